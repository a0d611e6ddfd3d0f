import type { Message, Moment } from '../conversation';
import { tableOf } from './characters';
import { MAX_STAMP, MONTHS } from './stamp';

/** The characters of the shape that `iso` has; 0 is a digit. Most files state it just so. */
const UTC_SHAPE = '0000-00-00T00:00:00Z'.split('').map((mark) => (mark === '0' ? 0 : mark.charCodeAt(0)));

/**
 * The moment that a stamp states, which stands from `from` to `to` in a text. `iso` (UTC, `2026-11-20T14:02:11Z`, with
 * milliseconds only where the source has a fraction) is set where date, time and a zone that is a fixed offset are all there and the date is not ambiguous: a
 * time without a zone is no instant.
 */
export function readMoment(text: string, from = 0, to = text.length): Moment {
  const verbatim = text.slice(from, to);
  if (verbatim.length > MAX_STAMP) return { verbatim };
  const iso = isPlainUtc(text, from, to) ? verbatim : isoOf(verbatim);
  return iso === undefined ? { verbatim } : { iso, verbatim };
}

/** A stamp that is its own normal form; days above 28 are left to the calendar. */
function isPlainUtc(text: string, from: number, to: number): boolean {
  if (to - from !== UTC_SHAPE.length) return false;
  for (let at = 0; at < UTC_SHAPE.length; at++) {
    const code = text.charCodeAt(from + at);
    const wanted = UTC_SHAPE[at];
    if (wanted === 0 ? code < 48 || code > 57 : code !== wanted) return false;
  }
  const month = twoDigits(text, from + 5);
  const day = twoDigits(text, from + 8);
  const isTime =
    twoDigits(text, from + 11) < 24 && twoDigits(text, from + 14) < 60 && twoDigits(text, from + 17) < 60;
  const isYear = text.charCodeAt(from) > 49 || twoDigits(text, from) === FIRST_YEAR / 100;
  return isYear && isTime && month > 0 && month < 13 && day > 0 && day < 29;
}

function twoDigits(text: string, at: number): number {
  return (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48;
}

/** A zone with a fixed offset, and what may stand behind it: a year (C's library), its name (JavaScript's). */
const ZONE =
  /^(?:Z|(?:UTC|GMT))?\s?(?:([+\-−])(\d\d?):?(\d\d)?)?\)?(?: UTC)?( \d{4})?(?: \([^)]*\)|\[[^\]]*\])?$/i;
const TIME =
  /(?:^|[^\d:])(\d\d?)\s?[:.h]\s?(\d\d)(?:(?:[:.]|\s?min\s)(\d\d)(?:[.,](\d{1,9})|\s?s)?)?\s?(?:([apصم])\.?(?:\s?m\.?)?|uhr|hrs?)?\s?\(?(?=Z|UTC|GMT|[+\-−]\d)/i;
/** Whether a stamp may end in two times, `09:00-09:30`: the second is later, and no seconds or `T` show a zone. */
function isRange(stamp: string): boolean {
  const [, from = '', to = ''] = /[^T\d:](\d\d:\d\d)[-−–](\d\d:\d\d)$/.exec(stamp) ?? [];
  return to > from;
}

const YEAR_FIRST = /^\D*(\d{4})[-/.年](\d\d?)[-/.月](\d\d?)\D*$/;
const YEAR_LAST = /^\D*(\d\d?)\s?([-/.])\s?(\d\d?)\s?\2\s?(\d{4})\D*$/;
const EPOCH = /^1\d{9}(\d{3})?$/;
/** Arabic digits and zones, marks of direction, and ISO 8601 without its marks. */
const NEEDS_PLAIN_FORM = /[٠-٩\u200e\u200f]|غرينتش|^\d{8}T/;

function plainForm(stamp: string): string {
  return stamp
    .replace(/[\u200e\u200f]/g, '')
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace('غرينتش', 'GMT')
    .replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)/, '$1-$2-$3T$4:$5:$6');
}

/** What the last character of a stamp with a zone can be, to pass over most others quickly. */
const ZONE_ENDS = 'ZzCcTt)]0123456789٠١٢٣٤٥٦٧٨٩ش';
const ZONE_ENDS_ASCII = tableOf(ZONE_ENDS);

