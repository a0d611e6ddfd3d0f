import { caller, CONTACTS, tokenOf, withApplication } from '../testClient';

const STREAM = '3c000000-0000-4000-8000-000000000001';
const CHAT = [
  'prvCreateActivity',
  'prvReadActivity',
  'prvAppendActivity',
  'prvReadmsdyn_liveworkstream',
  'prvAppendTomsdyn_liveworkstream',
  'prvReadContact',
  'prvAppendToContact',
];
const conversation = {
  subject: 'Chat about two lamps',
  msdyn_channel: '192360000',
  'msdyn_liveworkstreamid_msdyn_ocliveworkitem@odata.bind': `/msdyn_liveworkstreams(${STREAM})`,
  'msdyn_customer_msdyn_ocliveworkitem_contact@odata.bind': `/contacts(${CONTACTS.ofAgent})`,
};

describe('the tables of Omnichannel', () => {
  test('are a user-owned activity under the shared privileges, and a table with privileges of its own', async () => {
    const { admin } = await withApplication();
    const { rows } = await admin(
      'GET',
      "EntityDefinitions?$select=LogicalName,EntitySetName,OwnershipType,IsActivity,DisplayName,PrimaryIdAttribute,Privileges&$filter=LogicalName eq 'msdyn_ocliveworkitem' or EntitySetName eq 'msdyn_liveworkstreams'",
    );
    const privileges = (row: Record<string, unknown> | undefined): string[] =>
      (row?.['Privileges'] as { Name: string }[]).map(({ Name }) => Name);
    expect(rows).toMatchObject([
      { OwnershipType: 'UserOwned', IsActivity: true, PrimaryIdAttribute: 'activityid' },
      { OwnershipType: 'UserOwned', IsActivity: false, PrimaryIdAttribute: 'msdyn_liveworkstreamid' },
    ]);
    expect(rows[0]?.['DisplayName']).toMatchObject({ UserLocalizedLabel: { Label: 'Conversation' } });
    expect(privileges(rows[0])).toEqual([
      'prvCreateActivity',
      'prvReadActivity',
      'prvWriteActivity',
      'prvDeleteActivity',
      'prvAssignActivity',
      'prvShareActivity',
      'prvAppendActivity',
      'prvAppendToActivity',
    ]);
    expect(privileges(rows[1])).toContain('prvAppendTomsdyn_liveworkstream');
    const { rows: held } = await admin('GET', "privileges?$select=name&$filter=contains(name,'Activity')");
    expect(held).toHaveLength(8);
  });

  test('take a conversation from who may create an activity and name its customer and work stream', async () => {
    const { application, admin } = await withApplication(CHAT);
    const created = await application('POST', 'msdyn_ocliveworkitems', conversation);
    expect(created.status).toBe(204);
    expect((await admin('GET', String(created.headers['OData-EntityId']))).json).toMatchObject({
      subject: 'Chat about two lamps',
      _msdyn_liveworkstreamid_value: STREAM,
      _msdyn_customer_value: CONTACTS.ofAgent,
    });
  });

  test.each(CHAT)('refuse a conversation without %s', async (privilege) => {
    const { application } = await withApplication(CHAT.filter((name) => name !== privilege));
    const { status, error } = await application('POST', 'msdyn_ocliveworkitems', conversation);
    expect([status, error?.code]).toEqual([403, '0x80040220']);
    expect(error?.message).toContain(`is missing ${privilege} privilege`);
  });

  test('name their navigation properties after the activity, the owner included', async () => {
    const { admin } = await withApplication();
    const owner = { 'ownerid@odata.bind': '/systemusers(a0000000-0000-4000-8000-000000000004)' };
    expect((await admin('POST', 'msdyn_ocliveworkitems', { ...conversation, ...owner })).status).toBe(400);
    const named = { 'ownerid_msdyn_ocliveworkitem@odata.bind': owner['ownerid@odata.bind'] };
    expect((await admin('POST', 'msdyn_ocliveworkitems', { ...conversation, ...named })).status).toBe(204);
  });

  test('are open to the agent’s role as far as chats go', async () => {
    const { organization } = await withApplication();
    const agent = caller(organization, tokenOf('agent'));
    expect((await agent('GET', `msdyn_liveworkstreams(${STREAM})?$select=msdyn_name`)).json).toMatchObject({
      msdyn_name: 'OpenCX chat',
    });
    expect((await agent('POST', 'msdyn_ocliveworkitems', conversation)).status).toBe(204);
    expect((await agent('POST', 'msdyn_liveworkstreams', { msdyn_name: 'x' })).status).toBe(403);
  });
});
