import type { User } from '../../../core/access';
import { fill } from '../../../core/texts';
import type { Texts } from '../strings/texts';
import { toolTexts } from '../strings/tools';
import { button, code, element, replaceChildren, section } from './element';

const AT_ONCE = 50;

/** The application users of this environment, to search and choose from. */
export function userList(
  users: readonly User[],
  texts: Texts,
  { choose, close }: { choose: (user: User) => void; close: () => void },
): HTMLElement {
  const words = toolTexts(texts).users;
  const input = element('input', { id: 'user-search', type: 'search', autocomplete: 'off', dir: 'auto' });
  const count = element('p', { role: 'status', class: 'hint' });
  const list = element('ul', { class: 'plain users', 'aria-label': words.heading });
  const more = button(words.more, 'secondary', () => {
    const { length } = list.children;
    show(length + AT_ONCE);
    list.children[length]?.querySelector('button')?.focus();
  });
  const searchable = users.map((user) => folded(`${user.name} ${user.applicationId ?? ''}`));

  const show = (limit: number) => {
    const wanted = folded(input.value.trim());
    const found = users.filter((_, index) => searchable[index]?.includes(wanted));
    replaceChildren(list, ...found.slice(0, limit).map(item));
    replaceChildren(count, fill(words.count, { found: String(found.length), all: String(users.length) }));
    more.hidden = found.length <= limit;
  };
  const item = (user: User) => {
    const press = element(
      'button',
      { type: 'button', class: 'user' },
      element('bdi', { class: 'user-name' }, user.name),
      code(user.applicationId ?? ''),
      user.disabled ? element('span', { class: 'badge not-applicable' }, words.deactivated) : undefined,
    );
    press.addEventListener('click', () => choose(user));
    return element('li', {}, press);
  };
  input.addEventListener('input', () => show(AT_ONCE));
  show(AT_ONCE);
  return section(
    'user-list',
    words.heading,
    element('div', { class: 'field' }, element('label', { for: 'user-search' }, words.search), input),
    count,
    list,
    element('div', { class: 'buttons' }, more, button(words.close, 'secondary', close)),
  );
}

/** Without accents and case, in any script. */
function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
