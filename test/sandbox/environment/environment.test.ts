import {
  createServer,
  request as httpRequest,
  type IncomingMessage,
  type RequestListener,
  type Server,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { sampleZip } from '../../solution/sampleSolution';
import { roleFor } from '../administration';
import { Sandbox } from '../sandbox';
import type { Environment } from './forward';
import { LocalBuild } from './localBuild';

const TOKEN = { token: 'sandbox-token-admin' };
let sandbox: Sandbox;
const closing: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  sandbox = await Sandbox.start(sampleZip());
});
afterEach(async () => {
  sandbox.setFaults([]);
  for (const close of closing.splice(0).reverse()) await close();
});
afterAll(() => sandbox.close());

async function over(environment: Partial<Environment> = {}): Promise<LocalBuild> {
  const all = { origin: sandbox.origin, signIn: TOKEN, allowWrites: false, ...environment };
  const build = await LocalBuild.start(all, sampleZip());
  closing.push(() => build.close());
  return build;
}

/** A server that answers who somebody is, and all else as it is told. */
async function organisation(answer: RequestListener): Promise<string> {
  const server: Server = createServer((request, response) => {
    if (/\/(WhoAmI$|systemusers)/.test(request.url ?? '')) response.end('{"UserId":"1"}');
    else answer(request, response);
  });
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  closing.push(async () => {
    server.closeAllConnections();
    await new Promise<void>((done) => void server.close(() => done()));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const api = (build: LocalBuild, path: string, init?: RequestInit) =>
  fetch(`${build.origin}/api/data/v9.2/${path}`, { redirect: 'manual', ...init });
const messageOf = async (response: Response): Promise<string> =>
  ((await response.json()) as { error: { message: string } }).error.message;

/** A request with headers that `fetch` does not let anybody set. */
const raw = (build: LocalBuild, headers: Record<string, string>, path = '/api/data/v9.2/WhoAmI') =>
  new Promise<IncomingMessage>((done, fail) => {
    httpRequest(build.origin + path, { headers }, done)
      .once('error', fail)
      .end();
  });

const batch = (lines: readonly string[]): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'multipart/mixed; boundary=b' },
  body: lines.join('\r\n'),
});
const operation = (line: string, body = ''): string[] => [
  '--b',
  'Content-Type: application/http',
  'Content-Transfer-Encoding: binary',
  '',
  `${line} HTTP/1.1`,
  'Content-Type: application/json',
  '',
  body,
];
const END = ['--b--', ''];
const incidents = async (): Promise<number> =>
  ((await sandbox.clientOf('admin').send('GET', 'incidents?$select=incidentid'))['value'] as unknown[])
    .length;

describe('reading', () => {
  test('passes, as the person whose token it is', async () => {
    const answer = await api(await over(), 'WhoAmI');
    expect(await answer.json()).toMatchObject({ UserId: 'a0000000-0000-4000-8000-000000000001' });
  });

  test('leads on at the address of the local build, and only there', async () => {
    const build = await over();
    const first = await api(build, 'incidents?$select=title', { headers: { Prefer: 'odata.maxpagesize=2' } });
    const text = await first.text();
    expect(text).not.toContain(sandbox.origin);
    const page = JSON.parse(text) as Record<string, string>;
    expect(page['@odata.nextLink']?.startsWith(`${build.origin}/api/data/v9.2/incidents?`)).toBe(true);
    const second = await fetch(page['@odata.nextLink'] ?? '', { headers: { Prefer: 'odata.maxpagesize=2' } });
    const titles = [page['value'], ((await second.json()) as typeof page)['value']].flat();
    expect(new Set(titles.map((row) => JSON.stringify(row))).size).toBe(4);
  });

  test('leaves what rows hold, be it an address of the organisation, or a number that JSON would round', async () => {
    const held = (at: string) =>
      `{"@odata.context":"${at}/api/data/v9.2/$metadata#a","text":"see @odata.id\\": \\"ORIGIN/x","link":"ORIGIN/main.aspx","n":12345678901234567890.10}`;
    let own = '';
    own = await organisation((_, response) => {
      response.setHeader('Content-Type', 'application/json; odata.metadata=minimal');
      response.end(held(own).replace(/ORIGIN/g, own));
    });
    const build = await over({ origin: own });
    expect(await (await api(build, 'accounts')).text()).toBe(held(build.origin).replace(/ORIGIN/g, own));
  });

  test('in a batch passes, with absolute addresses at either end', async () => {
    const build = await over();
    const answer = await api(
      build,
      '$batch',
      batch([...operation(`GET ${build.origin}/api/data/v9.2/incidents?$select=title&$top=1`), ...END]),
    );
    const text = await answer.text();
    expect([answer.status, text.match(/HTTP\/1\.1 200/g)?.length]).toEqual([200, 1]);
    expect(text).toContain(`${build.origin}/api/data/v9.2/$metadata#incidents`);
    expect(text).not.toContain(sandbox.origin);
  });

  test('takes compressed answers', async () => {
    const origin = await organisation((_, response) => {
      response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' });
      response.end(gzipSync('{"value":[]}'));
    });
    const answer = await api(await over({ origin }), 'accounts');
    expect([answer.headers.get('content-encoding'), await answer.json()]).toEqual([null, { value: [] }]);
  });

  test('gives files as they are', async () => {
    const bytes = Buffer.from([0, 255, 128, 13, 10, 200]);
    const origin = await organisation((_, response) => {
      response.setHeader('Content-Type', 'application/octet-stream');
      response.end(bytes);
    });
    const answer = await api(await over({ origin }), 'annotations(1)/documentbody/$value');
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes);
  });
});

