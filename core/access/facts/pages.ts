import type { Row } from './reader';
import { DataverseFailure } from './refusal';

/**
 * All rows at a path below the Web API's root, over all pages.
 * @param path without its query
 * @param query from `?` on, encoded
 */
export async function allRows(
  get: (path: string) => Promise<Row>,
  path: string,
  query: string,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let page: string | undefined = query; page !== undefined;) {
    const { value, '@odata.nextLink': next }: Row = await get(path + page);
    if (!Array.isArray(value)) throw new DataverseFailure('unexpected-answer', 'No rows in the answer.');
    rows.push(...(value as Row[]));
    page = queryOf(next);
  }
  return rows;
}

/** The next page's query, which must go back unchanged; the address in front of it is not followed. */
function queryOf(nextLink: unknown): string | undefined {
  if (typeof nextLink !== 'string') return undefined;
  const start = nextLink.indexOf('?');
  return start < 0 ? undefined : nextLink.slice(start);
}
