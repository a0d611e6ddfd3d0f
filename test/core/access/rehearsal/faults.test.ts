/** @jest-environment node */
import { randomUUID } from 'node:crypto';
import { DataverseFailure, gather, judge, type AccessFacts } from '../../../../core/access';
import {
  compareWithVerdict,
  rehearse,
  removeLeftovers,
  type Outcome,
  type Rehearsal,
} from '../../../../core/access/rehearsal';
import { tokenOf } from '../../../sandbox/dataverse/testClient';
import { createOrganization, type Organization } from '../../../sandbox/dataverse/organization';
import type { Reply, Request } from '../../../sandbox/http';
import { inProcessWorld, type World } from '../../../sandbox/opencx/world';
import { asked } from '../behaviour/stage';
import { readerOf } from '../behaviour/reader';
import { sandboxConnection, type Between } from './sandboxConnection';

let organization: Organization;
let world: World;
let facts: AccessFacts;

beforeEach(async () => {
  organization = createOrganization();
  world = await inProcessWorld('home', organization);
  facts = await gather(readerOf(world.admin), asked({}));
});

const rows = (): number =>
  organization.catalogue.tables.reduce(
    (sum, { logicalName }) => sum + organization.tables.of(logicalName).all().length,
    0,
  );

async function rehearsal(between?: Between, token = tokenOf('admin')): Promise<Rehearsal> {
  return rehearse(sandboxConnection(organization, token, between), facts, randomUUID());
}
const reasonOf = (outcome: Outcome): string =>
  outcome.result === 'cannot-tell' ? outcome.reason : outcome.result;

const isBatch = ({ url }: Request): boolean => url.pathname.endsWith('$batch');
const hasChangeSet = ({ body }: Request): boolean => body.includes('changeset_');
const unimpersonated = ({ headers, ...request }: Request): Request => ({
  ...request,
  headers: { ...headers, callerobjectid: undefined, mscrmcallerid: undefined },
});
/** Lets requests pass, but those that are meant, which it changes or answers itself. */
const where = (meant: (request: Request, count: number) => boolean, otherwise: Between): Between =>
  (() => {
    let count = 0;
    return (request, forward) => {
      const is = meant(request, isBatch(request) ? (count += 1) : count);
      return is ? otherwise(request, forward) : forward(request);
    };
  })();
const dropping: Between = (request, forward) => forward(unimpersonated(request));
const answering =
  (status: number, body = ''): Between =>
  () =>
    Promise.resolve({ status, body });

test('with all rights the rehearsal passes, agrees with the check, and leaves nothing', async () => {
  const before = rows();
  const result = await rehearsal();
  expect(result.outcome).toEqual({ result: 'passed' });
  expect(result.leftovers).toEqual({ found: 'nothing' });
  expect(result.steps.map(({ id, state }) => [id, state])).toEqual([
    ['read-cases', 'done'],
    ['find-contact', 'done'],
    ['contact-from-phone', 'done-and-undone'],
    ['create-contact', 'done-and-undone'],
    ['read-contact', 'done-and-undone'],
    ['case-from-phone', 'done-and-undone'],
    ['case-from-email', 'done-and-undone'],
    ['attach-note', 'done-and-undone'],
    ['update-case', 'refused'],
  ]);
  expect(result.steps.find(({ advised }) => advised)?.obstacle?.privilege).toBe('prvWriteIncident');
  expect(compareWithVerdict(judge(facts), result)).toEqual({ agreement: 'agrees' });
  expect(rows()).toBe(before);
});

