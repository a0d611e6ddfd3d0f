/** A stretch of a text that is masked, but for so many letters and digits at its end. */
export interface Span {
  from: number;
  to: number;
  shown: number;
}

/** A blank or a hyphen that people put between groups of a long number. */
export const GAP = '[ \\u00a0\\u202f\\u2011-]';

/** Calls back for every match of an expression with the flag `g`. */
export function eachMatch(expression: RegExp, text: string, found: (match: RegExpExecArray) => void): void {
  expression.lastIndex = 0;
  for (let match = expression.exec(text); match !== null; match = expression.exec(text)) found(match);
}

/**
 * Whether a letter or a digit touches a stretch, with underscores between or without: then it is a part of something else.
 * Underscores by themselves are Markdown's, which the reader does not see.
 */
export function isTouched(text: string, from: number, to: number): boolean {
  let start = from;
  while (text.charAt(start - 1) === '_') start--;
  let end = to;
  while (text.charAt(end) === '_') end++;
  return (
    /[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, start - 2), start)) ||
    /^[\p{L}\p{N}]/u.test(text.slice(end, end + 2))
  );
}
