import type { Token } from './tokens';

/** A row of `*`, `_` or `~~` that may open or close emphasis. */
export interface Row extends Token {
  char: string;
  opens: boolean;
  closes: boolean;
  /** Pieces of text before it that hold a letter or a digit. */
  words: number;
  /** How many of its characters begin and end something, each time, from the inside out; how many are left. */
  begins: number[];
  ends: number[];
  left: number;
}

/**
 * Says of each row what it begins and ends, in one pass: with the stack of delimiters of CommonMark's appendix, and, for each sort
 * of row, a note of the place before which nothing can open what it closes. Rows that were paired once are left alone.
 */
export function pair(tokens: readonly (Token | Row)[]): void {
  const stack: Row[] = [];
  const bottoms: Record<string, number> = {};
  for (const row of tokens) {
    if (!('char' in row)) continue;
    if (row.closes) close(row, stack, bottoms);
    if (row.opens && row.left > 0) stack.push(row);
    row.opens = row.closes = false;
  }
}

function close(row: Row, stack: Row[], bottoms: Record<string, number>): void {
  const sort = row.char + row.left;
  let top = stack.length;
  for (
    let former = stack[top - 1];
    former && row.left > 0 && former.at >= (bottoms[sort] ?? 0);
    former = stack[top - 1]
  ) {
    const length = shared(former, row);
    if (length > 0) {
      former.begins.push(length);
      former.left -= length;
      row.ends.push(length);
      row.left -= length;
      stack.length = top;
    }
    if (length === 0 || former.left === 0) top--;
  }
  if (row.left > 0) bottoms[sort] = row.at;
}

/** How many characters two rows make marks of, on either side; 0 where they are no pair. */
function shared(former: Row, closer: Row): number {
  // One and two are no pair, as in `*foo**bar*`. (The specification has places where they are: what is meant is in doubt.)
  const isPair = former.char === closer.char && former.to - former.at + closer.to - closer.at !== 3;
  // Between stars may stand what they hide, `***-**-6789`, rather than what they stress.
  return isPair && closer.words > former.words ? Math.min(former.left, closer.left, 2) : 0;
}
