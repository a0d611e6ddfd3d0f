import type { Element } from '../../../core/conversation/written';
import { element } from '../dom';

/** The `body`'s attribute while nothing but the conversation is to be printed: see the style sheet. */
const PRINTING = 'data-opencx-printing';

/**
 * Prints a page alone: it is laid beside the form, which is hidden while paper is drawn, since a form scrolls within
 * itself and would be cut at the end of its screen. False where the page has no way to print.
 */
export function printPage(page: Element, direction: 'ltr' | 'rtl'): boolean {
  if (typeof window.print !== 'function') return false;
  const { body } = document;
  const sheet = element('div', { class: 'ocx-sheet', dir: direction }, nodeOf(page));
  body.appendChild(sheet);
  body.setAttribute(PRINTING, '');
  const clear = (): void => {
    window.removeEventListener('afterprint', clear);
    sheet.remove();
    if (!body.querySelector(':scope > .ocx-sheet')) body.removeAttribute(PRINTING);
  };
  window.addEventListener('afterprint', clear);
  try {
    window.print();
    return true;
  } catch {
    clear();
    return false;
  }
}

function nodeOf({ tag, attributes, children }: Element): HTMLElement {
  return element(
    tag,
    attributes,
    ...children.map((child) => (typeof child === 'string' ? child : nodeOf(child))),
  );
}
