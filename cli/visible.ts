/**
 * Characters that a terminal obeys instead of showing: controls (an escape sequence starts with one), and the marks that
 * reorder what stands around them (UAX #9). Half characters have no bytes in UTF-8; U+2028 and U+2029 break lines in some
 * places only. Tab and line feed are left out.
 */
const OBEYED =
  // eslint-disable-next-line no-control-regex -- controls are what it is after
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]|\p{Cs}/gu;

/** The text as it can be put before a person: what a terminal would obey comes as its code, `\u001b`. */
export function visible(text: string): string {
  return text.replace(OBEYED, escaped);
}

/** The same on one line, for names and labels. */
export function visibleLine(text: string): string {
  return visible(text.replace(/[\n\t]/g, escaped));
}

/** JSON on exactly one line, whatever its reader takes for a line break, with no character that a terminal obeys. */
export function jsonLine(value: unknown): string {
  return JSON.stringify(value).replace(OBEYED, escaped);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