describe('what did not run as the application user is never a pass', () => {
  test.each<[string, Between]>([
    ['everywhere', dropping],
    ['in batches', where(isBatch, dropping)],
    ['in batches with a change set', where(hasChangeSet, dropping)],
    ['in one batch of all: the first', where((request, count) => isBatch(request) && count === 1, dropping)],
    ['the handoff’s own', where((request, count) => isBatch(request) && count === 2, dropping)],
    ['the one after it', where((request, count) => isBatch(request) && count === 3, dropping)],
    ['the last', where((request, count) => isBatch(request) && count === 4, dropping)],
  ])('the header dropped %s', async (_, between) => {
    // An obstacle that only the application user meets would else be passed by.
    const before = rows();
    const { outcome, leftovers, steps } = await rehearsal(between);
    expect(reasonOf(outcome)).toBe('not-impersonated');
    expect(steps.map(({ state }) => state)).not.toContain('done-and-undone');
    expect(leftovers.found).toMatch(/^nothing/);
    expect(rows()).toBe(before);
  });

  test('half of it: writes that run as the administrator while questions do not', async () => {
    const between: Between = where(hasChangeSet, async (request, forward) => {
      const reply = await forward(unimpersonated(request));
      // The answer to the question in front is the application user's all the same.
      const ids = /"UserId":"[^"]*"/g;
      return { ...reply, body: String(reply.body).replace(ids, `"UserId":"${world.applicationUserId}"`) };
    });
    expect(reasonOf((await rehearsal(between)).outcome)).toBe('not-impersonated');
  });

  test('an unknown id in the older header, which Dataverse ignores', async () => {
    const between: Between = (request, forward) => {
      const { callerobjectid, ...headers } = request.headers;
      return forward({
        ...request,
        headers: callerobjectid ? { ...headers, mscrmcallerid: randomUUID() } : headers,
      });
    };
    expect(reasonOf((await rehearsal(between)).outcome)).toBe('not-impersonated');
  });

  test('an administrator who is the application user', async () => {
    const own = where(
      () => true,
      async (request, forward) => {
        const reply = await forward(request);
        return request.url.pathname.endsWith('WhoAmI()')
          ? { ...reply, body: JSON.stringify({ UserId: world.applicationUserId }) }
          : reply;
      },
    );
    const { outcome, leftovers } = await rehearsal(own);
    expect(reasonOf(outcome)).toBe('same-user');
    expect(leftovers).toEqual({ found: 'nothing-sent' });
  });

  test('somebody who may not impersonate', async () => {
    expect(reasonOf((await rehearsal(undefined, tokenOf('limited-admin'))).outcome)).toBe(
      'may-not-impersonate',
    );
  });
});

test('an application user that is deactivated is an obstacle, in Dataverse’s words', async () => {
  await world.admin.send('PATCH', `systemusers(${world.applicationUserId})`, { isdisabled: true });
  const { outcome, leftovers } = await rehearsal();
  expect(outcome).toMatchObject({ result: 'obstacle', step: 'read-cases', obstacle: { kind: 'disabled' } });
  expect(leftovers).toEqual({ found: 'nothing-sent' });
});

describe('whoever asks and lacks a right', () => {
  test('is told that it was not the application user that was refused', async () => {
    const role = await world.admin.first(
      'roles',
      'roleid',
      "name eq 'Limited Administrator' and _parentroleid_value eq null",
    );
    await world.roles.set(
      role,
      world.roles.possible({
        prvActOnBehalfOfAnotherUser: 'Global',
        prvReadIncident: 'Global',
        prvReadContact: 'Global',
        prvReadUser: 'Global',
        prvCreateContact: 'Basic',
      }),
    );
    const { outcome } = await rehearsal(undefined, tokenOf('limited-admin'));
    expect(reasonOf(outcome)).toBe('admin-lacks');
  });
});

const REFUSAL = JSON.stringify({ error: { code: '0x80044331', message: "The 'title' is too long." } });
const part = (status: string, json: string): string =>
  `--x\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 ${status}\r\n\r\n${json}\r\n--x--\r\n`;

