import { join } from 'node:path';
import { CHANNELS, inWords, MOODS } from '../../../pcf/Conversation/handoff/vocabulary';
import { stringsOf } from '../../../pcf/Conversation/host/strings';
import { controlFolder, readResx } from '../../support/resx';

const LANGUAGES = ['1031', '1036', '3082', '1046', '1041', '1025'];

const textsIn = (lcid: string) => readResx(join(controlFolder, `strings/Conversation.${lcid}.resx`));
function stringsIn(lcid: string) {
  const texts = textsIn(lcid);
  return stringsOf({ getString: (key) => texts.get(key) ?? key });
}

const WORDS = [
  ...Object.keys(CHANNELS).map((word) => ['Channel', word] as const),
  ...Object.keys(MOODS).map((word) => ['Sentiment', word] as const),
];

test('in English every word of OpenCX’s is shown as it was written', () => {
  const strings = stringsIn('1033');
  for (const [field, word] of WORDS) {
    for (const written of [word, word.toUpperCase(), ` ${word.slice(0, 1).toUpperCase()}${word.slice(1)} `])
      expect(inWords(field, written, strings)).toBe(written);
  }
});

test.each([
  ['1031', 'Negative', 'negativ'],
  ['1036', 'very negative', 'très négatif'],
  ['3082', ' ANGRY ', 'enfado'],
  ['1041', 'happy', '喜び'],
  ['1025', 'angry', 'غضب'],
])('in language %s the sentiment %j is %s', (lcid, written, shown) => {
  expect(inWords('Sentiment', written, stringsIn(lcid))).toBe(shown);
});

test('a word that the user’s language has, too, stays as it was written', () => {
  expect(inWords('Sentiment', 'Neutral', stringsIn('1031'))).toBe('Neutral');
  expect(inWords('Channel', 'whatsapp', stringsIn('1025'))).toBe('whatsapp');
});

test.each(['constructor', 'negativ', 'angry, then calm', '', 'phone'])(
  'the sentiment %j, which is no known one, stays as it was written',
  (written) => {
    for (const lcid of LANGUAGES) expect(inWords('Sentiment', written, stringsIn(lcid))).toBe(written);
  },
);

test('a word is the same on the card and in the line above the form', () => {
  let compared = 0;
  for (const lcid of LANGUAGES) {
    const card = textsIn(lcid);
    const line = readResx(join(controlFolder, `../../webresources/caseForm/strings/CaseForm.${lcid}.resx`));
    for (const [key, text] of line) {
      const [field, ...word] = key.split('_');
      if (word.length === 0) continue;
      compared += 1;
      const own = field === 'channel' ? 'Channel' : 'Sentiment';
      expect([lcid, key, card.get([own, ...word].join('_'))]).toEqual([lcid, key, text]);
    }
  }
  expect(compared).toBeGreaterThan(100);
});
