import { refusal } from '../errors';
import { EMPTY_GUID, type Guid } from '../guid';
import { type Caller, usersOf } from '../identity/caller';
import { type Privilege, privilegeOf } from '../metadata/privileges';
import type { PrivilegeType, TableDefinition } from '../metadata/types';
import type { Organization } from '../organization';
import { isLookup, type Lookup, type Row, type Values } from '../rows/values';
import { isWithin } from './businessUnits';
import { type Grant, grantsOf, teamsOf } from './grants';
import { USER_ROLES } from './roles';

/**
 * The platform's two gates, in its order ("How access to a record is determined", power-platform/admin on
 * learn.microsoft.com): is the privilege held at all, whatever its depth; then, does its depth reach the row.
 */

/** Whose a row is, for the access check. */
export interface Standing {
  owner?: Lookup;
  businessUnitId?: Guid;
  /** The user whom a row of `systemuser` is. */
  person?: Guid;
}

/** First gate: refuses who does not hold the privilege at any depth. */
export function requirePrivilege(
  organization: Organization,
  caller: Caller,
  table: TableDefinition,
  type: PrivilegeType,
): void {
  const privilege = privilegeOf(table, type);
  if (privilege) requireHeld(organization, caller, table, privilege);
}

/** Refuses who does not hold a privilege that is not about a table's rows. */
export function requireSinglePrivilege(organization: Organization, caller: Caller, name: string): void {
  requireHeld(organization, caller, NO_TABLE, singlePrivilege(organization, name));
}

/** The same for a privilege that counts only where a role held directly gives it, and none of a team. */
export function requireDirectPrivilege(organization: Organization, caller: Caller, name: string): void {
  const privilege = singlePrivilege(organization, name);
  requireHeld(organization, caller, NO_TABLE, privilege, ({ teamId }) => teamId === undefined);
}

function singlePrivilege({ catalogue }: Organization, name: string): Privilege {
  const privilege = catalogue.findPrivilege(name);
  if (!privilege) throw new Error(`The sandbox has no privilege '${name}'.`);
  return privilege;
}

type Subject = Pick<TableDefinition, 'objectTypeCode' | 'logicalName'>;

const NO_TABLE: Subject = { objectTypeCode: 0, logicalName: 'none' };

/**
 * Under impersonation both users must hold it: "user (A) is allowed to do something if and only if user (A) and the
 * impersonated user (B) have the privilege necessary for the action" (webapi/impersonate-another-user-web-api on
 * learn.microsoft.com). Which of them an error names when both lack it is not documented: here, the impersonated one.
 */
function requireHeld(
  organization: Organization,
  caller: Caller,
  subject: Subject,
  privilege: Privilege,
  counts: (grant: Grant) => boolean = () => true,
): void {
  for (const user of usersOf(caller)) {
    if (!grantsOf(organization, { table: 'systemuser', id: user }, privilege).some(counts))
      throw missing(organization, { user, caller }, subject, privilege);
  }
}

/** Both gates: refuses who does not hold the privilege, and who holds it but not for this row. */
export function requireAccess(
  organization: Organization,
  caller: Caller,
  table: TableDefinition,
  row: { id: Guid; values: Values },
  type: PrivilegeType,
): void {
  requirePrivilege(organization, caller, table, type);
  requireReach(organization, caller, table, row, type);
}

/** The second gate alone, for who has passed the first. */
export function requireReach(
  organization: Organization,
  caller: Caller,
  table: TableDefinition,
  row: { id: Guid; values: Values },
  type: PrivilegeType,
): void {
  const standing = standingOf(table, row);
  const user = usersOf(caller).find((id) => !reach(organization, id, table, type)(standing));
  if (user === undefined) return;
  throw refusal('accessDenied', {
    user,
    right: type,
    id: row.id || EMPTY_GUID,
    table: table.logicalName,
  });
}

/** Which rows a user reaches with a right; the user's own row in `systemuser` at any depth. A table without such a privilege is everyone's. */
export function reach(
  organization: Organization,
  userId: Guid,
  table: TableDefinition,
  type: PrivilegeType,
): (standing: Standing) => boolean {
  const privilege = privilegeOf(table, type);
  if (!privilege) return () => true;
  const grants = grantsOf(organization, { table: 'systemuser', id: userId }, privilege);
  const teams = teamsOf(organization, userId);
  return (standing) => grants.some((grant) => covers(organization, grant, standing, userId, teams));
}

/** Rows of a table that the caller may read. */
export function readable(
  organization: Organization,
  caller: Caller,
  table: TableDefinition,
): (row: Row) => boolean {
  const reached = usersOf(caller).map((user) => reach(organization, user, table, 'Read'));
  return (row) => reached.every((reaches) => reaches(standingOf(table, row)));
}

function covers(
  organization: Organization,
  grant: Grant,
  standing: Standing,
  userId: Guid,
  teams: readonly Guid[],
): boolean {
  const { owner, businessUnitId } = standing;
  if (standing.person === userId) return true;
  switch (grant.depth) {
    case 'Global':
      return true;
    case 'Deep':
      if (businessUnitId && isWithin(organization, businessUnitId, grant.businessUnitId)) return true;
      break;
    case 'Local':
      if (businessUnitId === grant.businessUnitId) return true;
      break;
    case 'Basic':
      break;
  }
  if (!owner) return false;
  if (owner.table === 'team' && owner.id === grant.teamId) return true;
  if (!grant.reachesOwnRows) return false;
  return owner.table === 'team' ? teams.includes(owner.id) : owner.id === userId;
}

export function standingOf(table: TableDefinition, row: { id: Guid; values: Values }): Standing {
  const lookup = (column: string): Lookup | undefined => {
    const value = row.values[column];
    return isLookup(value) ? value : undefined;
  };
  switch (table.ownership) {
    case 'UserOwned':
      return { owner: lookup('ownerid'), businessUnitId: lookup('owningbusinessunit')?.id };
    case 'BusinessOwned':
      return {
        owner: { table: table.logicalName, id: row.id },
        ...(table.logicalName === 'systemuser' ? { person: row.id } : {}),
        businessUnitId: table.logicalName === 'businessunit' ? row.id : lookup('businessunitid')?.id,
      };
    default:
      return {};
  }
}

function missing(
  organization: Organization,
  { user, caller }: { user: Guid; caller: Caller },
  table: Subject,
  privilege: Privilege,
) {
  const grants = grantsOf(organization, { table: 'systemuser', id: user });
  const row = organization.tables.of('systemuser').get(user);
  return refusal('privilegeDenied', {
    user,
    caller: caller.systemUserId,
    roleCount: organization.links.from(USER_ROLES, { table: 'systemuser', id: user }).length,
    privilegeCount: new Set(grants.map((grant) => grant.privilege.id)).size,
    accessMode: Number(row?.values['accessmode'] ?? 0),
    privilege: privilege.name,
    privilegeId: privilege.id,
    otc: table.objectTypeCode,
    table: table.logicalName,
  });
}
