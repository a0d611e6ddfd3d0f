import type { Conversation, Message, Moment } from '../conversation';
import { plain } from './plain';
import { filled } from './fields';
import { order } from './moments';

/** A stamp of so many characters states more than a time of day, at which many conversations may have begun. */
const DATED = 12;

/** Whether two sources have one conversation. */
export function isSame(a: Conversation, b: Conversation): boolean {
  if (a.sessionId && b.sessionId) return a.sessionId.toLowerCase() === b.sessionId.toLowerCase();
  // By the format, a note's text is the readable copy of its file.
  if (a.source.noteId && a.source.noteId === b.source.noteId) return true;
  const isAlike = filled({ ...a }, b).length + filled({ ...a.customer }, b.customer).length === 0;
  return a.messages.length === 0 || b.messages.length === 0
    ? isAlike && !!a.summary && !!b.summary
    : goesOn(a.messages, b.messages, isAlike) || goesOn(b.messages, a.messages, isAlike);
}

export function isDated({ iso, verbatim }: Moment): boolean {
  return iso !== undefined || verbatim.length > DATED;
}

/**
 * Whether the second talk is in the first, or begins in it and goes on. Talks may begin alike, by greetings: two messages
 * with a date tell that it is one talk, else both must have begun together, under headers that do not contradict.
 */
function goesOn(messages: Message[], later: Message[], isAlike: boolean): boolean {
  const [first] = later;
  const opening = first === undefined ? '' : plain(first.text);
  const inside = messages.findIndex(
    (each) =>
      first !== undefined &&
      hasDate(each) &&
      order(each.sentAt, first.sentAt) === 0 &&
      (each.text === first.text || plain(each.text) === opening),
  );
  return [0, inside].some((start) => {
    const shared = start < 0 ? [] : messages.slice(start, start + later.length);
    const last = shared.length - 1;
    return (
      shared.every((each, at) => isSameMessage(each, later[at], at === last)) &&
      ((start === 0 && isAlike) || shared.filter(hasDate).length > 1)
    );
  });
}

/** `mayBeCut`: where one of two texts ends, its last message may end too early. */
function isSameMessage(a: Message, b: Message | undefined, mayBeCut: boolean): boolean {
  if (!b || order(a.sentAt, b.sentAt) !== 0 || areApart(a, b)) return false;
  if (a.text === b.text) return true;
  const [first, second] = [plain(a.text), plain(b.text)];
  return first === second || (mayBeCut && (first.startsWith(second) || second.startsWith(first)));
}

/** Whether both say who speaks, and it is not the same side. */
export function areApart({ author: a }: Message, { author: b }: Message): boolean {
  return a.kind !== b.kind && a.kind !== 'unknown' && b.kind !== 'unknown';
}

function hasDate({ sentAt }: Message): boolean {
  return sentAt !== undefined && isDated(sentAt);
}
