/** Blanks within a line, and the marks that take no room (zero width, direction, byte order). */
export function isBlankCode(code: number): boolean {
  if (code === 32 || code === 9) return true;
  if (code < 0xa0) return false;
  return (
    code === 0xa0 ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202f) ||
    (code >= 0x2066 && code <= 0x2069)
  );
}

export function isDigitCode(code: number): boolean {
  return code >= 48 && code <= 57;
}

const DECORATION = tableOf(' \t#*_`');

/** The emphasis of Markdown, and a picture in front of a name, or the first half of one: most are pairs of surrogates. */
export function isDecorationCode(code: number): boolean {
  if (code < 128) return DECORATION[code] !== 0;
  return (
    isBlankCode(code) ||
    // Between the two are numbers in circles.
    (code >= 0x2600 && code < 0x2776) ||
    (code > 0x2793 && code <= 0x27bf) ||
    code === 0x2139 ||
    (code >= 0xd83c && code <= 0xd83e) ||
    code === 0xfe0f
  );
}

/** Whether the character at a place is such decoration; the second half of a pair is if the first one is. */
export function isDecorationAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return isDecorationCode(code >= 0xdc00 && code <= 0xdfff ? text.charCodeAt(at - 1) : code);
}

export function isArabicDigitCode(code: number): boolean {
  return code > 0x65f && code < 0x66a;
}

export function isAnyDigit(code: number): boolean {
  return isDigitCode(code) || isArabicDigitCode(code);
}

/** A table by character code, below 128: the place of a character in a text, from 1 on, and 0 for any other. */
export function tableOf(characters: string): Uint8Array {
  const table = new Uint8Array(128);
  characters.split('').forEach((character, index) => {
    if (character < '\x80') table[character.charCodeAt(0)] = index + 1;
  });
  return table;
}
