import { rehearsalConnection } from '../../../webresources/dataverse/rehearsalConnection';

const answer = (status: number, body: string) =>
  ({
    ok: status < 300,
    status,
    statusText: '',
    headers: new Headers(status === 429 ? { 'Retry-After': '9' } : {}),
    text: () => Promise.resolve(body),
  }) as Response;

function connected(respond: () => Promise<Response>) {
  const sent: [string, RequestInit][] = [];
  const connection = rehearsalConnection({
    clientUrl: 'https://contoso.crm.dynamics.com',
    fetch: (url, init) => (sent.push([url, init]), respond()),
  });
  return { connection, sent };
}

const batch = {
  contentType: 'multipart/mixed; boundary="b"',
  body: '--b\r\n',
  headers: { CallerObjectId: 'x' },
};

test('a batch is sent once, impersonated as a whole, and answers with any status', async () => {
  const { connection, sent } = connected(() => Promise.resolve(answer(429, 'slow')));
  expect(await connection.batch(batch)).toEqual({ status: 429, retryAfter: '9', body: 'slow' });
  expect(sent).toHaveLength(1);
  const [url, init] = sent[0] ?? [];
  expect([url, init?.method, init?.body]).toEqual([
    'https://contoso.crm.dynamics.com/api/data/v9.2/$batch',
    'POST',
    '--b\r\n',
  ]);
  expect(init?.headers).toMatchObject({ CallerObjectId: 'x', 'Content-Type': batch.contentType });
  expect(JSON.stringify(init?.headers)).not.toContain('continue-on-error');
});

test('a batch that never came back is a failure, since nobody knows whether it was done', async () => {
  const { connection } = connected(() => Promise.reject(new TypeError('Failed to fetch')));
  await expect(connection.batch(batch)).rejects.toMatchObject({ failure: 'unreachable' });
});

test('a question is impersonated where it is told to be, and fresh', async () => {
  const { connection, sent } = connected(() => Promise.resolve(answer(200, '{"UserId":"a"}')));
  expect(await connection.get('WhoAmI()', { CallerObjectId: 'x' })).toEqual({ UserId: 'a' });
  await connection.get('WhoAmI()');
  expect(sent[0]?.[1].headers).toMatchObject({ CallerObjectId: 'x', 'If-None-Match': 'null' });
  expect(sent[1]?.[1].headers).not.toHaveProperty('CallerObjectId');
});

test('a deletion that is refused is a failure', async () => {
  const { connection, sent } = connected(() => Promise.resolve(answer(403, '')));
  await expect(connection.remove('contacts(1)')).rejects.toMatchObject({ failure: 'forbidden' });
  expect(sent[0]?.[1].method).toBe('DELETE');
});
