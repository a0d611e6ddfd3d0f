import { refusal } from '../errors';

/** Addresses of the rows that the operations of a change set wrote so far, by Content-ID. */
export type References = ReadonlyMap<string, string>;

/** Puts an operation's row in the place of `$<Content-ID>` at an address's start. */
export function resolveAddress(address: string, references: References): string {
  return address.replace(/^\$([^/?()]+)/, (_all, id: string) => rowOf(id, references));
}

/** The same where a payload refers to rows: in `…@odata.bind` and `@odata.id`, at any depth, and nowhere else. */
export function resolveBody(body: string, references: References): string {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return body;
  }
  return JSON.stringify(value, (key, held: unknown) => {
    if (!key.endsWith('@odata.bind') && key !== '@odata.id') return held;
    if (Array.isArray(held)) return held.map((entry: unknown) => resolved(entry, references));
    return resolved(held, references);
  });
}

function resolved(value: unknown, references: References): unknown {
  return typeof value === 'string' ? resolveAddress(value, references) : value;
}

/** "Referencing a Content-ID before it has been declared in the request body will return the error HTTP 400". */
function rowOf(id: string, references: References): string {
  const address = references.get(id);
  if (address === undefined) throw refusal('noSuchReference', { id });
  return address;
}
