const OTHER_BREAKS = ['\r', '\u2028', '\u2029', '\u0085'];

/** The text with every kind of line break (CRLF, lone CR, U+0085, U+2028, U+2029) as `\n`. */
export function withPlainBreaks(text: string): string {
  // indexOf on a text without the character costs next to nothing, a regular expression over 1 MB does not.
  if (!OTHER_BREAKS.some((mark) => text.indexOf(mark) >= 0)) return text;
  return text.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n');
}

/** The text up to the last character that is not to be dropped; it walks, where a regular expression could try each place. */
export function trimmedEnd(text: string, isDropped: (character: string) => boolean): string {
  let end = text.length;
  while (end > 0 && isDropped(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** Where the line that holds `from` ends: the place of its `\n`, or the end of the text. */
export function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** Whether nothing but white space stands between two places. */
export function isBlank(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code > 32 && code < 128) return false;
    if (code !== 32 && code !== 10 && text.charAt(at).trim() !== '') return false;
  }
  return true;
}
