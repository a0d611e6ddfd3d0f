import { reportJson, reportMarkdown } from '../../../core/access';
import { download } from '../copy';
import type { Run } from '../run';
import type { Texts } from '../strings/texts';
import { toolTexts } from '../strings/tools';
import { copyButtons } from './copyButton';
import { button, element } from './element';

/** Buttons that copy, save and print a check's report. */
export function report({ judgement, facts }: Run, texts: Texts): HTMLElement {
  const words = toolTexts(texts).report;
  const jsonText = () => `${JSON.stringify(reportJson(judgement, facts, texts.wording), null, 2)}\n`;
  const name = `opencx-setup-check-${facts.settings.app}.json`;
  return element(
    'div',
    {},
    element('p', { class: 'hint' }, words.hint),
    element(
      'div',
      { class: 'buttons' },
      ...copyButtons(
        [
          { label: words.copyMarkdown, text: () => reportMarkdown(judgement, facts, texts.wording) },
          { label: words.copyJson, text: jsonText },
        ],
        texts,
      ),
      button(words.downloadJson, 'secondary', () => download(name, 'application/json', jsonText())),
      button(words.print, 'secondary', () => window.print()),
    ),
  );
}
