/** What no text of a document may have in it, not even as a reference. */
export const ILLEGAL = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
const NO_REFERENCE = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\dA-Fa-f]{1,6});)/;
const REFERENCE = /&(#x?)?(\w+);/g;
const CHARACTERS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The text that references stand for; undefined where one stands for no character of XML. */
export function resolve(written: string): string | undefined {
  let legal = !NO_REFERENCE.test(written);
  const text = written.replace(REFERENCE, (reference, kind: string | undefined, name: string) => {
    if (!kind) return CHARACTERS[name] ?? reference;
    const code = parseInt(name, kind === '#' ? 10 : 16);
    const character = code <= 0x10ffff ? String.fromCodePoint(code) : '\0';
    if (ILLEGAL.test(character)) legal = false;
    return character;
  });
  return legal ? text : undefined;
}
