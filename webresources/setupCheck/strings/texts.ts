import type {
  Depth,
  FailureKind,
  Finding,
  GateId,
  GateReason,
  OperationId,
  RequirementId,
  Right,
  Shortfall,
  Source,
  TableName,
  Unreadable,
  Verdict,
} from '../../../core/access';

/** What the check may fail to read; each is named to the admin. */
export type Subject = 'user' | 'tables' | 'privileges' | 'roles' | 'teams' | 'businessUnits';

/** Every text of the page, in one language. `{name}` stands for a value. */
export interface Texts {
  /** BCP 47. */
  language: string;
  direction: 'ltr' | 'rtl';
  title: string;
  intro: string;
  clientId: { label: string; hint: string; check: string };
  /** What is wrong with what was typed. */
  input: Record<'empty' | 'secret' | 'not-a-guid', string>;
  running: string;
  runAgain: string;
  /** The status line once a check is over; {verdict} is a verdict's title. */
  done: string;
  verdicts: Record<Verdict, { title: string; meaning: string }>;
  findings: Record<Finding, string>;
  user: {
    heading: string;
    name: string;
    clientId: string;
    businessUnit: string;
    roles: string;
    /** {role}, {team} */
    roleOfTeam: string;
    rolesUnread: string;
    noRoles: string;
  };
  /** `failed`: the badge of a gate that fails. */
  gates: { heading: string; failed: string };
  gate: Record<GateId, string>;
  /** {name}, {mode}, {tables} */
  gateReasons: Record<Exclude<GateReason, 'earlier-gate'>, string>;
  /** Offered where another id of the user was given; {clientId}. */
  useClientId: string;
  changes: { heading: string; how: string };
  operations: { heading: string; intro: string };
  operation: Record<OperationId, { title: string; meaning: string }>;
  /** {met}, {all}: how many requirements of an operation are met. */
  met: string;
  why: Record<RequirementId, string>;
  requirement: {
    /** {table}, {right} */
    title: string;
    needed: string;
    held: string;
    notHeld: string;
    source: string;
    /** How a depth of 'own' or 'all' reads as a need. */
    own: string;
    all: string;
    change: string;
  };
  /** In the role editor's words: {table}, {right}, {level}. */
  fix: string;
  shortfalls: Record<Shortfall, string>;
  /** Said of a privilege that is advised and not held. */
  advised: string;
  sources: Record<Source, string>;
  tables: Record<TableName, string>;
  rights: Record<Right, string>;
  levels: Record<Depth, string>;
  unread: {
    heading: string;
    subjects: Record<Subject, string>;
    /** {subject} */
    reasons: Record<Exclude<Unreadable['reason'], 'not-asked'>, string>;
    /** {detail} */
    detail: string;
  };
  blind: { heading: string; items: string[] };
  failures: Record<FailureKind | 'no-context' | 'unknown', { title: string; meaning: string }>;
  /** {seconds} */
  retryAfter: string;
}
