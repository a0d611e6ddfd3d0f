/** @jest-environment node */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, request as forward, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RehearsalReport } from '../../core/access/rehearsal';
import { APPLICATION } from '../sandbox/dataverse/identity';
import { signIn } from '../sandbox/opencx/openCx';
import { buildWorld, type World } from '../sandbox/opencx/world';
import { Sandbox } from '../sandbox/sandbox';
import { sampleZip } from '../solution/sampleSolution';
import { buildCheck } from './builtCheck';

let sandbox: Sandbox;
let world: World;
let folder: string;
let script: string;
let watcher: Server;
let methods: string[] = [];
let adminToken: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'opencx-rehearsal-'));
  script = await buildCheck(folder);
  sandbox = await Sandbox.start(sampleZip());
  adminToken = sandbox.directory().personas.find(({ name }) => name === 'admin')?.token ?? '';
  world = await buildWorld(sandbox.clientOf('admin'), await signIn(sandbox.connection()));
  // Between the command and the sandbox: notes what is asked.
  watcher = createServer((incoming, outgoing) => {
    methods.push(`${incoming.method ?? ''} ${incoming.url?.split('?')[0] ?? ''}`);
    const passed = forward(
      `${sandbox.origin}${incoming.url ?? ''}`,
      { method: incoming.method, headers: incoming.headers },
      (reply) => {
        outgoing.writeHead(reply.statusCode ?? 500, reply.headers);
        reply.pipe(outgoing);
      },
    );
    incoming.pipe(passed);
  });
  await new Promise<void>((done) => watcher.listen(0, '127.0.0.1', done));
});

beforeEach(async () => {
  methods = [];
  await post('customizations', {});
  await post('faults', { faults: [] });
});

afterAll(async () => {
  watcher.closeAllConnections();
  watcher.close();
  await sandbox.close();
  await rm(folder, { recursive: true });
});

