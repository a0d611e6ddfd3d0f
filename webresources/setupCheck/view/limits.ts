import type { AccessFacts, Fact } from '../../../core/access';
import { fill, type Subject, type Texts } from '../strings';
import { icon } from './badge';
import { element, section } from './element';

/** What this admin could not read, with Dataverse's own words; undefined where everything could be. */
export function unread(facts: AccessFacts, texts: Texts): HTMLElement | undefined {
  const subjects: [Subject, Fact<unknown>][] = [
    ['user', facts.user],
    ['tables', facts.tables],
    ['privileges', facts.privileges],
    ['roles', facts.roles],
    ['teams', facts.teams],
    ['businessUnits', facts.businessUnits],
  ];
  const items: HTMLElement[] = [];
  for (const [subject, fact] of subjects) {
    if (fact.state === 'known' || fact.unreadable.reason === 'not-asked') continue;
    const { reason, detail } = fact.unreadable;
    const what = fill(texts.unread.reasons[reason], { subject: texts.unread.subjects[subject] });
    items.push(
      element(
        'li',
        { class: 'gate', 'data-unread': subject },
        icon('cannot-tell'),
        element(
          'span',
          { class: 'gate-words' },
          what,
          detail ? element('span', { class: 'detail' }, fill(texts.unread.detail, { detail })) : undefined,
        ),
      ),
    );
  }
  if (items.length === 0) return undefined;
  return section('unread', texts.unread.heading, element('ul', { class: 'plain' }, ...items));
}

/** What nobody can see from here. */
export function blindSpots(texts: Texts): HTMLElement {
  const items = texts.blind.items.map((item) => element('li', {}, item));
  return section('blind', texts.blind.heading, element('ul', {}, ...items));
}
