import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { confirmed } from '../../cli/forms/confirm';
import { findForm, tabCalled } from '../../cli/forms/find';
import { formsOver, type CaseForm } from '../../core/forms';
import { webApi } from '../../cli/dataverse/webApi';
import { Patience } from '../../cli/dataverse/patience';
import { Organisation } from '../core/forms/organisation';
import { PLAIN } from '../core/forms/samples';
import { Sandbox } from '../sandbox/sandbox';
import { sampleZip } from '../solution/sampleSolution';

const CONTOSO = 'f0000000-0000-4000-8000-000000000001';
const INTERACTIVE = '915f6055-2e07-4276-ae08-2b96c8d02c57';
const NAME = 'Case (Contoso)';

let sandbox: Sandbox;
let folder: string;
beforeAll(async () => {
  sandbox = await Sandbox.start(sampleZip());
});
beforeEach(async () => {
  await sandbox.reset();
  folder = mkdtempSync(path.join(tmpdir(), 'opencx-forms-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
afterAll(() => sandbox.close());

const root = path.resolve(__dirname, '..', '..');
const SCRIPT = ['--require', require.resolve('tsx/cjs'), path.join(root, 'cli', 'forms.ts')];

/** Runs the command as `npm run forms -- …` does, without a terminal. */
async function run(...given: string[]) {
  const child = spawn(process.execPath, [...SCRIPT, '--url', sandbox.origin, ...given], {
    cwd: folder,
    env: { PATH: process.env['PATH'], OPENCX_CHECK_TOKEN: tokenOf('admin') },
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  child.stdin.end();
  const status = await new Promise<number | null>((done) => child.on('close', done));
  return { status, stdout, stderr };
}

const tokenOf = (persona: string) =>
  sandbox.directory().personas.find(({ name }) => name === persona)?.token ?? '';

function connection() {
  const patience = new Patience(() => undefined);
  const api = webApi({ origin: sandbox.origin, token: tokenOf('admin'), patience });
  return formsOver(api.get, api.send);
}
const contoso = (): Promise<CaseForm> => connection().form(CONTOSO);

describe('the list', () => {
  test('says of every active main form how it stands, and that one lacks the conversation', async () => {
    const { status, stdout, stderr } = await run('list');
    expect([status, stderr]).toEqual([1, '']);
    const blocks = stdout.trimEnd().split('\n\n');
    expect(blocks.map((block) => block.split('\n').slice(0, 2))).toEqual([
      ['Case for Multisession experience', '  Has the conversation'],
      ['Case for Interactive experience', '  Has the conversation'],
      [NAME, '  Does not have the conversation'],
      ['Warranty claim', '  Does not have the conversation'],
    ]);
    expect(blocks[2]).toContain('  Apps: Customer Service workspace\n');
    expect(blocks[3]).toContain('Must not be customized');
  });

  test('is one line of JSON for a program', async () => {
    const { stdout } = await run('list', '--json');
    expect(stdout).toMatch(/^[^\n]+\n$/);
    const { forms } = JSON.parse(stdout) as { forms: Record<string, unknown>[] };
    expect(forms.find(({ id }) => id === CONTOSO)).toMatchObject({
      name: NAME,
      placed: 'no',
      published: 'no',
    });
    expect(forms.find(({ id }) => id === INTERACTIVE)).toMatchObject({ placed: 'yes', withSolution: true });
  });

  test('ends with 3 where it could not run, with the reason', async () => {
    sandbox.setFaults([{ match: 'systemforms', status: 500 }]);
    const { status, stdout, stderr } = await run('list');
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(/^The environment answered with an error of its own\./);
    expect((await run('list', '--token', 'nobody')).status).toBe(3);
  });

  test('writes nothing', async () => {
    const before = await contoso();
    await run('list');
    expect(await contoso()).toEqual(before);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('adding', () => {
  test('asks first, and without a terminal writes nothing', async () => {
    const before = await contoso();
    const { status, stdout, stderr } = await run('add', NAME);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain(`Add the conversation to the form “${NAME}”?`);
    expect(stderr).toContain('unmanaged customization');
    expect(stderr).toMatch(/Tabs after:.*\| OpenCX conversation/);
    expect(stderr).toContain('--yes');
    expect([await contoso(), readdirSync(folder)]).toEqual([before, []]);
  });

  test('keeps the text from before, puts the conversation on and publishes it; put-back restores it exactly', async () => {
    const before = await contoso();
    const { status, stdout, stderr } = await run('add', NAME, '--yes');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`The form “${NAME}” now has the conversation.`);
    const file = `${NAME}-${CONTOSO}.before.xml`;
    expect(readdirSync(folder)).toEqual([file]);
    expect(readFileSync(path.join(folder, file), 'utf8')).toBe(before.formXml);
    const after = await contoso();
    expect([after.unpublished, after.formXml.includes('ocx_OpenCX.Conversation')]).toEqual([false, true]);

    const back = await run('put-back', CONTOSO, '--from', file, '--yes');
    expect([back.status, back.stderr]).toEqual([0, '']);
    expect(await contoso()).toMatchObject({ formXml: before.formXml, publishedXml: before.formXml });
    const kept = readdirSync(folder).find((name) => name.includes('before-2')) ?? '';
    expect(readFileSync(path.join(folder, kept), 'utf8')).toBe(after.formXml);
  });

  test('puts the tab after the one that is named by its label', async () => {
    expect((await run('add', CONTOSO, '--after', 'Warranty', '--yes')).status).toBe(0);
    const names = (await contoso()).formXml.match(/<tab [^>]*?name="[^"]*"/g) ?? [];
    expect(names.findIndex((name) => name.includes('ocx_conversation'))).toBe(2);
  });

  test('to a form that has it changes nothing, and asks nobody', async () => {
    const { status, stdout } = await run('add', INTERACTIVE);
    expect([status, stdout]).toEqual([
      0,
      'There was nothing to change on the form “Case for Interactive experience”. Nothing was written.\n',
    ]);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('is refused, and leaves no file, where the form must not be customized or lacks the tab', async () => {
    const fixed = await run('add', 'Warranty claim', '--yes');
    expect([fixed.status, fixed.stdout]).toEqual([1, expect.stringContaining('must not be customized')]);
    const lost = await run('add', NAME, '--after', 'Nowhere', '--yes');
    expect([lost.status, lost.stdout]).toEqual([1, expect.stringContaining('no tab “Nowhere”')]);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('without the privilege says which is missing, and writes nothing', async () => {
    const before = await contoso();
    const { status, stdout } = await run('add', NAME, '--yes', '--token', tokenOf('agent'));
    expect([status, stdout]).toEqual([1, expect.stringContaining('The privilege that is missing: prv')]);
    expect([await contoso(), readdirSync(folder)]).toEqual([before, []]);
  });

  test('that is saved and cannot be published says so; the same again publishes', async () => {
    const before = (await contoso()).formXml;
    sandbox.setFaults([{ match: 'PublishXml', status: 500 }]);
    const { status, stdout } = await run('add', NAME, '--yes', '--json');
    expect(status).toBe(1);
    const { forms } = JSON.parse(stdout) as { forms: { outcome: string; text: string; backup: string }[] };
    expect(forms).toMatchObject([{ outcome: 'written-not-published', placed: 'yes', published: 'no' }]);
    expect(readFileSync(forms[0]?.backup ?? '', 'utf8')).toBe(before);
    sandbox.setFaults([]);
    const again = await run('add', NAME, '--yes');
    expect([again.status, (await contoso()).unpublished]).toEqual([0, false]);
  });

  test('never writes over a file', async () => {
    writeFileSync(path.join(folder, 'mine.xml'), 'mine');
    const before = await contoso();
    const { status, stderr } = await run('add', NAME, '--yes', '--backup', 'mine.xml');
    expect([status, stderr]).toEqual([3, expect.stringContaining('mine.xml: this file is there already')]);
    expect(readFileSync(path.join(folder, 'mine.xml'), 'utf8')).toBe('mine');
    expect(await contoso()).toEqual(before);
    expect((await run('add', NAME, '--yes', '--backup', 'other.xml')).status).toBe(0);
    expect(readFileSync(path.join(folder, 'other.xml'), 'utf8')).toBe(before.formXml);
  });

  test('where the text from before cannot be kept, nothing is changed', async () => {
    const before = await contoso();
    expect((await run('add', NAME, '--yes', '--backup', 'no/such/folder.xml')).status).toBe(3);
    expect(await contoso()).toEqual(before);
  });
});

describe('removing', () => {
  test('leaves the form as it was', async () => {
    const before = await contoso();
    await run('add', NAME, '--yes');
    const { status, stdout } = await run('remove', NAME, '--yes');
    expect([status, stdout]).toEqual([0, expect.stringContaining('The conversation is removed')]);
    expect(await contoso()).toMatchObject({ formXml: before.formXml, unpublished: false });
  });

  test('from all leaves what the solution itself brought, which goes with it', async () => {
    await run('add', NAME, '--yes');
    const { status, stdout } = await run('remove', '--all', '--yes', '--json');
    expect(status).toBe(0);
    const { forms } = JSON.parse(stdout) as { forms: { id: string; placed: string }[] };
    expect(forms).toMatchObject([{ id: CONTOSO, placed: 'no' }]);
    expect((await connection().form(INTERACTIVE)).formXml).toContain('ocx_conversation');
    const again = await run('remove', '--all');
    expect(again).toMatchObject({
      status: 0,
      stdout: 'No form has the conversation but from the solution.\n',
    });
  });
});

test('the solution can be uninstalled once the conversation is removed from all forms, and not before', async () => {
  const admin = sandbox.clientOf('admin');
  const id = await admin.first('solutions', 'solutionid', "uniquename eq 'OpenCX'");
  await run('add', NAME, '--yes');
  await expect(admin.send('DELETE', `solutions(${id})`)).rejects.toMatchObject({ code: '0x8004f01d' });
  expect((await run('remove', '--all', '--yes')).status).toBe(0);
  await admin.send('DELETE', `solutions(${id})`);
  const { stdout } = await run('list', '--json');
  const { forms } = JSON.parse(stdout) as { forms: { placed: string }[] };
  expect(forms.map(({ placed }) => placed)).toEqual(['no', 'no', 'no', 'no']);
});

test('a platform that writes every form anew is borne: added, put back, added and removed again', async () => {
  sandbox.customize({ rewrittenFormXml: true });
  const before = await contoso();
  const placed = async () => (await contoso()).formXml.includes('ocx_OpenCX.Conversation');
  expect([(await run('add', NAME, '--yes')).status, await placed()]).toEqual([0, true]);
  const file = `${NAME}-${CONTOSO}.before.xml`;
  expect((await run('put-back', NAME, '--from', file, '--yes')).status).toBe(0);
  expect(await contoso()).toMatchObject({ formXml: before.formXml, unpublished: false });
  expect((await run('add', NAME, '--yes')).status).toBe(0);
  expect([(await run('remove', '--all', '--yes')).status, await placed()]).toEqual([0, false]);
});

test('what is put back has to be a form, and a file that is there', async () => {
  const before = await contoso();
  writeFileSync(path.join(folder, 'text.xml'), '<form>');
  const broken = await run('put-back', NAME, '--from', 'text.xml', '--yes');
  expect([broken.status, broken.stdout]).toEqual([1, expect.stringContaining('not well-formed')]);
  expect((await run('put-back', NAME, '--from', 'none.xml', '--yes')).status).toBe(3);
  expect([await contoso(), readdirSync(folder)]).toEqual([before, ['text.xml']]);
});

test('a form that nobody knows is a mistake, not a form that lacks something', async () => {
  const { status, stderr } = await run('remove', 'Case\u001b[2J', '--yes');
  expect([status, stderr]).toEqual([3, expect.stringMatching(/^Case\\u001b\[2J: no active main form/)]);
});

describe('a form is found', () => {
  const organisation = new Organisation();
  const ids = ['Case', 'Case', `O'Neill "A" & <B>`].map((name) => organisation.add(name));
  const found = async (wanted: string) => findForm(await organisation.forms(), wanted);

  test('by its exact name, whatever is in it, or by its id in any spelling', async () => {
    expect(await found(`O'Neill "A" & <B>`)).toMatchObject({ id: ids[2] });
    expect(await found(`{${ids[1]?.toUpperCase() ?? ''}}`)).toMatchObject({ id: ids[1] });
    expect(await found(`o'neill "A" & <B>`)).toHaveProperty('problem');
  });

  test('never by a name that two have: their ids are told', async () => {
    expect(await found('Case')).toEqual({
      problem: `Case: 2 forms have this name. Say which by its id:\n  ${ids[0]}\n  ${ids[1]}`,
    });
  });
});

test('a tab is found by its name, its id or a label that only it has', () => {
  const tabs = PLAIN.replace(
    '</tabs>',
    '<tab name="other" id="{00000000-0000-4000-8000-000000000009}"><labels><label description="Other things" languagecode="1033" /></labels></tab></tabs>',
  );
  expect(tabCalled(tabs, 'other')).toBe('other');
  expect(tabCalled(tabs, 'Other things')).toBe('00000000-0000-4000-8000-000000000009');
  expect(
    tabCalled(tabs.replace('"Summary" languagecode', '"Other things" languagecode'), 'Other things'),
  ).toBe('Other things');
});

test.each([
  ['y\n', true],
  ['YES\n', true],
  ['n\n', false],
  ['\n', false],
  ['yesterday\n', false],
  ['', false],
])('who answers %j agrees: %s', async (typed, expected) => {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const said = confirmed('Go ahead?', input, output);
  input.end(typed);
  expect(await said).toBe(expected);
  expect(String(output.read())).toContain('Go ahead? [y/N]');
});
