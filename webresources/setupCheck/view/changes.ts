import { fill } from '../../../core/texts';
import type { Change } from '../comparison';
import type { Texts } from '../strings/texts';
import { badge } from './badge';
import { code, element, section, type Child } from './element';
import { privilegeWords } from './words';

/** What this run found differently from the one before. */
export function changes(found: readonly Change[], texts: Texts): HTMLElement {
  const { wording, page } = texts;
  const words = page.comparison;
  if (found.length === 0) return element('p', { class: 'card same', 'data-part': 'no-change' }, words.none);
  const items = found.map((change) =>
    element(
      'li',
      { class: 'change-line', 'data-change': change.id },
      element('span', { class: 'gate-words' }, ...subject(change, texts)),
      element(
        'span',
        { class: 'from-to' },
        element('span', { class: 'hint' }, words.was),
        badge(change.from, texts),
        element('span', { class: 'hint' }, words.is),
        badge(change.to, texts),
      ),
    ),
  );
  return section(
    'comparison',
    fill(words.heading, { count: String(found.length) }),
    element('ul', { class: 'plain' }, ...items),
  );

  function subject(change: Change, { wording: { gate, operation, check } }: Texts): Child[] {
    switch (change.of) {
      case 'gate':
        return [gate[change.id]];
      case 'operation':
        return [operation[change.id].title];
      case 'check':
        return [check[change.id]];
      case 'privilege':
        return [privilegeWords(change.requirement, wording), ' ', code(change.id)];
    }
  }
}