describe('an answer that says nothing about the handoff gives none', () => {
  test.each<[string, Between, string]>([
    ['200 throughout', answering(200, part('204 No Content', '')), 'not-refused'],
    ['200 with nothing in it', answering(200), 'not-refused'],
    ['200 around the deliberate refusal', answering(200, part('400 Bad Request', REFUSAL)), 'not-refused'],
    ['401', answering(401, REFUSAL), 'not-signed-in'],
    ['403 from a proxy', answering(403, '<html>Forbidden</html>'), 'unexpected-answer'],
    ['404 without words', answering(404), 'unexpected-answer'],
    ['429', answering(429, REFUSAL), 'throttled'],
    ['500', answering(500, REFUSAL), 'unavailable'],
    ['503 with HTML', answering(503, '<html>'), 'unavailable'],
    ['400 with HTML', answering(400, '<html>0x80044331 title</html>'), 'unexpected-answer'],
    ['302', answering(302, ''), 'unreachable'],
    ['none at all', () => Promise.reject(new DataverseFailure('unreachable', 'cut')), 'unreachable'],
  ])('%s', async (_, between, reason) => {
    const { outcome, leftovers, steps } = await rehearsal(where(hasChangeSet, between));
    expect(reasonOf(outcome)).toBe(reason);
    expect(leftovers).toEqual({ found: 'nothing' });
    expect(steps.some(({ state }) => state === 'done-and-undone')).toBe(false);
  });

  const limited: Between = () => Promise.resolve({ status: 429, headers: { 'Retry-After': '17' }, body: '' });
  const asksWho = ({ url }: Request) => url.pathname.endsWith('WhoAmI()');
  const batchOf = (place: number) => (request: Request, count: number) => isBatch(request) && count === place;
  const inside = part('429 Too Many Requests', '{"error":{"code":"0x80072322","message":"Slow down."}}');

  describe.each([
    ['who asks', asksWho],
    ['who acts in a batch', batchOf(1)],
    ['the handoff', batchOf(2)],
    ['who acts afterwards', batchOf(4)],
  ])('asked %s', (_, meant) => {
    test.each<[string, Between, string, number | undefined]>([
      ['429', limited, 'throttled', 17],
      ['503', answering(503, '<html>'), 'unavailable', undefined],
      ['502 without words', answering(502), 'unavailable', undefined],
      ['401', answering(401), 'not-signed-in', undefined],
      [
        'a cut connection',
        () => Promise.reject(new DataverseFailure('unreachable', 'cut')),
        'unreachable',
        undefined,
      ],
    ])('%s has its own reason', async (_name, between, reason, seconds) => {
      const { outcome } = await rehearsal(where(meant, between));
      expect(outcome).toMatchObject({ result: 'cannot-tell', reason, retryAfterSeconds: seconds });
    });
  });

  test('nor does one in a batch’s part, or none that names anybody', async () => {
    expect(reasonOf((await rehearsal(where(batchOf(1), answering(200, inside)))).outcome)).toBe('throttled');
    for (const answer of ['', '<html>', part('200 OK', '{}'), part('403 Forbidden', REFUSAL)])
      expect(reasonOf((await rehearsal(where(batchOf(1), answering(200, answer)))).outcome)).toBe(
        'unexpected-answer',
      );
  });

  test('and where nobody can look, it does not say that nothing was left', async () => {
    const between = where(({ url }) => url.search.includes('startswith'), answering(403));
    const { outcome, leftovers } = await rehearsal(between);
    expect([outcome.result, leftovers.found]).toEqual(['passed', 'could-not-look']);
  });
});

describe('the deliberate failure', () => {
  test.each([150, 300, 4000])('works where a title can hold %i characters', async (titleLength) => {
    organization.customize({ titleLength });
    const before = rows();
    expect((await rehearsal()).outcome).toEqual({ result: 'passed' });
    expect(rows()).toBe(before);
  });

  test('is not taken for that of a step’s own title', async () => {
    organization.customize({ titleLength: 40 });
    expect((await rehearsal()).outcome).toMatchObject({
      result: 'obstacle',
      step: 'case-from-phone',
      obstacle: { kind: 'too-long' },
    });
  });

  test('is not believed to a plug-in that imitates it', async () => {
    const message =
      "0x80044331 The length of the 'title' attribute of the 'incident' entity … '200'. prvCreateContact";
    const imitated = JSON.stringify({ error: { code: '0x80040265', message } });
    const { outcome } = await rehearsal(
      where(hasChangeSet, answering(400, part('400 Bad Request', imitated))),
    );
    expect(outcome).toMatchObject({ result: 'obstacle', obstacle: { kind: 'plug-in', message } });
  });
});

/** Takes the end off each long text, so that nothing is refused and all stays. */
const letThrough: Between = where(hasChangeSet, (request, forward) =>
  forward({ ...request, body: Buffer.from(String(request.body).replace(/x{20,}/g, '')) }),
);