describe('changing', () => {
  test.each(['POST', 'PATCH', 'PUT', 'DELETE', 'OPTIONS'])('%s is refused in plain words', async (method) => {
    const sent: string[] = [];
    const origin = await organisation(({ method }, response) => {
      sent.push(method ?? '');
      response.end();
    });
    const build = await over({ origin });
    const answer = await api(build, 'incidents', { method });
    expect([answer.status, await messageOf(answer)]).toEqual([
      403,
      expect.stringContaining('--allow-writes'),
    ]);
    expect(sent).toEqual([]);
  });

  const write = operation('POST incidents', '{"title":"x"}');
  test.each<[string, string[]]>([
    ['a write beside a read', [...operation('GET WhoAmI'), ...write, ...END]],
    ['a delete', [...operation('DELETE incidents(a0000000-0000-4000-8000-000000000001)'), ...END]],
    ['a GET with a body', [...operation('GET WhoAmI', '{}'), ...END]],
    [
      'a change set',
      [
        '--b',
        'Content-Type: multipart/mixed; boundary=c',
        '',
        ...write.map((line) => line.replace('--b', '--c')),
        '--c--',
        ...END,
      ],
    ],
    ['no batch at all', ['{}']],
  ])('in a batch is refused: %s', async (_, lines) => {
    const before = await incidents();
    expect((await api(await over(), '$batch', batch(lines))).status).toBe(403);
    expect(await incidents()).toBe(before);
  });

  test('passes where it is allowed, with what it binds and what comes back at the right addresses', async () => {
    const build = await over({ allowWrites: true });
    const made = await api(build, 'contacts', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"lastname":"Local"}',
    });
    const address = made.headers.get('odata-entityid') ?? '';
    expect([made.status, address.startsWith(`${build.origin}/api/data/v9.2/contacts(`)]).toEqual([204, true]);
    const user = 'systemusers(a0000000-0000-4000-8000-000000000002)';
    const { roleId: role } = await roleFor(sandbox.clientOf('admin'), 'a0000000-0000-4000-8000-000000000002');
    const associated = await api(build, `${user}/systemuserroles_association/$ref`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ '@odata.id': `${build.origin}/api/data/v9.2/roles(${role})` }),
    });
    expect([associated.status, await associated.text()]).toEqual([204, '']);
    await sandbox.reset();
  });
});

describe('what passes', () => {
  test('is no cookie, no foreign sign-in, nothing hop by hop, and no other method in disguise', async () => {
    let got: IncomingMessage['headers'] = {};
    const origin = await organisation(({ headers }, response) => {
      got = headers;
      response.setHeader('Set-Cookie', 'session=1');
      response.setHeader('Access-Control-Allow-Origin', '*');
      response.setHeader('Keep-Alive', 'timeout=99');
      response.setHeader('Retry-After', '7');
      response.end('{}');
    });
    const build = await over({ origin });
    const headers = {
      Cookie: 'a=b',
      Authorization: 'Basic eDp5',
      'X-HTTP-Method-Override': 'DELETE',
      'X-Private': '1',
      Connection: 'close, X-Private',
      Prefer: 'odata.maxpagesize=3',
      CallerObjectId: '1',
    };
    const answer = await raw(build, headers, '/api/data/v9.2/accounts');
    expect(got['authorization']).toBe('Bearer sandbox-token-admin');
    expect([got['prefer'], got['callerobjectid']]).toEqual(['odata.maxpagesize=3', '1']);
    for (const name of ['cookie', 'x-http-method-override', 'x-private', 'origin', 'referer'])
      expect(got).not.toHaveProperty(name);
    expect(got['host']).toBe(new URL(origin).host);
    for (const name of ['set-cookie', 'access-control-allow-origin'])
      expect(answer.headers).not.toHaveProperty(name);
    expect(answer.headers['keep-alive']).not.toBe('timeout=99');
    expect(answer.headers['retry-after']).toBe('7');
  });

  test('goes to no other host: not where it is redirected to, nor where an address tempts it', async () => {
    const seen: string[] = [];
    const elsewhere = await organisation(
      ({ url = '' }, response) => void (seen.push(url), response.end('{}')),
    );
    const origin = await organisation((_, response) => {
      response.writeHead(302, { Location: `${elsewhere}/taken` });
      response.end();
    });
    const build = await over({ origin });
    const answer = await api(build, 'accounts');
    expect([answer.status, await messageOf(answer)]).toEqual([
      502,
      expect.stringContaining(`redirects to ${new URL(elsewhere).host}, which is not followed`),
    ]);
    const tempted = await new Promise<IncomingMessage>((done) => {
      const { hostname, port } = new URL(build.origin);
      httpRequest(
        { hostname, port, path: `//${new URL(elsewhere).host}/api/data/v9.2/accounts` },
        done,
      ).end();
    });
    expect(tempted.statusCode).toBe(404);
    expect(seen).toEqual([]);
  });
});

