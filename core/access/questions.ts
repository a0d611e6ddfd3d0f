import { businessUnitOf, heldPrivilegeOf, id, nameOf, roleOf, rows, tableOf, userOf } from './answers';
import { isReadFailure } from './failure';
import type { BusinessUnit, HeldPrivilege, Role, TableFacts, Team, UserSearch } from './facts';
import type { Guid } from '../guid';
import type { DataverseReader } from './reader';
import { REQUIREMENTS, TABLES } from './requirements';

const query = (...options: string[]): string => `?${options.join('&')}`;
const select = (...columns: string[]): string => `$select=${columns.join(',')}`;
const filter = (...alternatives: string[]): string =>
  `$filter=${encodeURIComponent(alternatives.join(' or '))}`;

/** The user with this client id; else the one whose other id it is, since the three are easily confused. */
export async function findUser(reader: DataverseReader, given: Guid): Promise<UserSearch> {
  const found = await reader.retrieveMultiple(
    'systemuser',
    query(
      select(
        'systemuserid',
        'fullname',
        'applicationid',
        'azureactivedirectoryobjectid',
        'isdisabled',
        'accessmode',
        '_businessunitid_value',
      ),
      filter(
        `applicationid eq ${given}`,
        `azureactivedirectoryobjectid eq ${given}`,
        `systemuserid eq ${given}`,
      ),
    ),
  );
  const users = found.map(userOf);
  const byClientId = users.find(({ applicationId }) => applicationId === given);
  if (byClientId) return { match: 'client-id', user: byClientId };
  const [other] = users;
  if (!other) return { match: 'none' };
  return { match: other.id === given ? 'user-id' : 'object-id', user: other };
}

/** Only tables that exist are in the answer, so this is the probe for them, too. */
export async function readTables(reader: DataverseReader): Promise<TableFacts[]> {
  const found = await reader.retrieveMultiple(
    'entitydefinition',
    query(select('LogicalName', 'Privileges'), filter(...TABLES.map((table) => `LogicalName eq '${table}'`))),
  );
  return found.map(tableOf);
}

export async function readBusinessUnits(reader: DataverseReader): Promise<BusinessUnit[]> {
  const found = await reader.retrieveMultiple(
    'businessunit',
    query(select('businessunitid', 'name', '_parentbusinessunitid_value')),
  );
  return found.map(businessUnitOf);
}

/** Dataverse's code for "the user has not been assigned any roles": an answer, not a failure. */
const NO_ROLES = '0x80042f09';

/** What the user holds, through roles of its own and of its teams, of everything that the requirements name. */
export async function readPrivileges(
  reader: DataverseReader,
  userId: Guid,
  tables: readonly TableFacts[],
): Promise<HeldPrivilege[]> {
  const needed = Object.values(REQUIREMENTS);
  const names = new Set<string>();
  for (const { table, privileges } of tables) {
    for (const { name, type } of privileges) {
      if (needed.some((requirement) => requirement.table === table && requirement.right === type))
        names.add(name);
    }
  }
  try {
    const answer = await reader.retrieveUserSetOfPrivilegesByNames(userId, [...names]);
    return rows(answer, 'RolePrivileges').map(heldPrivilegeOf);
  } catch (thrown) {
    if (isReadFailure(thrown) && thrown.code === NO_ROLES) return [];
    throw thrown;
  }
}

/*
 * Related rows are asked for from their own side, by a lambda over the relationship ("Filter rows", webapi/query/filter-rows
 * on learn.microsoft.com). An `$expand` would bring them along, but for sets of rows Dataverse may answer it with links only.
 */

/** Roles assigned to the user itself. */
export async function readRoles(reader: DataverseReader, userId: Guid): Promise<Role[]> {
  return rolesWhere(reader, `systemuserroles_association/any(u:u/systemuserid eq ${userId})`);
}

/** Keeps the address of the request well below 32,768 characters. */
const TEAMS_PER_REQUEST = 200;

/** The user's teams with the roles that each passes on. */
export async function readTeams(reader: DataverseReader, userId: Guid): Promise<Team[]> {
  const found = await reader.retrieveMultiple(
    'team',
    query(select('teamid', 'name'), filter(`teammembership_association/any(u:u/systemuserid eq ${userId})`)),
  );
  const teams = found.map((row) => ({ id: id(row, 'teamid'), name: nameOf(row) }));
  // Most teams pass on nothing: one question for all of them spares one for each.
  const someRole = await anyRole(
    reader,
    teams.map((team) => team.id),
  );
  return Promise.all(
    teams.map(async (team) => ({ ...team, roles: someRole ? await rolesOfTeams(reader, [team.id]) : [] })),
  );
}

async function anyRole(reader: DataverseReader, teamIds: readonly Guid[]): Promise<boolean> {
  for (let start = 0; start < teamIds.length; start += TEAMS_PER_REQUEST) {
    const roles = await rolesOfTeams(reader, teamIds.slice(start, start + TEAMS_PER_REQUEST));
    if (roles.length > 0) return true;
  }
  return false;
}

async function rolesOfTeams(reader: DataverseReader, teamIds: readonly Guid[]): Promise<Role[]> {
  const isOne = teamIds.map((teamId) => `t/teamid eq ${teamId}`).join(' or ');
  return rolesWhere(reader, `teamroles_association/any(t:${isOne})`);
}

async function rolesWhere(reader: DataverseReader, condition: string): Promise<Role[]> {
  const found = await reader.retrieveMultiple('role', query(select('roleid', 'name'), filter(condition)));
  return found.map(roleOf);
}
