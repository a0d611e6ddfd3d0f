import { batchSender } from '../batch/testBatch';
import { readCustomizations } from '../metadata/customizations';
import { createOrganization, type Organization } from '../organization';
import { type Answer, type Call, caller, CONTACTS, newCase, tokenOf } from '../testClient';
import type { PlugIns } from './plugIns';

let organization: Organization;
let admin: Call;
beforeEach(() => {
  organization = createOrganization();
  admin = caller(organization, tokenOf('admin'));
});

const have = (plugIns: PlugIns): void => organization.customize({ plugIns });
const open = (contact: string, more: object = {}): Promise<Answer> =>
  admin('POST', 'incidents', newCase(contact, more));
const verdict = ({ status, error }: Answer) => [status, error?.code, error?.message];
const DONE = [204, undefined, undefined];

describe('plug-ins', () => {
  test('are not there unless somebody switches them on, and go with the next choice', async () => {
    expect(verdict(await open(CONTACTS.ofApplication))).toEqual(DONE);
    have({ phoneRequired: true });
    expect((await open(CONTACTS.ofApplication)).status).toBe(400);
    have({});
    expect(verdict(await open(CONTACTS.ofApplication))).toEqual(DONE);
  });

  // "IsvAborted … 80040265 … the message that the developer sets with the exception will be displayed" (powerapps-docs#671).
  test('refuse a case whose customer has no phone number, in their own words', async () => {
    have({ phoneRequired: true });
    expect(verdict(await open(CONTACTS.ofApplication))).toEqual([
      400,
      '0x80040265',
      'A case needs a customer with a phone number.',
    ]);
    expect(verdict(await open(CONTACTS.ofAgent))).toEqual(DONE);
  });

  test('refuse a case without the column that they brought', async () => {
    have({ regionRequired: true });
    expect(verdict(await open(CONTACTS.ofAgent))).toEqual([400, '0x80040265', 'Region must be filled in.']);
    expect(verdict(await open(CONTACTS.ofAgent, { cx_region: 'North' }))).toEqual(DONE);
    const address = "EntityDefinitions(LogicalName='incident')/Attributes(LogicalName='cx_region')";
    // The column is required in forms only: "SystemRequired" is Microsoft's alone.
    expect((await admin('GET', address)).json['RequiredLevel']).toMatchObject({
      Value: 'ApplicationRequired',
    });
    have({});
    expect((await open(CONTACTS.ofAgent, { cx_region: 'North' })).error?.code).toBe('0x80048d19');
  });

  test('refuse all of a channel: its cases, and notes on those that are there', async () => {
    const description = 'Channel: email\nSummary: A lamp';
    const id = '1c000000-0000-4000-8000-000000000001';
    await open(CONTACTS.ofAgent, { description, incidentid: id });
    have({ refusedChannel: 'Email' });
    expect((await open(CONTACTS.ofAgent, { description })).error?.code).toBe('0x80040265');
    const note = { subject: 'A', 'objectid_incident@odata.bind': `/incidents(${id})` };
    expect((await admin('POST', 'annotations', note)).error?.code).toBe('0x80040265');
    expect(verdict(await open(CONTACTS.ofAgent, { description: 'Channel: phone' }))).toEqual(DONE);
    expect(verdict(await open(CONTACTS.ofAgent))).toEqual(DONE);
  });

  test('undo the change set in which they refuse', async () => {
    have({ phoneRequired: true });
    const send = batchSender(organization, tokenOf('admin'));
    const { status, parts } = await send([
      [
        { method: 'POST', address: 'contacts', id: '1', body: { lastname: 'Lamp' } },
        {
          method: 'POST',
          address: 'incidents',
          id: '2',
          body: { title: 'A', 'customerid_contact@odata.bind': '$1' },
        },
      ],
    ]);
    expect([status, parts[0]?.json.error?.code, parts[0]?.contentId]).toEqual([400, '0x80040265', '2']);
    expect((await admin('GET', "contacts?$filter=lastname eq 'Lamp'")).rows).toEqual([]);
  });

  test.each([
    [{ phoneRequired: 'yes' }],
    [{ refusedChannel: '' }],
    [{ phonesRequired: true }],
    ['phoneRequired'],
    [[]],
  ])('that make no sense are refused: %j', (plugIns) => {
    expect(readCustomizations({ plugIns })).toHaveProperty('problem');
  });
});

describe('duplicate detection', () => {
  const again = { lastname: 'Campbell', emailaddress1: 'Maria.Campbell@example.com' };
  const create = (value?: string) =>
    admin(
      'POST',
      'contacts',
      again,
      value === undefined ? {} : { 'mscrm.suppressduplicatedetection': value },
    );

  // "false – Do not create or update the record, if a duplicate is found"; "true – Create or update the record".
  test('refuses a contact that there is already, for those who ask for it', async () => {
    have({ uniqueEmail: true });
    expect(verdict(await create('false'))).toEqual([
      500,
      '0x80040333',
      'A record was not created or updated because a duplicate of the current record already exists.',
    ]);
    expect([(await create('true')).status, (await create()).status]).toEqual([204, 204]);
  });

  // "Make sure there are appropriate duplicate detection rules in place."
  test('finds nothing without a rule, and nothing but what the rule names', async () => {
    expect((await create('false')).status).toBe(204);
    have({ uniqueEmail: true });
    const headers = { 'mscrm.suppressduplicatedetection': 'false' };
    expect((await admin('POST', 'contacts', { lastname: 'Campbell' }, headers)).status).toBe(204);
    const other = { lastname: 'Campbell', emailaddress1: 'other@example.com' };
    expect((await admin('POST', 'contacts', other, headers)).status).toBe(204);
  });
});

test('a title may be customised to hold more, and is then no longer refused at 201 characters', async () => {
  const title = 'x'.repeat(201);
  expect((await open(CONTACTS.ofAgent, { title })).error?.code).toBe('0x80044331');
  organization.customize({ titleLength: 300 });
  expect(verdict(await open(CONTACTS.ofAgent, { title }))).toEqual(DONE);
  expect((await open(CONTACTS.ofAgent, { title: 'x'.repeat(301) })).error?.message).toContain("of '300'");
});
