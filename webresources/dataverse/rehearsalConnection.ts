import { DataverseFailure } from '../../core/access/facts/refusal';
import type { RehearsalConnection } from '../../core/access/rehearsal';
import { fetchWebApi, send, type Connection } from './fetchWebApi';

const HEADERS = { Accept: 'application/json', 'OData-Version': '4.0', 'OData-MaxVersion': '4.0' };

/**
 * A rehearsal's requests by same-origin `fetch`. Only its script holds this: `dataverse.js` and `check.js` cannot write.
 * Nothing is sent twice, and no `Prefer: odata.continue-on-error` goes with a batch.
 */
export function rehearsalConnection(connection: Connection): RehearsalConnection {
  const { clientUrl, fetch } = connection;
  return {
    get(path, headers = {}) {
      const asSomebody: Connection = {
        clientUrl,
        fetch: (url, init) =>
          fetch(url, { ...init, headers: { ...init.headers, ...headers } as HeadersInit }),
      };
      return fetchWebApi(asSomebody)(path);
    },
    async batch({ contentType, body, headers }) {
      const request = {
        method: 'POST',
        body,
        headers: { ...HEADERS, ...headers, 'Content-Type': contentType },
      };
      try {
        const response = await fetch(`${clientUrl}/api/data/v9.2/$batch`, request);
        const { status, headers: answered } = response;
        return { status, retryAfter: answered.get('Retry-After'), body: await response.text() };
      } catch (thrown) {
        throw new DataverseFailure('unreachable', String(thrown));
      }
    },
    async remove(path) {
      await send(connection, path, { method: 'DELETE', headers: HEADERS });
    },
  };
}