describe('another page in the same browser', () => {
  const port = (build: LocalBuild) => new URL(build.origin).port;

  test.each<[string, (build: LocalBuild) => Record<string, string>, number]>([
    ['under its own name for loopback', (build) => ({ Host: `evil.example:${port(build)}` }), 403],
    ['of another origin', () => ({ Origin: 'https://evil.example' }), 403],
    ['without an origin it tells', () => ({ Origin: 'null' }), 403],
    ['of another port', () => ({ Origin: 'http://127.0.0.1:1' }), 403],
    ['that only loads something', () => ({ 'Sec-Fetch-Site': 'cross-site' }), 403],
    ['on this machine', () => ({ 'Sec-Fetch-Site': 'same-site' }), 403],
    ['which is the build’s own', (build) => ({ Origin: build.origin, 'Sec-Fetch-Site': 'same-origin' }), 200],
    ['which is the build’s own, by name', (build) => ({ Host: `localhost:${port(build)}` }), 200],
  ])('%s: is let in or not', async (_, headers, status) => {
    const build = await over();
    for (const path of ['/api/data/v9.2/WhoAmI', '/'])
      expect((await raw(build, headers(build), path)).statusCode).toBe(status);
  });
});

describe('what goes wrong is said', () => {
  test('a sign-in that is not taken', async () => {
    await expect(over({ signIn: { token: 'old' } })).rejects.toThrow(
      /does not take the sign-in \(401\).*get a new one/,
    );
  });

  test('a host that is not there', async () => {
    const origin = await organisation(() => undefined);
    await closing.pop()?.();
    const words = `${new URL(origin).host} gave no answer: connect ECONNREFUSED`;
    await expect(over({ origin })).rejects.toThrow(words);
  });

  test('something that is no Web API', async () => {
    const server = createServer((_, response) => response.end('<html>'));
    await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
    closing.push(() => new Promise((done) => void server.close(done)));
    const { port } = server.address() as AddressInfo;
    await expect(over({ origin: `http://127.0.0.1:${port}` })).rejects.toThrow(/no Web API/);
  });

  test('an error of Dataverse’s stays what it is', async () => {
    const build = await over();
    sandbox.setFaults([{ match: 'accounts', status: 429, retryAfter: 9 }]);
    const answer = await api(build, 'accounts');
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '9']);
  });

  test('an answer that breaks off', async () => {
    const build = await over();
    sandbox.setFaults([{ match: 'accounts', cut: 'middle' }]);
    const answer = await api(build, 'accounts');
    expect([answer.status, await messageOf(answer)]).toEqual([
      502,
      expect.stringContaining('gave no answer'),
    ]);
  });
});

test('client credentials sign in, and sign in anew when their token has run out', async () => {
  const { tenantId: tenant, clientId, clientSecret } = sandbox.directory();
  const build = await over({ signIn: { tenant, clientId, clientSecret, loginUrl: sandbox.origin } });
  sandbox.setFaults([{ match: 'WhoAmI', status: 401, times: 1 }]);
  const answer = await api(build, 'WhoAmI');
  expect(await answer.json()).toMatchObject({ UserId: sandbox.directory().applicationUserId });
});

test('whoever no longer waits ends the request at the organisation, too', async () => {
  let ended: () => void;
  const end = new Promise<void>((done) => (ended = done));
  let begun: () => void;
  const begin = new Promise<void>((done) => (begun = done));
  const origin = await organisation((_, response) => {
    response.once('close', () => ended());
    begun();
  });
  const build = await over({ origin });
  const gone = new AbortController();
  const asked = api(build, 'accounts', { signal: gone.signal }).catch((error: Error) => error.name);
  await begin;
  gone.abort();
  expect(await asked).toBe('AbortError');
  await end;
});
