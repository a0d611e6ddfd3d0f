import type { Depth, Unreadable } from '../facts/facts';
import type { FailureKind } from '../facts/failure';
import type { CheckReason, Finding, GateId, GateReason, Shortfall, Verdict } from '../judgement/judgement';
import type { PastedErrorKind } from '../pastedError';
import type { CheckId, OperationId, Reach, RequirementId, Right, Source } from '../requirements';
import type { SettingName, SettingProblem } from '../settings';

/** What the check may fail to read; each is named to the admin. */
export type Subject =
  | 'user'
  | 'owner'
  | 'tables'
  | 'columns'
  | 'descriptionLength'
  | 'priorities'
  | 'privileges'
  | 'roles'
  | 'teams'
  | 'businessUnits'
  | 'ownerReadsCases'
  | 'columnAccess'
  | 'othersContacts'
  | 'rows';

/** What a judgement says, in one language, wherever it is read: on the page, in a report, in a terminal. `{name}` stands for a value. */
export interface Wording {
  title: string;
  verdicts: Record<Verdict, { title: string; meaning: string }>;
  findings: Record<Finding, string>;
  /** Said of a privilege that is advised and not held. */
  advised: string;
  gate: Record<GateId, string>;
  /** The badge of a gate that fails. */
  gateFails: string;
  /** {name}, {mode}, {tables} */
  gateReasons: Record<Exclude<GateReason, 'earlier-gate'>, string>;
  operation: Record<OperationId, { title: string; meaning: string }>;
  why: Record<RequirementId, string>;
  reaches: Record<Reach, string>;
  shortfalls: Record<Shortfall, string>;
  /** {reached}, {rows} */
  sample: string;
  sources: Record<Source, string>;
  check: Record<CheckId, string>;
  /** {name}, {columns}, {priority}, {priorities}, {length}, {needed} */
  checkReasons: Record<Exclude<CheckReason, 'earlier-gate'>, string>;
  /** {table}, {right} */
  privilege: string;
  /** In the role editor's words: {table}, {right}, {level}. */
  fix: string;
  /** Names of tables where the environment's own could not be read. */
  tables: Readonly<Record<string, string>>;
  rights: Record<Right | 'Delete', string>;
  levels: Record<Depth, string>;
  /** How to make the first fix; {role} is the name of the role that the solution brings. */
  assignRole: { title: string; steps: string[]; warning: string };
  editRole: {
    title: string;
    steps: string;
    /** {role}: the role that already holds most. */
    nearest: string;
    /** No role can be changed. */
    none: string;
  };
  broadRoles: Record<'administrator' | 'customizer', string>;
  excess: { heading: string; meaning: string };
  /** {role}, {team} */
  roleOfTeam: string;
  /** {roles} */
  grantedBy: string;
  unread: {
    heading: string;
    subjects: Record<Subject, string>;
    /** {subject} */
    reasons: Record<Exclude<Unreadable['reason'], 'not-asked'>, string>;
    /** {detail} */
    detail: string;
  };
  blind: { heading: string; items: string[] };
  setting: Record<SettingName, string>;
  settingProblems: Record<SettingProblem, string>;
  failures: Record<FailureKind | 'unknown', { title: string; meaning: string }>;
  /** {seconds} */
  retryAfter: string;
  report: {
    /** Headings and labels of the report. */
    clientId: string;
    userId: string;
    businessUnit: string;
    roles: string;
    settings: string;
    before: string;
    operations: string;
    changes: string;
    needed: string;
    held: string;
    source: string;
    change: string;
    notHeld: string;
    /** {met}, {all} */
    met: string;
  };
}

/** What an error that was pasted means, in one language; apart from the rest because few who check paste one. */
export interface PastedErrorWording {
  /** {privilege}, {table}, {right} */
  kinds: Record<PastedErrorKind, string>;
  /** Whether it is about the user that was checked; {id}. */
  who: { same: string; other: string };
}
