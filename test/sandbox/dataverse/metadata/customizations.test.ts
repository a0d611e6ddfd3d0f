import { createOrganization } from '../organization';
import { type Call, caller, CONTACTS, newCase, tokenOf, withApplication } from '../testClient';
import type { Customizations } from './customize';

const QUEUE = '9e000000-0000-4000-8000-000000000001';
const STREAM = '3c000000-0000-4000-8000-000000000001';
const incident = "EntityDefinitions(LogicalName='incident')";
const cast = 'Microsoft.Dynamics.CRM.';

const adminOf = (customizations: Customizations): Call =>
  caller(createOrganization(customizations), tokenOf('admin'));

describe('a table that an organisation does not have', () => {
  const absentTables = ['msdyn_liveworkstream', 'queue'];

  test('is in no metadata, no address, no lookup, and no privilege', async () => {
    const admin = adminOf({ absentTables });
    const tables = await admin(
      'GET',
      "EntityDefinitions?$select=LogicalName&$filter=LogicalName eq 'queue' or LogicalName eq 'incident'",
    );
    expect(tables.rows.map((row) => row['LogicalName'])).toEqual(['incident']);
    expect((await admin('GET', "EntityDefinitions(LogicalName='queue')")).status).toBe(404);
    for (const path of ['queues', `queues(${QUEUE})`, `msdyn_liveworkstreams(${STREAM})`]) {
      const { status, error } = await admin('GET', path);
      expect([status, error?.message]).toEqual([404, expect.stringContaining('Resource not found')]);
    }
    const chat = "EntityDefinitions(LogicalName='msdyn_ocliveworkitem')/ManyToOneRelationships";
    const lookups = (await admin('GET', `${chat}?$select=ReferencedEntity`)).rows;
    expect(lookups.some((row) => row['ReferencedEntity'] === 'contact')).toBe(true);
    expect(lookups.some((row) => row['ReferencedEntity'] === 'msdyn_liveworkstream')).toBe(false);
    const privileges =
      "privileges?$select=name&$filter=contains(name,'Queue') or contains(name,'workstream')";
    expect((await admin('GET', `${privileges}&$orderby=name`)).rows.map((row) => row['name'])).toEqual(
      ['Append', 'AppendTo', 'Create', 'Delete', 'Read', 'Write'].map((type) => `prv${type}QueueItem`),
    );
  });

  test('is nothing that a user can hold a privilege on, an administrator included', async () => {
    const { organization, admin, application } = await withApplication(['prvReadQueue', 'prvReadActivity']);
    const held = async (user: string) => {
      const list = encodeURIComponent('["prvReadQueue","prvReadActivity"]');
      const address = `systemusers(${user})/${cast}RetrieveUserSetOfPrivilegesByNames(PrivilegeNames=@p)?@p=${list}`;
      const { json } = await admin('GET', address);
      return (json['RolePrivileges'] as Record<string, unknown>[])
        .map((entry) => entry['PrivilegeName'])
        .sort();
    };
    const me = String((await application('GET', 'WhoAmI()')).json['UserId']);
    const administrator = String((await admin('GET', 'WhoAmI()')).json['UserId']);
    organization.customize({ absentTables: ['queue', 'msdyn_ocliveworkitem'] });
    expect([await held(me), await held(administrator)]).toEqual([['prvReadActivity'], ['prvReadActivity']]);
    organization.customize({});
    expect(await held(me)).toEqual(['prvReadActivity', 'prvReadQueue']);
    expect(await held(administrator)).toEqual(['prvReadActivity', 'prvReadQueue']);
    expect((await application('GET', `queues(${QUEUE})`)).status).toBe(200);
  });

  test.each(['account', 'contact', 'incident', 'annotation', 'queue', 'queueitem', 'msdyn_liveworkstream'])(
    'leaves the others as they are, with rows that point to it: %s',
    async (absent) => {
      const organization = createOrganization();
      const admin = caller(organization, tokenOf('admin'));
      const made = await admin('POST', 'incidents', newCase(CONTACTS.ofAgent), {
        prefer: 'return=representation',
      });
      const about = { 'objectid_incident@odata.bind': `/incidents(${String(made.json['incidentid'])})` };
      await admin('POST', 'annotations', { subject: 'x', ...about });
      organization.customize({ absentTables: [absent] });
      for (const { entitySetName } of organization.catalogue.tables) {
        const all = { prefer: 'odata.include-annotations="*"' };
        expect([entitySetName, (await admin('GET', entitySetName, undefined, all)).status]).toEqual([
          entitySetName,
          200,
        ]);
      }
      const expanded = await admin('GET', 'incidents?$expand=customerid_account($select=name)');
      expect(expanded.status).toBe({ incident: 404, account: 400 }[absent] ?? 200);
    },
  );

  test('is none of those that every organisation has', () => {
    expect(() => createOrganization({ absentTables: ['systemuser'] })).toThrow('no organisation is without');
  });
});

