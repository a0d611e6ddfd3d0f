import type { Reply, Request } from '../http';
import { batchAnswer } from './batch/batchAnswer';
import { readBatch } from './batch/batchRequest';
import { DataverseError, errorReply } from './errors';

/** What programs between a client and Dataverse may do to requests. */

const IMPERSONATION = ['callerobjectid', 'mscrmcallerid'];

/** The request as the sender's own. */
export function withoutImpersonation(request: Request): Request {
  const kept = Object.entries(request.headers).filter(([name]) => !IMPERSONATION.includes(name));
  return { ...request, headers: Object.fromEntries(kept) };
}

/** A batch's answer as if each operation had gone well, and nothing is done; undefined for what is no batch. */
export function pretendSuccess({ headers, body, url }: Request): Reply | undefined {
  if (!/\/(?:\$|%24)batch$/i.test(url.pathname)) return undefined;
  const reply: Reply = { status: 204, headers: { 'OData-Version': '4.0' } };
  try {
    const items = readBatch(headers['content-type'], body.toString('utf8')).map((item) =>
      item.kind === 'operation' ? { reply } : item.operations.map(({ contentId }) => ({ contentId, reply })),
    );
    return batchAnswer(200, items);
  } catch (error) {
    if (error instanceof DataverseError) return errorReply(error);
    throw error;
  }
}
