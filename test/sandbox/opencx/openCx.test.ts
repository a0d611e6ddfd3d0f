import { createOrganization } from '../dataverse/organization';
import { Refused, WebApiClient, type Answer } from '../webApiClient';
import { OpenCx } from './openCx';
import { discoverSchema } from './schema';
import type { Session } from './session';
import type { Settings } from './settings';
import { inProcessWorld, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await inProcessWorld('home', createOrganization({ queueLookup: true }));
});

function session(contact: Session['contact'], more: Partial<Session> = {}): Session {
  return {
    id: '0b8f0c52-6f0e-4f0e-9c55-3a4c8e1d0099',
    ticketNumber: 1,
    channel: 'phone',
    language: 'en',
    summary: 'Wants a refund.',
    classification: 'Billing',
    sentiment: 'neutral',
    handoffReason: '',
    contact,
    messages: [{ sender: 'contact', at: '2026-11-20T14:02:11Z', text: 'A refund, please.' }],
    ...more,
  };
}

const handOff = (settings: Settings, of: Session) =>
  new OpenCx(world.application, settings, world.schema).handOff(of, { withNote: false });

const read = (address: string): Promise<Answer> => world.admin.send('GET', address);

describe('a handoff as a case', () => {
  test('carries everything that is set, and the ticket properties over it', async () => {
    const settings = {
      owner: world.users.below,
      queue: world.queue,
      priority: 1,
      ticketProperties: { casetypecode: 3, title: 'A title of their own' },
    } as const;
    const { incidentId, ticketNumber } = await handOff(settings, session({ name: 'Ann Bell' }));
    expect(await read(`incidents(${incidentId})`)).toMatchObject({
      _ownerid_value: world.users.below,
      _cx_queueid_value: world.queue,
      prioritycode: 1,
      casetypecode: 3,
      title: 'A title of their own',
      ticketnumber: ticketNumber,
    });
  });

  test('is of priority 2 and OpenCX’s own where nothing is set', async () => {
    const { incidentId } = await handOff({}, session({ name: 'Ann Bell' }));
    expect(await read(`incidents(${incidentId})`)).toMatchObject({
      _ownerid_value: world.applicationUserId,
      _cx_queueid_value: null,
      prioritycode: 2,
      title: 'Billing - Ann Bell',
    });
  });

  test('takes the contact of the e-mail address, and makes one where there is none', async () => {
    const [known] = world.contacts;
    const found = await handOff({}, session({ name: 'Somebody Else', email: known?.email ?? '' }));
    expect(found).toMatchObject({ contactId: known?.id, contactFound: true });
    const email = "o'neil@trial.example";
    const made = await handOff({}, session({ name: 'Pat de la Cruz', email, phone: '+1 555 010 0100' }));
    expect(made.contactFound).toBe(false);
    expect(await read(`contacts(${made.contactId ?? ''})`)).toMatchObject({
      firstname: 'Pat',
      lastname: 'de la Cruz',
      emailaddress1: email,
      mobilephone: '+1 555 010 0100',
      description: 'Created from chat session 0b8f0c52-6f0e-4f0e-9c55-3a4c8e1d0099',
    });
    expect(await handOff({}, session({ name: '', email }))).toMatchObject({
      contactId: made.contactId,
      contactFound: true,
    });
  });

  test('makes a new contact of every caller without an e-mail address, and does not search', async () => {
    const caller = session({ name: 'Ann Bell', phone: '+1 555 010 0101' });
    const sent = jest.spyOn(world.application, 'send');
    const [one, two] = [await handOff({}, caller), await handOff({}, caller)];
    expect(sent.mock.calls.map(([, , , step]) => step)).toEqual([
      'create-contact',
      'create-case',
      'create-contact',
      'create-case',
    ]);
    sent.mockRestore();
    expect(one.contactId).not.toBe(two.contactId);
    expect(await read(`contacts(${two.contactId ?? ''})`)).toMatchObject({ mobilephone: '+1 555 010 0101' });
    const { incidentId } = await handOff({}, session({ name: '', phone: '+1 555 010 0102' }));
    expect(await read(`incidents(${incidentId})`)).toMatchObject({ title: 'Billing - +1 555 010 0102' });
  });

  test('brings a note with the talk as a file, unless told not to', async () => {
    const of = session({ name: 'Ann Bell' });
    const openCx = new OpenCx(world.application);
    const { incidentId } = await openCx.handOff(of);
    const notes = (await read(`incidents(${incidentId})/Incident_Annotation`))['value'] as Answer[];
    expect(notes).toMatchObject([
      { filename: `opencx-conversation-${of.id}.json`, mimetype: 'application/json', isdocument: true },
    ]);
    const file = Buffer.from(String(notes[0]?.['documentbody']), 'base64').toString('utf8');
    expect(JSON.parse(file)).toMatchObject({
      session: { id: of.id },
      messages: [{ content: { type: 'text' } }],
    });
    await openCx.handOff(of, { withNote: false });
    expect(openCx.written.filter((address) => address.startsWith('annotations'))).toHaveLength(1);
  });

  test('names no contact where nothing is known of the customer, which Dataverse refuses', async () => {
    const anonymous = session({ name: '' }, { classification: '' });
    const openCx = new OpenCx(world.application);
    const refused = await openCx.handOff(anonymous).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Refused);
    expect(String(refused)).toContain('create-case: 400 0x0 You should specify a parent contact or account.');
    expect(openCx.written).toEqual([]);
    const account = await world.admin.first('accounts', 'accountid', 'statecode eq 0');
    const ticketProperties = { 'customerid_account@odata.bind': `/accounts(${account})` };
    const role = await world.roles.create('Reads accounts', world.units.root, {
      prvReadAccount: 'Global',
      prvAppendToAccount: 'Global',
    });
    await world.roles.assign(role, { user: world.applicationUserId });
    const { incidentId, contactId } = await handOff({ ticketProperties }, anonymous);
    expect(contactId).toBeUndefined();
    expect((await read(`incidents(${incidentId})`))['title']).toBe('Support - Anonymous');
  });
});