describe('rows that were left', () => {
  test('are found, named, and deleted, and no others', async () => {
    const before = rows();
    const connection = sandboxConnection(organization, tokenOf('admin'), letThrough);
    const result = await rehearse(connection, facts, randomUUID());
    expect(reasonOf(result.outcome)).toBe('not-refused');
    if (result.leftovers.found !== 'rows') throw new Error(result.leftovers.found);
    const left = result.leftovers.rows.map(({ table }) => table);
    expect(left).toEqual(['annotation', ...Array(3).fill('incident'), ...Array(3).fill('contact')]);
    // One of them became somebody's own since; and one that never was the rehearsal's is put among them.
    const [note] = result.leftovers.rows;
    if (!note) throw new Error('There is no note.');
    await world.admin.send('PATCH', note.path, { subject: 'Mine now' });
    const foreign = {
      ...note,
      table: 'incident' as const,
      path: `incidents(${world.ownCase})`,
      id: world.ownCase,
      column: 'title',
    };
    const leftovers = { found: 'rows' as const, rows: [note, foreign] };
    const all = rows();
    await removeLeftovers(connection, { leftovers }, facts);
    expect(rows()).toBe(all);
    await world.admin.send('PATCH', note.path, { subject: result.marker });
    expect(await removeLeftovers(connection, result, facts)).toEqual({ leftovers: { found: 'nothing' } });
    expect(rows()).toBe(before);
  });
});

describe('rows that an earlier run left, whose end nobody saw', () => {
  test('are found by the next one, and offered by the marker that they carry', async () => {
    const before = rows();
    const { marker } = await rehearsal(letThrough);
    // Somebody's own case, whose title begins with the same words.
    await world.admin.send('PATCH', `incidents(${world.ownCase})`, { title: 'OpenCX rehearsal dinner' });
    const next = await rehearsal();
    expect(next.outcome).toEqual({ result: 'passed' });
    if (next.leftovers.found !== 'rows') throw new Error(next.leftovers.found);
    expect(new Set(next.leftovers.rows.map((row) => row.marker))).toEqual(new Set([marker]));
    expect(next.leftovers.rows).toHaveLength(7);
    expect(next.marker).not.toBe(marker);
    const connection = sandboxConnection(organization, tokenOf('admin'));
    await removeLeftovers(connection, next, facts);
    expect(rows()).toBe(before);
  });
});

test('whoever watches is told what is done, and of each step once it is known', async () => {
  const told: string[] = [];
  const connection = sandboxConnection(organization, tokenOf('admin'));
  await rehearse(connection, facts, randomUUID(), ({ doing, steps }) => {
    const known = steps.filter(({ state }) => state !== 'not-reached').length;
    told.push(`${doing} ${known}/${steps.length}`);
  });
  expect(told.filter((one, index) => one !== told[index - 1])).toEqual([
    'asking-who 0/2',
    'asking-who 0/9',
    'reading 0/9',
    'reading 1/9',
    'reading 2/9',
    'handing-over 2/9',
    'handing-over 8/9',
    'proving 8/9',
    'proving 9/9',
    'looking 9/9',
  ]);
});

test('a check alone asks, and writes nothing', async () => {
  const methods = new Set<string>();
  const send = world.admin.send.bind(world.admin);
  const watched = Object.assign(Object.create(world.admin) as typeof world.admin, {
    send: (method: string, ...rest: [string]) => {
      methods.add(method);
      return send(method, ...rest);
    },
  });
  judge(
    await gather(readerOf(watched), asked({ chat: true, owner: world.users.sibling, queue: world.queue })),
  );
  expect([...methods]).toEqual(['GET']);
});

test('a step is found where the answer does not say which it was', async () => {
  const anonymous = async (
    request: Request,
    forward: (request: Request) => Promise<Reply>,
  ): Promise<Reply> => {
    const reply = await forward(request);
    return isBatch(request)
      ? { ...reply, body: String(reply.body).replace(/Content-ID: \d+\r\n/g, '') }
      : reply;
  };
  for (const [plugIns, step] of [
    [{ phoneRequired: true }, 'case-from-email'],
    [{ refusedChannel: 'phone' }, 'case-from-phone'],
    [{ regionRequired: true }, 'case-from-phone'],
  ] as const) {
    organization.plugIns = plugIns;
    const result = await rehearsal(anonymous);
    expect(result.outcome).toMatchObject({ result: 'obstacle', step, obstacle: { kind: 'plug-in' } });
    expect(result.steps.find(({ id }) => id === 'create-contact')?.state).toBe('done-and-undone');
    expect(result.steps.find(({ id }) => id === 'attach-note')?.state).toBe('not-reached');
    expect(compareWithVerdict(judge(facts), result)).toEqual({
      agreement: 'rehearsal-met-more',
      operations: [step],
    });
  }
});
