import { isReadFailure } from './failure';
import { known, unreadable, type AccessFacts, type Fact } from './facts';
import { applicationUser } from './gates';
import type { Guid } from '../guid';
import { findUser, readBusinessUnits, readPrivileges, readRoles, readTables, readTeams } from './questions';
import type { DataverseReader } from './reader';

/**
 * Reads what the judge needs: seven requests in three round trips; where a team passes on roles, one request more for
 * each team, in a fourth. What the asking person may not read, or what this environment does not answer, is a fact of its own.
 * @throws ReadFailure where going on is pointless: not signed in, throttled, unavailable, unreachable
 */
export async function gather(reader: DataverseReader, clientId: Guid): Promise<AccessFacts> {
  const [user, tables, businessUnits] = await Promise.all([
    asked(findUser(reader, clientId)),
    asked(readTables(reader)),
    asked(readBusinessUnits(reader)),
  ]);
  const found = { clientId, user, tables, businessUnits };
  const userId = applicationUser(user)?.id;
  if (userId === undefined) {
    return { ...found, privileges: NOT_ASKED, roles: NOT_ASKED, teams: NOT_ASKED };
  }
  const [privileges, roles, teams] = await Promise.all([
    tables.state === 'known' ? asked(readPrivileges(reader, userId, tables.value)) : NOT_ASKED,
    asked(readRoles(reader, userId)),
    asked(readTeams(reader, userId)),
  ]);
  return { ...found, privileges, roles, teams };
}

const NOT_ASKED = unreadable('not-asked');

/** Makes a fact of an answer and of "you may not see this"; lets through what ends the check. */
async function asked<T>(answer: Promise<T>): Promise<Fact<T>> {
  try {
    return known(await answer);
  } catch (thrown) {
    if (!isReadFailure(thrown)) throw thrown;
    const { failure, message } = thrown;
    if (failure === 'forbidden' || failure === 'rejected' || failure === 'unexpected-answer') {
      return unreadable(failure, message);
    }
    throw thrown;
  }
}
