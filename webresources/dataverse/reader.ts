import { setMetadataCache, XrmContextDataverseClient } from 'dataverse-ify';
import {
  functionPath,
  type DataverseReader,
  type ReadableTable,
  type Row,
} from '../../core/access/facts/reader';
import { metadataCache } from './earlyBound/metadata';
import { fetchWebApi, type Connection } from './fetchWebApi';

/** The check's questions over same-origin `fetch`; rows are read through dataverse-ify's client. */
export function connect(connection: Connection): DataverseReader {
  setMetadataCache(metadataCache);
  const webApi = fetchWebApi(connection);
  const client = new XrmContextDataverseClient(webApi as unknown as Xrm.WebApi);

  return {
    async retrieveMultiple(table: ReadableTable, query: string): Promise<Row[]> {
      const rows: Row[] = [];
      for (let page: string | undefined = query; page !== undefined;) {
        // Raw: dataverse-ify makes an Invalid Date of an empty date column, and drops lookups without annotations.
        const answer = await client.retrieveMultiple(page, { logicalName: table, returnRawEntities: true });
        rows.push(...answer.entities);
        page = queryOf(answer.nextLink);
      }
      return rows;
    },
    retrieveMetadata: (path) => webApi.get(path),
    // dataverse-ify takes a function only with metadata of its own for each, which the address does not need.
    call: (call) => webApi.get(functionPath(call)),
  };
}

/** The next page's query, which must go back unchanged; its host is not followed anywhere. */
function queryOf(nextLink: string | undefined): string | undefined {
  const start = nextLink?.indexOf('?') ?? -1;
  return start < 0 ? undefined : nextLink?.slice(start);
}
