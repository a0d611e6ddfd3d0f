import { readArguments } from './arguments';
import { reasonOf } from './forward';

const URL = 'https://org.crm.dynamics.com';
const TOKEN = { OPENCX_ENVIRONMENT_TOKEN: 'Bearer abc.def' };

test('without options it is the sandbox, and --help says what else there is', () => {
  expect(readArguments([], TOKEN)).toEqual({ task: 'sandbox' });
  expect(readArguments(['--help'], {})).toEqual({ task: 'help' });
});

test('an environment is read-only unless asked', () => {
  const read = { task: 'environment', origin: URL, signIn: { token: 'abc.def' } };
  expect(readArguments(['--environment', `${URL}/main.aspx`], TOKEN)).toEqual({
    ...read,
    allowWrites: false,
  });
  expect(readArguments(['--environment', URL, '--allow-writes'], TOKEN)).toEqual({
    ...read,
    allowWrites: true,
  });
});

test('an app registration signs in at Microsoft unless another address is given', () => {
  const environment = {
    OPENCX_ENVIRONMENT_TENANT: 'contoso.com',
    OPENCX_ENVIRONMENT_CLIENT_ID: 'C11E0000-0000-4000-8000-000000000001',
    OPENCX_ENVIRONMENT_CLIENT_SECRET: 'secret',
  };
  expect(readArguments(['--environment', URL], environment)).toMatchObject({
    signIn: {
      tenant: 'contoso.com',
      clientId: 'c11e0000-0000-4000-8000-000000000001',
      clientSecret: 'secret',
      loginUrl: 'https://login.microsoftonline.com',
    },
  });
});

test.each<[string, string[], NodeJS.ProcessEnv, RegExp]>([
  ['no sign-in', ['--environment', URL], {}, /No sign-in: .*OPENCX_ENVIRONMENT_TOKEN/],
  ['half an app registration', ['--environment', URL], { OPENCX_ENVIRONMENT_TENANT: 'x' }, /all three/],
  [
    'a token that was not copied whole',
    ['--environment', URL],
    { OPENCX_ENVIRONMENT_TOKEN: 'a b' },
    /one word/,
  ],
  ['http to another machine', ['--environment', 'http://org.example'], TOKEN, /only https/],
  ['no address', ['--environment', 'org'], TOKEN, /no address/],
  ['a sign-in in the address', ['--environment', 'https://a:b@org.example'], TOKEN, /does not belong/],
  ['writes to nowhere', ['--allow-writes'], TOKEN, /belongs to --environment/],
  ['an unknown option', ['--enviroment', URL], TOKEN, /Unknown option '--enviroment'[^]*Usage/],
])('is refused with the reason: %s', (_, given, environment, words) => {
  expect(readArguments(given, environment)).toEqual({ problem: expect.stringMatching(words) as string });
});

test('a certificate that nobody known has signed is said to be that', () => {
  const cause = Object.assign(new Error('self-signed certificate'), { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
  expect(reasonOf(new TypeError('fetch failed', { cause }), 'org.example')).toMatch(
    /^org\.example shows a certificate that this machine does not trust .*NODE_EXTRA_CA_CERTS/,
  );
});
