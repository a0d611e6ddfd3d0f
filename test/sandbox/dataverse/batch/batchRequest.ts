import { type ErrorName, refusal } from '../errors';
import { boundaryOf, type Message, partsOf, readMessage } from './multipart';

/** One request inside a batch. */
export interface Operation {
  contentId?: string;
  method: string;
  /** As it stands: absolute, from the root, below the service, or with a reference (`$1`). */
  address: string;
  /** Names in lower case. */
  headers: Record<string, string>;
  body: string;
}

export type Item =
  { kind: 'operation'; operation: Operation } | { kind: 'change set'; operations: Operation[] };

/** "Batch requests can contain up to 1000 individual requests" (execute-batch-operations-using-web-api). */
const MAX_OPERATIONS = 1000;
const IN_CHANGE_SETS = ['POST', 'PUT', 'PATCH', 'DELETE'];

/**
 * Reads a batch's body. All of it is read before anything is done: that a mistake at the end keeps what is before it from
 * being done is assumed.
 */
export function readBatch(contentType: string | undefined, body: string): Item[] {
  const boundary = boundaryOf(contentType);
  if (boundary === undefined)
    throw problem('A batch wants the Content-Type multipart/mixed with a boundary.');
  const lines = body.split('\n');
  const isLineFeedOnly = lines.find((line) => line.startsWith(`--${boundary}`))?.endsWith('\r') === false;
  const bare = lines.map((line) => line.replace(/\r$/, ''));
  const items = partsOf(bare, boundary).map((part) => readItem(part, `--${boundary}`));
  limit(items);
  if (isLineFeedOnly && !body.endsWith('--\n\n')) refusePayloads(items);
  return items;
}

function readItem(lines: readonly string[], delimiter: string): Item {
  const part = readMessage(lines, delimiter);
  const boundary = boundaryOf(part.headers['content-type']);
  if (boundary === undefined) return { kind: 'operation', operation: readOperation(part, delimiter) };
  const operations = partsOf(part.body, boundary).map((inner) => readChange(inner, `--${boundary}`));
  const ids = operations.map(({ contentId }) => contentId);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw refusal('contentIdTwice', { id: twice });
  return { kind: 'change set', operations };
}

function readChange(lines: readonly string[], delimiter: string): Operation {
  const part = readMessage(lines, delimiter);
  if (boundaryOf(part.headers['content-type']) !== undefined)
    throw problem('Nested change sets in a batch payload are not supported.');
  const operation = readOperation(part, delimiter);
  if (!IN_CHANGE_SETS.includes(operation.method))
    throw refusal('notInChangeSet', { method: operation.method });
  if (!operation.contentId) throw refusal('contentIdMissing');
  return operation;
}

function readOperation({ headers: partHeaders, body: lines }: Message, delimiter: string): Operation {
  if (!/^application\/http\s*(;|$)/i.test(partHeaders['content-type'] ?? ''))
    throw problem("An operation of a batch wants the header 'Content-Type: application/http'.");
  if (partHeaders['content-transfer-encoding']?.toLowerCase() !== 'binary')
    throw problem("An operation of a batch wants the header 'Content-Transfer-Encoding: binary'.");
  const start = lines.findIndex((line) => line !== '');
  const [line = '', ...rest] = lines.slice(Math.max(start, 0));
  const [, method, address] = /^([A-Z]+) (\S.*?) HTTP\/1\.1\s*$/.exec(line) ?? [];
  if (method === undefined || address === undefined) throw refusal('badRequestLine', { line });
  const { headers, body } = readMessage(rest, delimiter);
  return { contentId: partHeaders['content-id'], method, address, headers, body: body.join('\r\n').trim() };
}

function limit(items: readonly Item[]): void {
  const sizes = items.map((item) => (item.kind === 'operation' ? 1 : item.operations.length));
  if (items.some(({ kind }, index) => kind === 'change set' && Number(sizes[index]) > MAX_OPERATIONS))
    throw refusal('changeSetTooLong', { max: MAX_OPERATIONS });
  if (sizes.reduce((sum, size) => sum + size, 0) > MAX_OPERATIONS)
    throw refusal('batchTooLong', { max: MAX_OPERATIONS });
}

/**
 * Lines that end in LF alone: the platform wants CRLF, and meets payloads with "Stream was not readable." unless the body
 * ends in two line ends more. Not in the copy of the page that was at hand (01/2023): from later readers of it.
 */
function refusePayloads(items: readonly Item[]): void {
  const operations = items.flatMap((item) =>
    item.kind === 'operation' ? [item.operation] : item.operations,
  );
  const written = operations.find(({ body }) => body !== '');
  if (!written) return;
  const entitySet = /(\w+)(?:\([^)]*\))?(?:\?.*)?$/.exec(written.address)?.[1] ?? '';
  const stream = 'InnerException : System.ArgumentException: Stream was not readable.';
  throw refusal('badPayload', { entitySet, problem: stream });
}

function problem(text: string, name: ErrorName = 'badBatch') {
  return refusal(name, { problem: text });
}
