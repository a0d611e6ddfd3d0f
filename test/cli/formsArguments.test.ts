import { readArguments, USAGE } from '../../cli/forms/arguments';

const REST = ['--url', 'https://contoso.crm.dynamics.com', '--token', 'abc'];
const read = (...given: string[]) =>
  readArguments([...given, ...REST], {}, () => Promise.resolve(Buffer.from('')));

test.each([
  [['list'], { kind: 'list' }],
  [['add', 'Case'], { kind: 'add', form: 'Case' }],
  [['add', 'Case', '--after', 'Summary'], { kind: 'add', form: 'Case', after: 'Summary' }],
  [['remove', 'Case'], { kind: 'remove', form: 'Case' }],
  [['remove', '--all'], { kind: 'remove-all' }],
  [['put-back', 'Case', '--from', 'a.xml'], { kind: 'put-back', form: 'Case', from: 'a.xml' }],
])('%j is understood', async (given, task) => {
  expect(await read(...given)).toEqual({
    task,
    origin: 'https://contoso.crm.dynamics.com',
    signIn: { token: 'abc' },
    yes: false,
    json: false,
  });
});

test('how it is done is said with options', async () => {
  const given = ['--yes', '--json', '--backup', 'before.xml'];
  expect(await read('add', 'Case', ...given)).toMatchObject({ yes: true, json: true, backup: 'before.xml' });
});

test.each([
  ['nothing', [], /^Say what to do: /],
  ['another word', ['publish'], /^Say what to do: /],
  ['what every object has', ['constructor'], /^Say what to do: /],
  ['no form', ['add'], /^add takes one form: /],
  ['a name in pieces', ['remove', 'Case', 'Contoso'], /^remove takes one form: .* quotes\.$/],
  ['all and one', ['remove', 'Case', '--all'], /^remove --all takes no form\.$/],
  ['a form to list', ['list', 'Case'], /^list takes no form\.$/],
  ['a tab to remove after', ['remove', 'Case', '--after', 'x'], /^--after is not for remove\.$/],
  ['one backup of many forms', ['remove', '--all', '--backup', 'x'], /^--backup is not for remove --all\.$/],
  ['all to add to', ['add', 'Case', '--all'], /^--all is not for add\.$/],
  ['nothing to put back', ['put-back', 'Case'], /^Say which text to put back: --from FILE$/],
  ['an unknown option', ['list', '--force'], /--force.* npm run forms -- --help/],
])('%s is a problem', async (_, given, problem) => {
  const result = await read(...given);
  expect(typeof result === 'object' && 'problem' in result ? result.problem : result).toMatch(problem);
});

test('without an environment, or with an unsafe one, nothing is sent', async () => {
  const readFile = () => Promise.resolve(Buffer.from(''));
  const given = ['list', '--token', 'abc'];
  expect(await readArguments(given, {}, readFile)).toMatchObject({ problem: /--url/ as unknown });
  expect(await readArguments([...given, '--url', 'http://contoso.test'], {}, readFile)).toEqual({
    problem: '--url: only https is safe for a token.',
  });
});

test('help names every option and every command', async () => {
  expect(await readArguments(['--help'], {}, () => Promise.resolve(Buffer.from('')))).toBe('help');
  for (const word of ['list', 'add', 'remove', 'put-back', '--url', '--token', '--after', '--from', '--all'])
    expect(USAGE).toContain(word);
  for (const word of ['--backup', '--yes', '--json', '--tenant', '--client-id', '--login-url'])
    expect(USAGE).toContain(word);
});
