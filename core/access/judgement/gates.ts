import { valueOf, type AccessFacts, type Fact, type User } from '../facts/facts';
import type { GateId, GateReason, GateResult } from './judgement';
import { HANDOFF_TABLES } from '../requirements';

type Opinion = Pick<GateResult, 'finding' | 'reason'>;

const opinion = (finding: GateResult['finding'], reason: GateReason): Opinion => ({ finding, reason });

/** In the order in which a failure makes the later ones pointless. */
const GATES: readonly { id: GateId; judge: (facts: AccessFacts) => Opinion }[] = [
  { id: 'exists', judge: exists },
  { id: 'enabled', judge: ofUser(enabled) },
  { id: 'role', judge: hasRole },
  { id: 'access-mode', judge: ofUser(accessMode) },
  { id: 'tables', judge: tables },
];

/** Judges the gates in their order; behind the first that fails, the rest is not evaluated. */
export function judgeGates(facts: AccessFacts): GateResult[] {
  let closed = false;
  return GATES.map(({ id, judge }) => {
    const result = closed ? opinion('not-evaluated', 'earlier-gate') : judge(facts);
    closed = closed || result.finding === 'missing';
    return { id, ...result };
  });
}

/** The application user, where the given id is its client id. */
export function applicationUser(search: AccessFacts['user']): User | undefined {
  return search.state === 'known' && search.value.match === 'client-id' ? search.value.user : undefined;
}

function exists({ user, allUsersSeen }: AccessFacts): Opinion {
  if (user.state === 'unreadable') return opinion('cannot-tell', 'user-unreadable');
  switch (user.value.match) {
    case 'client-id':
      return opinion('pass', 'found');
    case 'none':
      return valueOf(allUsersSeen) === true
        ? opinion('missing', 'not-found')
        : opinion('cannot-tell', 'not-seen');
    default:
      return opinion('missing', user.value.match);
  }
}

function ofUser(judge: (user: User) => Opinion): (facts: AccessFacts) => Opinion {
  return (facts) => {
    const user = applicationUser(facts.user);
    return user === undefined ? opinion('cannot-tell', 'user-unreadable') : judge(user);
  };
}

function enabled(user: User): Opinion {
  return user.disabled ? opinion('missing', 'disabled') : opinion('pass', 'enabled');
}

/**
 * A privilege that is held proves a role, whatever the lists say. Empty lists prove that there is none only together
 * with an empty answer about privileges: Dataverse leaves out, without an error, rows that the asking person may not see.
 */
function hasRole({ roles, teams, privileges }: AccessFacts): Opinion {
  const holds = <T>(fact: Fact<T[]>, test: (value: T) => boolean) =>
    fact.state === 'known' && fact.value.some(test);
  if (
    holds(roles, () => true) ||
    holds(teams, (team) => team.roles.length > 0) ||
    holds(privileges, () => true)
  ) {
    return opinion('pass', 'has-role');
  }
  const allRead = [roles, teams, privileges].every(({ state }) => state === 'known');
  return allRead ? opinion('missing', 'no-role') : opinion('cannot-tell', 'roles-unreadable');
}

/** Read-Write and Non-interactive users may call the Web API freely; the other modes restrict what they can do. */
function accessMode({ accessMode: mode }: User): Opinion {
  if (mode === undefined) return opinion('cannot-tell', 'mode-unknown');
  return mode === 0 || mode === 4 ? opinion('pass', 'mode-usable') : opinion('at-risk', 'mode-unusual');
}

function tables(facts: AccessFacts): Opinion {
  if (facts.tables.state === 'unreadable') return opinion('cannot-tell', 'tables-unreadable');
  return absentTables(facts.tables.value).length === 0
    ? opinion('pass', 'tables-there')
    : opinion('missing', 'tables-absent');
}

/** Logical names of the handoff's tables that this environment does not have. */
export function absentTables(found: readonly { table: string }[]): string[] {
  return HANDOFF_TABLES.filter((name) => !found.some(({ table }) => table === name));
}
