import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Reply } from '../../http';

/** One part of a batch's answer; what a change set answers is a part with parts. */
export interface Part {
  contentId?: string;
  reply: Reply;
}

/** The answer to a batch: an operation's as one part, a change set's as a multipart message inside it. */
export function batchAnswer(status: number, items: readonly (Part | readonly Part[])[]): Reply {
  const boundary = `batchresponse_${randomUUID()}`;
  const parts = items.map((item) => ('reply' in item ? httpPart(item) : changeSetPart(item)));
  return {
    status,
    headers: { 'Content-Type': `multipart/mixed; boundary=${boundary}`, 'OData-Version': '4.0' },
    body: multipart(boundary, parts),
  };
}

function changeSetPart(parts: readonly Part[]): string {
  const boundary = `changesetresponse_${randomUUID()}`;
  const body = multipart(boundary, parts.map(httpPart));
  return `Content-Type: multipart/mixed; boundary=${boundary}\r\n\r\n${body}`;
}

function multipart(boundary: string, parts: readonly string[]): string {
  return `${parts.map((part) => `--${boundary}\r\n${part}\r\n`).join('')}--${boundary}--\r\n`;
}

function httpPart({ contentId, reply: { status, headers = {}, body = '' } }: Part): string {
  const entity = headers['OData-EntityId'];
  const all = { ...(entity === undefined ? {} : { Location: entity }), ...headers };
  return [
    'Content-Type: application/http',
    'Content-Transfer-Encoding: binary',
    ...(contentId === undefined ? [] : [`Content-ID: ${contentId}`]),
    '',
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    ...Object.entries(all).map(([name, value]) => `${name}: ${value}`),
    '',
    typeof body === 'string' ? body : Buffer.from(body).toString('utf8'),
  ].join('\r\n');
}
