import type { AuthorKind } from '../../../core/conversation';
import { HIDDEN_AUTHORS } from '../transcript/shownMessages';

/** Leaves messages of some authors out of sight by an attribute, so that none is rendered anew, and with them the days and runs of messages of nobody else. */
export function hideAuthors(region: HTMLElement, hidden: readonly AuthorKind[]): void {
  if (hidden.length > 0) region.setAttribute(HIDDEN_AUTHORS, hidden.join(' '));
  else if (region.hasAttribute(HIDDEN_AUTHORS)) region.removeAttribute(HIDDEN_AUTHORS);
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
