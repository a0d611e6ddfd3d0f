import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHANNELS, MOODS } from '../../pcf/Conversation/handoff/vocabulary';
import { fill, stringsOf } from '../../pcf/Conversation/host/strings';
import { controlFolder, englishTexts, readResx } from '../support/resx';

const manifest = readFileSync(join(controlFolder, 'ControlManifest.Input.xml'), 'utf8');
const manifestKeys = [...manifest.matchAll(/-key="([^"]+)"/g)].map(([, key = '']) => key);
const sources = readdirSync(controlFolder, { recursive: true, encoding: 'utf8' })
  .filter(
    (path) => /\.tsx?$/.test(path) && !/generated/.test(path) && !path.endsWith(join('host', 'strings.ts')),
  )
  .map((path) => readFileSync(join(controlFolder, path), 'utf8'))
  .join('\n');

const keys = [...readFileSync(join(controlFolder, 'host', 'strings.ts'), 'utf8').matchAll(/\| '(\w+)'/g)].map(
  ([, key = '']) => key,
);

test('the resource file holds what the manifest and the control use, and nothing else', () => {
  expect(keys.length).toBeGreaterThan(0);
  expect([...englishTexts.keys()].sort()).toEqual([...manifestKeys, ...keys].sort());
});

test('every text is shown somewhere, and those of OpenCX’s words are of words that are known', () => {
  const words = Object.entries({ Channel: CHANNELS, Sentiment: MOODS }).flatMap(([field, table]) =>
    Object.keys(table).map((word) => `${field}_${word.replace(' ', '_')}`),
  );
  const ofWords = keys.filter((key) => /^(Channel|Sentiment)_/.test(key));
  expect(ofWords.sort()).toEqual(words.sort());
  const others = keys.filter((key) => !ofWords.includes(key));
  expect(others.filter((key) => !new RegExp(`(strings\\.|')${key}\\b`).test(sources))).toEqual([]);
});

test('a text is asked of the platform once', () => {
  const getString = jest.fn((key: string) => `words of ${key}`);
  const strings = stringsOf({ getString });
  expect([strings.Retry, strings.Retry]).toEqual(['words of Retry', 'words of Retry']);
  expect(getString).toHaveBeenCalledTimes(1);
});

test('every language has the same keys and placeholders', () => {
  const placeholders = (text = ''): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
  for (const file of readdirSync(join(controlFolder, 'strings'))) {
    const texts = readResx(join(controlFolder, 'strings', file));
    expect([...texts.keys()].sort()).toEqual([...englishTexts.keys()].sort());
    for (const [key, english] of englishTexts)
      expect(placeholders(texts.get(key))).toEqual(placeholders(english));
  }
});

test('a placeholder takes its value as it is, and an unknown one stays', () => {
  expect(fill('{a} of {b}, {c}', { a: '$1', b: '{a}' })).toBe('$1 of {a}, {c}');
});
