import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CHANNELS, SENTIMENTS } from '../../../core/conversation/header/evidence';
import { notificationOf } from '../../../webresources/caseForm/notification';
import { english, userText } from '../../../webresources/caseForm/strings';
import { LANGUAGES } from '../../../webresources/setupCheck/languages';
import { readResx } from '../../support/resx';

const folder = join(__dirname, '../../../webresources/caseForm/strings');
const textsOf = (lcid: number) => readResx(join(folder, `CaseForm.${lcid}.resx`));
const placeholders = (text = '') => (text.match(/\{\w+\}/g) ?? []).sort();
const lcids = LANGUAGES.map(({ lcid }) => lcid);

/** Keys that the line asks for where a case has these words. */
function keysFor(channels: Iterable<string>, sentiments: Iterable<string>): string[] {
  const asked = new Set<string>();
  const textOf = (key: string, otherwise: string) => {
    asked.add(key);
    return otherwise;
  };
  for (const channel of channels) notificationOf({ channel }, textOf);
  for (const sentiment of sentiments) notificationOf({ sentiment }, textOf);
  notificationOf({ classification: 'Billing' }, textOf);
  return [...asked].filter((key) => key !== 'classification_billing');
}

/** Names of products, the same in every language, and what says nothing to a rep. */
const WITHOUT_TEXT = ['slack', 'whatsapp', 'instagram', 'messenger', 'api'].map((name) => `channel_${name}`);

test('there is a file for every language of the setup page', () => {
  expect(readdirSync(folder).sort()).toEqual(lcids.map((lcid) => `CaseForm.${lcid}.resx`).sort());
});

describe.each(lcids)('the texts in language %d', (lcid) => {
  const texts = textsOf(lcid);
  const originals = textsOf(1033);

  test('have the same keys and placeholders as the English ones, and none is empty', () => {
    expect([...texts.keys()].sort()).toEqual([...originals.keys()].sort());
    for (const [key, original] of originals) {
      expect([key, placeholders(texts.get(key))]).toEqual([key, placeholders(original)]);
      expect([key, texts.get(key)?.trim()]).not.toEqual([key, '']);
    }
  });

  test('hold what the line is made of, and the words that OpenCX uses', () => {
    const asked = keysFor(CHANNELS, SENTIMENTS).filter((key) => !WITHOUT_TEXT.includes(key));
    expect(asked.filter((key) => !texts.has(key))).toEqual([]);
  });

  test('hold nothing that the line never asks for', () => {
    const words = (start: string) =>
      [...texts.keys()]
        .filter((key) => key.startsWith(start))
        .map((key) => key.slice(start.length).replace(/_/g, ' '));
    const asked = keysFor(words('channel_'), words('sentiment_'));
    expect([...texts.keys()].filter((key) => !asked.includes(key))).toEqual([]);
  });
});

test('the English file says what the script says by itself', () => {
  const texts = textsOf(1033);
  expect(Object.fromEntries(Object.keys(english).map((key) => [key, texts.get(key)]))).toEqual(english);
});

test('a line in German has German words, and the classification as it was written', () => {
  const texts = textsOf(1031);
  const textOf = (key: string, otherwise: string) => texts.get(key) ?? otherwise;
  expect(
    notificationOf({ channel: 'phone_voice', classification: 'Billing', sentiment: 'Very negative' }, textOf),
  ).toEqual({
    text: 'Von OpenCX übergeben · Kanal: Telefon · Klassifizierung: Billing · Stimmung: sehr negativ',
    level: 'WARNING',
  });
});

test('a word that nobody knows stays as it was written', () => {
  const texts = textsOf(1031);
  const textOf = (key: string, otherwise: string) => texts.get(key) ?? otherwise;
  expect(notificationOf({ channel: 'fax', sentiment: 'calm {value}' }, textOf).text).toBe(
    'Von OpenCX übergeben · Kanal: fax · Stimmung: calm {value}',
  );
});

describe('what the platform answers', () => {
  const answering = (getResourceString: unknown) =>
    Object.assign(globalThis, { Xrm: { Utility: { getResourceString } } });

  test('is the text, asked for by the name without a language', () => {
    const getResourceString = jest.fn(() => 'Kanal');
    answering(getResourceString);
    expect(userText('channel', 'Channel')).toBe('Kanal');
    expect(getResourceString).toHaveBeenCalledWith('ocx_/strings/CaseForm', 'channel');
  });

  test.each([
    ['null', () => null],
    ['nothing', () => undefined],
    ['an empty text', () => ''],
    ['the key', (_: string, key: string) => key],
    [
      'an exception',
      (name: string) => {
        throw new Error(`${name} does not exist.`);
      },
    ],
    ['no such function', undefined],
  ])('is replaced by English where it is %s', (_, getResourceString) => {
    answering(getResourceString);
    expect(userText('channel', 'Channel')).toBe('Channel');
  });
});
