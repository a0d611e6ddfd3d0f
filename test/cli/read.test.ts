import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FILE, HANDOFF_TEXT } from '../core/conversation/samples';

const root = path.resolve(__dirname, '..', '..');
const folder = mkdtempSync(path.join(tmpdir(), 'opencx-read-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Options {
  input?: string | Buffer;
  cwd?: string;
}

/** Runs the command as `npm run read -- …` does, in the folder with the samples. */
function read(given: string[], { input, cwd = folder }: Options = {}) {
  const command = ['--require', require.resolve('tsx/cjs'), path.join(root, 'cli', 'read.ts'), ...given];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd,
    input,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}

function answers(stdout: string) {
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { file: string; conversations: Record<string, unknown>[] });
}

function sample(name: string, content: string | Buffer): string {
  writeFileSync(path.join(folder, name), content);
  return name;
}

const SAID = ['I was charged twice.', 'Let me look.\nWhich order is it?', '4711'];
const texts = (conversation: Record<string, unknown> | undefined) =>
  (conversation?.['messages'] as { text: string }[] | undefined)?.map(({ text }) => text);

describe('npm run read -- --json', () => {
  test('prints one line a file and nothing else, in the order given: text as a description, JSON as the file of a note', () => {
    const names = [
      sample('case.txt', HANDOFF_TEXT),
      sample('conversation.json', JSON.stringify(FILE)),
      sample('shopping.log', 'Milk, bread and a new phone.'),
    ];
    const { status, stdout, stderr } = read(['--json', ...names]);
    const [text, json, other] = answers(stdout);
    expect({ status, stderr, lines: stdout.split('\n').length }).toEqual({ status: 0, stderr: '', lines: 4 });
    expect([text?.file, json?.file, other?.file]).toEqual(names);
    expect(texts(text?.conversations[0])).toEqual(SAID);
    expect(text?.conversations[0]?.['source']).toMatchObject({ kind: 'description' });
    expect(texts(json?.conversations[0])).toEqual(SAID);
    expect(json?.conversations[0]?.['source']).toMatchObject({
      kind: 'note-file',
      fileName: 'conversation.json',
    });
    expect(other?.conversations).toEqual([]);
  });

  test('reads each file on its own: the same conversation twice is no duplicate', () => {
    const twice = answers(
      read(['--json', sample('a.txt', HANDOFF_TEXT), sample('b.txt', HANDOFF_TEXT)]).stdout,
    );
    expect(twice.map(({ conversations }) => conversations[0]?.['notices'])).toEqual([[], []]);
  });

  test('reads standard input as -, in the place that --as says', () => {
    const { stdout } = read(['--json', '--as', 'file', '-'], { input: JSON.stringify(FILE) });
    const [answer] = answers(stdout);
    expect(answer?.file).toBe('-');
    expect(texts(answer?.conversations[0])).toEqual(SAID);
  });

  test('takes a text without a header for a conversation only in a note with our subject', () => {
    const name = sample('chat.txt', 'Customer: Hello\nAI: Good morning\nCustomer: Bye');
    const [foreign] = answers(read(['--json', '--as', 'note', name]).stdout);
    const [ours] = answers(read(['--json', '--as', 'note', '--subject', 'OpenCX conversation', name]).stdout);
    expect(foreign?.conversations).toEqual([]);
    expect(texts(ours?.conversations[0])).toEqual(['Hello', 'Good morning', 'Bye']);
  });

  test('names what it cannot read on one line, reads the rest, and exits with 2', () => {
    mkdirSync(path.join(folder, 'sub'), { recursive: true });
    const { status, stdout, stderr } = read([
      '--json',
      'nowhere.txt',
      sample('case.txt', HANDOFF_TEXT),
      'sub',
    ]);
    expect(status).toBe(2);
    expect(answers(stdout).map(({ file }) => file)).toEqual(['case.txt']);
    expect(stderr).toBe(
      'nowhere.txt: there is no such file; check the path.\nsub: this is a folder; name the files in it.\n',
    );
  });

  test('reads 10 MB in whole', () => {
    const line = '[2026-11-20T14:02:11Z] Customer: I was charged twice.\n';
    const count = Math.ceil(10_000_000 / line.length);
    const { status, stdout } = read(['--json', sample('large.txt', HANDOFF_TEXT + line.repeat(count))]);
    expect(status).toBe(0);
    expect(texts(answers(stdout)[0]?.conversations[0])).toHaveLength(SAID.length + count);
  });
});

describe('npm run read', () => {
  test('finds files from the folder that npm was called in, and writes none', () => {
    const before = readdirSync(path.join(root, 'docs'));
    const { status, stdout } = spawnSync('npm', ['run', '--silent', 'read', '--', '../README.md'], {
      cwd: path.join(root, 'docs'),
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^\.\.\/README\.md: no OpenCX conversation found\./);
    expect(readdirSync(path.join(root, 'docs'))).toEqual(before);
  });

  test('sends no character to a terminal that it would obey', () => {
    const text = `${HANDOFF_TEXT}\u001b[2J\u001b]0;owned\u0007 \u009b31m \u202etxt.exe \r\n`;
    const { stdout } = read([sample('hostile.txt', text)]);
    expect(stdout).toContain('\\u001b[2J\\u001b]0;owned\\u0007 \\u009b31m \\u202etxt.exe');
    // eslint-disable-next-line no-control-regex -- none may be there
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  });

  test.each([
    { given: [], says: /^No file was named\. Usage: npm run read -- .*\n$/ },
    { given: ['--frobnicate', 'x'], says: /^Unknown option '--frobnicate'\. Usage: .*\n$/ },
    { given: ['--as', 'poem', 'x'], says: /^--as poem is not known: say --as note, .*\n$/ },
    { given: ['--as'], says: /^Option '--as <value>' argument missing\. Usage: .*\n$/ },
    { given: ['--subject', 'x', 'y'], says: /^--subject is the subject of a note: .*\n$/ },
  ])('says on one line what is wrong with $given, and exits with 2', ({ given, says }) => {
    const { status, stdout, stderr } = read(given);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(says);
  });
});
