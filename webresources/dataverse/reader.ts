import { setMetadataCache } from 'dataverse-ify';
import {
  functionPath,
  type DataverseReader,
  type ReadableTable,
  type Row,
} from '../../core/access/facts/reader';
import { metadataCache } from './earlyBound/metadata';
import { fetchWebApi, type Connection } from './fetchWebApi';

/**
 * The check's questions over same-origin `fetch`. Of dataverse-ify only the metadata is used: its client would make an
 * Invalid Date of an empty date column and drop lookups without annotations, and would add 13 KB to every visit.
 */
export function connect(connection: Connection): DataverseReader {
  setMetadataCache(metadataCache);
  const webApi = fetchWebApi(connection);

  return {
    async retrieveMultiple(table: ReadableTable, query: string): Promise<Row[]> {
      const rows: Row[] = [];
      for (let page: string | undefined = query; page !== undefined;) {
        const answer = await webApi.retrieveMultiple(table, page);
        rows.push(...answer.rows);
        page = queryOf(answer.nextLink);
      }
      return rows;
    },
    retrieveMetadata: (path) => webApi.get(path),
    call: (call) => webApi.get(functionPath(call)),
  };
}

/** The next page's query, which must go back unchanged; its host is not followed anywhere. */
function queryOf(nextLink: string | undefined): string | undefined {
  const start = nextLink?.indexOf('?') ?? -1;
  return start < 0 ? undefined : nextLink?.slice(start);
}
