/** @jest-environment node */
import fc from 'fast-check';
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildCheck } from '../../../cli/builtCheck';
import { attemptAll } from '../../../sandbox/opencx/operations';
import { signIn } from '../../../sandbox/opencx/openCx';
import { inAWord } from '../../../sandbox/opencx/trials';
import { buildWorld } from '../../../sandbox/opencx/world';
import { Sandbox } from '../../../sandbox/sandbox';
import { sampleZip } from '../../../solution/sampleSolution';
import { keeps } from './promise';
import { setups } from './setups';
import { asked, Stage } from './stage';

/** Setups that are built from outside and judged by the command line, each by a process of its own. */
const SETUPS = 100;

let sandbox: Sandbox;
let stage: Stage;
let folder: string;
let script: string;
let adminToken: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'opencx-check-'));
  script = await buildCheck(folder);
  sandbox = await Sandbox.start(sampleZip());
  const { personas } = sandbox.directory();
  adminToken = personas.find(({ name }) => name === 'admin')?.token ?? '';
  await fetch(`${sandbox.origin}/sandbox/customizations`, { method: 'POST', body: '{"queueLookup":true}' });
  stage = await Stage.in(await buildWorld(sandbox.clientOf('admin'), await signIn(sandbox.connection())));
});

afterAll(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true });
});

interface Report {
  verdict: 'pass' | 'missing' | 'at-risk' | 'cannot-tell';
  operations: { id: keyof Awaited<ReturnType<typeof attemptAll>>; finding: Parameters<typeof keeps>[0] }[];
}

/** What the command line says, and its exit code. */
async function check(settings: ReturnType<typeof asked>): Promise<{ report: Report; exitCode: number }> {
  const { app, owner, queue, chat, priority, properties } = settings;
  const given = [
    ...['--url', sandbox.origin, '--app', app, '--priority', String(priority), '--json'],
    ...(owner ? ['--owner', owner] : []),
    ...(queue ? ['--queue', queue] : []),
    ...(chat ? ['--chat'] : []),
    ...['--properties', JSON.stringify(properties)],
  ];
  return new Promise((resolve, reject) => {
    const environment = { ...process.env, OPENCX_CHECK_TOKEN: adminToken };
    execFile(process.execPath, [script, ...given], { env: environment }, (error, out, complaint) => {
      const exitCode = error ? Number(error.code) : 0;
      if (exitCode === 3 || out === '') reject(new Error(`${exitCode}: ${complaint}`));
      else resolve({ report: JSON.parse(out) as Report, exitCode });
    });
  });
}

test('the command line is right about organisations that were set up over HTTP', async () => {
  const exitCodes = { pass: 0, missing: 1, 'at-risk': 2, 'cannot-tell': 2 };
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(setups, async (drawn) => {
      const setup = { ...drawn, home: 'home', environment: 'queue-lookup' } as const;
      await stage.arrange(setup);
      const { report, exitCode } = await check(asked(stage.settings(setup)));
      const outcomes = await attemptAll(stage.world, stage.settings(setup));
      expect(exitCode).toBe(exitCodes[report.verdict]);
      expect(report.operations.map(({ id }) => id).sort()).toEqual(Object.keys(outcomes).sort());
      for (const { id, finding } of report.operations) {
        if (!keeps(finding, outcomes[id]))
          throw new Error(`${id} is ${finding}, but: ${inAWord(outcomes[id])}`);
        seen.add(finding);
      }
    }),
    { numRuns: SETUPS },
  );
  expect([...seen]).toEqual(expect.arrayContaining(['pass', 'missing', 'at-risk', 'not-applicable']));
}, 300_000);
