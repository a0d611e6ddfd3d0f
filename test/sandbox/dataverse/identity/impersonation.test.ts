import { batchSender } from '../batch/testBatch';
import type { Organization } from '../organization';
import { type Depth, createRole, relationship } from '../security/roles';
import { insertRow } from '../rows/write';
import {
  type Answer,
  type Call,
  caller,
  CONTACTS,
  HANDOFF,
  newCase,
  tokenOf,
  withApplication,
} from '../testClient';
import { APPLICATION, PERSONAS } from './personas';

/** `azureactivedirectoryobjectid` of the seed's users. */
const OBJECT_ID = {
  admin: 'ad000000-0000-4000-8000-000000000001',
  agent: 'ad000000-0000-4000-8000-000000000002',
  application: 'ad000000-0000-4000-8000-00000000000a',
};
const USER = Object.fromEntries(PERSONAS.map(({ name, userId }) => [name, userId]));
const APP = APPLICATION.applicationUserId;
const AS_APP = { callerobjectid: OBJECT_ID.application };
const AGENT = { table: 'systemuser', id: USER['agent'] ?? '' };
const ACT = 'prvActOnBehalfOfAnotherUser';

let organization: Organization;
let admin: Call;
let agent: Call;

async function start(names?: readonly string[], depths?: Record<string, Depth>): Promise<void> {
  ({ organization, admin } = await withApplication(names, depths));
  agent = caller(organization, tokenOf('agent'));
}
beforeEach(() => start());

const whoAmI = async (call: Call, headers: Record<string, string>): Promise<unknown> =>
  (await call('GET', 'WhoAmI()', undefined, headers)).json['UserId'];
const contact = (call: Call, headers: Record<string, string>): Promise<Answer> =>
  call('POST', 'contacts', { lastname: 'Lamp' }, { prefer: 'return=representation', ...headers });

/** Gives the agent a further role with these privileges, directly or through a team of the agent's own unit. */
function giveAgent(names: readonly string[], through?: 'team'): void {
  const unit = 'b0000000-0000-4000-8000-000000000002';
  const roleId = '0e000000-0000-4000-8000-0000000000aa';
  createRole(organization, {
    roleId,
    name: 'Delegate',
    managed: false,
    privileges: names.map((name) => ({ name, depth: 'Global' as const })),
  });
  const copy = organization.tables
    .of('role')
    .all()
    .find(({ values }) => values['name'] === 'Delegate' && JSON.stringify(values).includes(unit));
  if (!copy) throw new Error('No copy of the role.');
  if (through !== 'team')
    return organization.links.add(relationship('systemuserroles_association'), AGENT, copy.id);
  const businessunitid = { table: 'businessunit', id: unit };
  const team = insertRow(organization, 'team', { name: 'Delegates', businessunitid }, { user: AGENT.id });
  const holder = { table: 'team', id: team.id };
  organization.links.add(relationship('teamroles_association'), holder, copy.id);
  organization.links.add(relationship('teammembership_association'), AGENT, team.id);
}

describe('impersonation', () => {
  // "by passing that value along with the header CallerObjectId"; "Legacy: … you can leverage MSCRMCallerID".
  test.each([
    ['CallerObjectId', AS_APP],
    ['MSCRMCallerID', { mscrmcallerid: APP }],
  ])('by %s makes the other user the one who does it', async (_name, headers) => {
    expect(await whoAmI(admin, headers)).toBe(APP);
    const { status, json } = await contact(admin, headers);
    expect(status).toBe(201);
    // "the user who actually performed the operation can be found by … createdonbehalfby".
    expect(json).toMatchObject({
      _createdby_value: APP,
      _createdonbehalfby_value: USER['admin'],
      _modifiedonbehalfby_value: USER['admin'],
      _ownerid_value: APP,
    });
  });

  test('leaves no trace where there is none, and goes from a row with the next change', async () => {
    const { json } = await contact(admin, {});
    expect(json).toMatchObject({ _createdonbehalfby_value: null, _modifiedonbehalfby_value: null });
    const made = await contact(admin, AS_APP);
    const address = `contacts(${String(made.json['contactid'])})`;
    const changed = await admin('PATCH', address, { jobtitle: 'Buyer' }, { prefer: 'return=representation' });
    expect(changed.json).toMatchObject({
      _createdonbehalfby_value: USER['admin'],
      _modifiedby_value: USER['admin'],
      _modifiedonbehalfby_value: null,
    });
  });

  // powerapps-docs#2088: "no impersonation takes place and the values for createdonbehalfby or modifiedonbehalfby will be null".
  test('of oneself is none, and takes no privilege', async () => {
    expect((await contact(admin, { callerobjectid: OBJECT_ID.admin })).json).toMatchObject({
      _createdby_value: USER['admin'],
      _createdonbehalfby_value: null,
    });
    expect(await whoAmI(agent, { mscrmcallerid: AGENT.id })).toBe(AGENT.id);
  });

  // "User account (A) needs the prvActOnBehalfOfAnotherUser privilege"; the newer page adds "Direct assignment required".
  test.each([
    ['refused without it', undefined, 403],
    ['refused with it through a team', 'team', 403],
    ['allowed with it', 'direct', 200],
  ])('takes a privilege that is assigned directly: %s', async (_name, how, status) => {
    if (how) giveAgent([ACT], how === 'team' ? 'team' : undefined);
    const { status: got, error } = await agent('GET', 'WhoAmI()', undefined, AS_APP);
    expect([got, error?.code]).toEqual([status, status === 403 ? '0x80040220' : undefined]);
    if (status === 403) expect(error?.message).toContain(`(Id=${AGENT.id}, type=8`);
    if (status === 403) expect(error?.message).toContain(`is missing ${ACT} privilege`);
  });

  test('of a user whom CallerObjectId does not find is refused, the older header is then without effect', async () => {
    const stranger = 'ad000000-0000-4000-8000-0000000000ff';
    const refused = await admin('GET', 'WhoAmI()', undefined, { callerobjectid: stranger });
    expect([refused.status, refused.error?.code]).toEqual([403, '0x80072560']);
    expect(await whoAmI(admin, { mscrmcallerid: stranger })).toBe(USER['admin']);
    // "if your passing AAD ObjectId to CallerId, the API will ignore it" (PowerPlatform-DataverseServiceClient#265).
    expect(await whoAmI(admin, { mscrmcallerid: OBJECT_ID.application })).toBe(USER['admin']);
    expect((await admin('GET', 'WhoAmI()', undefined, { callerobjectid: 'x' })).status).toBe(400);
  });

  test('of a disabled user, or one without a role, is refused', async () => {
    await admin('PATCH', `systemusers(${APP})`, { isdisabled: true });
    expect((await contact(admin, AS_APP)).error?.code).toBe('0x80040225');
    await admin('PATCH', `systemusers(${APP})`, { isdisabled: false });
    await admin(
      'DELETE',
      `systemusers(${APP})/systemuserroles_association(0c000000-0000-4000-8000-00000000000c)/$ref`,
    );
    expect((await contact(admin, AS_APP)).error?.code).toBe('0x80042f09');
  });
});