function isoOf(stamp: string): string | undefined {
  const last = stamp.charCodeAt(stamp.length - 1);
  if (last < 128 ? ZONE_ENDS_ASCII[last] === 0 : ZONE_ENDS.indexOf(stamp.slice(-1)) < 0) return undefined;
  const verbatim = NEEDS_PLAIN_FORM.test(stamp) ? plainForm(stamp) : stamp;
  const epoch = EPOCH.exec(verbatim);
  if (epoch !== null) return utc(+verbatim * (epoch[1] === undefined ? 1000 : 1), epoch[1] ?? '');
  const time = TIME.exec(verbatim);
  if (time === null || isRange(verbatim)) return undefined;
  const [whole, hour = '', minute = '', second = '0', fraction = '', half] = time;
  const zone = ZONE.exec(verbatim.slice(time.index + whole.length));
  if (zone === null) return undefined;
  const [, sign, hours = '0', minutes = '0', year = ''] = zone;
  const date = readDate(verbatim.slice(0, time.index + 1) + year);
  const offset = (+hours * 60 + +minutes) * (sign === '+' ? 1 : -1);
  const hourOfDay = half === undefined ? +hour : (+hour % 12) + (/[pم]/i.test(half) ? 12 : 0);
  const isTime = hourOfDay < 24 && +minute < 60 && +second < 60 && (half === undefined || +hour <= 12);
  const isZone = Math.abs(offset) <= 14 * 60 && +minutes < 60;
  if (date === undefined || date.year < FIRST_YEAR || !isTime || !isZone) return undefined;
  const start = Date.UTC(date.year, date.month - 1, date.day);
  // Date.UTC rolls 30 February over to March, and a rolled date is not what the source says.
  if (new Date(start).getUTCDate() !== date.day || date.month < 1 || date.month > 12) return undefined;
  return utc(start + ((hourOfDay * 60 + +minute - offset) * 60 + +second) * 1000, fraction);
}

/** Before it a date is no date of a talk, but what a program prints for none. */
const FIRST_YEAR = 1900;

/** ISO 8601 of milliseconds, with the fraction of a second that was stated; undefined beyond the year 9999. */
function utc(time: number, fraction: string): string | undefined {
  const iso = new Date(time).toISOString();
  if (!/^\d{4}-/.test(iso)) return undefined;
  return fraction === '' ? `${iso.slice(0, 19)}Z` : `${iso.slice(0, 19)}.${`${fraction}00`.slice(0, 3)}Z`;
}

interface CalendarDate {
  year: number;
  month: number;
  day: number;
}

/** The date of a stamp's part before its time; undefined where it is none, or may be two. */
function readDate(text: string): CalendarDate | undefined {
  const [, year, month, day] = YEAR_FIRST.exec(text) ?? [];
  if (year !== undefined) return { year: +year, month: +(month ?? 0), day: +(day ?? 0) };
  const [, first = '', mark, second = '', last = ''] = YEAR_LAST.exec(text) ?? [];
  if (mark !== undefined) {
    if (isEitherOrder(+first, mark, +second)) return undefined;
    return mark === '.' || +first > 12
      ? { year: +last, month: +second, day: +first }
      : { year: +last, month: +first, day: +second };
  }
  const numbers = text.match(/\d+/g) ?? [];
  const named = monthOf(text);
  const years = numbers.filter((number) => number.length === 4);
  const days = numbers.filter((number) => number.length < 3);
  if (named === undefined || years.length !== 1 || days.length !== 1) return undefined;
  return { year: +(years[0] ?? 0), month: named, day: +(days[0] ?? 0) };
}

/** Dots are for dates with the day first wherever they are in use. */
function isEitherOrder(first: number, mark: string, second: number): boolean {
  return mark !== '.' && first <= 12 && second <= 12 && first !== second;
}

/** The first of some messages' stamps that may be either of two dates, unless another tells the order of all. */
export function ambiguousStamp(messages: Message[]): string | undefined {
  let example: string | undefined;
  for (const { sentAt } of messages) {
    const stamp = sentAt?.verbatim ?? '';
    if (!isShortDateMark(stamp, 1) && !isShortDateMark(stamp, 2)) continue;
    const [, first = '', mark = '.', second = ''] = SHORT_DATE.exec(stamp) ?? [];
    if (mark === '.') continue;
    if (+first > 12 || +second > 12) return undefined;
    if (isEitherOrder(+first, mark, +second)) example = example ?? stamp;
  }
  return example;
}

function isShortDateMark(stamp: string, at: number): boolean {
  const code = stamp.charCodeAt(at);
  return code === 47 || code === 45;
}

const SHORT_DATE = /^(\d\d?)([-/])(\d\d?)\2\d{2}/;

const MONTH_NAMES = MONTHS.map((names) => new RegExp(`^ב?(${names})`, 'i'));

/** The month that a word of the text names: the last one, since a day of the week (`mar.`) comes before it. */
function monthOf(text: string): number | undefined {
  let month: number | undefined;
  for (const word of text.match(/[\p{L}׳]{3,}/gu) ?? []) {
    const index = MONTH_NAMES.findIndex((names) => names.test(word));
    if (index >= 0) month = index + 1;
  }
  return month;
}
