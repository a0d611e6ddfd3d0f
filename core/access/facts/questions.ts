import type { Guid } from '../../guid';
import { bindingsOf, type Settings } from '../settings';
import { CHAT_TABLES, EXCESS, HANDOFF_TABLES, WORKSTREAM_TABLE } from '../requirements';
import {
  businessUnitOf,
  caseLookupOf,
  columnAccessOf,
  columnOf,
  heldPrivilegeOf,
  id,
  lengthOf,
  nameOf,
  optionsOf,
  rightsOf,
  roleOf,
  rows,
  tableOf,
  userOf,
} from './answers';
import { isReadFailure } from './failure';
import type {
  BusinessUnit,
  CaseLookup,
  Column,
  ColumnAccess,
  HeldPrivilege,
  Role,
  RowAccess,
  TableFacts,
  Team,
  User,
  UserSearch,
} from './facts';
import type { DataverseReader } from './reader';
import { flatMap } from '../lists';

const query = (...options: string[]): string => `?${options.join('&')}`;
const select = (...columns: string[]): string => `$select=${columns.join(',')}`;
const filter = (...alternatives: string[]): string =>
  `$filter=${encodeURIComponent(alternatives.join(' or '))}`;

const USER_COLUMNS = select(
  'systemuserid',
  'fullname',
  'applicationid',
  'azureactivedirectoryobjectid',
  'isdisabled',
  'accessmode',
  '_businessunitid_value',
);

/**
 * The user with this client id, else the one whose other id it is, since the three are easily confused; and the default
 * owner, in the same request.
 */
export async function findUsers(
  reader: DataverseReader,
  { app, owner }: Settings,
): Promise<{ user: UserSearch; owner?: User }> {
  const alternatives = [
    `applicationid eq ${app}`,
    `azureactivedirectoryobjectid eq ${app}`,
    `systemuserid eq ${app}`,
    ...(owner ? [`systemuserid eq ${owner}`] : []),
  ];
  const found = await reader.retrieveMultiple('systemuser', query(USER_COLUMNS, filter(...alternatives)));
  const users = found.map((row) => ({
    user: userOf(row),
    objectId: String(row['azureactivedirectoryobjectid']).toLowerCase(),
  }));
  return { user: searched(users, app), owner: users.find(({ user }) => user.id === owner)?.user };
}

function searched(users: readonly { user: User; objectId: string }[], app: Guid): UserSearch {
  const [byClientId] = users.filter(({ user }) => user.applicationId === app);
  if (byClientId) return { match: 'client-id', user: byClientId.user };
  const [byObjectId] = users.filter(({ objectId }) => objectId === app);
  if (byObjectId) return { match: 'object-id', user: byObjectId.user };
  const [byUserId] = users.filter(({ user }) => user.id === app);
  return byUserId ? { match: 'user-id', user: byUserId.user } : { match: 'none' };
}

/** All application users there are, by name: for who does not have the client id at hand. */
export async function readApplicationUsers(reader: DataverseReader): Promise<User[]> {
  const found = await reader.retrieveMultiple(
    'systemuser',
    query(USER_COLUMNS, filter('applicationid ne null'), '$orderby=fullname'),
  );
  return found.map(userOf);
}

/** Only tables that exist are in the answer, so this is the probe for them, too. */
export async function readTables(reader: DataverseReader, { properties }: Settings): Promise<TableFacts[]> {
  const names = [...HANDOFF_TABLES, 'queue', 'queueitem', ...CHAT_TABLES, WORKSTREAM_TABLE, 'role'];
  const sets = flatMap(bindingsOf(properties), ({ set }) => (set ? [set] : []));
  const found = await reader.retrieveMultiple(
    'entitydefinition',
    query(
      select('LogicalName', 'EntitySetName', 'DisplayName', 'Privileges'),
      filter(
        ...names.map((name) => `LogicalName eq '${name}'`),
        ...sets.map((set) => `EntitySetName eq '${set}'`),
      ),
    ),
  );
  return found.map(tableOf);
}

