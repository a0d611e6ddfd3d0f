import type { WriteRequest } from '../../core/forms';
import { send, type Connection } from './fetchWebApi';

const HEADERS = {
  Accept: 'application/json',
  'Content-Type': 'application/json',
  'OData-Version': '4.0',
  'OData-MaxVersion': '4.0',
};

/**
 * Sends what changes something, by same-origin `fetch`. Only the script of the case forms holds this: `dataverse.js` and
 * `check.js` cannot write.
 * @throws DataverseFailure where it was refused, or no answer came
 */
export function writerOver(connection: Connection): (request: WriteRequest) => Promise<void> {
  return async ({ method, path, body, headers }) => {
    await send(connection, path, { method, headers: { ...HEADERS, ...headers }, body: JSON.stringify(body) });
  };
}
