import {
  DataverseFailure,
  readerOver,
  refused,
  type DataverseReader,
  type ReadableTable,
  type Row,
} from '../../core/access';
import type { Patience } from './patience';
import { send, type Answer } from './send';

/** Entity set names: what the Web API calls a table in an address. */
const SETS: Readonly<Record<ReadableTable, string>> = {
  systemuser: 'systemusers',
  role: 'roles',
  team: 'teams',
  businessunit: 'businessunits',
  contact: 'contacts',
  entitydefinition: 'EntityDefinitions',
};

/** `Consistency: Strong`: without it, privileges that were just granted may come up to half a minute late. */
const HEADERS = {
  Accept: 'application/json',
  'OData-Version': '4.0',
  'OData-MaxVersion': '4.0',
  'If-None-Match': 'null',
  Consistency: 'Strong',
  // The names of rows that lookups point to.
  Prefer: 'odata.include-annotations="OData.Community.Display.V1.FormattedValue"',
};

export interface Connection {
  /** Of the environment, without a slash at its end: the only place that the token is sent to. */
  origin: string;
  token: string;
  patience: Patience;
}

/** The check's questions over the Web API, with a bearer token. */
export function connect({ origin, token, patience }: Connection): DataverseReader {
  const ask = async (path: string): Promise<Answer> => {
    await patience.ready();
    const answer = await send(`${origin}/api/data/v9.2/${path}`, {
      headers: { ...HEADERS, Authorization: `Bearer ${token}` },
    });
    if (answer.status >= 200 && answer.status < 300) return answer;
    const failure = refused(answer);
    if (failure.failure === 'throttled' && patience.throttled(failure.retryAfterSeconds)) return ask(path);
    throw failure;
  };
  const get = async (path: string): Promise<Row> => parsed((await ask(path)).body);

  return readerOver(get, (table) => SETS[table]);
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
