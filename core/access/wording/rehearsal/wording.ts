import type { FailureKind } from '../../facts/failure';
import type { Comparison } from '../../rehearsal/compare';
import type { Doing, Doubt, Leftovers, ObstacleKind, Outcome, StepState } from '../../rehearsal/outcome';
import type { PastedErrorKind } from '../../pastedError';

/**
 * What a rehearsal says, in one language, beside the check's own words and those for pasted errors. Apart from them because it
 * is loaded by who rehearses only.
 */
export interface RehearsalWording {
  title: string;
  /** Said before anything is sent. */
  before: {
    does: string;
    heading: string;
    /** What a rollback does not undo, and what does not start. */
    items: string[];
    ask: string;
  };
  /** While it runs. */
  doing: Record<Doing, string>;
  outcomes: Record<Outcome['result'], { title: string; meaning: string }>;
  /** The steps that go by no title of the check's operations. */
  steps: Record<'contact-from-phone' | 'read-contact' | 'update-case', string>;
  states: Record<StepState, string>;
  advised: string;
  /** {step} */
  at: string;
  /** It could not be found out which step it was. */
  somewhere: string;
  obstacles: Record<Exclude<ObstacleKind, PastedErrorKind> | 'unknown', string>;
  /** {message} */
  said: string;
  doubts: Record<Exclude<Doubt, FailureKind>, string>;
  /** {marker}; {count} rows */
  leftovers: Record<Leftovers['found'], string>;
  /** {operations} */
  agreement: Record<Comparison['agreement'], string>;
}
