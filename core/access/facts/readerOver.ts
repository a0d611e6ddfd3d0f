import { allRows } from './pages';
import { functionPath, type DataverseReader, type ReadableTable, type Row } from './reader';

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
    retrieveMultiple: (table, query) => allRows(get, setOf(table), query),
    retrieveMetadata: get,
    call: (call) => get(functionPath(call)),
  };
}
