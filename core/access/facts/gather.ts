import type { Guid } from '../../guid';
import { applicationUser } from '../judgement/gates';
import { heldRoles, isBroad } from '../judgement/roles';
import { tableFacts } from '../judgement/tables';
import type { Settings } from '../settings';
import { asked, map } from './asked';
import { readDoubts, readSeesAll } from './doubts';
import { NOT_ASKED, valueOf, type AccessFacts, type Fact } from './facts';
import { readPrivileges, readRolesPrivileges } from './privileges';
import { readRoles, readTeams } from './roles';
import { privilegeNames, readColumns, readDescriptionLength, readPriorities, readTables } from './tables';
import { findUsers } from './users';
import type { DataverseReader } from './reader';
import { readColumnAccess, readRows } from './rows';

/**
 * Reads what the judge needs. An environment where all is held for the organisation takes nine requests in three round trips,
 * eleven with a default owner and a queue, one more of each where something is held at level User; teams that pass on roles,
 * levels of business units and secured columns take more. What the asking person may not read, or what this environment does
 * not answer, is a fact of its own.
 * @throws ReadFailure where going on is pointless: not signed in, throttled, unavailable, unreachable
 */
export async function gather(reader: DataverseReader, settings: Settings): Promise<AccessFacts> {
  const [users, tables, columns, descriptionLength, priorities] = await Promise.all([
    asked(findUsers(reader, settings)),
    asked(readTables(reader, settings)),
    asked(readColumns(reader)),
    asked(readDescriptionLength(reader)),
    asked(readPriorities(reader)),
  ]);
  const facts: AccessFacts = {
    settings,
    user: map(users, ({ user }) => user),
    owner: settings.owner ? map(users, ({ owner }) => owner) : NOT_ASKED,
    tables,
    columns: map(columns, (read) => read.columns),
    caseLookups: map(columns, (read) => read.caseLookups),
    descriptionLength,
    priorities,
    businessUnits: NOT_ASKED,
    privileges: NOT_ASKED,
    roles: NOT_ASKED,
    teams: NOT_ASKED,
    ownerReadsCases: NOT_ASKED,
    rows: {},
    columnAccess: NOT_ASKED,
    allUsersSeen: NOT_ASKED,
    allUnitsSeen: NOT_ASKED,
    othersContacts: NOT_ASKED,
    rolePrivileges: {},
    ownReach: NOT_ASKED,
  };
  const nobody = valueOf(facts.user)?.match === 'none';
  const noOwner = facts.owner.state === 'known' && facts.owner.value === undefined;
  if (nobody || noOwner) facts.allUsersSeen = await readSeesAll(reader, 'prvReadUser');
  const user = applicationUser(facts.user)?.id;
  if (user === undefined) return facts;
  return readDoubts(reader, user, await readHeld(reader, user, facts));
}

async function readHeld(reader: DataverseReader, user: Guid, facts: AccessFacts): Promise<AccessFacts> {
  const tables = valueOf(facts.tables);
  const secured = valueOf(facts.columns)?.some((column) => column.secured);
  const [privileges, roles, teams, ownerReadsCases, rows, columnAccess] = await Promise.all([
    tables ? asked(readPrivileges(reader, user, privilegeNames(tables))) : NOT_ASKED,
    asked(readRoles(reader, user)),
    asked(readTeams(reader, user)),
    asksOwner(reader, facts),
    readRows(reader, user, facts),
    secured ? asked(readColumnAccess(reader, user)) : NOT_ASKED,
  ]);
  return { ...facts, privileges, roles, teams, ownerReadsCases, rows, columnAccess };
}

/** Whoever is to own a case must be able to read cases, or Dataverse refuses to make it theirs. */
async function asksOwner(reader: DataverseReader, facts: AccessFacts): Promise<Fact<boolean>> {
  const owner = valueOf(facts.owner);
  const name = tableFacts('incident', facts)?.privileges.find(({ type }) => type === 'Read')?.name;
  if (!owner || !name) return NOT_ASKED;
  return map(await asked(readPrivileges(reader, owner.id, [name])), (grants) => grants.length > 0);
}

/** Adds what each role of the user holds, to say which of them grants what: one request a role that was not asked yet. */
export async function explain(reader: DataverseReader, facts: AccessFacts): Promise<AccessFacts> {
  const unasked = heldRoles(facts)
    .filter(({ role }) => !isBroad(role) && !(role.id in facts.rolePrivileges))
    .map(({ role }) => role.id);
  const more = await readRolesPrivileges(reader, unasked, () => true);
  return { ...facts, rolePrivileges: { ...facts.rolePrivileges, ...more } };
}
