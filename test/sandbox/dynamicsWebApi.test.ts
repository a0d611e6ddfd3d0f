import { DynamicsWebApi } from 'dynamics-web-api';
import { sampleZip } from '../solution/sampleSolution';
import { APPLICATION, PERSONAS } from './dataverse/identity';
import { Sandbox } from './sandbox';

/** The sandbox as a client sees it that others wrote for Dataverse: what it asks for and how it reads answers is not ours. */

const APP = APPLICATION.applicationUserId;
const UNIT = 'b0000000-0000-4000-8000-000000000001';
const APP_OBJECT_ID = 'ad000000-0000-4000-8000-00000000000a';
const USER = Object.fromEntries(PERSONAS.map(({ name, userId }) => [name, userId]));
const GUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

let sandbox: Sandbox;
const as = (persona: string, more: object = {}): DynamicsWebApi =>
  new DynamicsWebApi({
    serverUrl: sandbox.origin,
    dataApi: { version: '9.2' },
    onTokenRefresh: async () => PERSONAS.find(({ name }) => name === persona)?.token ?? '',
    ...more,
  });
let admin: DynamicsWebApi;

beforeAll(async () => {
  sandbox = await Sandbox.start(sampleZip());
});
afterAll(() => sandbox.close());
beforeEach(async () => {
  await sandbox.reset();
  admin = as('admin');
});

type Contact = Record<string, unknown>;
const newContact = (lastname: string, more: object = {}) => ({
  collection: 'contacts',
  data: { lastname },
  ...more,
});
const named = async (lastname: string): Promise<Contact[]> =>
  (await admin.retrieveMultiple<Contact>({ collection: 'contacts', filter: `lastname eq '${lastname}'` }))
    .value;
const failure = (call: Promise<unknown>): Promise<Record<string, unknown>> =>
  call.then(
    () => ({ message: 'done' }),
    (error: unknown) => (Array.isArray(error) ? { ...error[0] } : { ...(error as object) }),
  );

