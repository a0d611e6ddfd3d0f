import { functionPath, refused, type DataverseReader, type Row } from '../../../../core/access';
import { Refused, type WebApiClient } from '../../../sandbox/webApiClient';

const SETS = {
  systemuser: 'systemusers',
  role: 'roles',
  team: 'teams',
  businessunit: 'businessunits',
  contact: 'contacts',
  entitydefinition: 'EntityDefinitions',
};

/** The check's questions, asked of a sandbox by whoever the client is signed in as. */
export function readerOf(client: WebApiClient): DataverseReader & { requests: string[] } {
  const requests: string[] = [];
  const get = async (path: string): Promise<Row> => {
    requests.push(path);
    return client.send('GET', path).catch((thrown: unknown) => {
      if (!(thrown instanceof Refused)) throw thrown;
      const body = JSON.stringify({ error: { code: thrown.code, message: thrown.message } });
      throw refused({ status: thrown.status, statusText: '', retryAfter: null, body });
    });
  };
  return {
    requests,
    async retrieveMultiple(table, query) {
      const rows: Row[] = [];
      for (let path: string | undefined = SETS[table] + query; path !== undefined;) {
        const answer: Row = await get(path);
        rows.push(...(answer['value'] as Row[]));
        const next = answer['@odata.nextLink'];
        path = typeof next === 'string' ? SETS[table] + next.slice(next.indexOf('?')) : undefined;
      }
      return rows;
    },
    retrieveMetadata: get,
    call: (call) => get(functionPath(call)),
  };
}
