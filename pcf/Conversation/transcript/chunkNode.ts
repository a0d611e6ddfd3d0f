import type { Message } from '../../../core/conversation';
import { element } from '../dom';
import type { MessageChunk } from './chunks';
import { messageItem, placeItem } from './messageItem';
import { partsOf } from './parts';
import { dayHeading, gapNote, handoffMarker } from './separators';
import type { Wording } from './wording';

/** What a run of messages has to know of its conversation. */
export interface Surroundings extends Wording {
  total: number;
  /** How many messages come before the handoff, and when it was. */
  handoff?: number;
  handedOffAt?: string;
}

/**
 * A run of messages: a list for each day in it, which goes on counting where the one before it ended. `known` gives the item of
 * a message, by its place in the run, that is in the document already: what a person opened in it stays open.
 */
export function chunkNode(
  chunk: MessageChunk,
  { total, handoff, handedOffAt, ...wording }: Surroundings,
  known: (index: number) => HTMLElement | undefined,
): HTMLElement {
  const itemOf = (message: Message, index: number, before: Message | undefined): HTMLElement => {
    const place = { number: chunk.start + index + 1, total, sameAuthor: speaksOn(message, before) };
    const item = known(index);
    if (item === undefined) return messageItem(message, place, wording);
    placeItem(item, message, place, wording);
    return item;
  };
  const node = element('div', { class: 'ocx-chunk' });
  node.style.setProperty('--ocx-chunk-height', `${chunk.height}px`);
  for (const { day, gap, messages, start, goesOn } of partsOf(chunk, wording.formats, handoff)) {
    if (day !== undefined) node.appendChild(dayHeading(day));
    if (gap !== undefined) node.appendChild(gapNote(gap, wording));
    const items = messages.map((message, index) =>
      itemOf(
        message,
        start - chunk.start + index,
        index > 0 ? messages[index - 1] : goesOn ? chunk.last : undefined,
      ),
    );
    node.appendChild(element('ol', { role: 'list', start: String(start + 1) }, ...items));
    if (start + messages.length === handoff) node.appendChild(handoffMarker(handedOffAt, wording));
  }
  return node;
}

function speaksOn({ author }: Message, before: Message | undefined): boolean {
  return author.kind === before?.author.kind && author.name === before.author.name;
}
