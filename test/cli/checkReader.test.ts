import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Patience } from '../../cli/dataverse/patience';
import { readerOf } from '../../cli/check/reader';
import { send } from '../../cli/dataverse/send';
import { tokenFor } from '../../cli/dataverse/token';
import { webApi } from '../../cli/dataverse/webApi';

type Answer = (request: IncomingMessage, response: ServerResponse, body: string) => void;

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
});

interface Heard {
  method?: string;
  url?: string;
  authorization?: string;
  headers: IncomingMessage['headers'];
  body: string;
}

/** A server on loopback that gives these answers, one a request, the last for all that follow. */
async function serve(...answers: Answer[]) {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method, url, headers } = request;
      const body = Buffer.concat(chunks).toString();
      heard.push({ method, url, authorization: headers.authorization, headers, body });
      (answers.length > 1 ? answers.shift() : answers[0])?.(request, response, body);
    });
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, heard };
}

const reply =
  (status: number, body: unknown, headers: Record<string, string> = {}): Answer =>
  (_, response) => {
    response.writeHead(status, headers);
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };

/** A clock that only goes on while somebody waits. */
function patience() {
  let now = 0;
  const told: number[] = [];
  const clock = {
    now: () => now,
    wait: (ms: number) => {
      now += ms;
      return Promise.resolve();
    },
  };
  return { told, patience: new Patience((seconds) => told.push(seconds), clock) };
}

const reader = (origin: string, { patience: patient } = patience()) =>
  readerOf(webApi({ origin, token: 'T0ken', patience: patient }));

const whoAmI = { name: 'WhoAmI', parameters: {} } as const;

describe('the reader of the check', () => {
  test('asks the Web API with the token, and past every cache', async () => {
    const { origin, heard } = await serve(reply(200, { UserId: 'me' }));
    expect(await reader(origin).call(whoAmI)).toEqual({ UserId: 'me' });
    expect(heard).toMatchObject([
      {
        method: 'GET',
        url: '/api/data/v9.2/WhoAmI()',
        authorization: 'Bearer T0ken',
        headers: {
          accept: 'application/json',
          'odata-version': '4.0',
          consistency: 'Strong',
          'if-none-match': 'null',
          prefer: 'odata.include-annotations="OData.Community.Display.V1.FormattedValue"',
        },
      },
    ]);
  });

  test('names tables by their entity sets and takes metadata as it comes', async () => {
    const { origin, heard } = await serve(reply(200, { value: [] }));
    const asked = reader(origin);
    await asked.retrieveMultiple('businessunit', '?$select=name');
    await asked.retrieveMultiple('entitydefinition', '?$select=LogicalName');
    await asked.retrieveMetadata("EntityDefinitions(LogicalName='incident')?$select=LogicalName");
    expect(heard.map(({ url }) => url?.replace('/api/data/v9.2/', ''))).toEqual([
      'businessunits?$select=name',
      'EntityDefinitions?$select=LogicalName',
      "EntityDefinitions(LogicalName='incident')?$select=LogicalName",
    ]);
  });

  test('reads all pages, from its own environment only, whatever host the next page is said to be at', async () => {
    const elsewhere = await serve(reply(200, { value: [{ stolen: true }] }));
    const next = `${elsewhere.origin}/api/data/v9.2/roles?$skiptoken=%3Ccookie%20pagenumber=%222%22%20/%3E`;
    const { origin, heard } = await serve(
      reply(200, { value: [{ id: 1 }], '@odata.nextLink': next }),
      reply(200, { value: [{ id: 2 }] }),
    );
    expect(await reader(origin).retrieveMultiple('role', '?$select=name')).toEqual([{ id: 1 }, { id: 2 }]);
    expect(heard[1]?.url).toBe('/api/data/v9.2/roles?$skiptoken=%3Ccookie%20pagenumber=%222%22%20/%3E');
    expect(elsewhere.heard).toEqual([]);
  });

  test('does not follow a redirection, so that the token goes nowhere else', async () => {
    const elsewhere = await serve(reply(200, { UserId: 'thief' }));
    const { origin } = await serve(reply(302, '', { Location: `${elsewhere.origin}/login` }));
    await expect(reader(origin).call(whoAmI)).rejects.toMatchObject({
      failure: 'unreachable',
      status: 302,
      message: expect.stringContaining(`redirects to ${new URL(elsewhere.origin).host}`),
    });
    expect(elsewhere.heard).toEqual([]);
  });

  test.each<[string, number, unknown, object]>([
    ['401', 401, 'HTTP Error 401', { failure: 'not-signed-in', status: 401 }],
    [
      '403 in its own words',
      403,
      { error: { code: '0x80040220', message: 'is missing prvReadRole' } },
      { failure: 'forbidden', code: '0x80040220', message: 'is missing prvReadRole' },
    ],
    ['500', 500, '', { failure: 'unavailable', message: 'Internal Server Error' }],
    ['a sign-in page', 200, '<!doctype html>', { failure: 'unexpected-answer' }],
    ['JSON that is no object', 200, '[1]', { failure: 'unexpected-answer' }],
  ])('tells %s as a failure of its kind', async (_, status, body, failure) => {
    const { origin } = await serve(reply(status, body));
    await expect(reader(origin).call(whoAmI)).rejects.toMatchObject(failure);
  });

  test('tells an answer without rows', async () => {
    const { origin } = await serve(reply(200, { value: 'none' }));
    await expect(reader(origin).retrieveMultiple('role', '')).rejects.toMatchObject({
      failure: 'unexpected-answer',
    });
  });

  test('tells a connection that is cut, and one where nobody is', async () => {
    const { origin } = await serve((_, response) => void response.destroy());
    await expect(reader(origin).call(whoAmI)).rejects.toMatchObject({ failure: 'unreachable' });
    const closed = createServer();
    await new Promise<void>((done) => closed.listen(0, '127.0.0.1', done));
    const { port } = closed.address() as AddressInfo;
    await new Promise((done) => closed.close(done));
    await expect(reader(`http://127.0.0.1:${port}`).call(whoAmI)).rejects.toMatchObject({
      failure: 'unreachable',
      message: expect.stringContaining('ECONNREFUSED'),
    });
  });

  test('gives up on an answer that does not come', async () => {
    const { origin } = await serve(() => undefined);
    await expect(send(origin, {}, 50)).rejects.toMatchObject({
      failure: 'unreachable',
      message: expect.stringMatching(/no answer within 0\.05 seconds$/),
    });
  });

  test('waits as long as Dataverse asks for, says so, and goes on', async () => {
    const { origin, heard } = await serve(
      reply(429, '', { 'Retry-After': '17' }),
      reply(200, { UserId: 'me' }),
    );
    const limited = patience();
    expect(await reader(origin, limited).call(whoAmI)).toEqual({ UserId: 'me' });
    expect({ told: limited.told, requests: heard.length }).toEqual({ told: [17], requests: 2 });
  });

  test('gives up where Dataverse asks for more than five minutes in all', async () => {
    const { origin, heard } = await serve(reply(429, '', { 'Retry-After': '120' }));
    const limited = patience();
    await expect(reader(origin, limited).call(whoAmI)).rejects.toMatchObject({
      failure: 'throttled',
      retryAfterSeconds: 120,
    });
    expect({ told: limited.told, requests: heard.length }).toEqual({ told: [120, 120], requests: 3 });
  });
});

