/** Characters that make up an address, a name or a number with what stands behind them: `@_jane_`, `c-_id_`, `/_next_`. */
const JOINT = /[-@/.=&#%+\\]/;
/** A character by itself between these is meant: `Name (*)`, `press "*"`. */
const ENCLOSING = /^(?:\(\)|\[\]|\{\}|<>|""|''|“”|„“|‘’|«»|「」|（）)$/;

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
 * - no `_` opens after what joins it to a word before it, nor closes before an `@`: `@_jane_`, `_jane_@example.com`;
 * - none by itself between brackets or quotation marks is one: `Name (*)`;
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
  if (ENCLOSING.test(before + after)) return [false, false];
  const isJoined = char === '_' && JOINT.test(before) && right > PUNCTUATION;
  const isRight = left !== BLANK && (left !== PUNCTUATION || right !== WORD);
  return [
    right !== BLANK && left < word && !isJoined && (length > 1 || !/[\d#]/.test(after)),
    isRight && !(char === '_' && after === '@') && (right < word || (char !== '_' && length > 1)),
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
