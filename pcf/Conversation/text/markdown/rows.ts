import type { Mark } from './marks';

/** A row of `*`, `_` or `~~` that may open or close emphasis. What is left of it gets less from its inner end. */
export interface Row {
  at: number;
  to: number;
  char: string;
  length: number;
  opens: boolean;
  closes: boolean;
  /** Pieces of text before it that hold a letter or a digit. */
  words: number;
}

/**
 * Makes marks of rows, in one pass: with the stack of delimiters of CommonMark's appendix, and, for each sort of row, a note of the
 * place before which nothing can open what it closes.
 */
export function pair(rows: readonly Row[], marks: Mark[]): void {
  const stack: Row[] = [];
  const bottoms: Record<string, number> = {};
  for (const row of rows) {
    const sort = row.char + row.length;
    for (let top = stack.length - 1; row.closes && row.at < row.to;) {
      const former = stack[top];
      if (!former || former.at < (bottoms[sort] ?? 0)) {
        bottoms[sort] = row.at;
        break;
      }
      const length = shared(former, row);
      if (length > 0) {
        const kind = length === 1 ? 'emphasis' : row.char === '~' ? 'strike' : 'strong';
        marks.push({ at: former.to - length, to: former.to, branch: { kind, parts: [] } });
        former.to -= length;
        marks.push({ at: row.at, to: row.at + length, branch: null });
        row.at += length;
        stack.length = top + 1;
      }
      if (length === 0 || former.at === former.to) top--;
    }
    if (row.opens && row.at < row.to) stack.push(row);
  }
}

/** How many characters two rows make marks of, on either side; 0 where they are no pair. */
function shared(former: Row, row: Row): number {
  // One and two are no pair, as in `*foo**bar*`. (The specification has places where they are: what is meant is in doubt.)
  const isPair = former.char === row.char && former.length + row.length !== 3;
  // Between stars may stand what they hide, `***-**-6789`, rather than what they stress.
  return isPair && row.words > former.words ? Math.min(former.to - former.at, row.to - row.at, 2) : 0;
}
