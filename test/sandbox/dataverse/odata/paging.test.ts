import fc from 'fast-check';
import { insertRow } from '../rows/write';
import { type Answer, type Call, caller, tokenOf } from '../testClient';
import { createOrganization, type Organization } from '../organization';

const OWNER = 'a0000000-0000-4000-8000-000000000001';

function fill(names: readonly string[]): { organization: Organization; admin: Call } {
  const organization = createOrganization();
  for (const name of names) insertRow(organization, 'account', { name }, { user: OWNER });
  return { organization, admin: caller(organization, tokenOf('admin')) };
}

const size = (pageSize: number): Record<string, string> => ({ prefer: `odata.maxpagesize=${pageSize}` });

async function* pages(admin: Call, path: string, pageSize: number): AsyncGenerator<Answer> {
  let next: unknown = path;
  let count = 0;
  while (typeof next === 'string') {
    const page = await admin('GET', next, undefined, size(pageSize));
    yield page;
    if (++count > 100) throw new Error('The pages do not come to an end.');
    next = page.json['@odata.nextLink'];
  }
}

async function readAll(admin: Call, path: string, pageSize: number): Promise<unknown[]> {
  const names: unknown[] = [];
  for await (const page of pages(admin, path, pageSize)) {
    expect(page.rows.length).toBeLessThanOrEqual(pageSize);
    names.push(...page.rows.map((row) => row['name']));
  }
  return names;
}

describe('pages of an answer', () => {
  test('hold every row once and in order, whatever their size', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 25 }),
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom('asc', 'desc'),
        async (names, pageSize, direction) => {
          const { admin } = fill(names);
          const path = `accounts?$select=name&$orderby=name ${direction}`;
          const whole = (await admin('GET', path)).rows.map((row) => row['name']);
          expect(whole).toHaveLength(names.length + 1);
          expect(await readAll(admin, path, pageSize)).toEqual(whole);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('neither repeat nor skip a row when others come and go between them', async () => {
    const { organization, admin } = fill(['b', 'd', 'f', 'h']);
    const path = "accounts?$select=name&$orderby=name&$filter=name ne 'Fabrikam Lighting'";
    const names: unknown[] = [];
    for await (const page of pages(admin, path, 2)) {
      names.push(...page.rows.map((row) => row['name']));
      if (names.length === 2) {
        insertRow(organization, 'account', { name: 'a' }, { user: OWNER });
        insertRow(organization, 'account', { name: 'e' }, { user: OWNER });
      }
    }
    expect(names).toEqual(['b', 'd', 'e', 'f', 'h']);
  });

  test('are linked by a cookie in the documented form', async () => {
    const { admin } = fill(['a', 'b']);
    const first = await admin('GET', 'accounts?$select=name', undefined, size(1));
    expect(first.json['@odata.nextLink']).toMatch(
      /\/accounts\?\$select=name&\$skiptoken=%3Ccookie%20pagenumber=%222%22%20pagingcookie=%22%253ccookie%2520page%253d%25221%2522%253e%253caccountid%2520last%253d%2522%257b[0-9A-F-]{36}%257d%2522%2520first%253d%2522%257b[0-9A-F-]{36}%257d%2522%2520%252f%253e%253c%252fcookie%253e%22%20istracking=%22False%22%20\/%3E$/,
    );
  });

  test('refuse a cookie that was edited, or taken to another query', async () => {
    const { admin } = fill(['a', 'b']);
    const first = await admin('GET', 'accounts?$select=name', undefined, size(1));
    const link = String(first.json['@odata.nextLink']);
    for (const address of [
      link.replace('pagenumber=%222', 'pagenumber=%223'),
      link.replace('$select=name', '$select=telephone1'),
    ]) {
      const refused = await admin('GET', address, undefined, size(1));
      expect(refused.error?.message).toBe('Malformed XML in the Paging Cookie');
    }
  });

  test('make $top have no effect, as on the platform', async () => {
    const { admin } = fill(['a', 'b', 'c']);
    expect((await admin('GET', 'accounts?$select=name&$top=1')).rows).toHaveLength(1);
    const paged = await admin('GET', 'accounts?$select=name&$top=1', undefined, size(2));
    expect(paged.rows).toHaveLength(2);
    expect(paged.json['@odata.nextLink']).toBeDefined();
  });
});