// "user (A) is allowed to do something if and only if user (A) and the impersonated user (B) have the privilege necessary".
describe('rights under impersonation are those of both', () => {
  test('what the impersonated lacks is refused, in that user’s name', async () => {
    await start(HANDOFF.filter((name) => name !== 'prvAppendIncident'));
    const { status, error } = await admin('POST', 'incidents', newCase(CONTACTS.ofApplication), AS_APP);
    expect([status, error?.code]).toEqual([403, '0x80040220']);
    expect(error?.message).toContain(`Principal user (Id=${APP}`);
    expect(error?.message).toContain('prvAppendIncident');
    expect(error?.message).toContain(`context.Caller=${APP}`);
  });

  test('what the sender lacks is refused as well, in the sender’s name', async () => {
    await start([...HANDOFF, 'prvDeleteContact']);
    giveAgent([ACT]);
    const { status, error } = await agent('DELETE', `contacts(${CONTACTS.ofApplication})`, undefined, AS_APP);
    expect([status, error?.code]).toEqual([403, '0x80040220']);
    expect(error?.message).toContain(`Principal user (Id=${AGENT.id}`);
    expect(error?.message).toContain(`context.Caller=${APP}`);
  });

  test('rows count that both reach', async () => {
    await start([...HANDOFF, 'prvWriteContact'], { prvReadContact: 'Basic', prvWriteContact: 'Global' });
    const found = await admin('GET', 'contacts?$select=contactid', undefined, AS_APP);
    expect(found.rows.map((row) => row['contactid'])).toEqual([CONTACTS.ofApplication]);
    giveAgent([ACT]);
    // The agent writes in the own business unit only, the application user everywhere.
    const patch = await agent('PATCH', `contacts(${CONTACTS.ofApplication})`, { jobtitle: 'x' }, AS_APP);
    expect([patch.status, patch.error?.code]).toEqual([403, '0x80048306']);
    expect(patch.error?.message).toContain(AGENT.id);
  });

  test('a secured column is there for both or for none', async () => {
    organization.customize({ securedColumns: [{ table: 'contact', column: 'emailaddress1' }] });
    const address = `contacts(${CONTACTS.ofApplication})?$select=emailaddress1`;
    expect((await admin('GET', address)).json['emailaddress1']).toBe('juergen.weiss@example.com');
    expect((await admin('GET', address, undefined, AS_APP)).json['emailaddress1']).toBeNull();
  });
});

describe('impersonation in a batch', () => {
  const create = { method: 'POST', address: 'contacts', body: { lastname: 'Lamp' }, id: '1' };
  const makers = async (): Promise<unknown[]> =>
    (await admin('GET', "contacts?$filter=lastname eq 'Lamp'")).rows.map((row) => row['_createdby_value']);

  test('is the whole batch’s', async () => {
    const send = batchSender(organization, tokenOf('admin'));
    expect((await send([create, [create]], AS_APP)).status).toBe(200);
    expect(await makers()).toEqual([APP, APP]);
  });

  // "the request is processed successfully, but the impersonation header seems to get ignored" (dynamics-365-customer-engagement#531).
  test('is without effect on an operation', async () => {
    const send = batchSender(organization, tokenOf('admin'));
    const asApp = { ...create, headers: { CallerObjectId: OBJECT_ID.application, MSCRMCallerID: APP } };
    expect((await send([asApp, [asApp]])).status).toBe(200);
    expect(await makers()).toEqual([USER['admin'], USER['admin']]);
  });

  test('is refused before anything is done where the sender may not', async () => {
    const send = batchSender(organization, tokenOf('agent'));
    const { status, error } = await send([create], AS_APP);
    expect([status, error?.code]).toEqual([403, '0x80040220']);
    expect(await makers()).toEqual([]);
  });
});
