import type { Conversation, Message } from '../conversation';
import { plain } from './plain';
import { areApart } from './isSame';
import { order } from './moments';

/** A message in its place among those of all sources of one conversation, which form a ring. */
interface Place {
  message: Message;
  /** Letters of the text: another rendering has the same. */
  text: string;
  /** The source that it is shown from, and the last one so far that has it. */
  from: Conversation;
  seenIn: Conversation;
  /** Each source that has it ends with it, and may be cut there. */
  isEnd: boolean;
  before: Place;
  after: Place;
}

/**
 * The messages of several sources of one conversation, each once, in the order that each source has them: from the `main`
 * source those that it has, every other one from the first that has it.
 */
export function threaded(all: Conversation[], main: Conversation): Pick<Place, 'message' | 'from'>[] {
  const ring = { message: {}, text: '' } as Place;
  ring.before = ring.after = ring;
  const byText = new Map<string, Place[]>();
  for (const source of all) addSource(ring, byText, source, source === main);
  const thread: Place[] = [];
  for (let place = ring.after; place !== ring; place = place.after) thread.push(place);
  return thread;
}

function addSource(ring: Place, byText: Map<string, Place[]>, source: Conversation, isMain: boolean): void {
  /** For each text of a message, how many places with it lie behind. */
  const passed = new Map<string, number>();
  /** The last message that was placed; none while it is the ring. */
  let here = ring;
  /** Messages before the first one that other sources have: where they stand is not known yet. */
  let waiting: Place[] = [];

  source.messages.forEach((message, at) => {
    const text = plain(message.text);
    const isEnd = at + 1 === source.messages.length;
    const compared = (place: Place) =>
      place.seenIn === source ? -1 : order(place.message.sentAt, message.sentAt);
    const isIt = (place: Place | undefined) =>
      place &&
      place !== ring &&
      !compared(place) &&
      !areApart(place.message, message) &&
      (place.text === text || (isEnd && isCut(text, place.text)) || (place.isEnd && isCut(place.text, text)));

    const same = byText.get(text) || [];
    byText.set(text, same);
    let next = passed.get(text) || 0;
    for (let place; (place = same[next]) && compared(place) < 0;) next++;
    passed.set(text, next);

    const known = [same[next], here.after, ring.before].find(isIt);
    const place = known || ({ message, from: source, isEnd } as Place);
    const isLonger = !known || text.length > known.text.length;
    if (known) {
      const other = known.message;
      known.message = isMain ? together(message, other) : together(other, message);
      known.message.text = (isLonger || (isMain && text === known.text) ? message : other).text;
      waiting.forEach((each) => put(each, known.before));
      waiting = [];
    } else if (here === ring) waiting.push(place);
    else put(place, here);
    if (isLonger) {
      place.text = text;
      same.push(place);
    }
    if (isMain) place.from = source;
    place.seenIn = source;
    place.isEnd = place.isEnd && isEnd;
    if (waiting.length === 0) here = place;
  });
  waiting.forEach((each) => put(each, ring.before));
}

function isCut(start: string, whole: string): boolean {
  return start !== '' && whole.startsWith(start);
}

function put(place: Place, behind: Place): void {
  place.before = behind;
  place.after = behind.after;
  behind.after = place.after.before = place;
}

/** One message of two renderings: what the first does not state is taken from the second. */
function together(a: Message, b: Message): Message {
  return {
    ...b,
    ...a,
    author: a.author.kind === 'unknown' ? { ...a.author, ...b.author } : a.author,
    sentAt: (a.sentAt && a.sentAt.iso) || !b.sentAt ? a.sentAt : b.sentAt,
    attachments: (a.attachments[0] ? a : b).attachments,
  };
}
