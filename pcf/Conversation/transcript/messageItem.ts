import { quotedFrom, type Message } from '../../../core/conversation';
import { element } from '../dom';
import { fill } from '../host/strings';
import { richNodes } from '../text/richNodes';
import { textNodes } from '../text/textNodes';
import { showLabel } from '../tools/folding';
import { attachmentList } from './attachments';
import { messageLabel, roleOf, timeText } from './authors';
import type { Wording } from './wording';

/** Where a message stands in its conversation. */
export interface Place {
  /** From 1. */
  number: number;
  total: number;
  /** The one before it is by the same author, whose name is not shown again. */
  sameAuthor: boolean;
}

/** One message: who, when, what. */
export function messageItem(message: Message, place: Place, wording: Wording): HTMLElement {
  const { author, text, attachments, fields = [] } = message;
  const { strings } = wording;
  const quoted = quotedFrom(text);
  const item = element(
    'li',
    { 'data-author': author.kind },
    element(
      'div',
      { class: 'ocx-meta' },
      author.name !== undefined && element('bdi', { class: 'ocx-author' }, textNodes(author.name, strings)),
      element(
        'span',
        { class: author.name === undefined ? 'ocx-author' : undefined },
        roleOf(author, strings),
      ),
      stampOf(message, wording),
    ),
    ...fields.map(({ label, value }) =>
      element(
        'div',
        { class: 'ocx-message-field', 'data-part': 'field', dir: 'auto' },
        textNodes(fill(strings.Message_Field, { label, value }), strings),
      ),
    ),
    element(
      'div',
      { class: 'ocx-text', 'data-part': 'text', dir: 'auto' },
      richNodes(text.slice(0, quoted), strings),
      quoted < text.length &&
        element(
          'details',
          { class: 'ocx-quoted' },
          // The style sheet writes the label, so that the text here is the message's and nothing else.
          element('summary', { 'aria-label': strings.Message_Quoted }),
          textNodes(text.slice(quoted), strings),
        ),
    ),
    attachments.length > 0 && attachmentList(attachments, wording),
  );
  placeItem(item, message, place, wording);
  return item;
}

/** Tells a message's new place, when others joined the conversation. */
export function placeItem(
  item: HTMLElement,
  message: Message,
  place: Place,
  { formats, strings }: Wording,
): void {
  item.className = place.sameAuthor ? 'ocx-message ocx-same-author' : 'ocx-message';
  const label = messageLabel(message, place, formats, strings);
  item.setAttribute('aria-label', label);
  item.querySelector(':scope > .ocx-show')?.setAttribute('aria-label', showLabel(label, strings.Fold_Show));
}

function stampOf(message: Message, { formats }: Wording): HTMLElement | undefined {
  const { sentAt } = message;
  if (sentAt === undefined) return undefined;
  const { iso, verbatim } = sentAt;
  const text = timeText(message, formats);
  return iso === undefined
    ? element('bdi', { class: 'ocx-time' }, text)
    : element('time', { class: 'ocx-time', datetime: iso, title: verbatim }, text);
}
