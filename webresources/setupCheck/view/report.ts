import { reportJson, reportMarkdown } from '../../../core/access';
import { download } from '../copy';
import type { Run } from '../run';
import type { Texts } from '../strings/texts';
import { toolTexts } from '../strings/tools';
import { copyButtons } from './copyButton';
import { button, element } from './element';

/** Buttons that copy, save and print a check's report. */
export function report(run: Run, texts: Texts): HTMLElement {
  const { judgement, facts } = run;
  const words = toolTexts(texts).report;
  // When it is asked for: a rehearsal may have come since.
  const json = () => ({
    ...reportJson(judgement, facts, texts.wording),
    rehearsal: run.rehearsal?.json,
  });
  const jsonText = () => `${JSON.stringify(json(), null, 2)}\n`;
  const markdown = () => {
    const parts = [reportMarkdown(judgement, facts, texts.wording), run.rehearsal?.markdown ?? ''];
    return `${parts.join('\n').trim()}\n`;
  };
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
          { label: words.copyMarkdown, text: markdown },
          { label: words.copyJson, text: jsonText },
        ],
        texts,
      ),
      button(words.downloadJson, 'secondary', () => download(name, 'application/json', jsonText())),
      button(words.print, 'secondary', () => window.print()),
    ),
  );
}
