/** A text as it is searched, and where each of its characters comes from. */
export interface Folded {
  text: string;
  /**
   * The place in the original of each UTF-16 unit of `text`, and the original's length at the end; undefined where every
   * unit stands at its own place.
   */
  origin?: Uint32Array;
}

/** Letters with a stroke and joined letters, which Unicode does not decompose (UnicodeData.txt has no mapping for them). */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ł: 'l',
  ŧ: 't',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
};

/**
 * Accents, Hebrew points and Arabic vowel signs. Not every mark (`\p{M}`): in Thai, Devanagari and others, marks are the
 * vowels themselves.
 */
const ACCENTS =
  // eslint-disable-next-line no-misleading-character-class -- Marks by themselves are what is meant.
  /[\u0300-\u036F\u0591-\u05C7\u0610-\u061A\u064B-\u065F\u0670\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF]/g;
/** Soft hyphen, joiners, marks and controls of direction, variation selectors: they take no space. */
const UNSEEN =
  // eslint-disable-next-line no-misleading-character-class -- As above.
  /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFE00-\uFE0F\uFEFF]/g;

const known = new Map<string, string>();

/**
 * Without case, accents, ligatures and invisible characters, with every kind of white space as a space. A character at a
 * time, whatever stands beside it, so that a part of a text folds to a part of the folded text.
 */
export function fold(text: string): Folded {
  // ASCII needs no map: nothing in it changes its length.
  if (/^[\0-\x7F]*$/.test(text)) return { text: foldAscii(text) };
  const origin: number[] = [];
  const parts: string[] = [];
  let place = 0;
  text.split(/([^\0-\x7F]+)/).forEach((run, index) => {
    if (index % 2 === 0) {
      parts.push(foldAscii(run));
      for (const end = place + run.length; place < end; place += 1) origin.push(place);
      return;
    }
    for (const character of run) {
      const plain = known.get(character) ?? learn(character);
      parts.push(plain);
      for (let unit = 0; unit < plain.length; unit += 1) origin.push(place);
      place += character.length;
    }
  });
  origin.push(text.length);
  return { text: parts.join(''), origin: new Uint32Array(origin) };
}

function foldAscii(text: string): string {
  return text.toLowerCase().replace(/\s/g, ' ');
}

function learn(character: string): string {
  // By way of the capital, small letters with several forms become one: ß and ss, ς and σ, ı and i.
  const small = character.normalize('NFKD').toUpperCase().toLowerCase().normalize('NFKD');
  const plain = small
    .replace(ACCENTS, '')
    .replace(UNSEEN, '')
    .replace(/\s/g, ' ')
    .replace(/./gu, (each) => UNDECOMPOSED[each] ?? each);
  known.set(character, plain);
  return plain;
}
