import { type Guid, namedGuid } from '../guid';
import { PERSONAS } from '../identity/personas';
import { ACCESS_RIGHTS } from '../metadata/privileges';
import type { Organization } from '../organization';
import { insertRow } from '../rows/write';
import type { Values } from '../rows/values';
import { createRole, rootOf, SYSTEM_ADMINISTRATOR_TEMPLATE, USER_ROLES } from '../security/roles';
import { ROLES } from './roles';
import { BUSINESS_UNITS, CUSTOMERS, QUEUES, USERS, WORK_STREAMS } from './rows';

export const ORGANIZATION = { id: '0e000000-0000-4000-8000-000000000001', name: 'OpenCX Sandbox' };
export const ROOT_BUSINESS_UNIT: Guid = 'b0000000-0000-4000-8000-000000000001';

/** Bytes, counted on the base64 form: the platform's default. */
const MAX_UPLOAD_FILE_SIZE = 5_242_880;

/** Fills a new organisation: business units, roles, people, the application user without a role, a few customers. */
export function seed(organization: Organization): void {
  const admin = userId('admin');
  const insert = (table: string, id: Guid, values: Values, by: Guid = admin) =>
    insertRow(organization, table, values, { user: by, id });

  organization.tables.of('organization').put(organization.id, {
    name: organization.name,
    maxuploadfilesize: MAX_UPLOAD_FILE_SIZE,
    languagecode: 1033,
  });
  organization.tables.of('roletemplate').put(SYSTEM_ADMINISTRATOR_TEMPLATE, { name: 'System Administrator' });
  writePrivileges(organization);
  for (const { id, values } of BUSINESS_UNITS) insert('businessunit', id, values);
  for (const role of ROLES) {
    createRole(organization, role);
    if (role.templateId) nameTemplate(organization, role.roleId, role.templateId);
  }
  for (const { id, values, role } of USERS) {
    insert('systemuser', id, values);
    if (role)
      organization.links.add(USER_ROLES, { table: 'systemuser', id }, roleFor(organization, role, id));
  }
  for (const { id, values } of QUEUES) insert('queue', id, values);
  for (const { id, values } of WORK_STREAMS) insert('msdyn_liveworkstream', id, values);
  for (const { table, id, values, owner } of CUSTOMERS) insert(table, id, values, owner);
}

/** Makes the rows of `privilege` those of the privileges that there are. */
export function writePrivileges({ catalogue, tables }: Organization): void {
  const rows = tables.of('privilege');
  for (const { id } of rows.all()) if (!catalogue.findPrivilegeById(id)) rows.remove(id);
  for (const privilege of catalogue.privileges) {
    if (rows.get(privilege.id)) continue;
    rows.put(privilege.id, {
      name: privilege.name,
      accessright: privilege.type ? ACCESS_RIGHTS[privilege.type] : 0,
      canbebasic: privilege.canBeBasic,
      canbelocal: privilege.canBeLocal,
      canbedeep: privilege.canBeDeep,
      canbeglobal: privilege.canBeGlobal,
    });
  }
}

function userId(persona: string): Guid {
  return PERSONAS.find(({ name }) => name === persona)?.userId ?? namedGuid(persona);
}

/** Marks a role and its copies as made from one of the platform's templates. */
function nameTemplate(organization: Organization, roleId: Guid, templateId: Guid): void {
  const roles = organization.tables.of('role');
  for (const role of roles.all()) {
    if (rootOf(role) !== roleId) continue;
    roles.put(role.id, { ...role.values, roletemplateid: { table: 'roletemplate', id: templateId } });
  }
}

/** The copy of a role in the business unit of a user: the only one that user can be given. */
function roleFor(organization: Organization, rootRole: Guid, user: Guid): Guid {
  const unitOf = (row: { values: Values } | undefined) => JSON.stringify(row?.values['businessunitid']);
  const unit = unitOf(organization.tables.of('systemuser').get(user));
  const roles = organization.tables.of('role').all();
  const role = roles.find((row) => rootOf(row) === rootRole && unitOf(row) === unit);
  if (!role) throw new Error(`No copy of role ${rootRole} for user ${user}.`);
  return role.id;
}
