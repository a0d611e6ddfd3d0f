import type { Guid } from '../../guid';
import { businessUnitOf, id, nameOf, roleOf } from './answers';
import type { BusinessUnit, Role, Team } from './facts';
import { filter, query, select } from './query';
import type { DataverseReader } from './reader';

export async function readBusinessUnits(reader: DataverseReader): Promise<BusinessUnit[]> {
  const found = await reader.retrieveMultiple(
    'businessunit',
    query(select('businessunitid', 'name', '_parentbusinessunitid_value')),
  );
  return found.map(businessUnitOf);
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
  const found = await reader.retrieveMultiple(
    'role',
    query(select('roleid', 'name', 'isinherited', 'ismanaged', '_roletemplateid_value'), filter(condition)),
  );
  return found.map(roleOf);
}
