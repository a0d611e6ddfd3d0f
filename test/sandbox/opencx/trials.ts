import { Refused } from '../webApiClient';
import { attempt, attemptAll, type OperationId, type Outcome } from './operations';
import type { Grants } from './roles';
import { ALL_RIGHTS, type World } from './world';

/** An outcome in a word: `done`, `not applicable`, the code of a refusal, or the effect that was not the one meant. */
export function inAWord(outcome: Outcome): string {
  if ('notApplicable' in outcome) return 'not applicable';
  if (outcome.done) return 'done';
  return outcome.refusal instanceof Refused ? outcome.refusal.code : outcome.refusal.effect;
}

/** Tries all ten with an owner and a queue; chats apart, since for them the same setting is a work stream. */
export async function tryEverything(world: World): Promise<Record<OperationId, string>> {
  const forCases = { owner: world.users.sibling, queue: world.queue };
  const outcomes = {
    ...(await attemptAll(world, forCases)),
    'chat-omnichannel': await attempt(world, 'chat-omnichannel', { queue: world.workStream, chat: true }),
  };
  return Object.fromEntries(
    Object.entries(outcomes).map(([id, outcome]) => [id, inAWord(outcome)]),
  ) as Record<OperationId, string>;
}

/** What did not come about, by operation. */
export async function failures(world: World): Promise<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(await tryEverything(world)).filter(([, outcome]) => outcome !== 'done'),
  );
}

/** Everything that OpenCX's calls take but one privilege. */
export const rightsWithout = (privilege: string): Grants =>
  Object.fromEntries(Object.entries(ALL_RIGHTS).filter(([name]) => name !== privilege));
