import type { Depth } from './facts';
import type { OperationId, Reach, RequirementId, Right, Source, TableName } from './requirements';

/** The judge's answer. `why`, `reason` and `shortfall` are keys of texts, not texts. */
export interface Judgement {
  verdict: Verdict;
  gates: GateResult[];
  operations: OperationResult[];
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

export interface OperationResult {
  id: OperationId;
  finding: Finding;
  requirements: RequirementResult[];
}

export interface RequirementResult {
  /** As the metadata of this environment names it; absent where that could not be read. */
  privilege?: string;
  table: TableName;
  right: Right;
  depth: Reach;
  finding: Finding;
  shortfall?: Shortfall;
  /** The widest depth at which it is held. */
  held?: Depth;
  weight: 'required' | 'advised';
  why: RequirementId;
  source: Source;
  fix?: Fix;
}

export type Shortfall =
  'not-held' | 'too-narrow' | 'names-unreadable' | 'privileges-unreadable' | 'business-units-unreadable';

/** One setting of the role editor. */
export interface Fix {
  table: TableName;
  right: Right;
  level: Depth;
}
