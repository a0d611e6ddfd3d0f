import type { OperationResult } from '../../../core/access';
import { fill, type Texts } from '../strings';
import { badge, icon } from './badge';
import { element, section } from './element';
import { requirement } from './requirement';

/** What OpenCX will do, and for each step what it rests on: open where something is wrong. */
export function operations(results: readonly OperationResult[], texts: Texts): HTMLElement {
  return section(
    'operations',
    texts.operations.heading,
    element('p', { class: 'hint' }, texts.operations.intro),
    element('ul', { class: 'plain' }, ...results.map((result) => operation(result, texts))),
  );
}

function operation({ id, finding, requirements }: OperationResult, texts: Texts): HTMLElement {
  const { title, meaning } = texts.operation[id];
  const met = requirements.filter((result) => result.finding === 'pass').length;
  const settled = finding === 'pass' || finding === 'not-evaluated' || finding === 'not-applicable';
  return element(
    'li',
    { class: 'operation', 'data-operation': id, 'data-finding': finding },
    element(
      'details',
      { open: settled ? undefined : '' },
      element(
        'summary',
        {},
        icon(finding),
        element(
          'span',
          { class: 'operation-words' },
          element('h3', {}, title),
          element('span', { class: 'hint' }, meaning),
        ),
        finding === 'not-evaluated'
          ? undefined
          : element(
              'span',
              { class: 'met' },
              fill(texts.met, { met: String(met), all: String(requirements.length) }),
            ),
        badge(finding, texts),
      ),
      element('ul', { class: 'plain' }, ...requirements.map((result) => requirement(result, texts))),
    ),
  );
}
