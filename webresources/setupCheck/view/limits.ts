import { unreadOf, type AccessFacts } from '../../../core/access';
import { fill } from '../../../core/texts';
import type { Texts } from '../strings/texts';
import { icon } from './badge';
import { element, section } from './element';

/** What this admin could not read, with Dataverse's own words; undefined where everything could be. */
export function unread(facts: AccessFacts, { wording }: Texts): HTMLElement | undefined {
  const words = wording.unread;
  const items = unreadOf(facts).map(({ subject, reason, detail }) =>
    element(
      'li',
      { class: 'gate', 'data-unread': subject },
      icon('cannot-tell'),
      element(
        'span',
        { class: 'gate-words' },
        fill(words.reasons[reason], { subject: words.subjects[subject] }),
        detail
          ? element('span', { class: 'detail', dir: 'auto' }, fill(words.detail, { detail }))
          : undefined,
      ),
    ),
  );
  if (items.length === 0) return undefined;
  return section('unread', words.heading, element('ul', { class: 'plain' }, ...items));
}

/** What nobody can see from here. */
export function blindSpots({ wording: { blind } }: Texts): HTMLElement {
  return section(
    'blind',
    blind.heading,
    element('ul', {}, ...blind.items.map((item) => element('li', {}, item))),
  );
}
