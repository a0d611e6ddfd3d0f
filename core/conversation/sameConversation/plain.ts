/**
 * A text without case, white space and ASCII's marks, by which two renderings of one text are compared; the text itself
 * where nothing else is in it.
 */
export function plain(text: string): string {
  return text.toLowerCase().replace(/[\s!-/:-@[-`{-~]+/g, '') || text;
}
