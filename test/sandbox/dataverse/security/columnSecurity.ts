import { refusal } from '../errors';
import type { Guid } from '../guid';
import { type Caller, usersOf } from '../identity/caller';
import { findColumn } from '../metadata/catalogue';
import type { Column, TableDefinition } from '../metadata/types';
import type { Organization } from '../organization';
import { lookupOf, type Values } from '../rows/values';
import { rolesOf, teamsOf } from './grants';
import { isSystemAdministrator, relationship } from './roles';

/**
 * Column security ("Column-level security", power-platform/admin on learn.microsoft.com): a secured column is a System
 * Administrator's, and theirs to whom a profile gives it, directly or through a team. Profiles add up.
 */
export type ColumnRight = 'canread' | 'cancreate' | 'canupdate';

const ALLOWED = 4;

const USER_PROFILES = relationship('systemuserprofiles_association');
const TEAM_PROFILES = relationship('teamprofiles_association');

export function mayUseColumn(
  organization: Organization,
  userId: Guid,
  table: TableDefinition,
  column: Column,
  right: ColumnRight,
): boolean {
  if (!column.secured) return true;
  if (rolesOf(organization, userId).some(({ role }) => isSystemAdministrator(role))) return true;
  const profiles = profilesOf(organization, userId);
  return organization.tables
    .of('fieldpermission')
    .all()
    .some(
      (permission) =>
        profiles.has(lookupOf(permission, 'fieldsecurityprofileid')?.id ?? '') &&
        permission.values['entityname'] === table.logicalName &&
        permission.values['attributelogicalname'] === column.logicalName &&
        permission.values[right] === ALLOWED,
    );
}

/** The same for who sends a request. That impersonation cuts column security to what both users have is assumed. */
export function callerMayUseColumn(
  organization: Organization,
  caller: Caller,
  table: TableDefinition,
  column: Column,
  right: ColumnRight,
): boolean {
  return usersOf(caller).every((user) => mayUseColumn(organization, user, table, column, right));
}

/** Refuses values for secured columns that the caller may not set. */
export function requireColumns(
  organization: Organization,
  caller: Caller,
  table: TableDefinition,
  values: Values,
  right: 'cancreate' | 'canupdate',
): void {
  for (const name of Object.keys(values)) {
    const column = findColumn(table, name);
    if (!column || callerMayUseColumn(organization, caller, table, column, right)) continue;
    throw refusal(right === 'cancreate' ? 'securedCreate' : 'securedUpdate');
  }
}

function profilesOf(organization: Organization, userId: Guid): ReadonlySet<Guid> {
  const { links } = organization;
  return new Set([
    ...links.from(USER_PROFILES, { table: 'systemuser', id: userId }),
    ...teamsOf(organization, userId).flatMap((id) => links.from(TEAM_PROFILES, { table: 'team', id })),
  ]);
}
