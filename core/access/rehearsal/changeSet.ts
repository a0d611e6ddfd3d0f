import { changeSetBody, contentTypeOf } from './batch';
import { errorIn, objectOf, partsOf, type BatchAnswer, type DataverseError } from './batchAnswer';
import type { RehearsalConnection } from './connection';
import { CannotTell, throwIfUnanswered, userIn, WHO_AM_I, type Actors } from './identity';
import type { RunId } from './marker';
import { isDeliberate, obstacleOf } from './obstacle';
import { failingCopyOf, type DeliberateFailure } from './deliberateFailure';
import type { Operation, Schema } from './operation';
import type { WriteStep } from './steps';

/** What became of a change set that had to fail: all but its end was let through, or something before it was refused. */
export type SetAnswer = 'only-the-deliberate' | DataverseError;

/** What a run's change sets are sent with. */
export interface Stage {
  connection: RehearsalConnection;
  actors: Actors;
  run: RunId;
  schema: Schema;
}

/**
 * Sends operations as one transaction that ends in a copy of `last` which must be refused, so that nothing of it stays.
 * @throws CannotTell, ReadFailure
 */
export async function trySet(
  { connection, actors, run, schema }: Stage,
  operations: readonly Operation[],
  last: Operation,
): Promise<SetAnswer> {
  const failure = failingCopyOf(last, schema);
  const all = [...operations, failure.operation];
  const answer = await connection.batch({
    contentType: contentTypeOf(run),
    body: changeSetBody(WHO_AM_I, all, run),
    headers: actors.headers,
  });
  return readSet(answer, failure, all.length, actors);
}

/** Reads the answer to a change set of `size` operations that ends in a deliberate failure. */
export function readSet(
  answer: BatchAnswer,
  failure: DeliberateFailure,
  size: number,
  { admin, application }: Pick<Actors, 'admin' | 'application'>,
): SetAnswer {
  const { status } = answer;
  // What is refused makes the whole batch's status, since going on after an error was not asked for. All else may have stayed.
  if (status < 300) throw new CannotTell(status >= 200 ? 'not-refused' : 'unexpected-answer');
  if (status < 500) throwIfUnanswered(answer);
  const parts = partsOf(answer);
  const actor = parts.map(({ json }) => userIn(objectOf(json))).find((user) => user !== undefined);
  if (actor !== undefined && actor !== application) throw new CannotTell('not-impersonated');
  const error = errorIn(parts);
  const obstacle = error && obstacleOf(error);
  // Duplicates are documented with 500, and a plug-in may break off with any status; else 5xx says nothing about the handoff.
  if (obstacle?.kind !== 'plug-in' && obstacle?.kind !== 'duplicate') throwIfUnanswered(answer);
  if (!error || !obstacle) throw new CannotTell('unexpected-answer', `HTTP ${status}`);
  if (isDeliberate(error, failure, size)) return 'only-the-deliberate';
  if (obstacle.principal === admin && obstacle.kind !== 'owner-lacks') {
    throw new CannotTell('admin-lacks', error.message);
  }
  return error;
}

/**
 * Which step it was that was refused, where the answer does not say: the steps one after the other, each time one more, and behind
 * them the copy of the last one that must fail. The copy follows its original, so whatever else refuses it refused that one.
 */
export async function refusedStep(
  stage: Stage,
  steps: readonly WriteStep[],
  error: DataverseError,
): Promise<WriteStep | undefined> {
  if (error.contentId !== undefined) return steps[Number(error.contentId) - 1];
  for (let count = 1; count < steps.length; count += 1) {
    const tried = steps.slice(0, count);
    const last = tried[count - 1];
    if (last && (await trySet(stage, tried, last)) !== 'only-the-deliberate') return last;
  }
  return steps[steps.length - 1];
}
