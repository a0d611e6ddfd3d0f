import type { Message } from '../../../core/conversation';
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

/** Splits a run where the day of a certain instant differs from that of the one before it. */
export function daysOf({ messages, start, before }: MessageChunk, formats: Formats): Day[] {
  const days: Day[] = [];
  let last = before === undefined ? undefined : formats.day(before);
  messages.forEach((message, index) => {
    const iso = message.sentAt?.iso;
    const own = iso === undefined ? undefined : formats.day(iso);
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