async function post(path: string, body: object): Promise<void> {
  const answer = await fetch(`${sandbox.origin}/sandbox/${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
  });
  expect(answer.ok).toBe(true);
}

interface Run {
  out: string;
  complaint: string;
  exitCode: number;
}

function begin(given: readonly string[]) {
  const origin = `http://127.0.0.1:${(watcher.address() as AddressInfo).port}`;
  return spawn(process.execPath, [script, '--url', origin, '--app', APPLICATION.clientId, ...given], {
    env: { ...process.env, OPENCX_CHECK_TOKEN: adminToken },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Rehearses, and presses Ctrl+C once the command said some words. */
function interrupted(words: string): Promise<{ run: Run; signal: NodeJS.Signals | null }> {
  return new Promise((resolve) => {
    const child = begin(['--rehearse', '--yes', '--json']);
    const run: Run = { out: '', complaint: '', exitCode: 0 };
    child.stdout.on('data', (chunk) => (run.out += String(chunk)));
    child.stderr.on('data', (chunk) => {
      const was = run.complaint;
      run.complaint += String(chunk);
      if (run.complaint.includes(words) && !was.includes(words)) child.kill('SIGINT');
    });
    child.on('close', (_, signal) => resolve({ run, signal }));
  });
}

function check(...given: string[]): Promise<Run> {
  return new Promise((resolve) => {
    const child = begin(given);
    const run: Run = { out: '', complaint: '', exitCode: 0 };
    child.stdout.on('data', (chunk) => (run.out += String(chunk)));
    child.stderr.on('data', (chunk) => (run.complaint += String(chunk)));
    child.on('close', (code) => resolve({ ...run, exitCode: code ?? -1 }));
  });
}

const reportOf = ({ out }: Run): RehearsalReport =>
  (JSON.parse(out) as { rehearsal: RehearsalReport }).rehearsal;
const rowsLeft = async (): Promise<number> => {
  const counts = await Promise.all(
    ['contacts', 'incidents', 'annotations'].map(async (set) => {
      const { value } = await world.admin.send('GET', `${set}?$select=createdon`);
      return (value as unknown[]).length;
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0);
};

test('without --rehearse the command only asks', async () => {
  const run = await check('--json');
  expect(run.exitCode).toBe(0);
  expect(JSON.parse(run.out)).not.toHaveProperty('rehearsal');
  expect(methods.length).toBeGreaterThan(5);
  expect(methods.filter((method) => !method.startsWith('GET '))).toEqual([]);
});

test('a rehearsal that nobody can be asked about is refused before anything is sent', async () => {
  const run = await check('--rehearse', '--json');
  expect([run.exitCode, run.out]).toEqual([3, '']);
  expect(run.complaint).toContain('Say --yes to rehearse.');
  expect(run.complaint.replace(/\s+/g, ' ')).toContain('there will be gaps');
  expect(methods).toEqual([]);
});

test.each([
  [['--yes'], '--yes says'],
  [['--rehearse', '--error', 'x'], 'not both'],
])('%j is refused', async (given, problem) => {
  const run = await check(...given);
  expect([run.exitCode, run.complaint.includes(problem)]).toEqual([3, true]);
});

test('a rehearsal that passes is in the JSON, and keeps the exit code', async () => {
  const before = await rowsLeft();
  const run = await check('--rehearse', '--yes', '--json');
  expect([run.exitCode, reportOf(run).result, reportOf(run).leftovers.found]).toEqual([
    0,
    'passed',
    'nothing',
  ]);
  expect(reportOf(run).agreement).toBe('agrees');
  expect(methods.filter((method) => !method.startsWith('GET '))).toEqual(
    Array(4).fill('POST /api/data/v9.2/$batch'),
  );
  expect(await rowsLeft()).toBe(before);
});

test('an obstacle is exit code 1, in each form with the plug-in’s own words', async () => {
  await post('customizations', { plugIns: { phoneRequired: true } });
  const words = 'A case needs a customer with a phone number.';
  const json = await check('--rehearse', '--yes', '--json');
  expect([json.exitCode, reportOf(json).step, reportOf(json).message]).toEqual([1, 'case-from-email', words]);
  const text = await check('--rehearse', '--yes');
  expect([text.exitCode, text.out.includes('Rehearsal: The rehearsal met an obstacle')]).toEqual([1, true]);
  expect(text.out.replace(/\s+/g, ' ')).toContain(`Dataverse says: ${words}`);
  const markdown = await check('--rehearse', '--yes', '--markdown');
  expect(markdown.out).toMatch(/\n\n## Rehearsal\n\n\*\*The rehearsal met an obstacle\.\*\*/);
  expect(markdown.out).toContain(words);
});

test.each<[string, object, string]>([
  ['a proxy drops the header', { dropImpersonation: true }, 'not-impersonated'],
  ['a proxy drops it in batches', { method: 'POST', dropImpersonation: true }, 'not-impersonated'],
  ['a stand-in lets every batch succeed', { batchSucceeds: true }, 'unexpected-answer'],
])('where %s, the rehearsal has no answer: exit code 2', async (_, fault, reason) => {
  await post('faults', { faults: [fault] });
  const run = await check('--rehearse', '--yes', '--json');
  expect([run.exitCode, reportOf(run).result, reportOf(run).reason]).toEqual([2, 'cannot-tell', reason]);
});

test('whoever presses Ctrl+C is told what becomes of it, and nothing stays', async () => {
  const before = await rowsLeft();
  await post('faults', { faults: [{ match: '$batch', latency: 1500 }] });
  const { run, signal } = await interrupted('as the application user');
  expect([signal, run.out]).toEqual(['SIGINT', '']);
  expect(run.complaint).toMatch(/Interrupted\. .* “OpenCX rehearsal [0-9a-f]{32}”/);
  await post('faults', { faults: [] });
  expect(await rowsLeft()).toBe(before);
});
