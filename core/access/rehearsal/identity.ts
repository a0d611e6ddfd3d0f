import { readGuid, type Guid } from '../../guid';
import { functionPath, type Row } from '../facts/reader';
import { isReadFailure } from '../facts/failure';
import { refused } from '../facts/refusal';
import { contentTypeOf, questionBody } from './batch';
import { errorIn, objectOf, partsOf, type BatchAnswer } from './batchAnswer';
import type { Impersonation, RehearsalConnection } from './connection';
import type { RunId } from './marker';
import { refusalOf } from './obstacle';
import type { Doubt, Obstacle, ObstacleKind } from './outcome';

/**
 * Who acts. A header can be dropped by a proxy, and Dataverse ignores an unknown `MSCRMCallerID` without a word; what then runs as
 * an administrator meets no obstacle and would look like a pass. Rows are rolled back, so `createdby` cannot be read. Hence:
 * - `WhoAmI()` under the header must answer with the application user, and without it with somebody else;
 * - so must the same question inside a `$batch` of its own, before the handoff and after it: the same address, method and headers
 *   as the handoff's;
 * - so must the same question in the handoff's own batch, in front of its change set. Whether a batch that fails shows the answers
 *   from before the error is not documented, so that one that is not there is no doubt, but one that names somebody else is;
 * - after a pass the handoff is sent once more with an operation that the application user is not allowed, where the check knows
 *   one: the refusal must come, and name the application user (`rehearse.ts`).
 * What remains is a user who may do all that the administrator may: there, who of the two acted makes no difference to rights.
 */
export interface Actors {
  /** Who asks. */
  admin: Guid;
  application: Guid;
  headers: Impersonation;
}

export class CannotTell extends Error {
  constructor(
    readonly reason: Doubt,
    readonly detail?: string,
  ) {
    super(detail ?? reason);
  }
}

export const WHO_AM_I = functionPath({ name: 'WhoAmI', parameters: {} });

const NOT_LET_IN: readonly ObstacleKind[] = ['disabled', 'no-roles', 'not-a-member'];

/** The application user is not let in at all: not even this question is answered. */
export class NotLetIn extends Error {
  constructor(readonly obstacle: Obstacle) {
    super(obstacle.message);
  }
}

/** @throws CannotTell where the application user is not who would act, NotLetIn where nothing is allowed to it */
export async function actorsOf(connection: RehearsalConnection, application: Guid): Promise<Actors> {
  const admin = userIn(await connection.get(WHO_AM_I));
  if (admin === undefined) throw new CannotTell('unexpected-answer');
  if (admin === application) throw new CannotTell('same-user');
  const row = await connection.get(`systemusers(${application})?$select=azureactivedirectoryobjectid`);
  const objectId = readGuid(String(row['azureactivedirectoryobjectid']));
  // Microsoft prefers the first; an unknown id in the second is ignored silently.
  const headers: Impersonation = objectId ? { CallerObjectId: objectId } : { MSCRMCallerID: application };
  const actor = userIn(await askedAs(connection, headers, application));
  if (actor !== application) throw new CannotTell('not-impersonated');
  return { admin, application, headers };
}

async function askedAs(
  connection: RehearsalConnection,
  headers: Impersonation,
  application: Guid,
): Promise<Row> {
  try {
    return await connection.get(WHO_AM_I, headers);
  } catch (thrown) {
    const obstacle = refusalOf(thrown);
    const isNamed = obstacle && obstacle.message.toLowerCase().indexOf(application) >= 0;
    // Whoever asks was let in just before.
    if (obstacle && (isNamed || NOT_LET_IN.includes(obstacle.kind))) throw new NotLetIn(obstacle);
    if (isReadFailure(thrown) && thrown.failure === 'forbidden' && /ActOnBehalfOf/i.test(thrown.message)) {
      throw new CannotTell('may-not-impersonate', thrown.message);
    }
    throw thrown;
  }
}

/** @throws CannotTell where a batch is not the application user's */
export async function proveInBatch(
  connection: RehearsalConnection,
  { application, headers }: Actors,
  run: RunId,
): Promise<void> {
  const answer = await connection.batch({
    contentType: contentTypeOf(run),
    body: questionBody(WHO_AM_I, run),
    headers,
  });
  throwIfUnanswered(answer);
  const [part] = partsOf(answer);
  if (part) throwIfUnanswered({ ...answer, ...part });
  const actor = userIn(objectOf(part?.json));
  if (actor === undefined) {
    throw new CannotTell(
      'unexpected-answer',
      errorIn(part ? [part] : [])?.message ?? `HTTP ${answer.status}`,
    );
  }
  if (actor !== application) throw new CannotTell('not-impersonated');
}

/**
 * What is about the connection says nothing about who acted, nor about the handoff.
 * @throws ReadFailure, with how long to wait where that was said; CannotTell for a redirection
 */
export function throwIfUnanswered({ status, body, retryAfter = null }: BatchAnswer): void {
  if (status >= 300 && status < 400) throw new CannotTell('unreachable', `HTTP ${status}`);
  if (status === 401 || status === 429 || status >= 500)
    throw refused({ status, statusText: '', retryAfter, body });
}

export const userIn = (row: Row): Guid | undefined => readGuid(String(row['UserId']));
