import { fill } from '../../core/texts';
import type { Headline } from './headline';
import { english, type TextOf } from './strings';

export interface Notification {
  text: string;
  level: 'WARNING' | 'INFO';
}

/** What OpenCX's products call a customer who is not content: its API says angry, Twilio Flex's attributes negative. */
const NEGATIVE = /\b(angry|negative|frustrated|upset|annoyed|dissatisfied|unhappy|furious)\b/i;

/** A notification is one line on the form; a value longer than this many characters is cut. */
const LONGEST_VALUE = 80;

/** The line above the form: what a rep wants to know before reading anything. */
export function notificationOf(headline: Headline, textOf: TextOf): Notification {
  const text = (key: keyof typeof english): string => textOf(key, english[key]);
  const parts = [text('handedOff')];
  for (const field of ['channel', 'classification', 'sentiment'] as const) {
    const value = oneLine(headline[field] ?? '');
    if (value) parts.push(fill(text(field), { value: textOf(wordKey(field, value), value) }));
  }
  return {
    text: parts.reduce((before, part) => fill(text('joined'), { before, part })),
    level: NEGATIVE.test(headline.sentiment ?? '') ? 'WARNING' : 'INFO',
  };
}

/** `sentiment_very_negative`: OpenCX's own words have a text, what somebody chose to call a thing has none. */
const wordKey = (field: string, value: string): string =>
  `${field}_${value.toLowerCase().replace(/\W/g, '_')}`;

function oneLine(value: string): string {
  const line = value.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST_VALUE ? `${line.slice(0, LONGEST_VALUE - 1).trim()}…` : line;
}
