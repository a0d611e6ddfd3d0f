import { EntityReference, setMetadataCache, XrmContextDataverseClient } from 'dataverse-ify';
import type { DataverseReader, Guid, ReadableTable, Row } from '../../core/access';
import { metadataCache } from './earlyBound/metadata';
import type { RetrieveUserSetOfPrivilegesByNamesRequest } from './earlyBound/retrieveUserSetOfPrivilegesByNames';
import { fetchWebApi, type Connection } from './fetchWebApi';

/** The check's questions, carried by dataverse-ify's client over same-origin `fetch`. */
export function connect(connection: Connection): DataverseReader {
  setMetadataCache(metadataCache);
  const client = new XrmContextDataverseClient(fetchWebApi(connection) as unknown as Xrm.WebApi);

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

    async retrieveUserSetOfPrivilegesByNames(userId: Guid, privilegeNames: readonly string[]): Promise<Row> {
      const request: RetrieveUserSetOfPrivilegesByNamesRequest = {
        logicalName: 'RetrieveUserSetOfPrivilegesByNames',
        entity: new EntityReference('systemuser', userId),
        PrivilegeNames: [...privilegeNames],
      };
      return (await client.execute<Row>(request)) ?? {};
    },
  };
}

/** The next page's query, which must go back unchanged; its host is not followed anywhere. */
function queryOf(nextLink: string | undefined): string | undefined {
  const start = nextLink?.indexOf('?') ?? -1;
  return start < 0 ? undefined : nextLink?.slice(start);
}
