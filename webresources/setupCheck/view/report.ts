import type { Texts } from '../strings/texts';
import { download } from '../copy';
import { copyButtons } from './copyButton';
import { button, element, section } from './element';

/** What can be taken away from a check. */
export interface Report {
  /** Of the user, for the name of a file. */
  clientId: string;
  markdown(): string;
  json(): object;
}

/** Buttons that copy, save and print a report. */
export function report({ clientId, markdown, json }: Report, texts: Texts): HTMLElement {
  const words = texts.page.report;
  const jsonText = () => `${JSON.stringify(json(), null, 2)}\n`;
  const [copyMarkdown, copyJson, answer] = copyButtons(
    [
      { label: words.copyMarkdown, text: markdown },
      { label: words.copyJson, text: jsonText },
    ],
    texts,
  );
  return section(
    'report',
    words.heading,
    element('p', { class: 'hint' }, words.hint),
    element(
      'div',
      { class: 'buttons' },
      copyMarkdown,
      copyJson,
      button(words.downloadJson, 'secondary', () =>
        download(`opencx-setup-check-${clientId}.json`, 'application/json', jsonText()),
      ),
      button(words.print, 'secondary', () => window.print()),
      answer,
    ),
  );
}
