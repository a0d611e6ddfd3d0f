import type { AccessFacts, Finding, OperationResult } from '../../../core/access';
import { fill } from '../../../core/texts';
import { canBeExplained, type Run } from '../run';
import type { Texts } from '../strings/texts';
import { badge, icon } from './badge';
import { button, element, replaceChildren } from './element';
import { check, requirement } from './requirement';

/** Findings that ask nobody to do anything. */
const SETTLED: readonly Finding[] = ['pass', 'not-evaluated', 'not-applicable'];
const isSettled = (row: Element) => SETTLED.some((finding) => finding === row.getAttribute('data-finding'));

/** What OpenCX will do, and for each step what it rests on: open where something is wrong. */
export function operations({ judgement, facts }: Run, texts: Texts, explain: () => void): HTMLElement {
  const { wording, page } = texts;
  const items = judgement.operations.map((result) => operation(result, facts, texts));
  const shown = element('span', { role: 'status', class: 'hint' });
  const only = element('input', { id: 'only-problems', type: 'checkbox' });
  only.addEventListener('change', () => {
    for (const item of items) {
      item.hidden = only.checked && isSettled(item);
      item
        .querySelectorAll<HTMLElement>('.requirement')
        .forEach((row) => (row.hidden = only.checked && isSettled(row)));
    }
    const counts = {
      shown: String(items.filter(({ hidden }) => !hidden).length),
      all: String(items.length),
    };
    replaceChildren(shown, only.checked ? fill(page.operations.shown, counts) : undefined);
  });
  return element(
    'section',
    { class: 'card operations' },
    element('h2', { tabindex: '-1' }, wording.report.operations),
    element('p', { class: 'hint' }, page.operations.intro),
    element(
      'div',
      { class: 'tools' },
      element(
        'span',
        { class: 'field-row' },
        only,
        element('label', { for: 'only-problems' }, page.operations.onlyProblems),
      ),
      shown,
      canBeExplained(facts) ? button(page.operations.explain, 'secondary', explain) : undefined,
    ),
    element('ul', { class: 'plain' }, ...items),
  );
}

function operation(
  { id, finding, requirements, checks }: OperationResult,
  facts: AccessFacts,
  texts: Texts,
): HTMLElement {
  const { wording, page } = texts;
  const { title, meaning } = wording.operation[id];
  const counted = [...requirements, ...checks].filter(({ weight }) => weight === 'required');
  const met = counted.filter((one) => one.finding === 'pass');
  const words = element(
    'span',
    { class: 'operation-words' },
    element('h3', {}, title),
    element('span', { class: 'hint' }, meaning),
    finding === 'not-applicable' ? element('span', { class: 'hint' }, page.operations.notSet) : undefined,
  );
  const count = { met: String(met.length), all: String(counted.length) };
  const heading = [
    icon(finding),
    words,
    SETTLED.includes(finding) && finding !== 'pass'
      ? undefined
      : element('span', { class: 'met' }, fill(wording.report.met, count)),
    badge(finding, texts),
  ];
  const rows = [
    ...requirements.map((result) => requirement(result, facts, texts)),
    ...checks.map((result) => check(result, texts)),
  ];
  return element(
    'li',
    { class: 'operation', 'data-operation': id, 'data-finding': finding },
    rows.length === 0
      ? element('div', { class: 'operation-line' }, ...heading)
      : element(
          'details',
          { open: SETTLED.includes(finding) ? undefined : '' },
          element('summary', { class: 'operation-line' }, ...heading),
          element('ul', { class: 'plain' }, ...rows),
        ),
  );
}
