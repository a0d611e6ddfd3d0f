import * as fc from 'fast-check';
import { fold } from '../../../pcf/Conversation/find/fold';
import { hitsIn } from '../../../pcf/Conversation/find/hits';

/** What a search for `query` marks in `text`. */
function marked(text: string, query: string): string[] {
  return hitsIn(fold(text), fold(query).text).map(({ start, end }) => text.slice(start, end));
}

test.each([
  ['Die Straße ist breit', 'STRASSE', ['Straße']],
  ['Die STRASSE', 'straße', ['STRASSE']],
  ['ein s: ß und s', 's', ['s', 'ß', 's']],
  ['Café, cafe\u0301, CAFE', 'cafe', ['Café', 'cafe\u0301', 'CAFE']],
  ['e\u0301e', 'e', ['e\u0301', 'e']],
  ['\uFB01nd the o\uFB03ce', 'find', ['\uFB01nd']],
  ['o\uFB03ce', 'f', ['\uFB03']],
  ['İstanbul ISTANBUL ıstanbul', 'istanbul', ['İstanbul', 'ISTANBUL', 'ıstanbul']],
  ['Łódź, smørrebrød, Œuvre', 'lodz', ['Łódź']],
  ['smørrebrød', 'smorrebrod', ['smørrebrød']],
  ['œuvre', 'oeu', ['œu']],
  ['ΣΊΣΥΦΟΣ Σίσυφος', 'σισυφος', ['ΣΊΣΥΦΟΣ', 'Σίσυφος']],
  ['😀😀 𝐇ello', 'hello', ['𝐇ello']],
  ['a 😀 b', '😀', ['😀']],
  ['שָׁלוֹם', 'שלום', ['שָׁלוֹם']],
  ['مَرْحَبًا', 'مرحبا', ['مَرْحَبًا']],
  ['ค่า คา', 'คา', ['คา']],
  ['hyphen\u00ADated, z\u200Bero', 'hyphenated', ['hyphen\u00ADated']],
  ['two\nlines and two\u00A0words', 'two ', ['two\n', 'two\u00A0']],
  ['it’s', "it's", ['it’s']],
  ['aaaa', 'aa', ['aa', 'aa']],
  ['abc', '', []],
  ['abc', '\u0301', []],
])('in %j, %j finds %j', (text, query, expected) => {
  expect(marked(text, query)).toEqual(expected);
});

const characters = fc.constantFrom(
  ...[
    'a',
    'B',
    ' ',
    '\n',
    'é',
    'e\u0301',
    '\u0301',
    'ß',
    'ẞ',
    'İ',
    'ı',
    'ﬁ',
    'ﬃ',
    '😀',
    '𝐇',
    '\uD83D',
    '\uDE00',
  ],
  ...['\u200B', '\u202E', 'Œ', 'ς', '한', 'が', 'ŉ', '½', '№', 'ᾳ'],
);
const texts = fc
  .array(fc.oneof(characters, fc.string({ unit: 'binary', maxLength: 2 })), { maxLength: 12 })
  .map((all) => all.join(''));

test('whatever is a part of a text, cut at whole characters, is found in it', () => {
  fc.assert(
    fc.property(texts, texts, texts, (before, part, after) => {
      const whole = [...(before + part + after)].join('');
      fc.pre([...before, ...part, ...after].join('|') === [...whole].join('|'));
      const query = fold(part).text;
      fc.pre(query !== '');
      expect(fold(whole).text).toContain(query);
      expect(hitsIn(fold(whole), query).length).toBeGreaterThan(0);
    }),
  );
});

test('what is marked folds to the query or to a character that holds it, and marks stand apart, in order', () => {
  fc.assert(
    fc.property(texts, texts, (text, wanted) => {
      const query = fold(wanted).text;
      let end = 0;
      for (const hit of hitsIn(fold(text), query)) {
        expect(hit.start).toBeGreaterThanOrEqual(end);
        expect(hit.end).toBeGreaterThan(hit.start);
        expect(hit.end).toBeLessThanOrEqual(text.length);
        expect(fold(text.slice(hit.start, hit.end)).text).toContain(query);
        end = hit.end;
      }
    }),
  );
});

test('every unit of a folded text comes from a place that exists, in order', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { text: folded, origin } = fold(text);
      if (origin === undefined) {
        expect(folded).toHaveLength(text.length);
        return;
      }
      expect(origin).toHaveLength(folded.length + 1);
      expect([...origin]).toEqual([...origin].sort((one, other) => one - other));
      expect(origin[folded.length]).toBe(text.length);
    }),
  );
});
