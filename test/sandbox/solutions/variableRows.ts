import type { EnvironmentVariable } from '../components';
import { namedGuid } from '../dataverse/guid';
import type { Organization } from '../dataverse/organization';
import type { Values } from '../dataverse/rows/values';
import { deleteRow, insertRow } from '../dataverse/rows/write';
import { importer } from './importer';
import { kept } from './kept';

/**
 * Makes the definition of an environment variable what solutions now make of it. Its value, which is an administrator's, is
 * left alone (maker/data-platform/EnvironmentVariables, "Default Value"); it goes with the definition.
 */
export function settleEnvironmentVariable(
  organization: Organization,
  before: EnvironmentVariable | undefined,
  after: EnvironmentVariable | undefined,
  overwrite: boolean,
): void {
  const id = namedGuid(`environmentvariabledefinition/${(after ?? before)?.schemaName.toLowerCase() ?? ''}`);
  const rows = organization.tables.of('environmentvariabledefinition');
  const row = rows.get(id);
  if (!after) {
    if (row) deleteRow(organization, 'environmentvariabledefinition', id);
  } else if (!before || !row) {
    const values = { ...columnsOf(after), ismanaged: after.managed };
    insertRow(organization, 'environmentvariabledefinition', values, { user: importer(organization), id });
  } else {
    const [then, next] = [columnsOf(before), columnsOf(after)];
    const changes = Object.keys(next).map((column) => {
      const now = row.values[column] ?? null;
      return [column, kept(then[column] ?? null, now, next[column] ?? null, overwrite)] as const;
    });
    rows.put(id, { ...row.values, ...Object.fromEntries(changes) });
  }
}

function columnsOf(variable: EnvironmentVariable): Values {
  return {
    schemaname: variable.schemaName,
    displayname: variable.displayName,
    description: variable.description,
    defaultvalue: variable.defaultValue,
    type: variable.type,
    isrequired: variable.isRequired,
    introducedversion: variable.introducedVersion,
  };
}
