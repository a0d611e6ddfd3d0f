import type { Guid } from '../../guid';
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
import { readContactsOfOthers, readRowAccess } from './rows';
import { readCaller } from './users';
import type { DataverseReader } from './reader';

/** What decides only where a privilege is held at less than Organization. */
export async function readDoubts(
  reader: DataverseReader,
  user: Guid,
  facts: AccessFacts,
): Promise<Pick<AccessFacts, 'ownReach' | 'allUnitsSeen' | 'othersContacts' | 'rolePrivileges'>> {
  const [{ ownReach, rolePrivileges }, allUnitsSeen, othersContacts] = await Promise.all([
    readOwnReach(reader, user, facts),
    readAllUnitsSeen(reader, facts),
    readOthersContacts(reader, user, facts),
  ]);
  return { ownReach, rolePrivileges, allUnitsSeen, othersContacts };
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
  // As the metadata writes them: whether Dataverse minds the case of a privilege's name is not documented.
  const names = [...belowOrganization(valueOf(facts.privileges) ?? []).values()].map(
    ([first]) => first?.name ?? '',
  );
  if (names.length === 0) return { ownReach: NOT_ASKED, rolePrivileges: {} };
  const ofOwnRoles = await asked(readPrivileges(reader, user, names, true));
  const reached = new Set(
    (valueOf(ofOwnRoles) ?? [])
      .filter(({ depth }) => depth === 'Basic')
      .map(({ name }) => name.toLowerCase()),
  );
  const left = () => names.some((name) => !reached.has(name.toLowerCase()));
  if (!left()) return { ownReach: known({ reached: [...reached], others: 'not' }), rolePrivileges: {} };
  const listed = facts.roles.state === 'known' && facts.teams.state === 'known';
  const roles = heldRoles(facts).filter(({ role, team }) => team === undefined || !role.teamPrivilegesOnly);
  const rolePrivileges = await readRolesPrivileges(
    reader,
    roles.map(({ role }) => role.id),
    (privileges) => {
      for (const { name } of valueOf(privileges) ?? []) reached.add(name.toLowerCase());
      return left();
    },
  );
  const unread = !listed || Object.values(rolePrivileges).some(({ state }) => state === 'unreadable');
  const others: OwnReach['others'] = unread ? 'unknown' : 'not';
  return { ownReach: known({ reached: [...reached], others }), rolePrivileges };
}

/** Privileges, by lower-case name, that are held, but nowhere for the whole organisation. */
function belowOrganization(grants: readonly HeldPrivilege[]): Map<string, HeldPrivilege[]> {
  const byName = new Map<string, HeldPrivilege[]>();
  for (const grant of grants) {
    const name = grant.name.toLowerCase();
    byName.set(name, [...(byName.get(name) ?? []), grant]);
  }
  for (const [name, list] of byName) {
    if (list.some(({ depth }) => depth === 'Global')) byName.delete(name);
  }
  return byName;
}

/**
 * Business units that the asking person may not see are left out of the list without a word; whether some are is asked where
 * grants reach all that are in it.
 */
async function readAllUnitsSeen(reader: DataverseReader, facts: AccessFacts): Promise<Fact<boolean>> {
  const units = valueOf(facts.businessUnits);
  const name = 'prvReadBusinessUnit';
  if (!units) return NOT_ASKED;
  const decides = [...belowOrganization(valueOf(facts.privileges) ?? []).values()].some(
    (grants) => reachesAll(grants, [], facts) !== 'covers' && reachesEveryUnit(grants, units),
  );
  if (!decides) return NOT_ASKED;
  return asked(
    readCaller(reader)
      .then((caller) => readPrivileges(reader, caller, [name]))
      .then((grants) => grants.some(({ depth }) => depth === 'Global')),
  );
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
