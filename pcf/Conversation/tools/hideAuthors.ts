import type { AuthorKind } from '../../../core/conversation';

/** Read by the style sheet, which hides the messages: none of them is rendered anew. */
const ATTRIBUTE = 'data-hidden-authors';

/** Leaves messages of some authors out of sight, and with them the days and runs of messages of nobody else. */
export function hideAuthors(region: HTMLElement, hidden: readonly AuthorKind[]): void {
  if (hidden.length > 0) region.setAttribute(ATTRIBUTE, hidden.join(' '));
  else if (region.hasAttribute(ATTRIBUTE)) region.removeAttribute(ATTRIBUTE);
  else return;
  let day: HTMLElement | undefined;
  for (const chunk of region.querySelectorAll<HTMLElement>('.ocx-chunk')) {
    let shows = false;
    for (const part of chunk.querySelectorAll<HTMLElement>('.ocx-day, li[data-author]')) {
      if (part.className === 'ocx-day') {
        day = part;
        day.hidden = true;
      } else if (!hidden.includes(part.dataset['author'] as AuthorKind)) {
        shows = true;
        if (day) day.hidden = false;
        // The day of the first message that shows may stand at the end of a run that shows nothing else.
        const headed = day?.closest<HTMLElement>('.ocx-chunk');
        if (headed) headed.hidden = false;
        day = undefined;
      }
    }
    chunk.hidden = !shows;
  }
}
