import type { OperationResult } from '../../../core/access';
import type { Texts } from '../strings';
import { fixText } from './requirement';
import { element, section } from './element';

/** Every setting to change, once, whatever number of operations rest on it; undefined where there is none. */
export function changes(operations: readonly OperationResult[], texts: Texts): HTMLElement | undefined {
  const fixes = new Map<string, string>();
  for (const { requirements } of operations) {
    for (const { fix, privilege = '' } of requirements) {
      // A wider need comes first where one privilege is needed for all rows in one place and for own rows in another.
      if (fix && (fix.level === 'Global' || !fixes.has(privilege))) fixes.set(privilege, fixText(fix, texts));
    }
  }
  if (fixes.size === 0) return undefined;
  const items: HTMLElement[] = [];
  fixes.forEach((text, privilege) =>
    items.push(
      element('li', {}, element('strong', {}, text), ' ', element('code', { dir: 'ltr' }, privilege)),
    ),
  );
  return section(
    'changes',
    texts.changes.heading,
    element('ul', {}, ...items),
    element('p', { class: 'hint' }, texts.changes.how),
  );
}
