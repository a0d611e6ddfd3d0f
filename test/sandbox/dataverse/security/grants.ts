import type { Guid } from '../guid';
import type { Privilege } from '../metadata/privileges';
import type { Organization } from '../organization';
import { lookupOf, type Row } from '../rows/values';
import { type Depth, isSystemAdministrator, rootOf, TEAM_MEMBERS, TEAM_ROLES, USER_ROLES } from './roles';

/** One privilege as one role gives it to one user. */
export interface Grant {
  privilege: Privilege;
  depth: Depth;
  /** What Local and Deep are counted from: the unit of the role. */
  businessUnitId: Guid;
  roleId: Guid;
  /** The team that the role came through. */
  teamId?: Guid;
  /**
   * Does Basic reach the user's own rows? A role held directly always does; one of a team does when the role says
   * "Direct User (Basic) access level and Team privileges" (`isinherited` 1), else it reaches the team's rows only.
   */
  reachesOwnRows: boolean;
}

interface HeldRole {
  role: Row;
  teamId?: Guid;
}

/** Roles of a user: those held directly, and those of every team the user is a member of. */
export function rolesOf(organization: Organization, userId: Guid): HeldRole[] {
  const rows = (ids: Guid[]) => ids.flatMap((id) => organization.tables.of('role').get(id) ?? []);
  const direct = rows(organization.links.from(USER_ROLES, { table: 'systemuser', id: userId }));
  return [
    ...direct.map((role) => ({ role })),
    ...teamsOf(organization, userId).flatMap((teamId) =>
      rows(organization.links.from(TEAM_ROLES, { table: 'team', id: teamId })).map((role) => ({
        role,
        teamId,
      })),
    ),
  ];
}

export function teamsOf(organization: Organization, userId: Guid): Guid[] {
  return organization.links.from(TEAM_MEMBERS, { table: 'systemuser', id: userId });
}

/**
 * Roles are cumulative: the same privilege may come more than once. A team as principal has its own roles only.
 * @param only leaves out all other privileges: a call asks for a few, and an administrator has hundreds
 */
export function grantsOf(
  organization: Organization,
  principal: { table: string; id: Guid },
  only?: Privilege,
): Grant[] {
  const held: HeldRole[] =
    principal.table === 'team'
      ? organization.links
          .from(TEAM_ROLES, principal)
          .flatMap((id) => organization.tables.of('role').get(id) ?? [])
          .map((role) => ({ role, teamId: principal.id }))
      : rolesOf(organization, principal.id);
  return held.flatMap(({ role, teamId }) => {
    const businessUnitId = lookupOf(role, 'businessunitid')?.id ?? organization.rootBusinessUnitId;
    const reachesOwnRows = teamId === undefined || role.values['isinherited'] === 1;
    return privilegesOfRole(organization, role, only).map(({ privilege, depth }) => ({
      privilege,
      depth,
      businessUnitId,
      roleId: role.id,
      teamId,
      reachesOwnRows,
    }));
  });
}

/** System Administrator holds everything there is; every other role what its root role was given. */
export function privilegesOfRole(
  organization: Organization,
  role: Row,
  only?: Privilege,
): { privilege: Privilege; depth: Depth }[] {
  const { catalogue } = organization;
  const administrator = isSystemAdministrator(role);
  const held = organization.rolePrivileges.get(rootOf(role)) ?? new Map<Guid, Depth>();
  if (only) {
    const depth = administrator ? 'Global' : held.get(only.id);
    return depth && catalogue.findPrivilegeById(only.id) === only ? [{ privilege: only, depth }] : [];
  }
  if (administrator) return catalogue.privileges.map((privilege) => ({ privilege, depth: 'Global' }));
  return [...held].flatMap(([id, depth]) => {
    const privilege = catalogue.findPrivilegeById(id);
    return privilege ? [{ privilege, depth }] : [];
  });
}
