import {
  reportedSteps,
  type Doing,
  type RehearsalReport,
  type ReportedStep,
  type StepResult,
} from '../../../core/access/rehearsal';
import type { RehearsalTexts, Texts } from '../strings/texts';
import { badge, icon } from '../view/badge';
import { button, code, element } from '../view/element';
import { said } from './beside';
import { OUTCOMES, STATES } from './told';

/** What a rehearsal came to: the result, each step with its state, and what stayed. */
export function outcome(
  report: RehearsalReport,
  texts: Texts,
  words: RehearsalTexts,
  remove: () => void,
): HTMLElement {
  const { result, title, meaning, text, message, steps, agreementText } = report;
  return element(
    'div',
    { class: 'rehearsed' },
    element(
      'div',
      { class: `outcome ${OUTCOMES[result]}` },
      element('h3', { tabindex: '-1', 'data-part': 'rehearsal-result' }, title),
      element('p', {}, [meaning, text].filter(Boolean).join(' ')),
      message === undefined ? undefined : said(message, words),
      element('p', {}, agreementText),
    ),
    ...stepList(steps, texts, words),
    leftovers(report, words, remove),
  );
}

/** A run that is not over: what is being done, and the steps that are known. */
export function underWay(
  doing: Doing,
  steps: readonly StepResult[],
  texts: Texts,
  words: RehearsalTexts,
): HTMLElement[] {
  const known = steps.filter(({ state }) => state !== 'not-reached');
  return [
    element('p', { 'data-doing': doing }, words.rehearsal.doing[doing]),
    ...stepList(reportedSteps(known, { check: texts.wording, ...words }), texts, words),
  ];
}

const stepList = (steps: readonly ReportedStep[], texts: Texts, words: RehearsalTexts): HTMLElement[] =>
  steps.length === 0
    ? []
    : [
        element('h3', {}, words.page.steps),
        element('ul', { class: 'plain' }, ...steps.map((one) => step(one, texts, words))),
      ];

function step(
  { id, title, state, stateText, text, message }: ReportedStep,
  texts: Texts,
  words: RehearsalTexts,
) {
  const finding = state === 'refused' && text !== undefined ? 'at-risk' : STATES[state];
  return element(
    'li',
    { class: 'gate', 'data-step': id, 'data-step-state': state },
    icon(finding),
    element(
      'div',
      { class: 'gate-words' },
      title,
      text === undefined ? undefined : element('p', {}, text),
      message === undefined ? undefined : said(message, words),
    ),
    badge(finding, texts, stateText),
  );
}

function leftovers(
  { leftovers: { found, text, rows } }: RehearsalReport,
  { page }: RehearsalTexts,
  remove: () => void,
): HTMLElement {
  return element(
    'div',
    { 'data-leftovers': found },
    element('p', {}, text),
    ...(rows.length === 0
      ? []
      : [
          element('ul', {}, ...rows.map(({ path }) => element('li', {}, code(path)))),
          element('div', { class: 'buttons' }, button(page.remove, 'secondary', remove)),
        ]),
  );
}