describe('patience', () => {
  test('is one for all requests: those refused together wait together, and nobody asks meanwhile', async () => {
    let now = 0;
    const waits: number[] = [];
    const told: number[] = [];
    const clock = {
      now: () => now,
      wait: (ms: number) => {
        waits.push(ms);
        now += ms;
        return Promise.resolve();
      },
    };
    const shared = new Patience((seconds) => told.push(seconds), clock);
    await shared.ready();
    expect(shared.throttled(10)).toBe(true);
    now += 200;
    expect(shared.throttled(10)).toBe(true);
    expect(shared.throttled(4)).toBe(true);
    await shared.ready();
    await shared.ready();
    expect({ told, waits }).toEqual({ told: [10], waits: [10_000] });
    expect(shared.throttled()).toBe(true);
    expect(told).toEqual([10, 5]);
  });
});

describe('signing in', () => {
  const signIn = { tenant: 'contoso.com', clientId: 'c1', clientSecret: 'a+b&c' };

  test('takes a token that was given as it is', async () => {
    expect(await tokenFor('https://org.example', { token: 'abc' })).toBe('abc');
  });

  test('asks for a token for this environment, the secret in the body only', async () => {
    const login = await serve(reply(200, { access_token: 'abc', token_type: 'Bearer' }));
    expect(await tokenFor('https://org.example', { ...signIn, loginUrl: login.origin })).toBe('abc');
    expect(login.heard).toMatchObject([{ method: 'POST', url: '/contoso.com/oauth2/v2.0/token' }]);
    expect(Object.fromEntries(new URLSearchParams(login.heard[0]?.body))).toEqual({
      grant_type: 'client_credentials',
      client_id: 'c1',
      client_secret: 'a+b&c',
      scope: 'https://org.example/.default',
    });
  });

  test.each<[string, number, unknown, string]>([
    [
      'in the words of Microsoft Entra ID, without its numbers',
      401,
      {
        error: 'invalid_client',
        error_description: 'AADSTS7000215: Invalid client secret provided. Trace ID: 1 Correlation ID: 2',
      },
      'AADSTS7000215: Invalid client secret provided.',
    ],
    ['of something else', 502, 'Bad gateway', 'gave no token (HTTP 502).'],
    ['of an answer without a token', 200, {}, 'gave no token (HTTP 200).'],
    ['of an answer that is null', 200, 'null', 'gave no token (HTTP 200).'],
  ])('tells a refusal %s', async (_, status, body, message) => {
    const login = await serve(reply(status, body));
    const refusal = tokenFor('https://org.example', { ...signIn, loginUrl: login.origin });
    await expect(refusal).rejects.toMatchObject({
      failure: 'not-signed-in',
      message: expect.stringMatching(new RegExp(`${message.replace(/[().]/g, '\\$&')}$`)),
    });
  });

  test('does not carry the secret to where a redirection leads', async () => {
    const elsewhere = await serve(reply(200, { access_token: 'abc' }));
    const login = await serve(reply(307, '', { Location: elsewhere.origin }));
    await expect(
      tokenFor('https://org.example', { ...signIn, loginUrl: login.origin }),
    ).rejects.toMatchObject({
      failure: 'unreachable',
    });
    expect(elsewhere.heard).toEqual([]);
  });
});
