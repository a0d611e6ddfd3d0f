/** @jest-environment node */
import fc from 'fast-check';
import { fixesOf, gather, judge, type Judgement } from '../../../../core/access';
import { attempt, attemptAll, OPERATION_IDS, type OperationId } from '../../../sandbox/opencx/operations';
import { inAWord } from '../../../sandbox/opencx/trials';
import { keeps } from './promise';
import { readerOf } from './reader';
import { setups, type Setup } from './setups';
import { asked, stageOf, type Stage } from './stage';

/** Setups in all; as many as the check has to be right about. */
const SETUPS = Number(process.env['SETUPS'] ?? 2000);

async function verdictOf(stage: Stage, setup: Setup): Promise<Judgement> {
  return judge(await gather(readerOf(stage.world.admin), asked(stage.settings(setup))));
}

test('each operation is green exactly when OpenCX’s calls do what they are meant to do', async () => {
  const seen = { operations: 0, pass: 0, missing: 0, 'at-risk': 0, repaired: 0 };
  await fc.assert(
    fc.asyncProperty(setups, async (setup) => {
      const stage = await stageOf(setup);
      await stage.arrange(setup);
      const { operations } = await verdictOf(stage, setup);
      const outcomes = await attemptAll(stage.world, stage.settings(setup));
      for (const { id, finding } of operations) {
        if (!keeps(finding, outcomes[id]))
          throw new Error(`${id} is ${finding}, but: ${inAWord(outcomes[id])}`);
        // An administrator sees all there is: only what nobody documents is left open.
        const open = setup.environment === 'stock' && setup.queue !== 'none';
        if (finding === 'cannot-tell' && !open) throw new Error(`${id} cannot be told by an administrator`);
        seen.operations += 1;
        if (finding in seen) seen[finding as 'pass'] += 1;
      }
      expect(operations.map(({ id }) => id).sort()).toEqual([...OPERATION_IDS].sort());
      seen.repaired += await repairs(stage, setup, operations);
    }),
    { numRuns: SETUPS },
  );
  // Which setups come up is chance; that all kinds come up often is not.
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(SETUPS / 10);
}, 300_000);

/** What is said to be missing, granted, makes each operation work whose trouble is privileges and nothing else. */
async function repairs(stage: Stage, setup: Setup, operations: Judgement['operations']): Promise<number> {
  const broken = operations.filter(
    ({ finding, checks }) =>
      (finding === 'missing' || finding === 'at-risk') &&
      checks.every(
        (check) => check.weight !== 'required' || ['pass', 'not-applicable'].includes(check.finding),
      ),
  );
  for (const operation of broken.slice(0, 2)) {
    const required = operation.requirements.filter(({ weight }) => weight === 'required');
    const fixes = fixesOf([{ ...operation, requirements: required }]);
    await stage.arrange(setup);
    await stage.repair(Object.fromEntries(fixes.map(({ privilege, level }) => [privilege, level])));
    const outcome = await attempt(stage.world, operation.id as OperationId, stage.settings(setup));
    const granted = fixes.map(({ privilege, level }) => `${privilege}=${level}`).join(', ');
    if (!('done' in outcome && outcome.done))
      throw new Error(`${operation.id} with ${granted}: ${inAWord(outcome)}`);
  }
  return Math.min(broken.length, 2);
}
