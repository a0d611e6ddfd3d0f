import { trimmedEnd } from '../lines';
import { isAnyDigit, isDigitCode, tableOf } from './characters';

/**
 * How each month begins, in the languages we ship and their abbreviations: enough to tell it, since nothing else stands
 * between the numbers of a date.
 */
export const MONTHS = [
  'jan|ene|ינו|ינ|يناير',
  'feb|fev|fév|פבר|فبر',
  'mar|mär|mrz|מרץ|מרס|مار',
  'apr|avr|abr|אפר|أبر|إبر|ابر',
  'may|mai|מאי|ماي',
  'jun|juin|יונ|يوني',
  'jul|juil|יול|يولي',
  'aug|aoû|aou|ago|אוג|أغس|اغس|غشت',
  'sep|set|ספט|سبت|شتنبر',
  'oct|okt|out|אוק|أكت|اكت',
  'nov|נוב|نوف|نونبر',
  'dec|déc|dez|dic|דצמ|ديس|دجنبر',
];

/** The days of the week, whole and short. `Sam` without a full stop is somebody's name. */
const DAYS =
  '(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|mo|di|mi|do|fr|sa|so|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|' +
  '(?:lun|mar|mercre|jeu|vendre|same)di|jeu|mer|ven|sam(?=\\.)|dim(?:anche)?|lun(?:es)?|mar(?:tes)?|mi[eé](?:rcoles)?|jue(?:ves)?|' +
  'vie(?:rnes)?|s[aá]b(?:ado)?|dom(?:ingo)?|(?:seg(?:unda)?|ter(?:ça)?|qua(?:rta)?|qui(?:nta)?|sex(?:ta)?)(?:-feira)?|' +
  "(?:יום )?(?:[א-ת][׳']|ראשון|שני|שלישי|רביעי|חמישי|שישי|שבת)|ال(?:أحد|[اإ]ثنين|ثلاثاء|أربعاء|خميس|جمعة|سبت)";

/** A digit, the Arabic ones included. */
const N = '[\\d٠-٩]';
const BLANK = '(?:[^\\S\\n]|[\\u200e\\u200f])';
const LETTERS = '[a-zà-ÿ\\u0590-\\u05ff\\u0620-\\u065f]';
const MONTH = `ב?(?:${MONTHS.join('|')})${LETTERS}{0,7}[.׳']?`;
const ORDINAL = '(?:st|nd|rd|th|er|º|ª|\\.)?';
const YEAR = `,?(?:${BLANK}|-)(?:de |of )?${N}{4}`;
const DAY_AND_MONTH = `(?:${N}{1,2}${ORDINAL}(?:${BLANK}|-)(?:de |of |ב)?${MONTH}|${MONTH}(?:${BLANK}|-){1,2}${N}{1,2}${ORDINAL}(?!${N}|:))`;
const WEEKDAY = `(?:(?:${DAYS})[.,،]{0,2} (?:den |the )?)?`;
const DATE =
  `(?:${N}{4}([-/.])${N}{1,2}\\1${N}{1,2}` +
  `|${N}{1,2}${BLANK}?([-/.])${BLANK}{0,2}${N}{1,2}${BLANK}?\\2${BLANK}{0,2}${N}{2,4}(?!${N}|:)` +
  `|${DAY_AND_MONTH}${YEAR}|${N}{4}年${N}{1,2}月${N}{1,2}日)`;
const DATE_OF_THE_YEAR = `(?:${DAY_AND_MONTH}|${N}{1,2}[/.]${N}{1,2}\\.?)`;

/** AM and PM in the languages we ship, `14:02 Uhr`, `14 h`. */
const HALF = `(?:[ap]\\.?${BLANK}?m(?![a-z])\\.?|[صم](?![\\u0620-\\u065f])|לפנה[״"]צ|אחה[״"]צ|uhr|hrs?|h(?![a-z]))`;
const TIME =
  `(?:${N}{1,3}${BLANK}?[:.h]${BLANK}?[0-5٠-٥]${N}(?!${N})(?:[:.m]${N}{2}(?:[.,]${N}{1,9})?|${BLANK}?min(?:${BLANK}${N}{1,2}${BLANK}?s)?)?s?(?:${BLANK}?${HALF})?` +
  `|${N}{1,2}${BLANK}?[ap]\\.?m(?![a-z])\\.?` +
  `|(?:\\d{1,3}h )?(?:\\d{1,3}m(?:in)? ?)?\\d{1,5}(?:\\.\\d{1,3})?s(?:ec)?(?![a-z]))`;

