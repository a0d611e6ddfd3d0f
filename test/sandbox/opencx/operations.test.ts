import { createOrganization, type Organization } from '../dataverse/organization';
import { sampleZip } from '../../solution/sampleSolution';
import { Sandbox } from '../sandbox';
import { signIn } from './openCx';
import { attempt, OPERATION_IDS, type OperationId } from './operations';
import { discoverSchema } from './schema';
import type { Settings } from './settings';
import { failures, inAWord, rightsWithout, tryEverything } from './trials';
import { ALL_RIGHTS, buildWorld, inProcessWorld, type World } from './world';

let organization: Organization;
let world: World;
beforeEach(async () => {
  organization = createOrganization({ queueLookup: true });
  world = await inProcessWorld('home', organization);
});

const outcome = async (id: OperationId, settings: Settings = {}): Promise<string> =>
  inAWord(await attempt(world, id, settings));

/** Makes the organisation another one, with the names that OpenCX then finds in it. */
async function customize(customizations: Parameters<Organization['customize']>[0]): Promise<void> {
  organization.customize(customizations);
  world.schema = await discoverSchema(world.admin);
}

describe('an attempt', () => {
  test('leaves the organisation as it was, done or not', async () => {
    const rows = (): string =>
      JSON.stringify(
        ['contact', 'incident', 'annotation', 'msdyn_ocliveworkitem', 'queueitem'].map((table) =>
          organization.tables.of(table).all(),
        ),
      );
    const before = rows();
    expect(await failures(world)).toEqual({});
    expect(rows()).toBe(before);
    await world.roles.set(world.roleId, rightsWithout('prvAppendToContact'));
    expect(Object.keys(await failures(world))).toContain('case-from-phone');
    expect(rows()).toBe(before);
  });

  test('applies where the settings ask for it, and always where they have no say', async () => {
    const notApplicable = [];
    for (const id of OPERATION_IDS) if ((await outcome(id)) === 'not applicable') notApplicable.push(id);
    expect(notApplicable).toEqual(['default-owner', 'default-queue', 'chat-omnichannel']);
    expect(await outcome('chat-omnichannel', { chat: true })).toBe('done');
  });

  test('is refused whatever it is where the application user is disabled, or has no role', async () => {
    const user = `systemusers(${world.applicationUserId})`;
    await world.admin.send('PATCH', user, { isdisabled: true });
    expect(new Set(Object.values(await tryEverything(world)))).toEqual(new Set(['0x80040225']));
    await world.admin.send('PATCH', user, { isdisabled: false });
    await world.roles.takeAll(world.applicationUserId);
    expect(new Set(Object.values(await tryEverything(world)))).toEqual(new Set(['0x80042f09']));
  });

  test('comes to the same over HTTP, in an organisation that is in use', async () => {
    const sandbox = await Sandbox.start(sampleZip());
    try {
      const admin = sandbox.clientOf('admin');
      await fetch(`${sandbox.origin}/sandbox/customizations`, {
        method: 'POST',
        body: '{"queueLookup":true}',
      });
      const served = await buildWorld(admin, await signIn(sandbox.connection()));
      expect(await failures(served)).toEqual({});
      for (const grants of [
        { ...ALL_RIGHTS, prvReadContact: 'Local' } as const,
        { ...ALL_RIGHTS, prvReadQueue: 'Basic' } as const,
      ]) {
        await served.roles.set(served.roleId, grants);
        await world.roles.set(world.roleId, grants);
        const expected = await failures(world);
        expect(Object.keys(expected)).not.toEqual([]);
        expect(await failures(served)).toEqual(expected);
      }
    } finally {
      await sandbox.close();
    }
  });
});

describe('the default owner', () => {
  const owner = () => world.users.home;

  test('must be there, enabled, and allowed to read cases', async () => {
    expect(await outcome('default-owner', { owner: owner().toUpperCase() })).toBe('done');
    expect(await outcome('default-owner', { owner: world.queue })).toBe('0x80040217');
    await world.roles.takeAll(owner());
    expect(await outcome('default-owner', { owner: owner() })).toBe('0x80040231');
    await world.admin.send('PATCH', `systemusers(${owner()})`, { isdisabled: true });
    expect(await outcome('default-owner', { owner: owner() })).toBe('0x80040225');
  });
});

