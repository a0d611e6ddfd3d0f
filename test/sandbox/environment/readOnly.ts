import { readBatch } from '../dataverse/batch/batchRequest';
import type { Request } from '../http';

const BATCH = /\/(?:\$|%24)batch$/i;
const READS = ['GET', 'HEAD'];

export const WRITES_REFUSED =
  'This would change the organisation, and only reading is allowed. Start again with --allow-writes if that is what you want.';

/**
 * A request that only reads, as it may be sent on; undefined for all others. A batch is written anew out of the GETs that were
 * understood in it, so that nothing passes that Dataverse might read otherwise. What a GET reads, a function included, has no
 * effect that can be seen, as OData demands (v4.0 part 1, 11.5.3); that Dataverse keeps to it everywhere is assumed.
 */
export function readingOnly(request: Request): Request | undefined {
  if (READS.includes(request.method)) return request;
  if (request.method !== 'POST' || !BATCH.test(request.url.pathname)) return undefined;
  let gets: string[];
  try {
    gets = readBatch(request.headers['content-type'], request.body.toString('utf8')).map((item) => {
      if (item.kind !== 'operation' || item.operation.method !== 'GET' || item.operation.body !== '')
        throw new Error('not a GET');
      const { contentId, address, headers } = item.operation;
      return part(address, headers, contentId);
    });
  } catch {
    return undefined;
  }
  const boundary = 'batch_of_reads';
  const parts = gets.map((text) => `--${boundary}\r\n${text}\r\n`);
  const contentType = `multipart/mixed; boundary=${boundary}`;
  return {
    ...request,
    headers: { ...request.headers, 'content-type': contentType },
    body: Buffer.from(`${parts.join('')}--${boundary}--\r\n`),
  };
}

/** Of an operation's headers, what says how it is answered. */
const KEPT = ['accept', 'if-none-match', 'odata-maxversion', 'odata-version', 'prefer'];

function part(address: string, headers: Readonly<Record<string, string>>, contentId?: string): string {
  const inner = KEPT.filter((name) => headers[name] !== undefined).map((name) => `${name}: ${headers[name]}`);
  return [
    'Content-Type: application/http',
    'Content-Transfer-Encoding: binary',
    ...(contentId === undefined ? [] : [`Content-ID: ${contentId}`]),
    '',
    `GET ${address} HTTP/1.1`,
    ...inner,
    '',
    '',
  ].join('\r\n');
}
