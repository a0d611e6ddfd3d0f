import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Patience } from '../../cli/dataverse/patience';
import { webApi } from '../../cli/dataverse/webApi';

interface Heard {
  request: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** A server on loopback that answers with these statuses, one a request. */
async function sending(statuses: number[], headers: Record<string, string> = {}) {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      heard.push({ request: `${request.method} ${request.url}`, headers: request.headers, body });
      response.writeHead(statuses.shift() ?? 500, headers).end();
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const clock = { now: () => 0, wait: () => Promise.resolve() };
  const api = webApi({ origin, token: 'T0ken', patience: new Patience(() => undefined, clock) });
  const change = { method: 'PATCH', path: 'systemforms(1)', body: { formxml: '<form>é</form>' } } as const;
  const sent = api.send({ ...change, headers: { 'If-Match': 'W/"1"' } });
  const failure: unknown = await sent.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  return { heard, failure };
}

test('a change carries the token, its JSON and its own condition, and no other', async () => {
  const { heard, failure } = await sending([204]);
  expect(failure).toBeUndefined();
  expect(heard).toMatchObject([
    {
      request: 'PATCH /api/data/v9.2/systemforms(1)',
      body: '{"formxml":"<form>é</form>"}',
      headers: {
        authorization: 'Bearer T0ken',
        'content-type': 'application/json',
        'if-match': 'W/"1"',
        'odata-version': '4.0',
      },
    },
  ]);
  expect(heard[0]?.headers).not.toHaveProperty('if-none-match');
});

test('a change that was limited is sent again, since it was not done', async () => {
  const { heard, failure } = await sending([429, 204], { 'Retry-After': '0' });
  expect([heard.length, failure]).toEqual([2, undefined]);
});

test.each([400, 403, 412, 500])('a change that is refused with %d is sent once', async (status) => {
  const { heard, failure } = await sending([status]);
  expect(heard).toHaveLength(1);
  expect(failure).toMatchObject({ status });
});
