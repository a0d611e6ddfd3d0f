import type { Fix, RequirementResult } from '../../../core/access';
import { fill, type Texts } from '../strings';
import { badge, icon } from './badge';
import { element } from './element';

/** A change in the words of the role editor: `Contact: Append To = Organization`. */
export function fixText({ table, right, level }: Fix, texts: Texts): string {
  return fill(texts.fix, {
    table: texts.tables[table],
    right: texts.rights[right],
    level: texts.levels[level],
  });
}

/** One privilege that an operation rests on. */
export function requirement(result: RequirementResult, texts: Texts): HTMLElement {
  const { privilege, table, right, depth, finding, shortfall, held, weight, why, source, fix } = result;
  const words = texts.requirement;
  const title = fill(words.title, { table: texts.tables[table], right: texts.rights[right] });
  const heldText = held ? texts.levels[held] : shortfall === 'not-held' ? words.notHeld : undefined;
  const facts: [string, string | undefined][] = [
    [words.needed, words[depth]],
    [words.held, heldText],
    [words.source, texts.sources[source]],
    [words.change, fix && fixText(fix, texts)],
  ];
  return element(
    'li',
    { class: 'requirement', 'data-privilege': privilege ?? '', 'data-finding': finding },
    icon(finding),
    element(
      'div',
      { class: 'requirement-words' },
      element(
        'p',
        { class: 'requirement-title' },
        element('strong', {}, title),
        ' ',
        privilege === undefined ? undefined : element('code', { dir: 'ltr' }, privilege),
      ),
      element('p', {}, texts.why[why]),
      shortfall && element('p', { class: 'shortfall' }, texts.shortfalls[shortfall]),
      element(
        'dl',
        { class: 'facts' },
        ...facts.map(([term, value]) =>
          value === undefined
            ? undefined
            : element(
                'div',
                term === words.change ? { class: 'change' } : {},
                element('dt', {}, term),
                element('dd', {}, value),
              ),
        ),
      ),
    ),
    badge(
      finding,
      texts,
      weight === 'advised' && shortfall === 'not-held' ? texts.advised : texts.findings[finding],
    ),
  );
}
