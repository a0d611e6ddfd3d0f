const BLANK = 0;
const PUNCTUATION = 1;
/** Of a script that sets no blanks between its words. */
const CJK = 2;
const WORD = 3;

/**
 * Whether a row of `*`, `_` or `~` may open and may close emphasis, from the characters beside it: as CommonMark 0.31.2 has it in
 * section 6.2, but
 * - none opens after a letter or a digit, and a single `*` does not close before one: `2*3*4`, `j***n@e***.com`;
 * - a single one does not open before a digit or a number sign: `*1234*`, `*#*#4636#*#*`;
 * - Chinese, Japanese and Korean characters end a word: `**注意：**次`.
 */
export function flanking(
  char: string,
  length: number,
  before: string,
  after: string,
): [opens: boolean, closes: boolean] {
  const [left, right] = [side(before), side(after)];
  const word = char === '_' ? CJK : WORD;
  const isRight = left !== BLANK && (left !== PUNCTUATION || right !== WORD);
  return [
    right !== BLANK && left < word && (length > 1 || !/[\d#]/.test(after)),
    isRight && (right < word || (char !== '_' && length > 1)),
  ];
}

/** Whether a character is a letter or a digit of a script that sets blanks between words. */
export function isInWord(char: string): boolean {
  return side(char) === WORD;
}

function side(char: string): number {
  if (/^\s?$/.test(char)) return BLANK;
  if (/[\p{P}\p{S}]/u.test(char)) return PUNCTUATION;
  return /[\u2e80-\ud7af\uf900-\ufaff\uff66-\uffdc]/.test(char) ? CJK : WORD;
}
