/** @jest-environment node */
import fc from 'fast-check';
import { gather, judge } from '../../../../core/access';
import type { Depth } from '../../../sandbox/dataverse/security/roles';
import { tokenOf } from '../../../sandbox/dataverse/testClient';
import { createOrganization } from '../../../sandbox/dataverse/organization';
import { InProcessClient } from '../../../sandbox/opencx/inProcess';
import { attemptAll } from '../../../sandbox/opencx/operations';
import { inAWord } from '../../../sandbox/opencx/trials';
import { inProcessWorld } from '../../../sandbox/opencx/world';
import { readerOf } from './reader';
import { setups } from './setups';
import { asked, Stage } from './stage';

/** What somebody who runs the check may read, each at some level or not at all. */
const READS = [
  'User',
  'Role',
  'Team',
  'BusinessUnit',
  'Contact',
  'Queue',
  'Incident',
  'msdyn_liveworkstream',
];
const rights = fc
  .tuple(
    ...READS.map(() => fc.option(fc.constantFrom<Depth>('Basic', 'Local', 'Deep', 'Global'), { freq: 4 })),
  )
  .map((depths) => {
    const grants: Record<string, Depth> = {};
    depths.forEach((depth, index) => {
      if (depth) grants[`prvRead${READS[index] ?? ''}`] = depth;
    });
    return grants;
  });

const SETUPS = 400;

test('whoever sees less never gets a wrong yes, nor a wrong no', async () => {
  const organization = createOrganization({ queueLookup: true });
  const world = await inProcessWorld('home', organization);
  const stage = await Stage.in(world);
  const limited = readerOf(new InProcessClient(organization, tokenOf('limited-admin')));
  const role = await world.admin.first(
    'roles',
    'roleid',
    "name eq 'Limited Administrator' and _parentroleid_value eq null",
  );
  const seen = { pass: 0, missing: 0, 'at-risk': 0, 'cannot-tell': 0 };
  await fc.assert(
    fc.asyncProperty(setups, rights, async (drawn, grants) => {
      const setup = { ...drawn, home: 'home', environment: 'queue-lookup' } as const;
      await stage.arrange(setup);
      await world.roles.set(role, grants);
      const { operations, gates } = judge(await gather(limited, asked(stage.settings(setup))));
      const outcomes = await attemptAll(world, stage.settings(setup));
      const closed = gates.some(({ finding }) => finding === 'missing');
      for (const { id, finding } of operations) {
        const outcome = outcomes[id];
        if ('notApplicable' in outcome) continue;
        const wrongYes = finding === 'pass' && !outcome.done;
        const wrongNo = (finding === 'missing' || (closed && finding === 'not-evaluated')) && outcome.done;
        if (wrongYes || wrongNo) throw new Error(`${id} is ${finding}, but: ${inAWord(outcome)}`);
        if (finding in seen) seen[finding as 'pass'] += 1;
      }
    }),
    { numRuns: SETUPS },
  );
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
}, 120_000);
