import { BIDI, trimmed } from '../segments';
import { flanking, isInWord } from './flanking';
import { named } from './links';
import { pair, type Row } from './rows';
import type { Branch } from './tree';

/** At its place in the text that is read. `branch`: what it begins, or null where it ends one. */
export interface Mark {
  at: number;
  to: number;
  branch?: Branch | null;
}

const NEXT = new RegExp(
  [
    // Escapes: of what means something here. Another backslash is no such character: `\\server\share`.
    '\\\\(?:`+|[*_~[\\]#+-])',
    '`+|\\*+|_+|~+|!?\\[|\\n[ \\t]*',
    // The end of a link's name, with its address, in which parentheses come in pairs, and its title.
    `\\](?:\\(((?:https?://|mailto:|tel:)C*(?:\\(C*\\)C*)*)(?: +(?:"[^"\\n]*"|'[^'\\n]*'))?\\))?`,
    // A bare address: its `_` and `*` are its own.
    `\\b(?:https?://|mailto:)[^\\s<>"'\`[\\]\\\\${BIDI}]+`,
  ]
    .join('|')
    .replace(/C/g, `[^\\s<>"'()\\\\${BIDI}]`),
  'gi',
);
/** A letter, a digit or a sign beyond ASCII. */
const WORD = /[^\s!-/:-@[-`{-~]/;

/** The marks of a paragraph, in order. Of the blanks at the start of its further lines, `indent` at most are one. */
export function marksOf(text: string, indent: number): Mark[] {
  const marks: Mark[] = [];
  const rows: Row[] = [];
  /** Those that may begin a link's name, with the words and rows before it. */
  let brackets: { at: number; to: number; words: number; rows: number }[] = [];
  let backticks: Map<number, number> | undefined;
  let words = 0;
  let read = 0;
  NEXT.lastIndex = 0;
  for (let match = NEXT.exec(text); match; match = NEXT.exec(text)) {
    const [whole, address] = match;
    const { length } = whole;
    const char = whole.charAt(0);
    const at = match.index;
    let to = at + length;
    if (/[a-z]/i.test(char)) {
      NEXT.lastIndex = at + trimmed(whole).length;
      continue;
    }
    if (WORD.test(text.slice(read, at))) words++;
    if (char === '\\') {
      marks.push({ at, to: at + 1 });
    } else if (char === '\n') {
      marks.push({ at: at + 1, to: Math.min(to, at + 1 + indent) });
    } else if (char === '`') {
      backticks = backticks || closingBackticks(text);
      // Behind a letter it is an apostrophe: I`m sure it`s mine.
      const close = isInWord(text.charAt(at - 1)) ? undefined : backticks.get(at);
      if (close) {
        marks.push({ at, to, branch: { kind: 'code', parts: [] } });
        words++;
        to = close + length;
        marks.push({ at: close, to, branch: null });
      }
    } else if (char === '[' || char === '!') {
      brackets.push({ at, to, words, rows: rows.length });
    } else if (char === ']') {
      const open = brackets.pop();
      const found = open && address && words > open.words && named(text.slice(open.to, at), address);
      if (open && found) {
        // Emphasis reaches neither into a link nor out of it, and no link is in the name of another.
        pair(rows.splice(open.rows), marks);
        marks.push({ at: open.at, to: open.to, branch: { kind: 'namedLink', ...found, parts: [] } });
        marks.push({ at, to, branch: null });
        brackets = [];
      } else {
        to = at + 1;
      }
    } else if (char === '~' ? length === 2 : length <= 3) {
      const [opens, closes] = flanking(char, length, text.charAt(at - 1), text.charAt(to));
      rows.push({ at, to, char, length, opens, closes, words });
    }
    NEXT.lastIndex = read = to;
  }
  pair(rows, marks);
  return marks.sort((one, other) => one.at - other.at);
}

/** Of every row of backticks the next one of the same length. */
function closingBackticks(text: string): Map<number, number> {
  const next = new Map<number, number>();
  const last = new Map<number, number>();
  const rows = /`+/g;
  for (let row = rows.exec(text); row !== null; row = rows.exec(text)) {
    const before = last.get(row[0].length);
    if (before !== undefined) next.set(before, row.index);
    last.set(row[0].length, row.index);
  }
  return next;
}
