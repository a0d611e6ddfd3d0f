import type { Row } from '../../core/access/facts/reader';
import { DataverseFailure, refused } from '../../core/access/facts/refusal';

export interface Connection {
  /** Where the environment answers, without a slash at the end: `getClientUrl()` of the global context. */
  clientUrl: string;
  /** The browser's own; its session cookie is all the sign-in that the same origin needs. */
  fetch: (url: string, init: RequestInit) => Promise<Response>;
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

/**
 * What is at a path below the Web API's root, on `fetch`, for pages that get no client API.
 * @throws DataverseFailure where no usable answer came
 */
export function fetchWebApi(connection: Connection): (path: string) => Promise<Row> {
  return async (path) => parse(await send(connection, path, { headers: HEADERS }));
}

/**
 * The body of what answers a request.
 * @param path below the Web API's root
 * @throws DataverseFailure where the answer is no success, or none came
 */
export async function send(
  { clientUrl, fetch }: Connection,
  path: string,
  request: RequestInit,
): Promise<string> {
  const response = await fetch(`${clientUrl}/api/data/v9.2/${path}`, request).catch((thrown: unknown) => {
    throw new DataverseFailure('unreachable', thrown instanceof Error ? thrown.message : String(thrown));
  });
  const body = await response.text().catch((thrown: unknown) => {
    throw new DataverseFailure('unreachable', String(thrown), { status: response.status });
  });
  if (!response.ok) {
    const { status, statusText, headers } = response;
    throw refused({ status, statusText, retryAfter: headers.get('Retry-After'), body });
  }
  return body;
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
