import type { ExcessResult } from '../../../core/access';
import type { Texts } from '../strings/texts';
import { badge, icon } from './badge';
import { code, element, section } from './element';
import { privilegeWords } from './words';

/** Rights that OpenCX has no use for; undefined where the user holds none. */
export function excess(results: readonly ExcessResult[], texts: Texts): HTMLElement | undefined {
  if (results.length === 0) return undefined;
  const { wording } = texts;
  const items = results.map(({ privilege, table, tableName, right, held }) =>
    element(
      'li',
      { class: 'gate', 'data-excess': privilege, 'data-finding': 'too-much' },
      icon('too-much'),
      element(
        'span',
        { class: 'gate-words' },
        table && right
          ? element('strong', {}, privilegeWords({ table, tableName, right }, wording))
          : undefined,
        ' ',
        code(privilege),
        ' ',
        element('span', { class: 'hint' }, wording.levels[held]),
      ),
      badge('too-much', texts),
    ),
  );
  return section(
    'excess',
    wording.excess.heading,
    element('p', { class: 'hint' }, wording.excess.meaning),
    element('ul', { class: 'plain' }, ...items),
  );
}
