import type { Message, Moment } from '../../../core/conversation';
import type { Formats } from '../host/formats';
import type { MessageChunk } from './chunks';

/** Messages of a run that follow one another on the same day, as far as their days are certain. */
export interface Day {
  /** The day's name, where a new day begins with this part of the run. */
  day?: string;
  messages: Message[];
  /** Messages of the conversation before this part. */
  start: number;
}

/** Splits a run where the day of a message differs from that of the one before it. */
export function daysOf({ messages, start, before }: MessageChunk, formats: Formats): Day[] {
  const days: Day[] = [];
  let last = dayOf(before, formats);
  messages.forEach((message, index) => {
    const own = dayOf(message.sentAt, formats);
    const begins = own !== undefined && own !== last;
    const current = days[days.length - 1];
    if (current === undefined || begins) {
      days.push({ day: begins ? own : undefined, messages: [message], start: start + index });
    } else {
      current.messages.push(message);
    }
    last = own ?? last;
  });
  return days;
}

/** The day of a certain instant in the user's words, or the one that the source's own heading names. */
function dayOf(moment: Moment | undefined, formats: Formats): string | undefined {
  return moment?.iso === undefined ? moment?.day : formats.day(moment.iso);
}
