import type { Guid } from '../../guid';
import type { FailureKind } from '../facts/failure';
import type { PastedErrorKind } from '../pastedError';
import type { OperationId } from '../requirements';
import type { StepId } from './steps';

/** What a rehearsal came to. Reasons, kinds and states are keys of texts. */
export interface Rehearsal {
  outcome: Outcome;
  /** In the order in which OpenCX does them. */
  steps: StepResult[];
  leftovers: Leftovers;
  /** Part of a text of every row that this run made. */
  marker: string;
}

export type Outcome =
  | { result: 'passed' }
  | { result: 'obstacle'; step?: StepId; obstacle: Obstacle }
  | {
      result: 'cannot-tell';
      reason: Doubt;
      detail?: string;
      /** How long Dataverse asks to wait before the next try. */
      retryAfterSeconds?: number;
    };

/** What refused it. */
export type ObstacleKind =
  | PastedErrorKind
  /** A plug-in or a workflow that runs at once, in its author's words. */
  | 'plug-in'
  | 'required-column'
  | 'duplicate';

export interface Obstacle {
  kind: ObstacleKind;
  /** As Dataverse names it. */
  privilege?: string;
  /** The right that did not reach the row. */
  right?: string;
  /** Logical name. */
  table?: string;
  /** Who was refused. */
  principal?: Guid;
  code: string;
  /** Dataverse's own words, or a plug-in's: text from outside. */
  message: string;
}

/** Why there is no answer: about the connection, or about who acted. */
export type Doubt =
  | FailureKind
  /** The check found no application user that could be impersonated. */
  | 'no-user'
  /** Whoever asks is the application user: nothing is impersonated. */
  | 'same-user'
  /** `prvActOnBehalfOfAnotherUser` is missing, or held through a team only, which does not count. */
  | 'may-not-impersonate'
  /** What was sent ran as somebody else: the header was dropped on its way, ignored, or its id is unknown. */
  | 'not-impersonated'
  /** Under impersonation only what both may do is allowed, and it was the person who asks that was refused. */
  | 'admin-lacks'
  /** Nothing was refused, not even what had to be: the rows may have stayed. */
  | 'not-refused'
  /** How OpenCX names a case's queue is not documented, and this environment has no lookup for it. */
  | 'queue-unknown';

export type StepState = 'done' | 'done-and-undone' | 'refused' | 'not-reached' | 'unknown';

export interface StepResult {
  id: StepId;
  state: StepState;
  proves: readonly OperationId[];
  /** Refused, it stops no handoff. */
  advised?: true;
  /** What refused an advised step; that of another is the outcome's. */
  obstacle?: Obstacle;
}

/** What is being done, in this order; `locating` where a step was refused, `proving` where none was. */
export type Doing = 'asking-who' | 'reading' | 'handing-over' | 'locating' | 'proving' | 'looking';

/** A run under way. The steps of a change set are one request, and so are known together. */
export interface Progress {
  doing: Doing;
  steps: StepResult[];
}

export type LeftTable = 'annotation' | 'incident' | 'contact' | 'liveworkitem';

export interface LeftRow {
  table: LeftTable;
  /** Its address below the Web API's root: `incidents(…)`. */
  path: string;
  id: Guid;
  /** The column that carries the marker. */
  column: string;
  /** Of the run that made it, which may be an earlier one. */
  marker: string;
}

export type Leftovers =
  /** Looked for, and there were none. */
  | { found: 'nothing' }
  /** Nothing was written, so there was nothing to look for. */
  | { found: 'nothing-sent' }
  | { found: 'rows'; rows: LeftRow[] }
  | { found: 'could-not-look'; detail?: string };
