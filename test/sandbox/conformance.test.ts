import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ACTIONS } from './dataverse/actions/actions';
import { FUNCTIONS } from './dataverse/functions/functions';
import { HEADERS } from './dataverse/headers';
import { MANY_TO_MANY, TABLES } from './dataverse/metadata/catalogue';
import { COMPARISONS, SERVED_QUERY_FUNCTIONS, TEXT_FUNCTIONS } from './dataverse/odata/filter';
import { PREFERENCES } from './dataverse/odata/preferences';
import { COLLECTION_OPTIONS, ROW_OPTIONS } from './dataverse/odata/query';
import { ROUTES } from './dataverse/resources/routes';

/** Everything that the sandbox serves by its own registries, as the table's column "serves" names it. */
const SERVED = new Set([
  ...ROUTES.map(({ method, kind }) => `${method} ${kind}`),
  ...FUNCTIONS.map(({ name }) => `function ${name}`),
  ...ACTIONS.map(({ name }) => `action ${name}`),
  ...TABLES.map(({ logicalName }) => `table ${logicalName}`),
  ...MANY_TO_MANY.map(({ name }) => `relationship ${name}`),
  ...[...COLLECTION_OPTIONS, ...ROW_OPTIONS].map((name) => `option ${name}`),
  ...COMPARISONS.map((name) => `operator ${name}`),
  ...TEXT_FUNCTIONS.map((name) => `text function ${name}`),
  ...SERVED_QUERY_FUNCTIONS.map((name) => `filter function ${name}`),
  ...HEADERS.map((name) => `header ${name}`),
  ...PREFERENCES.map((name) => `preference ${name}`),
]);

const TABLE = readFileSync(join(__dirname, 'CONFORMANCE.md'), 'utf8');
const PAGES = new Map(
  [...TABLE.matchAll(/^\[([\w-]+)\]: (\S+)$/gm)].map(([, name = '', address = '']) => [name, address]),
);
const ROWS = TABLE.split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => {
    const [id = '', what = '', serves = '', page = '', source = '', test = ''] = line
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim());
    const [, sentence = '', file = ''] = /^\[`(.+)`\]\((\S+)\)$/.exec(test) ?? [];
    return {
      id: id.replace(/`/g, ''),
      what,
      serves: [...serves.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
      page: /^\[([\w-]+)\]$/.exec(page)?.[1] ?? '',
      source,
      sentence,
      file,
    };
  });

/** Is there a test of exactly this name? It stands first behind a parenthesis, on this line or the next. */
function hasTest(file: string, sentence: string): boolean {
  const path = join(__dirname, file);
  if (!file.endsWith('.test.ts') || !existsSync(path)) return false;
  const text = readFileSync(path, 'utf8');
  const starts = [...text.matchAll(/\(\s*(['"])/g)];
  return starts.some(({ index, 0: start, 1: quote = '' }) =>
    text.startsWith(`${sentence}${quote}, `, index + start.length),
  );
}

describe('the conformance table', () => {
  test('has rows with ids of their own, each with what it says, a page of Microsoft’s and a mark', () => {
    expect(ROWS.length).toBeGreaterThan(100);
    expect(new Set(ROWS.map(({ id }) => id)).size).toBe(ROWS.length);
    for (const { id, what, page, source } of ROWS) {
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect([id, what]).not.toEqual([id, '']);
      expect([id, ['documented', 'seen', 'assumed'].includes(source)]).toEqual([id, true]);
      expect(PAGES.get(page)).toMatch(/^https:\/\/learn\.microsoft\.com\/[a-z0-9/-]+$/);
    }
    expect(new Set(ROWS.map(({ page }) => page))).toEqual(new Set(PAGES.keys()));
  });

  test('names tests that are there', () => {
    const missing = ROWS.filter(({ file, sentence }) => !hasTest(file, sentence));
    expect(missing.map(({ id, file, sentence }) => `${id}: ${file}: ${sentence}`)).toEqual([]);
  });

  test('has a row for each thing that the sandbox serves, once, and for nothing else', () => {
    expect(ROWS.flatMap(({ serves }) => serves).sort()).toEqual([...SERVED].sort());
  });
});
