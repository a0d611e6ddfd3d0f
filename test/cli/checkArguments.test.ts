import { readArguments, USAGE } from '../../cli/check/arguments';

const URL = 'https://org.crm.dynamics.com';
const APP = '11111111-2222-4333-8444-555555555555';
const OWNER = 'dddddddd-2222-4333-8444-555555555555';
const CHECK = ['--url', URL, '--app', APP];
const TOKEN = ['--token', 'abc.def'];

const files: Record<string, string> = { '-': 'from-stdin\n', 'properties.json': '{"casetypecode":1}' };
const read = (given: string[], environment: Record<string, string> = {}) =>
  readArguments(given, environment, (name) =>
    Promise.resolve(
      name in files
        ? Buffer.from(files[name] ?? '')
        : { problem: `${name}: there is no such file; check the path.` },
    ),
  );

describe('the arguments of the check', () => {
  test.each<[string, string[], object]>([
    ['help', ['--help'], { task: 'help' }],
    ['help, whatever else is said', [...CHECK, '-h'], { task: 'help' }],
    ['an error in a file', ['--error', 'error.txt'], { task: 'error', file: 'error.txt', output: 'text' }],
    ['an error as JSON', ['--error', '-', '--json'], { task: 'error', file: '-', output: 'json' }],
    [
      'a check with a token',
      [...CHECK, ...TOKEN],
      {
        task: 'check',
        origin: URL,
        output: 'text',
        signIn: { token: 'abc.def' },
        settings: {
          app: APP,
          chat: false,
          owner: undefined,
          queue: undefined,
          priority: 2,
          properties: {},
        },
      },
    ],
    ['a token in standard input', [...CHECK, '--token', '-'], { signIn: { token: 'from-stdin' } }],
    ['a token as it stands in a header', [...CHECK, '--token', 'Bearer abc'], { signIn: { token: 'abc' } }],
    ['the address of a page', ['--url', `${URL}/main.aspx?x=1`, '--app', APP, ...TOKEN], { origin: URL }],
    [
      'this machine',
      ['--url', 'http://127.0.0.1:80', '--app', APP, ...TOKEN],
      { origin: 'http://127.0.0.1' },
    ],
    ['a report', [...CHECK, ...TOKEN, '--markdown'], { output: 'markdown' }],
    [
      'all settings',
      [
        ...CHECK,
        ...TOKEN,
        '--owner',
        `{${OWNER.toUpperCase()}}`,
        '--queue',
        OWNER,
        '--priority',
        '4',
        '--chat',
      ],
      { settings: { app: APP, owner: OWNER, queue: OWNER, priority: 4, chat: true, properties: {} } },
    ],
    ['properties', [...CHECK, ...TOKEN, '--properties', '{"a":1}'], { settings: { properties: { a: 1 } } }],
    [
      'properties in a file',
      [...CHECK, ...TOKEN, '--properties', '@properties.json'],
      { settings: { properties: { casetypecode: 1 } } },
    ],
  ])('%s', async (_, given, expected) => {
    expect(await read(given)).toMatchObject(expected);
  });

  test('sign in as an app registration, the secret from the environment', async () => {
    const signIn = ['--tenant', 'contoso.onmicrosoft.com', '--client-id', OWNER];
    const environment = { OPENCX_CHECK_CLIENT_SECRET: 's3cret', OPENCX_CHECK_TOKEN: 'unused' };
    expect(await read([...CHECK, ...signIn], environment)).toMatchObject({
      signIn: {
        tenant: 'contoso.onmicrosoft.com',
        clientId: OWNER,
        clientSecret: 's3cret',
        loginUrl: 'https://login.microsoftonline.com',
      },
    });
    const sovereign = [...CHECK, ...signIn, '--login-url', 'https://login.microsoftonline.us/'];
    expect(await read(sovereign, environment)).toMatchObject({
      signIn: { loginUrl: 'https://login.microsoftonline.us' },
    });
  });

  test('take a token from the environment where nothing else is said', async () => {
    expect(await read(CHECK, { OPENCX_CHECK_TOKEN: 'abc' })).toMatchObject({ signIn: { token: 'abc' } });
    expect(await read([...CHECK, ...TOKEN], { OPENCX_CHECK_TOKEN: 'abc' })).toMatchObject({
      signIn: { token: 'abc.def' },
    });
  });

  const app = ['--tenant', 'contoso.com', '--client-id', OWNER];
  test.each<[string, string[], RegExp]>([
    ['nothing', [], /^Say which environment: --url /],
    ['nobody to check', ['--url', URL], /^Say whom to check: --app /],
    ['no sign-in', CHECK, /^No sign-in: give --tenant .* OPENCX_CHECK_TOKEN\.$/],
    ['an unknown option', [...CHECK, '--colour'], /^Unknown option '--colour'\. .*--help/],
    ['an option without its value', ['--url'], /^Option '--url <value>' argument missing\./],
    ['a value without an option', [...CHECK, 'hunter2'], /^A value without an option in front of it\./],
    ['two outputs', [...CHECK, ...TOKEN, '--json', '--markdown'], /^Say --json or --markdown, not both\.$/],
    ['no address', ['--url', 'org', '--app', APP, ...TOKEN], /^--url: this is no address/],
    ['an open line', ['--url', 'http://org.crm.dynamics.com', '--app', APP], /^--url: only https is safe/],
    ['a file as address', ['--url', 'file:///etc/passwd', '--app', APP], /^--url: only https is safe/],
    ['a sign-in in the address', ['--url', 'https://a:b@org.example', '--app', APP], /^--url: a sign-in/],
    ['two sign-ins', [...CHECK, ...TOKEN, ...app], /^Say --token, or --tenant and --client-id, not both\.$/],
    ['half a sign-in', [...CHECK, '--tenant', 'x'], /^--tenant and --client-id belong together\.$/],
    ['a tenant that is a path', [...CHECK, '--tenant', '../x', '--client-id', OWNER], /^--tenant: this is/],
    [
      'no client id',
      [...CHECK, '--tenant', 'x', '--client-id', 'me'],
      /^--client-id: this is no application/,
    ],
    ['no secret', [...CHECK, ...app], /^The client secret is missing: .* OPENCX_CHECK_CLIENT_SECRET\.$/],
    ['an open login', [...CHECK, ...app, '--login-url', 'http://login.example'], /^--login-url: only https/],
    ['a token of two lines', [...CHECK, '--token', 'a\nb'], /^--token: an access token is one word/],
    ['no id', ['--url', URL, '--app', 'OpenCX', ...TOKEN], /^--app: An ID is 32 letters/],
    [
      'a priority of 5',
      [...CHECK, ...TOKEN, '--priority', '5'],
      /^--priority: A priority is 1, 2, 3 or 4\.$/,
    ],
    ['no JSON', [...CHECK, ...TOKEN, '--properties', '{a}'], /^--properties: This is not JSON\./],
    [
      'no such file',
      [...CHECK, ...TOKEN, '--properties', '@x'],
      /^x: there is no such file; check the path\.$/,
    ],
    ['two wrong ids', [...CHECK, ...TOKEN, '--owner', 'a', '--queue', 'b'], /^--owner: .*\n--queue: .*$/],
  ])('%s is a problem', async (_, given, problem) => {
    expect(await read(given)).toEqual({ problem: expect.stringMatching(problem) });
  });

  const SECRET = 'abc8Q~abcdefghijklmnopqrstuvwxyz0123456';
  test.each([
    ['as the client id', ['--url', URL, '--app', SECRET, ...TOKEN]],
    ['as the asking client id', [...CHECK, '--tenant', 'x', '--client-id', SECRET]],
    ['as an option', [...CHECK, '--client-secret', SECRET]],
    ['as an option with an equals sign', [...CHECK, `--secret=${SECRET}`]],
    ['behind nothing', [...CHECK, SECRET]],
    ['as a token of several lines', [...CHECK, '--token', `${SECRET}\n${SECRET}`]],
    ['in the address', ['--url', `https://x:${SECRET}@org.example`, '--app', APP]],
  ])('a secret given %s is refused and not repeated', async (_, given) => {
    const answer = JSON.stringify(await read(given));
    expect(answer).toMatch(/^\{"problem":/);
    expect(answer).not.toContain(SECRET);
  });
});

test('the usage fits a terminal', () => {
  expect(`Usage: ${USAGE}`.split('\n').filter((line) => line.length > 100)).toEqual([]);
});
