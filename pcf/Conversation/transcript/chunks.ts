import type { Message, Moment } from '../../../core/conversation';

/** A run of messages that the browser lays out, or leaves out, as one. */
export interface MessageChunk {
  messages: readonly Message[];
  /** Messages before this run. */
  start: number;
  /** The last moment before this run that tells its day, to tell whether a new day begins with it. */
  before?: Moment;
  /** The message right before this run. */
  last?: Message;
  /** Guess in pixels, for the scroll bar, until the run was laid out once. */
  height: number;
}

/** Measured in Chromium at 10,000 messages: smaller runs cost more to scroll, larger ones more to paint first. */
export const CHUNK_SIZE = 40;

/** In the style sheet: 20 px a line, 44 px around the text; about 90 characters on a line of a form's width. */
const LINE_HEIGHT = 20;
const MESSAGE_HEIGHT = 44;
const LINE_LENGTH = 90;

export function chunksOf(messages: readonly Message[]): MessageChunk[] {
  const chunks: MessageChunk[] = [];
  let before: Moment | undefined;
  for (let start = 0; start < messages.length; start += CHUNK_SIZE) {
    const chunk: MessageChunk = {
      messages: messages.slice(start, start + CHUNK_SIZE),
      start,
      before,
      last: messages[start - 1],
      height: 0,
    };
    for (const { text, sentAt, fields } of chunk.messages) {
      chunk.height += MESSAGE_HEIGHT + LINE_HEIGHT * (lines(text) + (fields?.length ?? 0));
      if (sentAt?.iso !== undefined || sentAt?.day !== undefined) before = sentAt;
    }
    chunks.push(chunk);
  }
  return chunks;
}

function lines(text: string): number {
  let count = 0;
  for (let start = 0; start <= text.length; count += 1) {
    const end = text.indexOf('\n', start);
    const length = (end < 0 ? text.length : end) - start;
    count += Math.floor(length / LINE_LENGTH);
    start = end < 0 ? text.length + 1 : end + 1;
  }
  return count;
}

/** Whether two runs read the same, though each was read anew. */
export function sameChunk(one: MessageChunk, other: MessageChunk): boolean {
  return (
    one.start === other.start &&
    one.before?.iso === other.before?.iso &&
    one.before?.day === other.before?.day &&
    one.last?.sentAt?.iso === other.last?.sentAt?.iso &&
    one.last?.author.kind === other.last?.author.kind &&
    one.last?.author.name === other.last?.author.name &&
    one.messages.length === other.messages.length &&
    one.messages.every((each, index) => sameMessage(each, other.messages[index]))
  );
}

export function sameMessage(one: Message | undefined, other: Message | undefined): boolean {
  return (
    one === other ||
    (one !== undefined &&
      other !== undefined &&
      one.text === other.text &&
      one.author.kind === other.author.kind &&
      one.author.name === other.author.name &&
      one.sentAt?.verbatim === other.sentAt?.verbatim &&
      one.sentAt?.iso === other.sentAt?.iso &&
      one.sentAt?.day === other.sentAt?.day &&
      JSON.stringify([one.fields, one.attachments]) === JSON.stringify([other.fields, other.attachments]))
  );
}
