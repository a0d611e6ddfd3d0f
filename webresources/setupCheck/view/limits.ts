import type { AccessFacts, Fact, Subject, Unreadable } from '../../../core/access';
import { fill } from '../../../core/texts';
import type { Texts } from '../strings/texts';
import { icon } from './badge';
import { element, section } from './element';

/** What this admin could not read, with Dataverse's own words; undefined where everything could be. */
export function unread(facts: AccessFacts, { wording }: Texts): HTMLElement | undefined {
  const words = wording.unread;
  const items = unreadSubjects(facts).map(({ subject, unreadable: { reason, detail } }) =>
    element(
      'li',
      { class: 'gate', 'data-unread': subject },
      icon('cannot-tell'),
      element(
        'span',
        { class: 'gate-words' },
        reason === 'not-asked' ? '' : fill(words.reasons[reason], { subject: words.subjects[subject] }),
        detail
          ? element('span', { class: 'detail', dir: 'auto' }, fill(words.detail, { detail }))
          : undefined,
      ),
    ),
  );
  if (items.length === 0) return undefined;
  return section('unread', words.heading, element('ul', { class: 'plain' }, ...items));
}

/** What was asked for and not read, each subject once. */
function unreadSubjects(facts: AccessFacts): { subject: Subject; unreadable: Unreadable }[] {
  const subjects: Record<Subject, readonly Fact<unknown>[]> = {
    user: [facts.user],
    owner: [facts.owner],
    tables: [facts.tables],
    columns: [facts.columns],
    descriptionLength: [facts.descriptionLength],
    priorities: [facts.priorities],
    privileges: [facts.privileges],
    roles: [facts.roles],
    teams: [facts.teams],
    businessUnits: [facts.businessUnits],
    ownerReadsCases: [facts.ownerReadsCases],
    columnAccess: [facts.columnAccess],
    rows: Object.values(facts.rows),
  };
  const found: { subject: Subject; unreadable: Unreadable }[] = [];
  for (const subject of Object.keys(subjects) as Subject[]) {
    for (const fact of subjects[subject]) {
      if (fact.state === 'known' || fact.unreadable.reason === 'not-asked') continue;
      found.push({ subject, unreadable: fact.unreadable });
      break;
    }
  }
  return found;
}

/** What nobody can see from here. */
export function blindSpots({ wording: { blind } }: Texts): HTMLElement {
  return section(
    'blind',
    blind.heading,
    element('ul', {}, ...blind.items.map((item) => element('li', {}, item))),
  );
}
