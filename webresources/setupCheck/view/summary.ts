import { applicationUser, type AccessFacts, type Judgement } from '../../../core/access';
import { fill, type Texts } from '../strings';
import { icon } from './badge';
import { button, element } from './element';

/** The verdict, who it is about, and the way to run the check again. */
export function summary(
  { verdict }: Judgement,
  facts: AccessFacts,
  texts: Texts,
  runAgain: () => void,
): HTMLElement {
  const { title, meaning } = texts.verdicts[verdict];
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
    ),
    button(texts.runAgain, 'secondary', runAgain),
    who(facts, texts),
  );
}

function who(facts: AccessFacts, texts: Texts): HTMLElement {
  const user = applicationUser(facts.user);
  const list = element('dl', { class: 'who', 'aria-label': texts.user.heading });
  const line = (term: string, value: string) => {
    list.appendChild(element('div', {}, element('dt', {}, term), element('dd', {}, value)));
  };
  if (user) line(texts.user.name, user.name);
  line(texts.user.clientId, facts.clientId);
  const unit =
    facts.businessUnits.state === 'known'
      ? facts.businessUnits.value.find(({ id }) => id === user?.businessUnitId)
      : undefined;
  if (unit) line(texts.user.businessUnit, unit.name);
  if (user) line(texts.user.roles, roleNames(facts, texts));
  return list;
}

function roleNames({ roles, teams }: AccessFacts, texts: Texts): string {
  const names: string[] = [];
  if (roles.state === 'known') names.push(...roles.value.map(({ name }) => name));
  if (teams.state === 'known') {
    for (const team of teams.value) {
      names.push(
        ...team.roles.map((role) => fill(texts.user.roleOfTeam, { role: role.name, team: team.name })),
      );
    }
  }
  if (roles.state === 'unreadable' || teams.state === 'unreadable') names.push(texts.user.rolesUnread);
  return names.length > 0 ? names.join('; ') : texts.user.noRoles;
}
