import type { Finding, Judgement } from '../../../core/access';
import {
  compareWithVerdict,
  rehearsalJson,
  rehearsalMarkdown,
  type Comparison,
  type Rehearsal,
  type RehearsalReport,
  type RehearsalWords,
  type StepState,
} from '../../../core/access/rehearsal';
import type { RehearsalTexts, Texts } from '../strings/texts';

/** A rehearsal in words. */
export interface Told {
  report: RehearsalReport;
  markdown: string;
  /** The check says otherwise. */
  differs: boolean;
}

export function told(
  rehearsal: Rehearsal,
  judgement: Judgement,
  texts: Texts,
  { errors, rehearsal: words }: RehearsalTexts,
): Told {
  const comparison = compareWithVerdict(judgement, rehearsal);
  const all: RehearsalWords = { check: texts.wording, errors, rehearsal: words };
  return {
    report: rehearsalJson(rehearsal, comparison, all),
    markdown: rehearsalMarkdown(rehearsal, comparison, all),
    differs: DIFFER.includes(comparison.agreement),
  };
}

const DIFFER: readonly Comparison['agreement'][] = ['rehearsal-met-more', 'check-says-more'];

/** By the findings of the check, whose shapes and colours are known by then. */
export const OUTCOMES: Readonly<Record<RehearsalReport['result'], Finding>> = {
  passed: 'pass',
  obstacle: 'missing',
  'cannot-tell': 'cannot-tell',
};

export const STATES: Readonly<Record<StepState, Finding>> = {
  done: 'pass',
  'done-and-undone': 'pass',
  refused: 'missing',
  'not-reached': 'not-evaluated',
  unknown: 'cannot-tell',
};
