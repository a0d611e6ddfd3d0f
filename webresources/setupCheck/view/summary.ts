import {
  applicationUser,
  heldRoles,
  valueOf,
  writeSettings,
  type AccessFacts,
  type BroadRole,
} from '../../../core/access';
import type { Run } from '../run';
import type { Texts } from '../strings/texts';
import { icon } from './badge';
import { button, code, element, sentence, type Child } from './element';
import { roleWords } from './words';

/** The verdict, who it is about, and the way to run the check again. */
export function summary({ judgement, facts }: Run, texts: Texts, runAgain: () => void): HTMLElement {
  const { verdict, broadRoles } = judgement;
  const { title, meaning } = texts.wording.verdicts[verdict];
  return element(
    'section',
    { class: `card summary ${verdict}` },
    icon(verdict),
    element(
      'div',
      { class: 'summary-words' },
      // The page puts the focus here when a check is over.
      element('h2', { tabindex: '-1', 'data-part': 'verdict' }, title),
      element('p', {}, meaning),
      ...broadRoles.map((role) => broad(role, texts)),
    ),
    button(texts.page.runAgain, 'secondary', runAgain),
    who(facts, texts),
  );
}

/** Said once, since such a role makes every line below a pass that nobody earned. */
function broad({ kind, role, team }: BroadRole, { wording }: Texts): HTMLElement {
  const name = roleWords({ name: role.name, team }, wording);
  return element(
    'p',
    { class: 'broad too-much', 'data-broad-role': kind },
    icon('too-much'),
    element('span', {}, ...sentence(wording.broadRoles[kind], { role: name })),
  );
}

function who(facts: AccessFacts, texts: Texts): HTMLElement {
  const { wording, page } = texts;
  const user = applicationUser(facts.user);
  const { app, ...settings } = writeSettings(facts.settings);
  const owner = valueOf(facts.owner);
  const list = element('dl', { class: 'who', 'aria-label': page.who.heading });
  const line = (term: string, ...value: Child[]) => {
    list.appendChild(element('div', {}, element('dt', {}, term), element('dd', {}, ...value)));
  };
  if (user) line(page.who.name, element('bdi', {}, user.name));
  line(wording.report.clientId, code(app ?? ''));
  if (user?.businessUnitName) {
    line(wording.report.businessUnit, element('bdi', {}, user.businessUnitName));
  }
  if (user) line(wording.report.roles, ...roleNames(facts, texts));
  for (const [name, value] of Object.entries(settings)) {
    const shown: Child[] =
      name === 'owner' && owner ? [element('bdi', {}, owner.name), ' ', code(value)] : [code(value)];
    line(wording.setting[name as keyof typeof settings], ...(name === 'chat' ? ['✓'] : shown));
  }
  return list;
}

function roleNames(facts: AccessFacts, { wording, page }: Texts): Child[] {
  const names: Child[] = heldRoles(facts).map(({ role, team }) =>
    element('bdi', {}, roleWords({ name: role.name, team }, wording)),
  );
  const isUnread = facts.roles.state === 'unreadable' || facts.teams.state === 'unreadable';
  if (isUnread) names.push(page.who.rolesUnread);
  if (names.length === 0) names.push(page.who.noRoles);
  return names.reduce<Child[]>((list, name) => (list.length === 0 ? [name] : [...list, '; ', name]), []);
}
