import { functionPath, type DataverseReader, type ReadableTable, type Row } from './reader';
import { DataverseFailure } from './refusal';

/**
 * The check's questions, over whatever fetches what is at an address.
 * @param get answers a path below the Web API's root, or throws a ReadFailure
 * @param setOf entity set name of a table: what the Web API calls it in an address
 */
export function readerOver(
  get: (path: string) => Promise<Row>,
  setOf: (table: ReadableTable) => string,
): DataverseReader {
  return {
    async retrieveMultiple(table, query) {
      const rows: Row[] = [];
      for (let page: string | undefined = query; page !== undefined;) {
        const { value, '@odata.nextLink': next }: Row = await get(setOf(table) + page);
        if (!Array.isArray(value)) throw new DataverseFailure('unexpected-answer', 'No rows in the answer.');
        rows.push(...(value as Row[]));
        page = queryOf(next);
      }
      return rows;
    },
    retrieveMetadata: get,
    call: (call) => get(functionPath(call)),
  };
}

/** The next page's query, which must go back unchanged; the address in front of it is not followed. */
function queryOf(nextLink: unknown): string | undefined {
  if (typeof nextLink !== 'string') return undefined;
  const start = nextLink.indexOf('?');
  return start < 0 ? undefined : nextLink.slice(start);
}
