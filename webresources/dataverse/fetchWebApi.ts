import { getMetadataByLogicalName } from 'dataverse-ify';
import type { Row } from '../../core/access/facts/reader';
import { DataverseFailure, refused } from '../../core/access/facts/refusal';

export interface Connection {
  /** Where the environment answers, without a slash at the end: `getClientUrl()` of the global context. */
  clientUrl: string;
  /** The browser's own; its session cookie is all the sign-in that the same origin needs. */
  fetch: (url: string, init: RequestInit) => Promise<Response>;
}

/** Reads from the Web API on `fetch`, for pages that get no client API. */
export interface FetchWebApi {
  /**
   * One page of a table's rows.
   * @param table logical name, of a table in dataverse-ify's metadata cache
   * @param query from `?` on, encoded
   */
  retrieveMultiple(table: string, query: string): Promise<{ rows: Row[]; nextLink?: string }>;
  /** What is at a path below the service root: metadata, or the answer of a function. */
  get(path: string): Promise<Row>;
}

/**
 * - `If-None-Match: null` keeps the browser from answering out of its cache, `Consistency: Strong` Dataverse out of its
 *   own: privileges that were just granted would be up to half a minute late.
 * - Annotations as the client API asks for them, so that rows read the same as a form's.
 */
const HEADERS = {
  Accept: 'application/json',
  'OData-Version': '4.0',
  'OData-MaxVersion': '4.0',
  'If-None-Match': 'null',
  Prefer: 'odata.include-annotations="*"',
  Consistency: 'Strong',
};

/** Every method throws a DataverseFailure where no usable answer came. */
export function fetchWebApi({ clientUrl, fetch }: Connection): FetchWebApi {
  const send = async (path: string): Promise<string> => {
    const response = await fetch(`${clientUrl}/api/data/v9.2/${path}`, { headers: HEADERS }).catch(
      (thrown: unknown) => {
        throw new DataverseFailure('unreachable', thrown instanceof Error ? thrown.message : String(thrown));
      },
    );
    const body = await response.text().catch((thrown: unknown) => {
      throw new DataverseFailure('unreachable', String(thrown), { status: response.status });
    });
    if (!response.ok) {
      const { status, statusText, headers } = response;
      throw refused({ status, statusText, retryAfter: headers.get('Retry-After'), body });
    }
    return body;
  };
  const get = async (path: string): Promise<Row> => parse(await send(path));

  return {
    async retrieveMultiple(table, query) {
      const answer = await get(getMetadataByLogicalName(table).collectionName + query);
      const { value, '@odata.nextLink': nextLink } = answer;
      if (!Array.isArray(value)) throw new DataverseFailure('unexpected-answer', 'No rows in the answer.');
      return { rows: value, nextLink: typeof nextLink === 'string' ? nextLink : undefined };
    },
    get,
  };
}

/** A session that is over may answer with its sign-in page and status 200. */
function parse(body: string): Row {
  try {
    const parsed: unknown = JSON.parse(body);
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed as Row;
  } catch {
    // Not JSON: the same as JSON of another shape.
  }
  throw new DataverseFailure('unexpected-answer', 'The answer is not a JSON object.');
}
