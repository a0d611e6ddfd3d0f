import { DataverseFailure, refused, type Row } from '../../core/access';
import type { BatchRequest } from '../../core/access/rehearsal';
import type { WriteRequest } from '../../core/forms';
import type { Patience } from './patience';
import { send, TIMEOUT, type Answer } from './send';

/** `Consistency: Strong`: without it, privileges that were just granted may come up to half a minute late. */
const HEADERS = {
  Accept: 'application/json',
  'OData-Version': '4.0',
  'OData-MaxVersion': '4.0',
  Consistency: 'Strong',
  // The names of rows that lookups point to.
  Prefer: 'odata.include-annotations="OData.Community.Display.V1.FormattedValue"',
};

/** Nothing out of a cache; of a change, it would be a condition. */
const FRESH = { 'If-None-Match': 'null' };

export interface Connection {
  /** Of the environment, without a slash at its end: the only place that the token is sent to. */
  origin: string;
  token: string;
  patience: Patience;
}

/** The Web API with a bearer token; paths are below its root. Both throw a ReadFailure. */
export interface WebApi {
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Row>;
  send(request: WriteRequest): Promise<void>;
  remove(path: string): Promise<void>;
  /** `POST $batch`, sent once; the answer of any status. */
  batch(request: BatchRequest): Promise<Answer>;
}

/** Milliseconds. Publishing may take minutes (how many, nobody says), and who gives up first does not know what happened. */
const WRITE_TIMEOUT = 300_000;

export function webApi({ origin, token, patience }: Connection): WebApi {
  const ask = async (path: string, init: RequestInit, timeout: number): Promise<Answer> => {
    await patience.ready();
    const headers = { ...HEADERS, ...init.headers, Authorization: `Bearer ${token}` };
    const answer = await send(`${origin}/api/data/v9.2/${path}`, { ...init, headers }, timeout);
    if (answer.status >= 200 && answer.status < 300) return answer;
    const failure = refused(answer);
    // What was limited was not done, so that even a change may be sent again.
    if (failure.failure === 'throttled' && patience.throttled(failure.retryAfterSeconds)) {
      return ask(path, init, timeout);
    }
    throw failure;
  };
  return {
    get: async (path, headers) =>
      parsed((await ask(path, { headers: { ...FRESH, ...headers } }, TIMEOUT)).body),
    async send({ method, path, body, headers }) {
      const json = { 'Content-Type': 'application/json', ...headers };
      await ask(path, { method, body: JSON.stringify(body), headers: json }, WRITE_TIMEOUT);
    },
    async remove(path) {
      await ask(path, { method: 'DELETE' }, WRITE_TIMEOUT);
    },
    async batch({ contentType, body, headers }) {
      await patience.ready();
      const all = { ...HEADERS, ...headers, 'Content-Type': contentType, Authorization: `Bearer ${token}` };
      return send(`${origin}/api/data/v9.2/$batch`, { method: 'POST', body, headers: all }, WRITE_TIMEOUT);
    },
  };
}

function parsed(body: string): Row {
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Row;
  } catch {
    // Not JSON: the same as JSON of another shape.
  }
  throw new DataverseFailure('unexpected-answer', 'The answer is not a JSON object.');
}
