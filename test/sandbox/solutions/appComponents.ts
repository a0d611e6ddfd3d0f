import { type Guid, namedGuid } from '../dataverse/guid';
import type { Organization } from '../dataverse/organization';
import { type Lookup, lookupOf, type Row } from '../dataverse/rows/values';

/** A component of an app: its type, as solutions number it, and its id. */
export interface AppComponent {
  type: number;
  id: Guid;
}

/** The other id of an app, by which its components name it. */
export const uniqueIdOf = (uniqueName: string): Guid => namedGuid(`app/${uniqueName.toLowerCase()}`);

/** Makes the rows of an app's components these. */
export function writeAppComponents(
  organization: Organization,
  uniqueName: string,
  components: readonly AppComponent[],
): void {
  const app: Lookup = { table: 'appmodule', id: uniqueIdOf(uniqueName) };
  const rows = organization.tables.of('appmodulecomponent');
  for (const { id } of rowsOf(organization, app.id)) rows.remove(id);
  for (const { type, id } of components)
    rows.put(namedGuid(`appcomponent/${app.id}/${id}`), {
      appmoduleidunique: app,
      componenttype: type,
      objectid: id,
    });
}

/** @param uniqueId `appmoduleidunique` */
export function rowsOf({ tables }: Organization, uniqueId: Guid): Row[] {
  return tables
    .of('appmodulecomponent')
    .all()
    .filter((row) => lookupOf(row, 'appmoduleidunique')?.id === uniqueId);
}
