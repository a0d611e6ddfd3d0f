import { id, nameOf, optionalId } from '../access/facts/answers';
import { isReadFailure } from '../access/facts/failure';
import { allRows } from '../access/facts/pages';
import { filter, query, select } from '../access/facts/query';
import type { Row } from '../access/facts/reader';
import type { Guid } from '../guid';

/** Which model-driven apps offer which case forms. */
export interface Apps {
  /** The names of those that offer a form. */
  showing(form: Guid): string[];
}

/** `componenttype` of reference/entities/appmodulecomponent. */
const TABLE = 1;
const FORM = 60;

/**
 * Reads which apps have the case table and which of its forms they name. Whoever may not read it, or asks where the tables
 * are unknown, gets `unknown`: it is a help to find one's forms, and no more.
 */
export async function readApps(ask: (path: string) => Promise<Row>): Promise<Apps | 'unknown'> {
  try {
    const [table, forms, apps] = await Promise.all([
      ask(`EntityDefinitions(LogicalName='incident')${query(select('MetadataId'))}`),
      allRows(
        ask,
        'systemforms',
        query(select('formid'), filter("objecttypecode eq 'incident' and type eq 2")),
      ),
      allRows(ask, 'appmodules', query(select('name', 'appmoduleidunique'))),
    ]);
    const cases = id(table, 'MetadataId');
    const components = await allRows(
      ask,
      'appmodulecomponents',
      query(
        select('componenttype', 'objectid', '_appmoduleidunique_value'),
        filter(`componenttype eq ${FORM}`, `componenttype eq ${TABLE} and objectid eq ${cases}`),
      ),
    );
    return appsOf(components, apps, new Set(forms.map((row) => id(row, 'formid'))));
  } catch (thrown) {
    if (isReadFailure(thrown)) return 'unknown';
    throw thrown;
  }
}

function appsOf(components: Row[], apps: Row[], caseForms: ReadonlySet<Guid>): Apps {
  const withCases = new Set<Guid>();
  const named = new Map<Guid, Set<Guid>>();
  for (const row of components) {
    const [app, object] = [optionalId(row, '_appmoduleidunique_value'), optionalId(row, 'objectid')];
    if (app === undefined || object === undefined) continue;
    if (row['componenttype'] === TABLE) withCases.add(app);
    else if (caseForms.has(object)) named.set(app, (named.get(app) || new Set()).add(object));
  }
  return {
    showing: (form) =>
      apps
        .filter((app) => {
          const unique = id(app, 'appmoduleidunique');
          const forms = named.get(unique);
          // An app that names none of a table's forms offers them all.
          return forms ? forms.has(form) : withCases.has(unique);
        })
        .map(nameOf)
        .sort(),
  };
}
