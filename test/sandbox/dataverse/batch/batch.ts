import type { Reply, Request } from '../../http';
import { DataverseError, errorReply, refusal } from '../errors';
import { annotationsIn, parsePreferences } from '../odata/preferences';
import type { Organization } from '../organization';
import { batchAnswer, type Part } from './batchAnswer';
import { type Item, type Operation, readBatch } from './batchRequest';
import { type References, resolveAddress, resolveBody } from './references';

/** What a batch needs of the service around it. */
export interface Surroundings {
  organization: Organization;
  /** Address of the service, with a slash at its end. */
  root: string;
  /** Answers one request of the batch, as the sender of the batch; refusals are thrown. */
  answer: (request: Request) => Reply;
}

/**
 * `POST $batch` (webapi/execute-batch-operations-using-web-api on learn.microsoft.com): operations one after the other,
 * those of a change set as one transaction. Without `Prefer: odata.continue-on-error` the first error ends the batch and
 * is its status; with it the batch is 200 and each part says how it went.
 */
export function answerBatch(request: Request, surroundings: Surroundings): Reply {
  if (request.method !== 'POST') throw refusal('methodNotAllowed', { method: request.method });
  const items = readBatch(request.headers['content-type'], request.body.toString('utf8'));
  const { continueOnError } = parsePreferences(request.headers['prefer']);
  const answered: (Part | Part[])[] = [];
  for (const item of items) {
    const { parts, failed } = run(item, surroundings);
    answered.push(parts);
    if (failed && !continueOnError) return batchAnswer(failed.status, answered);
  }
  return batchAnswer(200, answered);
}

function run(item: Item, surroundings: Surroundings): { parts: Part | Part[]; failed?: Reply } {
  if (item.kind === 'change set') return runChangeSet(item.operations, surroundings);
  const { contentId } = item.operation;
  const reply = runOperation(item.operation, new Map(), surroundings);
  return { parts: { contentId, reply }, failed: reply.status >= 400 ? reply : undefined };
}

/**
 * All or nothing. A change set that fails answers the one operation that failed, inside the change set's own message (seen:
 * microsoft/PowerApps-Samples#473), where the OData standard would have one answer for the whole set.
 */
function runChangeSet(
  operations: readonly Operation[],
  surroundings: Surroundings,
): { parts: Part[]; failed?: Reply } {
  const putBack = surroundings.organization.keep();
  const references = new Map<string, string>();
  const parts: Part[] = [];
  try {
    for (const operation of operations) {
      const { contentId = '' } = operation;
      const reply = runOperation(operation, references, surroundings);
      if (reply.status >= 400) {
        putBack();
        return { parts: [{ contentId, reply }], failed: reply };
      }
      parts.push({ contentId, reply });
      const row = rowOf(reply);
      if (row !== undefined) references.set(contentId, row);
    }
    return { parts };
  } catch (error) {
    putBack();
    throw error;
  }
}

/**
 * The row that later operations may refer to. Not that of an answer with the row in it: those carry no OData-EntityId on
 * the platform, and a reference to them fails (powerapps-docs#352, 2019; that it is still so is assumed).
 */
function rowOf({ status, headers }: Reply): string | undefined {
  return status === 204 ? headers?.['OData-EntityId'] : undefined;
}

function runOperation(operation: Operation, references: References, surroundings: Surroundings): Reply {
  try {
    return surroundings.answer(requestOf(operation, references, surroundings.root));
  } catch (error) {
    if (error instanceof DataverseError)
      return errorReply(error, {}, annotationsIn(operation.headers['prefer']));
    throw error;
  }
}

function requestOf(
  { method, address, headers, body }: Operation,
  references: References,
  root: string,
): Request {
  const url = addressIn(root, resolveAddress(address, references));
  return { method, url, headers, body: Buffer.from(body === '' ? '' : resolveBody(body, references)) };
}

/** Absolute, from the root of the host, or below the service; of this service alone, and no batch again. */
function addressIn(root: string, address: string): URL {
  const url = URL.canParse(address, root) ? new URL(address, root) : undefined;
  if (!url?.href.startsWith(root))
    throw refusal('badQuery', { problem: `The request URI '${address}' is not valid.` });
  if (/\/(?:\$|%24)batch$/i.test(url.pathname))
    throw refusal('badBatch', { problem: "Batch requests can't contain other batch requests." });
  return url;
}
