import type { Guid } from '../../guid';
import type { Depth } from '../facts/facts';
import type { CheckId, OperationId, Reach, RequirementId, Right, Source, Weight } from '../requirements';

/** The judge's answer. `why`, `reason` and `shortfall` are keys of texts, not texts. */
export interface Judgement {
  verdict: Verdict;
  gates: GateResult[];
  operations: OperationResult[];
  /** Rights that OpenCX has no use for; never part of the verdict. */
  excess: ExcessResult[];
  /** The role that makes the user System Administrator, or System Customizer. */
  broadRoles: BroadRole[];
}

export type Verdict = 'pass' | 'at-risk' | 'missing' | 'cannot-tell';
export type Finding = Verdict | 'not-applicable' | 'too-much' | 'not-evaluated';

export type GateId = 'exists' | 'enabled' | 'role' | 'access-mode' | 'tables';

export type GateReason =
  | 'found'
  | 'not-found'
  | 'object-id'
  | 'user-id'
  | 'user-unreadable'
  | 'enabled'
  | 'disabled'
  | 'has-role'
  | 'no-role'
  | 'roles-unreadable'
  | 'mode-usable'
  | 'mode-unusual'
  | 'mode-unknown'
  | 'tables-there'
  | 'tables-absent'
  | 'tables-unreadable'
  | 'earlier-gate';

/** What must hold before it is worth asking for single privileges. */
export interface GateResult {
  id: GateId;
  finding: Exclude<Finding, 'not-applicable' | 'too-much'>;
  reason: GateReason;
}

/** An operation is as bad as the worst of what it requires. */
export interface OperationResult {
  id: OperationId;
  finding: Finding;
  requirements: RequirementResult[];
  checks: CheckResult[];
}

export interface RequirementResult {
  /** As the metadata of this environment names it; absent where that could not be read. */
  privilege?: string;
  /** Logical name. */
  table: string;
  /** As people of this environment call the table, in the asking person's language; absent where that could not be read. */
  tableName?: string;
  right: Right;
  depth: Reach;
  finding: Finding;
  shortfall?: Shortfall;
  /** The widest depth at which it is held. */
  held?: Depth;
  /** The platform's own verdict on a few rows of other owners, where not all rows are in reach. */
  sample?: { rows: number; reached: number };
  weight: Weight;
  why: RequirementId;
  source: Source;
  fix?: Fix;
}

export type Shortfall =
  | 'not-held'
  /** Some rows that are needed are outside. */
  | 'too-narrow'
  /** The application user's own rows are outside: a team's role with "Team privileges only". */
  | 'own-rows-outside'
  /** The rows of the default owner's business unit are outside. */
  | 'owner-outside'
  /** The one row that the settings name is outside. */
  | 'row-outside'
  /** Granted for the rows of a record filter only. */
  | 'filtered'
  | 'table-absent'
  | 'names-unreadable'
  | 'privileges-unreadable'
  | 'roles-unreadable'
  | 'business-units-unreadable'
  | 'owner-unreadable'
  | 'row-unreadable';

/** One setting of the role editor. */
export interface Fix {
  privilege: string;
  table: string;
  tableName?: string;
  right: Right;
  level: Depth;
}

export interface CheckResult {
  check: CheckId;
  finding: Finding;
  weight: Weight;
  reason: CheckReason;
  /** What the text of the reason names: columns, a length, a value. */
  values?: Readonly<Record<string, string>>;
}

export type CheckReason =
  | 'earlier-gate'
  | 'owner-found'
  | 'owner-unknown'
  | 'owner-unreadable'
  | 'owner-active'
  | 'owner-disabled'
  | 'owner-reads'
  | 'owner-cannot-read'
  | 'lookup-there'
  | 'lookup-absent'
  | 'metadata-unreadable'
  | 'queue-found'
  | 'queue-unknown'
  | 'queue-is-workstream'
  | 'queue-unreadable'
  | 'workstream-found'
  | 'workstream-unknown'
  | 'workstream-is-queue'
  | 'workstream-unreadable'
  | 'chat-there'
  | 'chat-absent'
  | 'none-secured'
  | 'secured-allowed'
  | 'secured-denied'
  | 'secured-unreadable'
  | 'properties-known'
  | 'properties-unknown'
  | 'priority-known'
  | 'priority-unknown'
  | 'length-enough'
  | 'length-short'
  | 'customer-optional'
  | 'customer-required';

export interface ExcessResult {
  privilege: string;
  /** Logical name; absent for a privilege of no table. */
  table?: string;
  tableName?: string;
  right?: string;
  held: Depth;
}

export interface BroadRole {
  kind: 'administrator' | 'customizer';
  role: { id: Guid; name: string };
  /** The team that it comes through. */
  team?: string;
}