describe('dynamics-web-api', () => {
  test('creates, reads, changes, upserts and deletes rows', async () => {
    const id: string = await admin.create(newContact('Lamp'));
    expect(id).toMatch(GUID);
    const address = { collection: 'contacts', key: id };
    expect(await admin.retrieve<Contact>({ ...address, select: ['lastname', 'createdon'] })).toMatchObject({
      contactid: id,
      lastname: 'Lamp',
      '@odata.etag': expect.stringMatching(/^W\//),
    });
    await admin.update({ ...address, data: { jobtitle: 'Buyer' } });
    const changed = await admin.update<Contact>({
      ...address,
      data: { firstname: 'Lu' },
      returnRepresentation: true,
    });
    expect(changed).toMatchObject({ fullname: 'Lu Lamp', jobtitle: 'Buyer' });
    await admin.upsert({ ...address, data: { lastname: 'Torch' } });
    expect(await named('Torch')).toHaveLength(1);
    await admin.deleteRecord(address);
    expect(await named('Torch')).toEqual([]);
  });

  test('upserts what is there alone, or what is not there alone, when it says so', async () => {
    const missing = { collection: 'contacts', key: '0c0c0c0c-0000-4000-8000-000000000001' };
    const upsert = (lastname: string, more: object) =>
      admin.upsert<Contact>({ ...missing, data: { lastname }, ...more });
    // The client reads both as an answer: 404 to If-Match as "nothing was made", 412 to If-None-Match as "nothing was changed".
    await upsert('Lamp', { ifmatch: '*' });
    expect(await named('Lamp')).toEqual([]);
    await upsert('Lamp', { ifnonematch: '*' });
    const [made] = await named('Lamp');
    expect(made).toMatchObject({ contactid: missing.key });
    await upsert('Torch', { ifnonematch: '*' });
    expect([(await named('Lamp')).length, (await named('Torch')).length]).toEqual([1, 0]);
    await upsert('Torch', { ifmatch: '*' });
    expect(await named('Torch')).toHaveLength(1);
  });

  test('changes and deletes a row only as it was read', async () => {
    const address = { collection: 'contacts', key: String(await admin.create(newContact('Lamp'))) };
    const read = await admin.retrieve<Contact>({ ...address, select: ['lastname'] });
    const ifmatch = String(read['@odata.etag']);
    expect(await admin.update({ ...address, data: { jobtitle: 'Buyer' }, ifmatch })).toBe(true);
    expect(await admin.update({ ...address, data: { jobtitle: 'Cook' }, ifmatch })).toBe(false);
    expect(await admin.deleteRecord({ ...address, ifmatch })).toBe(false);
    expect(await named('Lamp')).toMatchObject([{ jobtitle: 'Buyer' }]);
  });

  test('calls actions, of a row and of none', async () => {
    const role = { name: 'Readers', 'businessunitid@odata.bind': `businessunits(${UNIT})` };
    const key = String(await admin.create({ collection: 'roles', data: role }));
    const { value } = await admin.retrieveMultiple<Contact>({
      collection: 'privileges',
      filter: "name eq 'prvReadContact'",
      select: ['privilegeid'],
    });
    await admin.callAction({
      collection: 'roles',
      key,
      actionName: 'Microsoft.Dynamics.CRM.AddPrivilegesRole',
      action: { Privileges: [{ PrivilegeId: value[0]?.['privilegeid'], Depth: 'Basic' }] },
    });
    const held = await admin.callFunction<{ RolePrivileges: Contact[] }>({
      name: 'RetrieveRolePrivilegesRole',
      parameters: { RoleId: key },
    });
    expect(held.RolePrivileges).toMatchObject([{ PrivilegeName: 'prvReadContact', Depth: 'Basic' }]);
    await admin.callAction({ actionName: 'PublishAllXml' });
    const unknown = admin.callAction({ actionName: 'DeleteAndPromote', action: { UniqueName: 'OpenCX' } });
    expect(await failure(unknown)).toMatchObject({ status: 400, code: '0x8004853b' });
  });

  test('is refused FetchXML, which the sandbox does not have', async () => {
    const fetchXml = '<fetch><entity name="contact"><attribute name="lastname"/></entity></fetch>';
    expect(await failure(admin.fetch({ collection: 'contacts', fetchXml }))).toMatchObject({
      status: 501,
      message: expect.stringContaining('fetchXml') as string,
    });
  });

  test('pages through rows by the links that it is given, with annotations', async () => {
    const query = {
      collection: 'incidents',
      select: ['title', 'prioritycode'],
      orderBy: ['title asc'],
      maxPageSize: 2,
      count: true,
      includeAnnotations: 'OData.Community.Display.V1.FormattedValue',
    };
    const first = await admin.retrieveMultiple<Contact>(query);
    expect([first.value.length, first.oDataCount]).toEqual([2, sandbox.cases.length]);
    expect(first.value[0]?.['prioritycode_Formatted']).toMatch(/High|Normal|Low/);
    const second = await admin.retrieveMultiple<Contact>(query, first.oDataNextLink);
    expect(second.value.map(({ title }) => title)).not.toEqual(first.value.map(({ title }) => title));
    const all = await admin.retrieveAll<Contact>(query);
    expect(all.value).toHaveLength(sandbox.cases.length);
    expect(await admin.count({ collection: 'incidents' })).toBe(sandbox.cases.length);
  });

  test('expands rows, calls functions and actions, joins and parts rows', async () => {
    const [contact] = await named('Campbell');
    await admin.create({
      collection: 'incidents',
      data: {
        title: 'A case',
        'customerid_contact@odata.bind': `contacts(${String(contact?.['contactid'])})`,
      },
    });
    const { value } = await admin.retrieveMultiple<Contact>({
      collection: 'incidents',
      filter: "title eq 'A case'",
      expand: [{ property: 'customerid_contact', select: ['lastname'] }],
    });
    expect(value[0]?.['customerid_contact']).toMatchObject({ lastname: 'Campbell' });
    expect(await admin.callFunction('WhoAmI')).toMatchObject({ UserId: USER['admin'] });
    const held = await admin.callFunction<{ RolePrivileges: Contact[] }>({
      name: 'Microsoft.Dynamics.CRM.RetrieveUserSetOfPrivilegesByNames',
      collection: 'systemusers',
      key: APP,
      parameters: { PrivilegeNames: ['prvReadIncident'] },
    });
    expect(held.RolePrivileges).toMatchObject([{ PrivilegeName: 'prvReadIncident' }]);
    const { value: roles } = await admin.retrieveMultiple<Contact>({
      collection: 'roles',
      filter: `name eq 'Customer Service Representative' and _parentroleid_value eq null`,
    });
    const join = {
      collection: 'systemusers',
      primaryKey: APP,
      relationshipName: 'systemuserroles_association',
      relatedCollection: 'roles',
      relatedKey: String(roles[0]?.['roleid']),
    };
    const count = async (): Promise<number> =>
      (
        await admin.retrieve<{ systemuserroles_association: unknown[] }>({
          collection: 'systemusers',
          key: APP,
          select: ['fullname'],
          expand: [{ property: 'systemuserroles_association', select: ['name'] }],
        })
      ).systemuserroles_association.length;
    const listed = async (): Promise<unknown[]> =>
      (
        await admin.retrieveMultiple<Contact>({
          collection: `systemusers(${APP})/systemuserroles_association/$ref`,
        })
      ).value.map((row) => row['@odata.id']);
    const role = expect.stringContaining(`roles(${join.relatedKey})`) as string;
    await admin.associate(join);
    expect([await count(), await listed()]).toEqual([2, expect.arrayContaining([role])]);
    await admin.disassociate(join);
    expect([await count(), await listed()]).toEqual([1, [expect.not.stringContaining(join.relatedKey)]]);
  });

  test('reads metadata', async () => {
    const title = await admin.retrieveAttribute<Contact>({
      entityKey: "LogicalName='incident'",
      attributeKey: "LogicalName='title'",
      castType: 'Microsoft.Dynamics.CRM.StringAttributeMetadata',
    });
    expect(title).toMatchObject({ LogicalName: 'title', MaxLength: 200 });
  });

  test('reads errors', async () => {
    expect(await failure(admin.retrieve({ collection: 'contacts', key: APP }))).toMatchObject({
      status: 404,
      code: '0x80040217',
    });
    expect(await failure(admin.create(newContact('x'.repeat(51))))).toMatchObject({
      status: 400,
      code: '0x80044331',
    });
    expect(await failure(as('agent').deleteRecord({ collection: 'queues', key: APP }))).toMatchObject({
      status: 403,
      code: '0x80040220',
    });
  });
});

describe('executeBatch of dynamics-web-api', () => {
  test('answers each operation, in order', async () => {
    admin.startBatch();
    void admin.create(newContact('Lamp', { inChangeSet: false }));
    void admin.retrieveMultiple({
      collection: 'contacts',
      filter: "lastname eq 'Lamp'",
      select: ['lastname'],
    });
    void admin.count({ collection: 'incidents' });
    const [id, found, count] = (await admin.executeBatch()) as [string, { value: unknown[] }, number];
    expect([id, found.value.length, count]).toEqual([expect.stringMatching(GUID), 1, sandbox.cases.length]);
  });

  test('does the operations of a change set that refer to each other', async () => {
    admin.startBatch();
    void admin.create(newContact('Lamp', { contentId: '1' }));
    void admin.create({
      collection: 'incidents',
      contentId: '2',
      data: { title: 'In a batch', 'customerid_contact@odata.bind': '$1' },
    });
    void admin.create({
      collection: 'annotations',
      data: { subject: 'A note', 'objectid_incident@odata.bind': '$2' },
    });
    void admin.update({ collection: '$2', data: { description: 'Changed' } });
    const ids = (await admin.executeBatch()) as string[];
    expect(ids.slice(0, 3)).toEqual(Array(3).fill(expect.stringMatching(GUID)));
    const found = await admin.retrieve<Contact>({
      collection: 'incidents',
      key: ids[1] ?? '',
      expand: [{ property: 'Incident_Annotation', select: ['subject'] }],
    });
    expect(found).toMatchObject({
      _customerid_value: ids[0],
      description: 'Changed',
      Incident_Annotation: [{ annotationid: ids[2], subject: 'A note' }],
    });
  });

  test('reads the error of a change set that failed, and nothing of it is left', async () => {
    admin.startBatch();
    void admin.create(newContact('Lamp', { contentId: '1' }));
    void admin.create({
      collection: 'incidents',
      data: { title: 'x'.repeat(201), 'customerid_contact@odata.bind': '$1' },
    });
    const error = await failure(admin.executeBatch());
    expect(error).toMatchObject({
      status: 400,
      error: {
        code: '0x80044331',
        message: expect.stringContaining("'title' attribute of the 'incident' entity") as string,
      },
    });
    expect(await named('Lamp')).toEqual([]);
  });

  test('goes on behind an error', async () => {
    admin.startBatch();
    void admin.create(newContact('x'.repeat(51), { inChangeSet: false }));
    void admin.create(newContact('Lamp', { inChangeSet: false }));
    const results = (await admin.executeBatch({ continueOnError: true })) as unknown[];
    expect(results[0]).toMatchObject({ status: 400, error: { code: '0x80044331' } });
    expect(results[1]).toMatch(GUID);
  });
});

describe('impersonation by dynamics-web-api', () => {
  const made = async (client: DynamicsWebApi, more: object = {}): Promise<Contact> =>
    await client.create<object, Contact>(newContact('Lamp', { returnRepresentation: true, ...more }));
  const onBehalf = { _createdby_value: APP, _createdonbehalfby_value: undefined as unknown };
  beforeEach(() => void (onBehalf._createdonbehalfby_value = USER['admin']));

  test('works by object id and by user id, for a client and for a request', async () => {
    expect(await made(as('admin', { impersonateAAD: APP_OBJECT_ID }))).toMatchObject(onBehalf);
    expect(await made(as('admin', { impersonate: APP }))).toMatchObject(onBehalf);
    expect(await made(admin, { impersonateAAD: APP_OBJECT_ID })).toMatchObject(onBehalf);
  });

  test('is refused to whom the privilege is not given', async () => {
    expect(await failure(made(as('agent', { impersonateAAD: APP_OBJECT_ID })))).toMatchObject({
      status: 403,
      message: expect.stringContaining('prvActOnBehalfOfAnotherUser'),
    });
  });

  test('counts for a batch when the batch says it, and not when an operation does', async () => {
    admin.startBatch();
    void admin.create(newContact('Whole'));
    await admin.executeBatch({ impersonateAAD: APP_OBJECT_ID });
    admin.startBatch();
    void admin.create(newContact('Part', { impersonateAAD: APP_OBJECT_ID }));
    await admin.executeBatch();
    expect([(await named('Whole'))[0], (await named('Part'))[0]]).toMatchObject([
      onBehalf,
      { _createdby_value: USER['admin'], _createdonbehalfby_value: null },
    ]);
  });
});