describe('the default queue', () => {
  test('is refused where cases have no lookup to a queue', async () => {
    await customize({});
    expect(await outcome('default-queue', { queue: world.queue })).toBe('0x80048d19');
  });

  test('is not for cases and for chats at once: what is a queue is no work stream', async () => {
    const settings = { queue: world.queue, chat: true };
    expect(await outcome('default-queue', settings)).toBe('done');
    expect(await outcome('chat-omnichannel', settings)).toBe('0x80040217');
    expect(await outcome('default-queue', { queue: world.workStream })).toBe('0x80040217');
  });
});

describe('priority and ticket properties', () => {
  const fromEmailAndPhone = async (settings: Settings) =>
    Promise.all([await outcome('case-from-email', settings), await outcome('case-from-phone', settings)]);

  test('have to be values and columns that the organisation has', async () => {
    expect(await fromEmailAndPhone({ priority: 3 })).toEqual(['done', 'done']);
    expect(await fromEmailAndPhone({ priority: 4 })).toEqual(['0x80044330', '0x80044330']);
    const properties = (ticketProperties: Record<string, unknown>) => ({ ticketProperties });
    expect(await fromEmailAndPhone(properties({ caseorigincode: 2, isescalated: true }))).toEqual([
      'done',
      'done',
    ]);
    expect(await fromEmailAndPhone(properties({ cx_unknown: 1 }))).toEqual(['0x80048d19', '0x80048d19']);
    expect(await fromEmailAndPhone(properties({ caseorigincode: 'Email' }))).toEqual([
      '0x80048d19',
      '0x80048d19',
    ]);
    await customize({ priorities: [1, 4] });
    expect(await fromEmailAndPhone({ priority: 4 })).toEqual(['done', 'done']);
    expect(await fromEmailAndPhone({})).toEqual(['0x80044330', '0x80044330']);
  });

  test('may name rows, which takes the rights on them', async () => {
    const contact = world.contacts.find(({ owner }) => owner === 'root');
    const settings = {
      ticketProperties: { 'primarycontactid@odata.bind': `/contacts(${contact?.id ?? ''})` },
    };
    expect(await outcome('case-from-phone', settings)).toBe('done');
    await world.roles.set(world.roleId, { ...ALL_RIGHTS, prvAppendToContact: 'Basic' });
    expect(await outcome('case-from-phone', settings)).toBe('0x80048306');
    expect(await outcome('case-from-phone')).toBe('done');
  });

  test('have no part in the other operations', async () => {
    const settings = { priority: 4, ticketProperties: { cx_unknown: 1 }, owner: world.users.home } as const;
    expect(await outcome('link-contact', settings)).toBe('done');
    expect(await outcome('default-owner', settings)).toBe('done');
    await customize({ priorities: [1] });
    expect(await outcome('link-contact')).toBe('done');
  });
});

test('a chat cannot be handed over where Omnichannel is not there', async () => {
  await customize({ absentTables: ['msdyn_ocliveworkitem', 'msdyn_liveworkstream'] });
  expect(await outcome('chat-omnichannel', { chat: true })).toBe('0x80060888');
});

test('an organisation without cases refuses what is about cases, and lets contacts be found', async () => {
  await customize({ absentTables: ['incident'] });
  expect([await outcome('test-and-save'), await outcome('case-from-phone')]).toEqual([
    '0x80060888',
    '0x80060888',
  ]);
  expect(await outcome('find-contact')).toBe('done');
});

test('secured columns keep from OpenCX what it searches by, writes, and reads back', async () => {
  const secure = (table: string, column: string) =>
    customize({ queueLookup: true, securedColumns: [{ table, column }] });
  await secure('contact', 'emailaddress1');
  expect(await failures(world)).toEqual({
    'find-contact': '0x8004f506',
    'create-contact': '0x8004f502',
    'case-from-email': '0x8004f506',
  });
  await secure('contact', 'mobilephone');
  expect(Object.keys(await failures(world))).toEqual([
    'create-contact',
    'case-from-email',
    'case-from-phone',
  ]);
  await secure('incident', 'ticketnumber');
  const lost = 'the number of the case did not come back';
  expect(await failures(world)).toEqual({
    'case-from-email': lost,
    'case-from-phone': lost,
  });
});
