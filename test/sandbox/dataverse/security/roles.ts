import { refusal } from '../errors';
import { type Guid, namedGuid, parseGuid } from '../guid';
import { MANY_TO_MANY } from '../metadata/catalogue';
import type { Privilege } from '../metadata/privileges';
import type { Organization } from '../organization';
import { isoSeconds, lookupOf, type Row } from '../rows/values';
import { unitsBelow } from './businessUnits';

/** How far a privilege reaches, least first; the role editor says User, Business Unit, Parent: Child Business Units, Organization. */
export type Depth = 'Basic' | 'Local' | 'Deep' | 'Global';

export const DEPTHS: readonly Depth[] = ['Basic', 'Local', 'Deep', 'Global'];

/** The one role template that survives renaming and translation; several connectors recognise the role by it. */
export const SYSTEM_ADMINISTRATOR_TEMPLATE: Guid = '627090ff-40a3-4053-8790-584edc5be201';

export interface RoleToCreate {
  roleId: string;
  name: string;
  privileges: { name: string; depth: Depth }[];
  managed: boolean;
}

/**
 * Creates a role in the root business unit, with its copy in every other unit; an existing role of that id
 * becomes what is given. A depth that a privilege cannot have is refused (0x8004140b), as an import is.
 * Returns the names of the privileges that this organisation does not have: they are left out, and the rest is kept.
 * That the platform does so at an import is unproven: Microsoft's own exported roles name privileges of tables without
 * listing those as required, and its list of import errors has none for an unknown privilege, but no page says it. A
 * table that comes later brings such a role nothing.
 */
export function createRole(organization: Organization, role: RoleToCreate): string[] {
  const roleId = parseGuid(role.roleId);
  if (!roleId) throw new Error(`'${role.roleId}' is not a role id.`);
  const held = new Map<Guid, Depth>();
  const skipped: string[] = [];
  for (const { name, depth } of role.privileges) {
    const privilege = organization.catalogue.findPrivilege(name);
    if (privilege) held.set(privilege.id, possibleDepth(privilege, depth));
    else skipped.push(name);
  }
  const created = isoSeconds(organization.now());
  const root = organization.tables.of('role').put(roleId, {
    name: role.name,
    businessunitid: { table: 'businessunit', id: organization.rootBusinessUnitId },
    parentrootroleid: { table: 'role', id: roleId },
    isinherited: 1,
    ismanaged: role.managed,
    isautoassigned: false,
    createdon: created,
    modifiedon: created,
  });
  for (const unit of unitsBelow(organization, organization.rootBusinessUnitId))
    copyRole(organization, root, unit);
  organization.rolePrivileges.set(roleId, held);
  return skipped;
}

/** Deletes a role, its copies in other business units, and every assignment of them; nothing happens where there is none. */
export function deleteRole(organization: Organization, roleId: string): void {
  const id = parseGuid(roleId);
  const roles = organization.tables.of('role');
  for (const role of roles.all()) {
    if (role.id !== id && rootOf(role) !== id) continue;
    roles.remove(role.id);
    organization.links.forget(role.id);
    organization.rolePrivileges.delete(role.id);
  }
}

/** Gives a business unit its copy of a role of a unit above it. */
export function copyRole(organization: Organization, root: Row, businessUnit: Guid): void {
  organization.tables.of('role').put(namedGuid(`role/${root.id}/${businessUnit}`), {
    ...root.values,
    businessunitid: { table: 'businessunit', id: businessUnit },
    parentroleid: { table: 'role', id: root.id },
    parentrootroleid: { table: 'role', id: root.id },
  });
}

/** Root role of a role: itself, unless it is a copy in another business unit. */
export function rootOf(role: Row): Guid {
  return lookupOf(role, 'parentrootroleid')?.id ?? role.id;
}

export function isSystemAdministrator(role: Row): boolean {
  return lookupOf(role, 'roletemplateid')?.id === SYSTEM_ADMINISTRATOR_TEMPLATE;
}

const ADMINISTRATOR = 'System Administrator';

/** Names the role System Administrator and its copies, as the organisation's base language does. */
export function nameAdministrator(organization: Organization, name: string = ADMINISTRATOR): void {
  const roles = organization.tables.of('role');
  for (const role of roles.all())
    if (isSystemAdministrator(role)) roles.put(role.id, { ...role.values, name });
}

/** The depth, if the privilege can have it. */
export function possibleDepth(privilege: Privilege, depth: Depth): Depth {
  if (privilege[`canBe${depth}`]) return depth;
  throw refusal('invalidDepth', { privilege: privilege.name, depth });
}

/** The relationship of a name that stands in the catalogue. */
export function relationship(name: string) {
  const found = MANY_TO_MANY.find((entry) => entry.name === name);
  if (!found) throw new Error(`The sandbox has no relationship '${name}'.`);
  return found;
}

export const USER_ROLES = relationship('systemuserroles_association');
export const TEAM_ROLES = relationship('teamroles_association');
export const APP_ROLES = relationship('appmoduleroles_association');
export const TEAM_MEMBERS = relationship('teammembership_association');
