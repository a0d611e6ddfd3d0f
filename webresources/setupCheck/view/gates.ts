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
    const meant = id === 'exists' && user?.applicationId !== facts.clientId ? user?.applicationId : undefined;
    return element(
      'li',
      { 'data-gate': id, class: 'gate' },
      icon(finding),
      element(
        'div',
        { class: 'gate-words' },
        element('strong', {}, texts.gate[id]),
        reason === 'earlier-gate' ? undefined : element('p', {}, fill(texts.gateReasons[reason], values)),
        meant === undefined
          ? undefined
          : button(fill(texts.useClientId, { clientId: meant }), 'secondary', () => check(meant)),
      ),
      badge(finding, texts, finding === 'missing' ? texts.gates.failed : texts.findings[finding]),
    );
  });
  return section('gates', texts.gates.heading, element('ul', { class: 'plain' }, ...items));
}

function foundUser({ user }: AccessFacts): User | undefined {
  return user.state === 'known' && user.value.match !== 'none' ? user.value.user : undefined;
}