/** Abbreviations that end a stamp; only UTC and GMT make it an instant. */
const ZONE_NAME =
  'UTC|GMT|غرينتش|[ECMP][SD]T|A[EC][SD]?T|BST|IST|WES?T|CES?T|EES?T|MES?Z|H[NA][ERPA]C?|JST|MSK|BRT|ART';
const OFFSET = `[+\\-−]\\u200e?${N}{1,2}(?::?${N}{2})?(?!${N})`;
const ZONE =
  `(?:Z(?![a-z])|${BLANK}?(?:(?:${ZONE_NAME})(?![a-z])(?:${BLANK}?${OFFSET})?|${OFFSET}(?: UTC)?))?` +
  `(?: \\((?:${ZONE_NAME}|[a-z .]{3,40} (?:time|zeit))(?:${OFFSET})?\\)| ?\\[(?:[a-z]+/[a-z_]+|UTC|GMT|Z)\\])?`;

const GAP = `(?:T|${BLANK}|[,،]${BLANK}|${BLANK}?[-–|·]${BLANK}|(?:[,،]?${BLANK}(?:at|um|à|às|as|a las?|kl\\.?|בשעה|ב|في|عند|الساعة)|,?${BLANK}ב-)${BLANK}?)${BLANK}?`;
const RANGE = `(?:${BLANK}?(?:-{1,2}>|→|-|–)${BLANK}?${TIME})?`;

/**
 * A date and time, a date, or a time at one place. Understood: ISO 8601, the dates of the languages we ship with
 * numbers or names, RFC 2822, what JavaScript prints, 12 and 24 hours, `02:31` and `1m 5s` into a call, ranges of those,
 * each with or without a zone. Every repetition is bounded, so that it looks at some hundred characters at most.
 */
const SHAPES = [
  `${WEEKDAY}${DATE}(?:${GAP}${TIME}${ZONE})?`,
  `${WEEKDAY}${DATE_OF_THE_YEAR}${GAP}${TIME}${ZONE}(?: ${N}{4})?`,
  `(?:\\d{8}T\\d{6}${ZONE}|(?:${WEEKDAY}|T?\\+)${TIME}${ZONE}${RANGE}|1\\d{9}(?:\\d{3})?)`,
];
const ANY = `(?:${SHAPES.join('|')})`;
/** One by one: a browser takes 36 ms to compile one expression of them, 12 for that of dates, which is often all it needs. */
const STAMPS = SHAPES.map((shape) => new RegExp(`${shape}(?!${N}|[a-z])`, 'iy'));
const TIMES = STAMPS.slice(2);
const DATES = [...STAMPS.slice(0, 1), ...TIMES];
/** A stamp in brackets that ends a text; and one with a date, behind a dash or a tab. */
const IN_BRACKETS = new RegExp(
  `[([{<|](${ANY.replace(/\\([12])/g, (_, group: string) => `\\${+group + 1}`)})[\\])}>|]$`,
  'i',
);
const BEHIND_DASH = new RegExp(
  `(?:^|[\\t\\-–—|→] ?)${WEEKDAY}(?:${DATE}${GAP}|${DATE_OF_THE_YEAR}${GAP})${TIME}${ZONE}(?: ${N}{4})?$`,
  'i',
);
const DAY = new RegExp(`^${WEEKDAY}(?:${DATE}|${DAY_AND_MONTH})$`, 'i');

const TIME_ALONE = new RegExp(`^(?:${WEEKDAY}|T?\\+)${TIME}${ZONE}${RANGE}$`, 'i');