/** Columns of cases and contacts, and the lookups of cases. */
export async function readColumns(
  reader: DataverseReader,
): Promise<{ columns: Column[]; caseLookups: CaseLookup[] }> {
  const found = await reader.retrieveMultiple(
    'entitydefinition',
    query(
      select('LogicalName'),
      filter(`LogicalName eq 'incident'`, `LogicalName eq 'contact'`),
      '$expand=Attributes($select=LogicalName,IsSecured,RequiredLevel),' +
        'ManyToOneRelationships($select=ReferencedEntity,ReferencingEntityNavigationPropertyName)',
    ),
  );
  const columns = flatMap(found, (row) =>
    rows(row, 'Attributes').map((column) => columnOf(String(row['LogicalName']), column)),
  );
  const cases = found.find((row) => row['LogicalName'] === 'incident');
  return { columns, caseLookups: cases ? rows(cases, 'ManyToOneRelationships').map(caseLookupOf) : [] };
}

const CASE_COLUMN = (column: string, type: string) =>
  `EntityDefinitions(LogicalName='incident')/Attributes(LogicalName='${column}')/Microsoft.Dynamics.CRM.${type}`;

export async function readDescriptionLength(reader: DataverseReader): Promise<number> {
  const path = CASE_COLUMN('description', 'MemoAttributeMetadata');
  return lengthOf(await reader.retrieveMetadata(`${path}?$select=MaxLength`));
}

export async function readPriorities(reader: DataverseReader): Promise<number[]> {
  const path = CASE_COLUMN('prioritycode', 'PicklistAttributeMetadata');
  return optionsOf(
    await reader.retrieveMetadata(`${path}?$select=LogicalName&$expand=OptionSet($select=Options)`),
  );
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

/** What a user holds of the named privileges, through roles of its own and of its teams. */
export async function readPrivileges(
  reader: DataverseReader,
  user: Guid,
  names: readonly string[],
  excludeTeamBasic?: true,
): Promise<HeldPrivilege[]> {
  try {
    const answer = await reader.call({
      name: 'RetrieveUserSetOfPrivilegesByNames',
      user,
      parameters: { PrivilegeNames: names, ExcludeTeamBasic: excludeTeamBasic },
    });
    return rows(answer, 'RolePrivileges').map(heldPrivilegeOf);
  } catch (thrown) {
    if (isReadFailure(thrown) && thrown.code === NO_ROLES) return [];
    throw thrown;
  }
}

const USEFUL = ['Create', 'Read', 'Write', 'Append', 'AppendTo', 'Assign', 'Delete'];

/** Names of every privilege that a requirement or an excess could be about: as this environment's metadata names them. */
export function privilegeNames(tables: readonly TableFacts[]): string[] {
  const names = new Set<string>(EXCESS.privileges);
  for (const { privileges } of tables) {
    for (const { name, type } of privileges) if (USEFUL.includes(type)) names.add(name);
  }
  return [...names];
}

/** Dataverse's code for a row that does not exist. */
const NO_ROW = '0x80040217';

/** The platform's own verdict on what a user may do with one row. */
export async function readRowAccess(
  reader: DataverseReader,
  user: Guid,
  setName: string,
  rowId: Guid,
): Promise<RowAccess> {
  try {
    const answer = await reader.call({
      name: 'RetrievePrincipalAccess',
      user,
      parameters: { Target: { '@odata.id': `${setName}(${rowId})` } },
    });
    return { rights: rightsOf(answer) };
  } catch (thrown) {
    if (isReadFailure(thrown) && thrown.status === 404 && thrown.code === NO_ROW) return 'absent';
    throw thrown;
  }
}

/** Contacts that somebody else owns, three at most: samples to hold the reckoning against. */
export async function readContactsOfOthers(reader: DataverseReader, user: Guid): Promise<Guid[]> {
  const found = await reader.retrieveMultiple(
    'contact',
    query(select('contactid'), filter(`_ownerid_value ne ${user}`), '$top=3'),
  );
  return found.map((row) => id(row, 'contactid'));
}

/** What a user may do with secured columns, of its own and through its teams. */
export async function readColumnAccess(reader: DataverseReader, user: Guid): Promise<ColumnAccess[]> {
  const answer = await reader.call({ name: 'RetrievePrincipalAttributePrivileges', user, parameters: {} });
  return rows(answer, 'AttributePrivileges').map(columnAccessOf);
}

export async function readRolePrivileges(reader: DataverseReader, role: Guid): Promise<HeldPrivilege[]> {
  const answer = await reader.call({
    name: 'RetrieveRolePrivilegesRole',
    parameters: { RoleId: { guid: role } },
  });
  return rows(answer, 'RolePrivileges').map(heldPrivilegeOf);
}

/** Who asks. */
export async function readCaller(reader: DataverseReader): Promise<Guid> {
  return id(await reader.call({ name: 'WhoAmI', parameters: {} }), 'UserId');
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
