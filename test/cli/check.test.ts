import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { AccessReport } from '../../core/access';
import { APPLICATION, STRANGER } from '../sandbox/dataverse/identity';
import { Roles, type Grants } from '../sandbox/opencx/roles';
import { ALL_RIGHTS } from '../sandbox/opencx/world';
import { Sandbox } from '../sandbox/sandbox';
import { sampleZip } from '../solution/sampleSolution';

const root = path.resolve(__dirname, '..', '..');
const folder = mkdtempSync(path.join(tmpdir(), 'opencx-check-'));
let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await Sandbox.start(sampleZip());
});
afterEach(() => sandbox.setFaults([]));
afterAll(async () => {
  await sandbox.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Options {
  input?: string;
  environment?: Record<string, string>;
}

const SCRIPT = ['--require', require.resolve('tsx/cjs'), path.join(root, 'cli', 'check.ts')];

/** Runs the command as `npm run check -- …` does, beside this process, which serves the sandbox. */
async function run(given: string[], { input = '', environment = {} }: Options = {}) {
  const child = spawn(process.execPath, [...SCRIPT, ...given], {
    cwd: folder,
    env: { PATH: process.env['PATH'], ...environment },
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  child.stdin.end(input);
  const status = await new Promise<number | null>((done) => child.on('close', done));
  return { status, stdout, stderr };
}

const tokenOf = (persona: string) =>
  sandbox.directory().personas.find(({ name }) => name === persona)?.token ?? '';

const asking = (persona = 'admin') => ['--url', sandbox.origin, ...about(), '--token', tokenOf(persona)];
const about = () => ['--app', APPLICATION.clientId];

async function report(...more: string[]) {
  const { status, stdout, stderr } = await run([...asking(), '--json', ...more]);
  // One line, whatever it is read by.
  expect(stdout).toMatch(/^[^\n]+\n$/);
  expect(stdout).not.toContain('\u001b');
  return { status, stderr, ...(JSON.parse(stdout) as AccessReport) };
}

/** Leaves the application user with one role, of this name, that grants this and nothing else. */
async function give(grants: Grants, name = 'Handoffs'): Promise<void> {
  const admin = sandbox.clientOf('admin');
  const roles = await Roles.of(admin);
  const unit = await admin.first('businessunits', 'businessunitid', '_parentbusinessunitid_value eq null');
  await roles.takeAll(APPLICATION.applicationUserId);
  await roles.assign(await roles.create(name, unit, grants), { user: APPLICATION.applicationUserId });
}

const without = (privilege: string): Grants =>
  Object.fromEntries(Object.entries(ALL_RIGHTS).filter(([name]) => name !== privilege));

const findings = ({ operations }: AccessReport) =>
  Object.fromEntries(operations.map(({ id, finding }) => [id, finding]));

describe('npm run check against the sandbox', () => {
  test('exits with 0 where nothing is missing, and says so in the ids of the page', async () => {
    await give(ALL_RIGHTS);
    const { status, stderr, verdict, clientId, user, gates, unread, ...rest } = await report();
    expect({ status, stderr, verdict, unread }).toEqual({
      status: 0,
      stderr: '',
      verdict: 'pass',
      unread: [],
    });
    expect({ clientId, user: user?.id }).toEqual({
      clientId: APPLICATION.clientId,
      user: APPLICATION.applicationUserId,
    });
    expect(gates.map(({ id, finding }) => [id, finding])).toEqual(
      ['exists', 'enabled', 'role', 'access-mode', 'tables'].map((id) => [id, 'pass']),
    );
    expect(findings({ verdict, clientId, user, gates, unread, ...rest })).toEqual({
      'test-and-save': 'pass',
      'find-contact': 'pass',
      'create-contact': 'pass',
      'link-contact': 'pass',
      'case-from-email': 'pass',
      'case-from-phone': 'pass',
      'attach-note': 'pass',
      'default-owner': 'not-applicable',
      'default-queue': 'not-applicable',
      'chat-omnichannel': 'not-applicable',
    });
  });

  test('exits with 1 where a privilege is missing, and names it, why, and the role to change', async () => {
    await give(without('prvAppendToContact'), 'Hand\u001b[2Joffs | `x`');
    const missing = await report();
    expect(missing).toMatchObject({ status: 1, verdict: 'missing' });
    expect(findings(missing)).toMatchObject({
      'find-contact': 'pass',
      'link-contact': 'missing',
      'case-from-email': 'missing',
      'case-from-phone': 'missing',
      'attach-note': 'pass',
    });
    const [fix] = missing.fixes.filter(({ privilege }) => privilege === 'prvAppendToContact');
    expect(fix).toMatchObject({ table: 'contact', right: 'AppendTo', level: 'Global' });
    expect(missing.nearestRole).toMatchObject({ name: 'Hand\u001b[2Joffs | `x`' });

    const { status, stdout, stderr } = await run(asking());
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toMatch(/^Handoffs will fail\n/);
    expect(stdout).toMatch(/\n {2}Missing +Link the case to the contact\n/);
    expect(stdout).toMatch(/\nLink the case to the contact: Missing\n {2}- Contact: Append To: Missing\n/);
    expect(stdout).toContain('    Change to: Contact: Append To = Organization (prvAppendToContact)\n');
    expect(stdout).toContain('Hand\\u001b[2Joffs | `x`');
    expect(stdout).not.toContain('\u001b');
  });

  test('exits with 2 where it works for some only', async () => {
    await give({ ...ALL_RIGHTS, prvReadContact: 'Local' });
    const found = await report();
    expect(found).toMatchObject({ status: 2, verdict: 'at-risk' });
    expect(findings(found)).toMatchObject({ 'find-contact': 'at-risk', 'create-contact': 'pass' });
  });

  test('exits with 2 where whoever asks may not see enough', async () => {
    await give({ ...ALL_RIGHTS, prvReadContact: 'Deep' });
    const { status, stdout } = await run([...asking('limited-admin'), '--json']);
    const found = JSON.parse(stdout) as AccessReport;
    expect([status, found.verdict]).toEqual([2, 'cannot-tell']);
    expect(found.unread.map(({ subject }) => subject)).toEqual(['businessUnits', 'roles', 'teams']);
  });

  test('judges by the settings, ticket properties from a file, too', async () => {
    await give(ALL_RIGHTS);
    writeFileSync(path.join(folder, 'properties.json'), '{"new_segment":"gold"}');
    const queue = await sandbox.clientOf('admin').first('queues', 'queueid', "name ne ''");
    const owner = sandbox.directory().personas.find(({ name }) => name === 'agent')?.userId ?? '';
    const found = await report('--owner', owner, '--queue', queue, '--properties', '@properties.json');
    expect(found.settings).toEqual({
      owner,
      queue,
      chat: false,
      priority: 2,
      properties: { new_segment: 'gold' },
    });
    expect(findings(found)).toMatchObject({ 'default-owner': 'pass', 'case-from-email': 'missing' });
    expect(JSON.stringify(found.operations)).toContain('new_segment');
  });

  test('signs in as an app registration, with a secret that shows up nowhere', async () => {
    await give(ALL_RIGHTS);
    const signIn = ['--tenant', APPLICATION.tenantId, '--client-id', APPLICATION.clientId];
    const { status, stdout, stderr } = await run(
      ['--url', sandbox.origin, ...about(), ...signIn, '--login-url', sandbox.origin],
      { environment: { OPENCX_CHECK_CLIENT_SECRET: APPLICATION.clientSecret } },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^Ready for handoffs\n/);
    expect(stdout).not.toContain(APPLICATION.clientSecret);
  });

  test('takes the token from standard input and from the environment', async () => {
    const given = ['--url', sandbox.origin, ...about(), '--markdown'];
    const token = tokenOf('admin');
    const piped = await run([...given, '--token', '-'], { input: `${token}\n` });
    const set = await run(given, { environment: { OPENCX_CHECK_TOKEN: token } });
    expect(piped.status).toBe(0);
    expect(piped.stdout).toMatch(/^# OpenCX setup check\n/);
    expect(set).toEqual(piped);
  });

  test('names the business unit of the user, as Dataverse annotates it', async () => {
    const admin = sandbox.clientOf('admin');
    const unit = await admin.first('businessunits', 'businessunitid', '_parentbusinessunitid_value eq null');
    const { name } = await admin.send('GET', `businessunits(${unit})?$select=name`);
    const { stdout } = await run([...asking(), '--markdown']);
    expect(name).toMatch(/^\w/);
    expect(stdout).toContain(`- Business unit: ${String(name)} \`${unit}\`\n`);
  });

  test('waits where Dataverse limits requests, says so, and finishes', async () => {
    await give(ALL_RIGHTS);
    sandbox.setFaults([{ match: 'EntityDefinitions', status: 429, retryAfter: 1, times: 1 }]);
    const { status, stderr } = await report();
    expect(status).toBe(0);
    expect(stderr).toBe('Dataverse asks to wait 1 seconds before trying again.\n');
  });
});

describe('npm run check exits with 3 and leaves standard output empty', () => {
  const stranger = ['--tenant', STRANGER.tenantId, '--client-id', STRANGER.clientId];
  const secret = (value: string) => ({ environment: { OPENCX_CHECK_CLIENT_SECRET: value } });

  async function fails(given: string[], options: Options, problem: RegExp) {
    const { status, stdout, stderr } = await run(given, options);
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(stderr).toMatch(problem);
    expect(stderr).toMatch(/\n$/);
    expect(stderr.split('\n').filter((line) => line.length > 160 || line.startsWith('    at '))).toEqual([]);
  }

  test('where the arguments make no sense', async () => {
    await fails(['--url', 'x', ...about()], {}, /^--url: this is no address/);
  });

  test('where the token is not accepted', async () => {
    const given = ['--url', sandbox.origin, ...about(), '--token', 'stale'];
    await fails(given, {}, /^Not signed in\. .*\n.*HTTP 401/s);
  });

  test('where the secret is wrong', async () => {
    const given = ['--url', sandbox.origin, ...about(), ...stranger, '--login-url', sandbox.origin];
    await fails(given, secret('wrong'), /^Not signed in\. .*\nAADSTS7000215: Invalid client secret/s);
  });

  test('where whoever asks is no user of the environment', async () => {
    const given = ['--url', sandbox.origin, ...about(), ...stranger, '--login-url', sandbox.origin];
    await fails(given, secret(STRANGER.clientSecret), /^You may not use .*0x80072560/s);
  });

  test('where nobody answers', async () => {
    const closed = await Sandbox.start(sampleZip());
    await closed.close();
    const given = ['--url', closed.origin, ...about(), '--token', 'x'];
    await fails(given, {}, /^No answer from Dataverse\. .*ECONNREFUSED/s);
  });

  test.each([
    ['the environment has an error of its own', { status: 500 as const }, /^Dataverse is not available\. /],
    ['the connection is cut', { cut: true }, /^No answer from Dataverse\. /],
    [
      'Dataverse asks for too much patience',
      { status: 429 as const, retryAfter: 400 },
      /^Dataverse is limiting requests\. .*asks to wait 400 seconds/s,
    ],
  ])('where %s', async (_, fault, problem) => {
    sandbox.setFaults([{ match: 'systemusers', ...fault }]);
    await fails(asking(), {}, problem);
  });

  test('where another program answers at that address', async () => {
    const given = ['--url', `${sandbox.origin}`, ...about(), '--token', tokenOf('admin')];
    sandbox.setFaults([{ match: 'WhoAmI', status: 404 }]);
    await fails(given, {}, /^Dataverse did not understand the question\. .*HTTP 404/s);
  });
});

describe('npm run check -- --error', () => {
  const refusal =
    "Principal user (Id=aaaaaaaa-2222-4333-8444-555555555555, type=8), is missing prvReadContact privilege (Id=bbbbbbbb-2222-4333-8444-555555555555) on OTC=2 for entity 'contact'.";

  test('says what an error means, and as JSON what it names', async () => {
    const text = await run(['--error', '-'], { input: refusal });
    expect(text).toMatchObject({ status: 0, stderr: '' });
    expect(text.stdout).toMatch(/^A privilege is missing: prvReadContact\. Add it/);
    expect(text.stdout).toMatch(/\n {2}Refused user or team {2}aaaaaaaa-2222-4333-8444-555555555555\n/);
    const json = await run(['--error', '-', '--json'], { input: refusal });
    expect(JSON.parse(json.stdout)).toMatchObject({ kind: 'missing-privilege', table: 'contact' });
  });

  test('exits with 2 where it recognises nothing, and with 3 where there is no such file', async () => {
    const unknown = await run(['--error', '-'], { input: 'Out of coffee.' });
    expect([unknown.status, unknown.stdout]).toEqual([
      2,
      'No error of Dataverse was recognised in this text.\n',
    ]);
    const absent = await run(['--error', 'nowhere.txt']);
    expect(absent).toEqual({
      status: 3,
      stdout: '',
      stderr: 'nowhere.txt: there is no such file; check the path.\n',
    });
  });
});

test('npm run check finds files from the folder that npm was called in', async () => {
  writeFileSync(path.join(folder, 'error.txt'), 'is missing prvReadContact privilege');
  const child = spawn('npm', ['--prefix', root, 'run', '--silent', 'check', '--', '--error', 'error.txt'], {
    cwd: folder,
    shell: process.platform === 'win32',
  });
  let stdout = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  const status = await new Promise<number | null>((done) => child.on('close', done));
  expect([status, stdout.split('.')[0]]).toEqual([0, 'A privilege is missing: prvReadContact']);
});

test('npm run check helps, and a reader that stops early is no error', async () => {
  const help = await run(['--help']);
  expect([help.status, help.stdout.split('\n')[0]]).toEqual([
    0,
    'Usage: npm run check -- --url https://ORG.crm.dynamics.com --app ID SIGN-IN [SETTINGS] [OUTPUT]',
  ]);
  const child = spawn(process.execPath, [...SCRIPT, ...asking()], { stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.destroy();
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const status = await new Promise<number | null>((done) => child.on('close', done));
  expect([status, stderr]).toEqual([0, '']);
});
