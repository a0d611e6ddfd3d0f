import { copyText } from '../copy';
import type { Texts } from '../strings/texts';
import { button, element, replaceChildren } from './element';

/** Buttons that copy a text each, and one line beside them that says whether it worked. */
export function copyButtons(
  copies: readonly { label: string; text: () => string }[],
  { page }: Texts,
): HTMLElement[] {
  const answer = element('span', { role: 'status', class: 'hint' });
  const copy = async (text: string) => {
    replaceChildren(answer);
    replaceChildren(answer, (await copyText(text)) ? page.copied : page.notCopied);
  };
  return [...copies.map(({ label, text }) => button(label, 'secondary', () => void copy(text()))), answer];
}
