import { refusal } from '../errors';
import { splitOutside } from './query';

/** One step of an address's path: `incidents(…)`, `customerid_contact`, `$value`. */
export interface Segment {
  name: string;
  /** What stands in the parentheses; undefined where there are none. */
  argument?: string;
}

/** Cuts a path below the service root into its steps; `path` is still URL-encoded. */
export function parseAddress(path: string): Segment[] {
  if (path === '') return [];
  return splitOutside(path, '/').map((encoded) => {
    const text = decode(encoded);
    const open = text.indexOf('(');
    if (open < 0) return { name: text };
    if (!text.endsWith(')')) throw refusal('noSegment', { segment: text });
    return { name: text.slice(0, open), argument: text.slice(open + 1, -1).trim() };
  });
}

/**
 * Reads the arguments of a function: literals, or `@p` whose value is a parameter of the address.
 * Values come as JSON has them; a GUID is its text.
 */
export function parseArguments(source: string, parameters: URLSearchParams): Map<string, unknown> {
  const values = new Map<string, unknown>();
  for (const argument of source === '' ? [] : splitOutside(source, ',')) {
    const equals = argument.indexOf('=');
    const name = argument.slice(0, equals).trim();
    const text = argument.slice(equals + 1).trim();
    if (equals < 1) throw refusal('badQuery', { problem: `Invalid function argument '${argument}'.` });
    values.set(name, text.startsWith('@') ? valueOf(parameters.get(text) ?? 'null') : valueOf(text));
  }
  return values;
}

/** JSON, or OData's form of it with single quotes. */
function valueOf(text: string): unknown {
  for (const candidate of [text, withDoubleQuotes(text)]) {
    try {
      return JSON.parse(candidate) as unknown;
    } catch {
      continue;
    }
  }
  return text;
}

function withDoubleQuotes(text: string): string {
  return text.replace(/'((?:[^']|'')*)'/g, (_all, inner: string) =>
    JSON.stringify(inner.replace(/''/g, "'")),
  );
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw refusal('badQuery', { problem: 'The request URI is not valid.' });
  }
}
