import type { Guid } from '../../guid';
import { flatMap } from '../lists';
import { reachesAll, reachesEveryUnit } from '../judgement/coverage';
import { heldRoles } from '../judgement/roles';
import { tableFacts } from '../judgement/tables';
import { asked } from './asked';
import {
  known,
  NOT_ASKED,
  valueOf,
  type AccessFacts,
  type Fact,
  type HeldPrivilege,
  type OwnReach,
  type RowAccess,
} from './facts';
import { readPrivileges, readRolesPrivileges } from './privileges';
import { readBusinessUnits } from './roles';
import { readContactsOfOthers, readRowAccess } from './rows';
import { readCaller } from './users';
import type { DataverseReader } from './reader';

/** Adds what decides only where a privilege is held at less than Organization. */
export async function readDoubts(
  reader: DataverseReader,
  user: Guid,
  facts: AccessFacts,
): Promise<AccessFacts> {
  const [own, units] = await Promise.all([readOwnReach(reader, user, facts), readUnits(reader, user, facts)]);
  return { ...facts, ...own, ...units };
}

/** What matters where a privilege is held for business units, or not for all contacts. */
async function readUnits(
  reader: DataverseReader,
  user: Guid,
  facts: AccessFacts,
): Promise<Pick<AccessFacts, 'businessUnits' | 'allUnitsSeen' | 'othersContacts'>> {
  const below = [...belowOrganization(valueOf(facts.privileges) ?? []).values()];
  const ofUnits = below.some((grants) => grants.some(({ depth }) => depth !== 'Basic'));
  const businessUnits = ofUnits ? await asked(readBusinessUnits(reader)) : NOT_ASKED;
  const withUnits = { ...facts, businessUnits };
  const [allUnitsSeen, othersContacts] = await Promise.all([
    readAllUnitsSeen(reader, withUnits),
    readOthersContacts(reader, user, withUnits),
  ]);
  return { businessUnits, allUnitsSeen, othersContacts };
}

/**
 * Which privileges reach the user's own rows. "Exclude team Basic" leaves out what comes from teams at user level, so that what
 * is still there at user level comes from a role of the user's own. For the rest, the roles themselves are asked.
 */
async function readOwnReach(
  reader: DataverseReader,
  user: Guid,
  facts: AccessFacts,
): Promise<Pick<AccessFacts, 'ownReach' | 'rolePrivileges'>> {
  const below = belowOrganization(valueOf(facts.privileges) ?? []);
  if (below.size === 0) return { ownReach: NOT_ASKED, rolePrivileges: {} };
  const reached = new Set<string>();
  const add = (grants: readonly HeldPrivilege[]) => {
    for (const { name } of grants.filter(({ filtered }) => !filtered)) reached.add(name.toLowerCase());
  };
  const left = () => [...below.keys()].some((name) => !reached.has(name));
  // As the platform wrote them: it takes a name in another case for one that is not held.
  const names = flatMap([...below.values()], ([grant]) => (grant ? [grant.name] : []));
  const ofOwnRoles = await asked(readPrivileges(reader, user, names, true));
  add((valueOf(ofOwnRoles) ?? []).filter(({ depth }) => depth === 'Basic'));
  if (!left()) return { ownReach: known({ reached: [...reached], others: 'not' }), rolePrivileges: {} };
  const roles = heldRoles(facts).filter(({ role, team }) => team === undefined || !role.teamPrivilegesOnly);
  const rolePrivileges = await readRolesPrivileges(
    reader,
    roles.map(({ role }) => role.id),
    (privileges) => {
      add(valueOf(privileges) ?? []);
      return left();
    },
  );
  // What no role of the lists grants may come from one that the asking person may not see.
  const certain =
    !left() ||
    (facts.roles.state === 'known' &&
      facts.teams.state === 'known' &&
      Object.values(rolePrivileges).every(({ state }) => state === 'known') &&
      valueOf(await readSeesAll(reader, 'prvReadRole', 'prvReadTeam')) === true);
  const others: OwnReach['others'] = certain ? 'not' : 'unknown';
  return { ownReach: known({ reached: [...reached], others }), rolePrivileges };
}

/** Privileges, by lower-case name, that are held, but nowhere for the whole organisation; record filters reach nothing certain. */
function belowOrganization(grants: readonly HeldPrivilege[]): Map<string, HeldPrivilege[]> {
  const byName = new Map<string, HeldPrivilege[]>();
  for (const grant of grants.filter(({ filtered }) => !filtered)) {
    const name = grant.name.toLowerCase();
    byName.set(name, [...(byName.get(name) ?? []), grant]);
  }
  for (const [name, list] of byName) {
    if (list.some(({ depth }) => depth === 'Global')) byName.delete(name);
  }
  return byName;
}

/** The rights to read tables of the security model, by the names that they have in every environment. */
type ReadPrivilege = 'prvReadUser' | 'prvReadRole' | 'prvReadTeam' | 'prvReadBusinessUnit';

/** Rows that the asking person may not see are left out of a list without a word; whether some may be is asked where it decides. */
export async function readSeesAll(
  reader: DataverseReader,
  ...names: ReadPrivilege[]
): Promise<Fact<boolean>> {
  return asked(
    readCaller(reader)
      .then((caller) => readPrivileges(reader, caller, names))
      .then((grants) =>
        names.every((name) => grants.some((grant) => grant.name === name && grant.depth === 'Global')),
      ),
  );
}

/** Where grants reach all business units that are in the list, they reach all that there are if none was left out. */
async function readAllUnitsSeen(reader: DataverseReader, facts: AccessFacts): Promise<Fact<boolean>> {
  const units = valueOf(facts.businessUnits);
  if (!units) return NOT_ASKED;
  const decides = [...belowOrganization(valueOf(facts.privileges) ?? []).values()].some(
    (grants) => reachesAll(grants, [], facts) !== 'covers' && reachesEveryUnit(grants, units),
  );
  return decides ? readSeesAll(reader, 'prvReadBusinessUnit') : NOT_ASKED;
}

/** Samples to hold the reckoning against, where a right on contacts does not certainly reach all of them. */
async function readOthersContacts(
  reader: DataverseReader,
  user: Guid,
  facts: AccessFacts,
): Promise<Fact<RowAccess[]>> {
  const contact = tableFacts('contact', facts);
  const setName = contact?.setName;
  const below = belowOrganization(valueOf(facts.privileges) ?? []);
  const inDoubt = contact?.privileges.some(
    ({ name, type, depths }) =>
      (type === 'Read' || type === 'AppendTo') &&
      below.has(name.toLowerCase()) &&
      reachesAll(below.get(name.toLowerCase()) ?? [], depths, facts) !== 'covers',
  );
  if (!setName || !inDoubt) return NOT_ASKED;
  return asked(
    readContactsOfOthers(reader, user).then((contacts) =>
      Promise.all(contacts.map((id) => readRowAccess(reader, user, setName, id))),
    ),
  );
}
