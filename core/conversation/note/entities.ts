/**
 * Names of characters in HTML, each before its code. Letters with accents (`&uuml;`, `&Eacute;`) need no rows: they are a
 * letter and the name of its accent, which stands here with the code of the accent that joins the letter before it.
 */
const NAMES =
  'amp38lt60gt62quot34apos39nbsp32ensp32emsp32ndash8211mdash8212hellip8230lsquo8216rsquo8217sbquo8218ldquo8220rdquo8221' +
  'bdquo8222lsaquo8249rsaquo8250laquo171raquo187bull8226middot183iexcl161iquest191euro8364pound163copy169reg174deg176' +
  'ordf170ordm186times215szlig223aelig230oelig339shy173zwnj8204zwj8205lrm8206rlm8207' +
  'grave768acute769circ770tilde771uml776cedil807';

const CODES = new Map<string, number>();
NAMES.replace(/([a-z]+)(\d+)/g, (_, name: string, code: string) => {
  CODES.set(name, +code);
  return '';
});

/** The text with its character references decoded, once; what is none stays as it is. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, decoded);
}

function decoded(whole: string, decimal?: string, hex?: string, name = ''): string {
  const accent = CODES.get(name.slice(1)) || 0;
  if (accent > 767 && accent < 808) return (name.charAt(0) + String.fromCharCode(accent)).normalize();
  const code = CODES.get(name.toLowerCase()) || (hex ? parseInt(hex, 16) : Number(decimal));
  const isCharacter = code > 0 && code < 0x110000 && !(code > 0xd7ff && code < 0xe000);
  return isCharacter ? String.fromCodePoint(code) : whole;
}