/** What a stamp begins with that has no digit of ours in front. */
const NAME = new RegExp(`${N}|T?\\+|ב?(?:${MONTHS.join('|')})|${DAYS}`, 'iy');
/** What a stamp begins with: `+`, a digit, or a letter that begins the name of a day or a month. */
const FIRST = tableOf('+0123456789adefjlmnoqstvwADEFJLMNOQSTVW');
/** What may stand behind the digits that a stamp begins with, a colon apart. */
const BEHIND_DIGITS = tableOf('-/. \t\v\faehmnprstAEHMNPRST');

/** Where the stamp at `from` ends; -1 where none stands or it goes beyond `limit`. */
export function stampEnd(text: string, from: number, limit: number): number {
  for (const stamp of shapesAt(text, from)) {
    stamp.lastIndex = from;
    if (stamp.test(text)) return stamp.lastIndex > limit ? -1 : stamp.lastIndex;
  }
  return -1;
}

/** The shapes that the first few characters may begin: for most that begin none, a look at them is enough. */
function shapesAt(text: string, from: number): readonly RegExp[] {
  if (FIRST[text.charCodeAt(from)] === 0) return [];
  let at = from;
  while (at < from + 8 && isDigitCode(text.charCodeAt(at))) at++;
  if (at === from) {
    NAME.lastIndex = from;
    return NAME.test(text) ? STAMPS : [];
  }
  if (at === from + 8) return STAMPS;
  const code = text.charCodeAt(at);
  if (at > from + 4) return [];
  if (code !== 58) {
    if (BEHIND_DIGITS[code] === 0) return [];
    // A year and its month, `2026-11`, or seconds: `2026.5s`.
    return at === from + 4 && code > 44 && code < 48 ? DATES : STAMPS;
  }
  // Behind a colon stand the minutes, at once or behind a blank.
  const tens = text.charCodeAt(at + 1);
  if (tens < 33 || tens > 127) return TIMES;
  return tens > 47 && tens < 54 && isAnyDigit(text.charCodeAt(at + 2)) ? TIMES : [];
}

/** Whether a stamp is a time without a date. */
export function isTime(stamp: string): boolean {
  return TIME_ALONE.test(stamp);
}

/** Whether a text is a date without a time. */
export function isDay(text: string): boolean {
  return DAY.test(text);
}

/**
 * The stamp that a text ends in, and the text before it; undefined where it ends in none. What people say may end in a time,
 * too: it is a stamp only in brackets, or with a date behind a mark.
 */
export function stampAtEnd(text: string): { stamp: string; before: string } | undefined {
  if (!/\d|[٠-٩]/.test(text.slice(-24))) return undefined;
  const start = Math.max(0, text.length - MAX_STAMP);
  const end = text.slice(start);
  const isClosed = '])}>|'.indexOf(text.charAt(text.length - 1)) >= 0;
  const bracketed = isClosed ? IN_BRACKETS.exec(end) : null;
  const found = bracketed ?? (/[\t\-–—|→]/.test(end) ? BEHIND_DASH.exec(end) : null);
  if (found === null) return undefined;
  const stamp = bracketed?.[1] ?? found[0].replace(/^[\t\-–—|→] ?/, '');
  const before = trimmedEnd(text.slice(0, start + found.index), isBlankMark);
  return { stamp, before: bracketed === null ? before : withoutDash(before) };
}

function isBlankMark(character: string): boolean {
  return character.trim() === '';
}

/** `hello - (14:02)`: one mark in front of the brackets belongs to them. */
function withoutDash(text: string): string {
  return /\s[-–—|→]$/.test(text.slice(-2)) ? trimmedEnd(text.slice(0, -1), isBlankMark) : text;
}

/** Characters of a stamp; what is longer is none. */
export const MAX_STAMP = 80;

/** The date of a line that is no more than that, as between the days of a long transcript: `--- 20 November 2026 ---`. */
export function dayOf(line: string): string | undefined {
  if (line.length > MAX_STAMP) return undefined;
  const day = line.replace(/^[\s\-–—─━═=*_#[(]+/, '').replace(/[\s\-–—─━═=*_#\])]+$/, '');
  return isDay(day) ? day : undefined;
}
