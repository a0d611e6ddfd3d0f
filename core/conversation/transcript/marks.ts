import { wordTable } from '../wordTable';
import { isArabicDigitCode, isBlankCode, isDecorationCode, tableOf } from './characters';

/** Brackets around a stamp or a speaker; a pipe and a quote close what they opened. */
export const OPENING = '[(<{【|"';
export const CLOSING = '])>}】|"';

/** Marks that may stand between a stamp, a speaker and a text, in groups; a shape names the group by its first. */
const GROUPS = ['-–—', '|\t', ',،;', '·•', '>»›→=', '~', '@', '/', ':\uff1a'];
const MARKS = wordTable(
  GROUPS.map((group): [string, string] => [group.charAt(0), group]),
  '',
);
const ASCII_MARKS = Array.from({ length: 128 }, (_, code) => MARKS.get(String.fromCharCode(code)));

/** Marks that end a speaker's name where text follows; a comma or an at sign is a part of many sentences. */
export const ENDS = '-|>·~';
export const EMPHASIS = '*_`';
const BULLETS = '-–•·';
/** Characters that open no speaker's name. */
const NO_NAME = '-–—|()[]{}<>#:;,./\\=~`!?•·»→';

/** Characters without which a line is no opening, unless it is a name alone: digits, marks, emphasis and brackets; and what parts words and lines. */
const MATTERING = '0123456789-|\t>=~*_`[(<{:/@,; \n';
const MATTERS = tableOf(MATTERING);
/** Blanks, marks, emphasis and brackets. */
const BESIDE_NAMES = tableOf(`${MATTERING.slice(10)}"`);
const BRACKETS = tableOf(OPENING);
const NAMELESS = tableOf(NO_NAME);
const BEYOND_ASCII: ReadonlySet<number> = new Set(
  `${GROUPS.join('')}【`.split('').map((mark) => mark.charCodeAt(0)),
);

/** The group of the mark at a place; undefined where none stands. */
export function markAt(text: string, at: number): string | undefined {
  const code = text.charCodeAt(at);
  return code < 128 ? ASCII_MARKS[code] : MARKS.get(text.charAt(at));
}

/** Which bracket opens at a place, by its place in `OPENING`; -1 for none. */
export function bracketAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < 128 ? (BRACKETS[code] ?? 0) - 1 : OPENING.indexOf(text.charAt(at));
}

export function isEmphasis(code: number): boolean {
  return code === 42 || code === 95 || code === 96;
}

/** Whether a bullet stands at a place, with a blank behind it. */
export function isBullet(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== 45 && (code < 128 || BULLETS.indexOf(text.charAt(at)) < 0)) return false;
  return isBlankCode(text.charCodeAt(at + 1));
}

/** Whether the character at a place may begin a name. */
export function mayBeginName(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? NAMELESS[code] === 0 : NO_NAME.indexOf(text.charAt(at)) < 0;
}

/** Whether a character outside brackets is a part of a name and no more: a letter, a digit, or no mark of ours. */
export function isPartOfName(code: number): boolean {
  return code < 128 && BESIDE_NAMES[code] === 0;
}

/** Whether a mark stands in many a sentence, and opens nothing without another mark or a digit. */
export function isWeak(code: number): boolean {
  return code === 44 || code === 59 || code === 47 || code === 64;
}

export function matters(code: number): boolean {
  return code < 128 ? MATTERS[code] !== 0 : BEYOND_ASCII.has(code) || isArabicDigitCode(code);
}

/** A colon that ends a speaker: none of `https://` or `10:30`, so a blank, the line's end or emphasis follows. */
export function isColon(text: string, at: number, end: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== 58) return code === 0xff1a;
  const next = text.charCodeAt(at + 1);
  return at + 1 >= end || next === 58 || isDecorationCode(next);
}
