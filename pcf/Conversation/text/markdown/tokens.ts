import { BIDI, trimmed } from '../segments';
import { flanking } from './flanking';
import { named } from './links';
import { pair, type Row } from './rows';
import type { Branch } from './tree';

/** A mark at its place in the text that is read; an empty one is none. `branch`: what it begins, or null where it ends one. */
export interface Token {
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

/** Tokens of a paragraph, in order. Of the blanks at the start of its further lines, `indent` at most are marks. */
export function tokensOf(text: string, indent: number): (Token | Row)[] {
  const tokens: (Token | Row)[] = [];
  let brackets: { token: Token; to: number; words: number; place: number }[] = [];
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
      tokens.push({ at, to: at + 1 });
    } else if (char === '\n') {
      tokens.push({ at: at + 1, to: Math.min(to, at + 1 + indent) });
    } else if (char === '`') {
      backticks = backticks || closingBackticks(text);
      const close = backticks.get(at);
      if (close) {
        tokens.push({ at, to, branch: { kind: 'code', parts: [] } });
        words++;
        to = close + length;
        tokens.push({ at: close, to, branch: null });
      }
    } else if (char === '[' || char === '!') {
      const token: Token = { at, to: at };
      brackets.push({ token, to, words, place: tokens.push(token) });
    } else if (char === ']') {
      const open = brackets.pop();
      const found = open && address && words > open.words && named(text.slice(open.to, at), address);
      if (open && found) {
        // Emphasis reaches neither into a link nor out of it, and no link is in the name of another.
        pair(tokens.slice(open.place));
        open.token.to = open.to;
        open.token.branch = { kind: 'namedLink', ...found, parts: [] };
        tokens.push({ at, to, branch: null });
        brackets = [];
      } else {
        to = at + 1;
      }
    } else if (char === '~' ? length === 2 : length <= 3) {
      const [opens, closes] = flanking(char, length, text.charAt(at - 1), text.charAt(to));
      tokens.push({ at, to, char, left: length, opens, closes, words, begins: [], ends: [] });
    }
    NEXT.lastIndex = read = to;
  }
  pair(tokens);
  return tokens;
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
