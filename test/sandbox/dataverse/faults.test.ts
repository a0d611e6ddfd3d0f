import { batchBody } from './batch/testBatch';
import { json, type Reply, type Request } from '../http';
import { CUT, Faults, isCut } from './faults';
import { answerOf, ORIGIN } from './testClient';

const request = (path: string, method = 'GET', body = ''): Request => ({
  method,
  url: new URL(ORIGIN + path),
  headers: {},
  body: Buffer.from(body),
});

let now: number;
let waited: number[];
let faults: Faults;
let get: (path: string, method?: string) => Promise<Reply | undefined>;

beforeEach(() => {
  now = 0;
  waited = [];
  faults = new Faults(
    () => now,
    async (ms) => void waited.push(ms),
  );
  const route = faults.over(() => json(200, {}));
  get = async (path, method) => route(request(path, method));
});

const set = (...list: object[]): Reply =>
  faults.receive(request('/sandbox/faults', 'POST', JSON.stringify({ faults: list })));
const statusOf = async (path: string, method?: string): Promise<number | undefined> =>
  (await get(path, method))?.status;

describe('faults', () => {
  test('meet the requests they match, and no others', async () => {
    expect(set({ match: 'annotations', method: 'GET', status: 500 }).status).toBe(204);
    expect(await statusOf('/api/data/v9.2/annotations?$top=1')).toBe(500);
    expect(await statusOf('/api/data/v9.2/annotations', 'POST')).toBe(200);
    expect(await statusOf('/api/data/v9.2/incidents')).toBe(200);
    expect(await statusOf('/api/data/v9.2/incidents?$expand=%41nnotations')).toBe(500);
  });

  test('stop when their times are used up, and when they are taken back', async () => {
    set({ status: 403, times: 2 });
    expect([await statusOf('/a'), await statusOf('/a'), await statusOf('/a')]).toEqual([403, 403, 200]);
    set({ status: 404 });
    expect(await statusOf('/a')).toBe(404);
    set();
    expect(await statusOf('/a')).toBe(200);
  });

  test.each([
    [401, ''],
    [403, '0x80048405'],
    [404, '0x80060888'],
    [500, '0x80040216'],
  ])('answer %d as Dataverse does', async (status, code) => {
    set({ status });
    const answer = answerOf(await get('/api/data/v9.2/incidents'));
    expect(answer.status).toBe(status);
    if (status === 401) expect(answer.headers['WWW-Authenticate']).toMatch(/^Bearer /);
    else expect(answer.error?.code).toBe(code);
  });

  test('delay a request, alone or before they refuse it', async () => {
    set({ latency: 300 }, { match: 'slow', latency: 50, status: 500 });
    expect(await statusOf('/a')).toBe(200);
    expect(await statusOf('/slow')).toBe(500);
    expect(waited).toEqual([300, 300, 50]);
  });

  test('cut the connection', async () => {
    set({ cut: true });
    expect(isCut(await get('/a'))).toBe(true);
    expect(isCut(json(200, {}))).toBe(false);
    expect(CUT.body).toBeUndefined();
  });

  test('cut an answer in the middle, when the request is done', async () => {
    set({ cut: 'middle', times: 1 });
    expect(await get('/a')).toMatchObject({ status: 200, body: '{}', cutAfter: 1 });
    expect((await get('/a'))?.cutAfter).toBeUndefined();
  });

  test('put another status before an answer', async () => {
    const status = async (): Promise<unknown> => {
      const route = faults.over(() => json(400, { error: {} }));
      const reply = await route(request('/a'));
      return [reply?.status, reply?.body];
    };
    set({ answerAs: 200, times: 1 });
    expect([await status(), await status()]).toEqual([
      [200, '{"error":{}}'],
      [400, '{"error":{}}'],
    ]);
  });

  test('take the headers of impersonation off, and leave the others', async () => {
    const headers = { callerobjectid: 'a', mscrmcallerid: 'b', prefer: 'c' };
    const route = faults.over(({ headers: got }) => json(200, got));
    const got = async (): Promise<unknown> => answerOf(await route({ ...request('/a'), headers })).json;
    set({ dropImpersonation: true, times: 1 });
    expect([await got(), await got()]).toEqual([{ prefer: 'c' }, headers]);
    expect(headers.callerobjectid).toBe('a');
  });

  test('have a batch answered as if it had succeeded, and nothing else', async () => {
    set({ batchSucceeds: true });
    const send = (path: string) =>
      faults.over(() => json(400, {}))({
        ...request(path, 'POST', batchBody([change('1'), [change('2'), change('3')]])),
        headers: { 'content-type': 'multipart/mixed; boundary=b' },
      });
    const change = (id: string) => ({ method: 'DELETE', address: 'contacts(1)', id });
    const reply = await send('/api/data/v9.2/$batch');
    expect([reply?.status, String(reply?.body).match(/HTTP\/1.1 204 No Content/g)]).toEqual([
      200,
      Array(3).fill('HTTP/1.1 204 No Content'),
    ]);
    expect((await send('/api/data/v9.2/contacts'))?.status).toBe(400);
  });

  test.each([
    [{ status: 418 }],
    [{ cut: 'end' }],
    [{ cut: false, dropImpersonation: false }],
    [{ answerAs: 20 }],
    [{}],
    [{ match: 'x' }],
    [{ status: 500, tims: 1 }],
    [{ status: 500, times: 0 }],
    ['x'],
  ])('that make no sense are refused: %j', (fault) => {
    expect(set(fault as object).status).toBe(400);
    expect(faults.receive(request('/sandbox/faults', 'POST', 'nonsense')).status).toBe(400);
  });
});

describe('too many requests', () => {
  const retryAfter = async (): Promise<string | undefined> => (await get('/a'))?.headers?.['Retry-After'];

  test('are let in again after the time that the answer names', async () => {
    set({ status: 429, retryAfter: 2, times: 1 });
    const refused = answerOf(await get('/a'));
    expect([refused.status, refused.headers['Retry-After'], refused.error?.code]).toEqual([
      429,
      '2',
      '0x80072322',
    ]);
    now = 2000;
    expect(await statusOf('/a')).toBe(200);
  });

  test('wait longer each time they come too early', async () => {
    set({ status: 429, retryAfter: 2, times: 1 });
    expect(await retryAfter()).toBe('2');
    now = 1000;
    expect(await retryAfter()).toBe('4');
    now = 4900;
    expect(await retryAfter()).toBe('8');
    now = 12_899;
    expect(await retryAfter()).toBe('16');
    now = 28_899;
    expect(await statusOf('/a')).toBe(200);
  });

  test('that were under way together are told the same', async () => {
    set({ status: 429, retryAfter: 2, times: 1 });
    expect(await retryAfter()).toBe('2');
    now = 20;
    expect(await retryAfter()).toBe('2');
    now = 2000;
    expect(await statusOf('/a')).toBe(200);
  });
});
