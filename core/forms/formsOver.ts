import { id as idOf, nameOf, text } from '../access/facts/answers';
import { isReadFailure } from '../access/facts/failure';
import { allRows } from '../access/facts/pages';
import { filter, query, select } from '../access/facts/query';
import type { Row } from '../access/facts/reader';
import type { Guid } from '../guid';
import { readApps, type Apps } from './apps';
import type { CaseForm, FormsConnection } from './caseForms';

/** A request that changes something; its path is below the Web API's root, its body JSON. */
export interface WriteRequest {
  method: 'PATCH' | 'POST';
  path: string;
  body: Readonly<Record<string, unknown>>;
  headers?: Readonly<Record<string, string>>;
}

const COLUMNS = select(
  'name',
  'formid',
  'formxml',
  'ismanaged',
  'iscustomizable',
  'formactivationstate',
  'objecttypecode',
  'type',
);
/** `type` 2 is a main form, `formactivationstate` 1 an active one (reference/entities/systemform). */
const CASE_FORMS = query(
  COLUMNS,
  filter("objecttypecode eq 'incident' and type eq 2 and formactivationstate eq 1"),
);

const PUBLISH_CASES = '<importexportxml><entities><entity>incident</entity></entities></importexportxml>';

/**
 * Case forms over the Web API.
 *
 * A plain read answers with the published state; the saved one is what the bound functions `RetrieveUnpublished` and
 * `RetrieveUnpublishedMultiple` answer (learn.microsoft.com/previous-versions/dynamicscrm-2016/developers-guide/mt683541). Not
 * confirmed: whether they answer with an `@odata.etag`.
 * @param ask answers a path below the Web API's root, or throws a ReadFailure
 * @param send the same for a request that changes something
 */
export function formsOver(
  ask: (path: string) => Promise<Row>,
  send: (request: WriteRequest) => Promise<void>,
): FormsConnection {
  let known: Promise<Apps | 'unknown'> | undefined;
  const published = (id: Guid): Promise<Row | undefined> =>
    ask(`systemforms(${id})${query(COLUMNS)}`).catch((thrown: unknown) => {
      if (isReadFailure(thrown) && thrown.status === 404) return undefined;
      throw thrown;
    });

  return {
    async forms() {
      known = readApps(ask);
      const [saved, live, apps] = await Promise.all([
        allRows(ask, 'systemforms/Microsoft.Dynamics.CRM.RetrieveUnpublishedMultiple()', CASE_FORMS),
        allRows(ask, 'systemforms', CASE_FORMS),
        known,
      ]);
      const byId = new Map(live.map((row) => [idOf(row, 'formid'), row]));
      return saved.filter(isCaseForm).map((row) => caseForm(row, byId.get(idOf(row, 'formid')), apps));
    },

    async form(id) {
      known = known || readApps(ask);
      const [saved, live, apps] = await Promise.all([
        ask(`systemforms(${id})/Microsoft.Dynamics.CRM.RetrieveUnpublished()${query(COLUMNS)}`),
        published(id),
        known,
      ]);
      return caseForm(saved, live, apps);
    },

    // Without If-Match a PATCH creates the row where it is gone ("upsert").
    save: (id, formXml, etag = '*') =>
      send({
        method: 'PATCH',
        path: `systemforms(${id})`,
        body: { formxml: formXml },
        headers: { 'If-Match': etag },
      }),

    publish: () => send({ method: 'POST', path: 'PublishXml', body: { ParameterXml: PUBLISH_CASES } }),
  };
}

/**
 * That the function for what is not published heeds `$filter` is not confirmed; without it, it answers with the forms of all
 * tables, and nobody is to put the conversation on those.
 */
function isCaseForm(row: Row): boolean {
  const is = (column: string, value: unknown): boolean => row[column] === undefined || row[column] === value;
  return is('objecttypecode', 'incident') && is('type', 2) && is('formactivationstate', 1);
}

function caseForm(saved: Row, live: Row | undefined, apps: Apps | 'unknown'): CaseForm {
  const id = idOf(saved, 'formid');
  const formXml = text(saved, 'formxml') ?? '';
  const publishedXml = (live && text(live, 'formxml')) ?? '';
  const etag = saved['@odata.etag'];
  const managed = saved['ismanaged'] === true;
  return {
    id,
    name: nameOf(saved),
    managed,
    customizable: !managed || isCustomizable(saved['iscustomizable']),
    formXml,
    publishedXml,
    unpublished: formXml !== publishedXml,
    ...(typeof etag === 'string' && { etag }),
    apps: apps === 'unknown' ? apps : apps.showing(id),
  };
}

/**
 * A BooleanManagedProperty, which binds where a managed solution brought the form (alm/managed-properties-alm). One that says
 * nothing forbids nothing: the platform has the last word when it is written.
 */
function isCustomizable(property: unknown): boolean {
  return typeof property !== 'object' || property === null || (property as Row)['Value'] !== false;
}
