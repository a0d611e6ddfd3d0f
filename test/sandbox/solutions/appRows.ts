import { type App, COMPONENT } from '../components';
import { labelIn } from '../components/apps';
import { type Guid, namedGuid } from '../dataverse/guid';
import type { Organization } from '../dataverse/organization';
import { lookupOf } from '../dataverse/rows/values';
import { deleteRow } from '../dataverse/rows/write';
import { APP_ROLES, rootOf } from '../dataverse/security/roles';
import { uniqueIdOf, writeAppComponents } from './appComponents';

/** Makes the row of an app, and whom it is shared with, what solutions now say. Roles that an administrator added stay. */
export function settleApp(organization: Organization, before: App | undefined, after: App | undefined): void {
  const uniqueName = (after ?? before)?.uniqueName ?? '';
  const id = namedGuid(`appmodule/${uniqueName.toLowerCase()}`);
  const siteMap = after && {
    type: COMPONENT.siteMap,
    id: namedGuid(`sitemap/${after.siteMap.toLowerCase()}`),
  };
  writeAppComponents(organization, uniqueName, siteMap ? [siteMap] : []);
  if (!after) return deleteRow(organization, 'appmodule', id);
  organization.tables.of('appmodule').put(id, {
    name: labelIn(after.labels, 1033),
    uniquename: uniqueName,
    appmoduleidunique: uniqueIdOf(uniqueName),
    webresourceid: after.webResourceId,
    formfactor: after.formFactor,
    clienttype: after.clientType,
    ismanaged: after.managed,
  });
  const app = { table: 'appmodule', id };
  const [then, next] = [before?.roleIds ?? [], after.roleIds].map((ids) => rolesNamed(organization, ids));
  for (const role of then ?? []) organization.links.remove(APP_ROLES, app, role);
  for (const role of next ?? []) organization.links.add(APP_ROLES, app, role);
}

/**
 * Roles by their own id, or by that of the template that they come from. One that the organisation does not have is left
 * out; what the platform does then is unknown.
 */
function rolesNamed({ tables }: Organization, ids: readonly string[]): Guid[] {
  return tables
    .of('role')
    .all()
    .filter((role) => rootOf(role) === role.id)
    .filter((role) => [role.id, lookupOf(role, 'roletemplateid')?.id ?? ''].some((id) => ids.includes(id)))
    .map(({ id }) => id);
}
