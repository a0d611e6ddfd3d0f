import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pages, REPOSITORY } from './pages';

const { scripts } = JSON.parse(readFileSync(path.join(REPOSITORY, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

/** What a pattern's first group finds in the pages, each with its page. */
function shown(pattern: RegExp): { file: string; found: string }[] {
  return pages().flatMap(({ file, text }) =>
    [...text.matchAll(pattern)].map(([, found = '']) => ({ file, found })),
  );
}

test('every npm script that a page names is in package.json', () => {
  const named = [...shown(/\bnpm run (?:--?[a-z]+ )*([a-z][\w:-]*)/g), ...shown(/\bnpm (start|test)\b/g)];
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter(({ found }) => !(found in scripts))).toEqual([]);
});

test('every npm script is named on a page', () => {
  const text = pages()
    .map((page) => page.text)
    .join('\n');
  const missing = Object.keys(scripts).filter((name) => !new RegExp(`npm (run )?${name}\\b`).test(text));
  expect(missing).toEqual([]);
});

test('every path that a page has Jest run is there', () => {
  const named = shown(/\bnpx jest ([\w./-]+)/g);
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter(({ found }) => !existsSync(path.join(REPOSITORY, found)))).toEqual([]);
});
