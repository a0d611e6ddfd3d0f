import type { Guid } from '../../guid';
import { fill } from '../../texts';
import { FAILURES, type FailureKind } from '../facts/failure';
import { code, foreign, list, table } from '../report/markdownText';
import type { OperationId } from '../requirements';
import type { RehearsalWording } from '../wording/rehearsal/wording';
import type { PastedErrorWording, Wording } from '../wording/wording';
import type { Comparison } from './compare';
import type { LeftRow, Obstacle, Outcome, Rehearsal, StepResult } from './outcome';
import type { StepId } from './steps';

/** The words that a rehearsal is told in: its own, and those that the check has already. */
export interface RehearsalWords {
  check: Wording;
  errors: PastedErrorWording;
  rehearsal: RehearsalWording;
}

/** A rehearsal for programs and for other people: ids, and beside each its words. Dataverse's own text is kept apart. */
export interface RehearsalReport {
  result: Outcome['result'];
  title: string;
  meaning: string;
  /** What refused it, or why there is no answer: key and words. */
  reason?: string;
  text?: string;
  step?: StepId;
  privilege?: string;
  table?: string;
  principal?: Guid;
  code?: string;
  /** Dataverse's own words, or a plug-in's. */
  message?: string;
  steps: ReportedStep[];
  leftovers: { found: Rehearsal['leftovers']['found']; text: string; rows: LeftRow[] };
  agreement: Comparison['agreement'];
  operations: OperationId[];
  agreementText: string;
  marker: string;
}

export interface ReportedStep {
  id: StepId;
  title: string;
  state: StepResult['state'];
  stateText: string;
  /** Of an advised step that was refused. */
  text?: string;
  message?: string;
}

/** The operation of the check whose title a step goes by. */
const TITLES: Readonly<Record<Exclude<StepId, keyof RehearsalWording['steps']>, OperationId>> = {
  'read-cases': 'test-and-save',
  'find-contact': 'find-contact',
  'create-contact': 'create-contact',
  'case-from-email': 'case-from-email',
  'attach-note': 'attach-note',
  'case-from-phone': 'case-from-phone',
  chat: 'chat-omnichannel',
};

/** The rehearsal as plain data, fit for `JSON.stringify`. */
export function rehearsalJson(
  { outcome, steps, leftovers, marker }: Rehearsal,
  comparison: Comparison,
  words: RehearsalWords,
): RehearsalReport {
  const { rehearsal, check } = words;
  const operations = 'operations' in comparison ? comparison.operations : [];
  const rows = leftovers.found === 'rows' ? leftovers.rows : [];
  return {
    result: outcome.result,
    ...rehearsal.outcomes[outcome.result],
    ...reasonOf(outcome, words),
    steps: reportedSteps(steps, words),
    leftovers: {
      found: leftovers.found,
      text: fill(rehearsal.leftovers[leftovers.found], {
        marker: rows.length > 0 ? [...new Set(rows.map((row) => row.marker))].join(', ') : marker,
        count: String(rows.length),
      }),
      rows,
    },
    agreement: comparison.agreement,
    operations,
    agreementText: fill(rehearsal.agreement[comparison.agreement], {
      operations: operations.map((id) => check.operation[id].title).join(', '),
    }),
    marker,
  };
}

/** The same as a section for the check's report in Markdown. */
export function rehearsalMarkdown(
  rehearsal: Rehearsal,
  comparison: Comparison,
  words: RehearsalWords,
): string {
  const report = rehearsalJson(rehearsal, comparison, words);
  const { title, meaning, text, message, steps, leftovers, agreementText } = report;
  const said = (words_: string) => fill(words.rehearsal.said, { message: foreign(words_) });
  const parts = [
    `## ${words.rehearsal.title}`,
    `**${title}.** ${meaning}${text === undefined ? '' : ` ${text}`}`,
    ...(message === undefined ? [] : [said(message)]),
    table(
      ['', '', ''],
      steps.map((step) => [
        step.title,
        step.stateText,
        [step.text, step.message && said(step.message)].filter(Boolean).join(' '),
      ]),
    ),
    agreementText,
    leftovers.text,
    ...(leftovers.rows.length === 0 ? [] : [list(leftovers.rows.map(({ path }) => code(path)))]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function reasonOf(outcome: Outcome, words: RehearsalWords): Partial<RehearsalReport> {
  const { rehearsal } = words;
  switch (outcome.result) {
    case 'passed':
      return {};
    case 'cannot-tell':
      return { reason: outcome.reason, text: doubtText(outcome, words), message: outcome.detail };
    case 'obstacle': {
      const { step, obstacle } = outcome;
      const { kind, message, privilege, table, principal, code } = obstacle;
      const where = step ? fill(rehearsal.at, { step: titleOf(step, words) }) : rehearsal.somewhere;
      const text = `${where} ${obstacleText(obstacle, words)}`;
      return { reason: kind, text, step, privilege, table, principal, code, message };
    }
  }
}

function doubtText(
  { reason, retryAfterSeconds }: Extract<Outcome, { reason: unknown }>,
  { check, rehearsal }: RehearsalWords,
): string {
  if (!isFailure(reason)) return rehearsal.doubts[reason];
  const { meaning } = check.failures[reason];
  if (retryAfterSeconds === undefined) return meaning;
  return `${meaning} ${fill(check.retryAfter, { seconds: String(retryAfterSeconds) })}`;
}

const isFailure = (reason: string): reason is FailureKind => FAILURES.some((kind) => kind === reason);

/** Names out of Dataverse's text are shown as it writes them; they hold letters, digits and low lines only. */
function obstacleText(
  { kind, privilege, right, table }: Obstacle,
  { rehearsal, errors }: RehearsalWords,
): string {
  if (kind === 'plug-in' || kind === 'required-column' || kind === 'duplicate' || kind === 'unknown') {
    return rehearsal.obstacles[kind];
  }
  const unnamed = '–';
  return fill(errors.kinds[kind], {
    privilege: privilege ?? unnamed,
    right: right ?? unnamed,
    table: table ?? unnamed,
  });
}

/** Steps in words; of a run under way, too. */
export const reportedSteps = (steps: readonly StepResult[], words: RehearsalWords): ReportedStep[] =>
  steps.map((step) => stepOf(step, words));

function stepOf({ id, state, obstacle }: StepResult, words: RehearsalWords): ReportedStep {
  const { states, advised } = words.rehearsal;
  return {
    id,
    title: titleOf(id, words),
    state,
    stateText: states[state],
    ...(obstacle ? { text: `${obstacleText(obstacle, words)} ${advised}`, message: obstacle.message } : {}),
  };
}

const titleOf = (id: StepId, { check, rehearsal }: RehearsalWords): string =>
  id in TITLES
    ? check.operation[TITLES[id as keyof typeof TITLES]].title
    : rehearsal.steps[id as keyof RehearsalWording['steps']];
