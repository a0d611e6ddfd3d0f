import type { Element } from '../../../core/conversation/written';

/** The `body`'s attribute while nothing but the conversation is to be printed: see the style sheet. */
const PRINTING = 'data-opencx-printing';

/**
 * Prints a page alone: it is laid beside the form, which is hidden while paper is drawn, since a form scrolls within
 * itself and would be cut at the end of its screen. False where the page has no way to print.
 */
export function printPage(page: Element, direction: 'ltr' | 'rtl'): boolean {
  if (typeof window.print !== 'function') return false;
  const { body } = document;
  const sheet = document.createElement('div');
  sheet.className = 'ocx-sheet';
  sheet.dir = direction;
  sheet.appendChild(nodeOf(page));
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

function nodeOf({ tag, attributes = {}, children }: Element): HTMLElement {
  const node = document.createElement(tag);
  for (const name of Object.keys(attributes)) node.setAttribute(name, attributes[name] ?? '');
  for (const child of children)
    node.appendChild(typeof child === 'string' ? document.createTextNode(child) : nodeOf(child));
  return node;
}
