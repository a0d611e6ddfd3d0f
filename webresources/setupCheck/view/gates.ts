import { absentTables, type AccessFacts, type GateResult, type Guid, type User } from '../../../core/access';
import { fill, type Texts } from '../strings';
import { badge, icon } from './badge';
import { button, element, section } from './element';

/** What must hold before privileges matter, and what to do where it does not. */
export function gates(
  results: readonly GateResult[],
  facts: AccessFacts,
  texts: Texts,
  check: (clientId: Guid) => void,
): HTMLElement {
  const user = foundUser(facts);
  const values = {
    name: user?.name ?? '',
    mode: String(user?.accessMode ?? ''),
    tables: facts.tables.state === 'known' ? absentTables(facts.tables.value).join(', ') : '',
  };
  const items = results.map(({ id, finding, reason }) => {
    const meant = user?.applicationId;
    return element(
      'li',
      { 'data-gate': id, class: 'gate' },
      icon(finding),
      element('span', { class: 'gate-words' }, fill(texts.gates[reason], values)),
      badge(finding, texts),
      meant !== undefined && meant !== facts.clientId && id === 'exists'
        ? button(fill(texts.useClientId, { clientId: meant }), 'secondary', () => check(meant))
        : undefined,
    );
  });
  return section('gates', texts.gates.heading, element('ul', { class: 'plain' }, ...items));
}

function foundUser({ user }: AccessFacts): User | undefined {
  return user.state === 'known' && user.value.match !== 'none' ? user.value.user : undefined;
}
