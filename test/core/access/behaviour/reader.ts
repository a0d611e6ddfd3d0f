import { readerOver, refused, type DataverseReader, type Row } from '../../../../core/access';
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
  return { requests, ...readerOver(get, (table) => SETS[table]) };
}
