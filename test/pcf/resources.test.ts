import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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

const asked: string[] = [];
const strings = stringsOf({
  getString: (key) => {
    asked.push(key);
    return englishTexts.get(key) ?? key;
  },
});

test('every text that the control asks for has words', () => {
  for (const key of asked) expect(strings[key as keyof typeof strings]).not.toBe(key);
});

test('the resource file holds what the manifest and the control use, and nothing else', () => {
  expect([...englishTexts.keys()].sort()).toEqual([...manifestKeys, ...asked].sort());
});

test('every text is shown somewhere', () => {
  expect(asked.filter((key) => !new RegExp(`(strings\\.|')${key}\\b`).test(sources))).toEqual([]);
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
