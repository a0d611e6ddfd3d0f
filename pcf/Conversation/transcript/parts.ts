import type { Message, Moment } from '../../../core/conversation';
import type { Formats } from '../host/formats';
import type { MessageChunk } from './chunks';

/** Messages of a run that follow one another without a new day, a long silence or the handoff between them. */
export interface Part {
  /** The day's name, where a new day begins with this part of the run. */
  day?: string;
  /** Minutes of silence before this part, on the same day. */
  gap?: number;
  messages: Message[];
  /** Messages of the conversation before this part. */
  start: number;
  /** Whether what comes before this part is the same talk, so that its author need not be named again. */
  goesOn: boolean;
}

/** Minutes that are worth a word. */
const SILENCE = 60;

/** Splits a run at new days, long silences and at the handoff, which comes after `handoff` messages. */
export function partsOf(
  { messages, start, before, last }: MessageChunk,
  formats: Formats,
  handoff?: number,
): Part[] {
  const parts: Part[] = [];
  let lastDay = dayOf(before, formats);
  let previous = last;
  messages.forEach((message, index) => {
    const place = start + index;
    const own = dayOf(message.sentAt, formats);
    const day = own !== lastDay ? own : undefined;
    const gap = day === undefined ? silence(previous?.sentAt, message.sentAt) : undefined;
    const current = parts[parts.length - 1];
    const apart = day !== undefined || gap !== undefined || place === handoff;
    if (current === undefined || apart) {
      parts.push({ day, gap, messages: [message], start: place, goesOn: !apart && place > 0 });
    } else {
      current.messages.push(message);
    }
    lastDay = own ?? lastDay;
    previous = message;
  });
  return parts;
}

/** The day of a certain instant in the user's words, or the one that the source's own heading names. */
function dayOf(moment: Moment | undefined, formats: Formats): string | undefined {
  return moment?.iso === undefined ? moment?.day : formats.day(moment.iso);
}

function silence(from: Moment | undefined, to: Moment | undefined): number | undefined {
  const minutes = (Date.parse(to?.iso ?? '') - Date.parse(from?.iso ?? '')) / 60_000;
  return minutes >= SILENCE ? Math.floor(minutes) : undefined;
}
