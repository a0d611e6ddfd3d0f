import { element } from '../dom';

const FOLDED = 'data-folded';

/** A message's text and attachments, which a folded message keeps for the browser's own search. */
function contentOf(item: Element): Element[] {
  return [...item.querySelectorAll(':scope > [data-part="text"], :scope > .ocx-attachments')];
}

/** Folds every message of the AI that is not folded or opened by hand yet; each says who and when, and gets a button. */
export function foldAi(region: HTMLElement, show: string): void {
  for (const item of region.querySelectorAll(`li[data-author="ai"]:not([${FOLDED}])`)) {
    item.setAttribute(FOLDED, 'true');
    // The browser's search opens what it finds (`beforematch`); React 16 does not know this value of the attribute.
    for (const part of contentOf(item)) part.setAttribute('hidden', 'until-found');
    const label = showLabel(item.getAttribute('aria-label') ?? '', show);
    const button = buttonOf(item) ?? item.appendChild(element('button', BUTTON, show));
    button.hidden = false;
    button.setAttribute('aria-label', label);
  }
}

/** The name of the button that shows a folded message, by the message's. */
export function showLabel(message: string, show: string): string {
  return `${show}: ${message}`;
}

const BUTTON = { type: 'button', class: 'ocx-show', 'data-tool': 'show' };
const buttonOf = (item: Element): HTMLElement | null => item.querySelector(':scope > .ocx-show');

/** Opens one message; it stays open until all are folded anew. */
export function unfold(item: Element): void {
  if (item.getAttribute(FOLDED) !== 'true') return;
  item.setAttribute(FOLDED, 'opened');
  for (const part of contentOf(item)) part.removeAttribute('hidden');
  // While Chromium's own search stands at a hit, each element that is taken away costs it 5 ms and more (measured): 5,000, half a minute.
  const button = buttonOf(item);
  if (button) button.hidden = true;
}

export function unfoldAll(region: HTMLElement): void {
  for (const item of region.querySelectorAll(`[${FOLDED}]`)) {
    unfold(item);
    item.removeAttribute(FOLDED);
  }
}