test('a chat becomes a live work item of the work stream, with the summary as its subject', async () => {
  const openCx = new OpenCx(world.application, { queue: world.workStream, chat: true }, world.schema);
  const id = await openCx.handOffChat(session({ name: 'Ann Bell' }, { channel: 'web' }));
  expect(openCx.written).toEqual([`msdyn_ocliveworkitems(${id})`]);
  expect(await read(`msdyn_ocliveworkitems(${id})`)).toMatchObject({
    subject: 'Wants a refund.',
    _msdyn_liveworkstreamid_value: world.workStream,
  });
});

describe('the names that OpenCX uses', () => {
  /** An organisation of which nothing is known but its metadata. */
  class Metadata extends WebApiClient {
    constructor(private readonly tables: string[]) {
      super('http://sandbox.test/', '');
    }

    override async send(_method: string, path: string): Promise<Answer> {
      const table = /LogicalName='(\w+)'/.exec(path)?.[1];
      if (table && !this.tables.includes(table)) throw new Refused(path, 404, '0x80060888', 'No table.');
      if (table) return { value: [{ ReferencingEntityNavigationPropertyName: `of_${table}` }] };
      const shown = this.tables.map((name) => ({
        LogicalName: name,
        EntitySetName: `${name}s`,
        PrimaryIdAttribute: `${name}id`,
      }));
      return { value: shown };
    }
  }

  test('are those of the organisation’s metadata, its own live work item before Microsoft’s', async () => {
    const both = ['msdyn_ocliveworkitem', 'oc_liveworkitem', 'incident'];
    expect(await discoverSchema(new Metadata(both))).toEqual({
      caseQueue: 'of_incident',
      liveWorkItem: {
        entitySet: 'oc_liveworkitems',
        primaryId: 'oc_liveworkitemid',
        workStream: 'of_oc_liveworkitem',
      },
    });
    expect(await discoverSchema(world.application)).toEqual({
      caseQueue: 'cx_QueueId',
      liveWorkItem: {
        entitySet: 'msdyn_ocliveworkitems',
        primaryId: 'activityid',
        workStream: 'msdyn_liveworkstreamid_msdyn_ocliveworkitem',
      },
    });
  });

  test('are made up where the metadata has none', async () => {
    expect(await discoverSchema(new Metadata([]))).toMatchObject({
      caseQueue: 'cx_QueueId',
      liveWorkItem: { entitySet: 'oc_liveworkitems' },
    });
  });
});
