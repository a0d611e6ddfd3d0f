import type { Judgement } from '../../../core/access';
import { fill } from '../../../core/texts';
import type { RehearsalTexts, Texts } from '../strings/texts';
import { badge, icon } from '../view/badge';
import { element } from '../view/element';
import { privilegeWords } from '../view/words';
import { OUTCOMES, type Told } from './told';

/** The rehearsal's result as it stands beside the verdict; where the two differ, with both reasons. */
export function beside(
  { report, differs }: Told,
  judgement: Judgement,
  texts: Texts,
  words: RehearsalTexts,
): HTMLElement {
  const { result, title, meaning, text, message, agreementText, agreement } = report;
  return element(
    'section',
    { class: `card summary ${OUTCOMES[result]}`, 'data-part': 'rehearsed', 'data-agreement': agreement },
    icon(OUTCOMES[result]),
    element(
      'div',
      { class: 'summary-words' },
      element('h2', {}, title),
      differs ? element('p', {}, element('strong', {}, agreementText)) : undefined,
      element('p', {}, [meaning, text].filter(Boolean).join(' ')),
      message === undefined ? undefined : said(message, words),
      differs ? checkSays(report.operations, judgement, texts, words) : element('p', {}, agreementText),
    ),
  );
}

/** Dataverse's own words, or a plug-in's, in whatever direction their script has. */
export const said = (message: string, { rehearsal }: RehearsalTexts): HTMLElement =>
  element('p', { class: 'detail', dir: 'auto' }, fill(rehearsal.said, { message }));

/** What the check found about the operations that the two do not agree on. */
function checkSays(
  ids: readonly string[],
  { operations }: Judgement,
  texts: Texts,
  { page }: RehearsalTexts,
): HTMLElement {
  const { wording } = texts;
  const items = operations
    .filter(({ id }) => ids.includes(id))
    .map(({ id, finding, requirements, checks }) => {
      const short = [
        ...requirements
          .filter((one) => one.weight === 'required' && one.finding !== 'pass')
          .map((one) => privilegeWords(one, wording)),
        ...checks
          .filter((one) => one.weight === 'required' && one.finding !== 'pass')
          .map(({ check, reason, values = {} }) =>
            reason === 'earlier-gate' ? wording.check[check] : fill(wording.checkReasons[reason], values),
          ),
      ];
      return element(
        'li',
        {},
        wording.operation[id].title,
        ' ',
        badge(finding, texts),
        short.length > 0 ? element('p', { class: 'hint' }, short.join('; ')) : undefined,
      );
    });
  return element('div', {}, element('h3', {}, page.check), element('ul', { class: 'plain' }, ...items));
}
