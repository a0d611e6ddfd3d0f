import {
  absentTables,
  applicationUser,
  valueOf,
  type AccessFacts,
  type GateResult,
  type Guid,
  type User,
} from '../../../core/access';
import { fill } from '../../../core/texts';
import type { Texts } from '../strings/texts';
import { badge, icon } from './badge';
import { button, element, section, sentence } from './element';

/** What must hold before privileges matter, and what to do where it does not. */
export function gates(
  results: readonly GateResult[],
  facts: AccessFacts,
  texts: Texts,
  check: (clientId: Guid) => void,
): HTMLElement {
  const { wording, page } = texts;
  const user = foundUser(facts);
  const values = {
    name: user?.name ?? '',
    mode: String(user?.accessMode ?? ''),
    tables: absentTables(valueOf(facts.tables) ?? []).join(', '),
  };
  const items = results.map(({ id, finding, reason }) => {
    const meant = id === 'exists' && !applicationUser(facts.user) ? user?.applicationId : undefined;
    return element(
      'li',
      { 'data-gate': id, 'data-finding': finding, class: 'gate' },
      icon(finding),
      element(
        'div',
        { class: 'gate-words' },
        element('strong', {}, wording.gate[id]),
        reason === 'earlier-gate'
          ? undefined
          : element('p', {}, ...sentence(wording.gateReasons[reason], values)),
        meant === undefined
          ? undefined
          : button(fill(page.useClientId, { clientId: meant }), 'secondary', () => check(meant)),
      ),
      badge(finding, texts, finding === 'missing' ? wording.gateFails : wording.findings[finding]),
    );
  });
  return section('gates', wording.report.before, element('ul', { class: 'plain' }, ...items));
}

function foundUser({ user }: AccessFacts): User | undefined {
  const search = valueOf(user);
  return search && search.match !== 'none' ? search.user : undefined;
}