describe('the lookup from case to queue', () => {
  const relations = `${incident}/ManyToOneRelationships?$select=ReferencedEntity,ReferencingAttribute,ReferencingEntityNavigationPropertyName&$filter=ReferencedEntity eq 'queue'`;
  const inQueue = newCase(CONTACTS.ofAgent, { 'cx_QueueId@odata.bind': `/queues(${QUEUE})` });

  test('is not there as a rule', async () => {
    const admin = adminOf({});
    expect((await admin('GET', relations)).rows).toEqual([]);
    const { status, error } = await admin('POST', 'incidents', inQueue);
    expect([status, error?.code]).toEqual([400, '0x80048d19']);
  });

  test('is a relationship that cases can be linked by where an organisation has it', async () => {
    const admin = adminOf({ queueLookup: true });
    expect((await admin('GET', relations)).rows).toMatchObject([
      { ReferencingAttribute: 'cx_queueid', ReferencingEntityNavigationPropertyName: 'cx_QueueId' },
    ]);
    const { headers } = await admin('POST', 'incidents', inQueue);
    expect((await admin('GET', String(headers['OData-EntityId']))).json['_cx_queueid_value']).toBe(QUEUE);
  });
});

test('the length of a description is the organisation’s, in metadata and in what is taken', async () => {
  const admin = adminOf({ descriptionLength: 10 });
  const address = `${incident}/Attributes(LogicalName='description')/${cast}MemoAttributeMetadata?$select=MaxLength`;
  expect((await admin('GET', address)).json['MaxLength']).toBe(10);
  const make = (description: string) =>
    admin('POST', 'incidents', newCase(CONTACTS.ofAgent, { description }));
  expect((await make('x'.repeat(11))).error?.code).toBe('0x80044331');
  expect((await make('x'.repeat(10))).status).toBe(204);
});

test('the priorities of a case are the organisation’s, in metadata and in what is taken', async () => {
  const admin = adminOf({ priorities: [1, 4, 7] });
  const address = `${incident}/Attributes(LogicalName='prioritycode')/${cast}PicklistAttributeMetadata?$select=LogicalName&$expand=OptionSet($select=Options)`;
  const { Options } = (await admin('GET', address)).json['OptionSet'] as {
    Options: { Value: number; Label: { UserLocalizedLabel: { Label: string } } }[];
  };
  expect(Options.map(({ Value, Label }) => [Value, Label.UserLocalizedLabel.Label])).toEqual([
    [1, 'High'],
    [4, 'Priority 4'],
    [7, 'Priority 7'],
  ]);
  const make = (more: object) => admin('POST', 'incidents', newCase(CONTACTS.ofAgent, more));
  expect((await make({ prioritycode: 2 })).error?.code).toBe('0x80044330');
  expect((await make({ prioritycode: 4 })).status).toBe(204);
  const { headers } = await make({});
  expect((await admin('GET', String(headers['OData-EntityId']))).json['prioritycode']).toBe(1);
});

test('a column that is required has that level in metadata, and no row comes without it', async () => {
  const admin = adminOf({ requiredColumns: [{ table: 'contact', column: 'jobtitle' }] });
  const { rows } = await admin(
    'GET',
    "EntityDefinitions(LogicalName='contact')/Attributes?$select=RequiredLevel&$filter=LogicalName eq 'jobtitle' or LogicalName eq 'lastname'",
  );
  expect(rows.map((row) => (row['RequiredLevel'] as { Value: string }).Value)).toEqual([
    'ApplicationRequired',
    'SystemRequired',
  ]);
  const { error } = await admin('POST', 'contacts', { lastname: 'X' });
  expect([error?.code, error?.message.includes("'jobtitle'")]).toEqual(['0x80040203', true]);
  expect((await admin('POST', 'contacts', { lastname: 'X', jobtitle: 'Cook' })).status).toBe(204);
});

test('a case’s customer is required by the platform, and is missed in its words', async () => {
  for (const customizations of [{}, { requiredColumns: [{ table: 'incident', column: 'customerid' }] }]) {
    const admin = adminOf(customizations);
    const address = `${incident}/Attributes(LogicalName='customerid')?$select=RequiredLevel`;
    expect((await admin('GET', address)).json['RequiredLevel']).toMatchObject({ Value: 'SystemRequired' });
    const { error } = await admin('POST', 'incidents', { title: 'x' });
    expect(error?.message).toBe('You should specify a parent contact or account.');
  }
});

test('names are the organisation’s: those of tables, and that of System Administrator', async () => {
  const organization = createOrganization({
    localizedAdministrator: 'Systemadministrator',
    names: { incident: 'Ticket' },
  });
  const admin = caller(organization, tokenOf('admin'));
  const { json } = await admin('GET', `${incident}?$select=DisplayName`);
  expect(json['DisplayName']).toMatchObject({ UserLocalizedLabel: { Label: 'Ticket' } });
  const filter = '_roletemplateid_value eq 627090ff-40a3-4053-8790-584edc5be201';
  const names = async () =>
    (await admin('GET', `roles?$select=name&$filter=${filter}`)).rows.map((row) => row['name']);
  expect(await names()).toEqual(['Systemadministrator', 'Systemadministrator']);
  organization.customize({});
  expect(await names()).toEqual(['System Administrator', 'System Administrator']);
});

test.each([
  [{ tables: [] }, "'tables' is not known"],
  [{ absentTables: ['queues'] }, "'absentTables' wants logical names of tables"],
  [{ descriptionLength: '10' }, "'descriptionLength' wants a number of characters"],
  [{ priorities: [] }, "'priorities' wants whole numbers"],
  [{ securedColumns: [{ table: 'contact', column: 'nothing' }] }, "'securedColumns' wants"],
  [{ names: { incidents: 'Case' } }, "'names' wants names by logical names"],
])('refuses %j, and leaves the organisation as it was', (customizations, problem) => {
  const organization = createOrganization({ descriptionLength: 10 });
  expect(() => organization.customize(customizations as Customizations)).toThrow(problem);
  expect(organization.maxLengths('incident')['description']).toBe(10);
});
