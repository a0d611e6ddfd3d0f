/** Holds the kinds of authors whose messages the style sheet hides, with spaces between them. */
export const HIDDEN_AUTHORS = 'data-hidden-authors';

/** The messages in the document whose author is not hidden, oldest first. */
export function shownMessages(region: Element): HTMLElement[] {
  const hidden = (region.getAttribute(HIDDEN_AUTHORS) ?? '').split(' ');
  return [...region.querySelectorAll<HTMLElement>('li[data-author]')].filter(
    (item) => !hidden.includes(item.getAttribute('data-author') ?? ''),
  );
}
