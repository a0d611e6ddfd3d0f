import { sampleZip } from '../solution/sampleSolution';
import { STRANGER } from './dataverse/identity';
import { Sandbox } from './sandbox';
import { type Answer, Refused, WebApiClient } from './webApiClient';

const ROOT = 'b0000000-0000-4000-8000-000000000001';
const CUSTOMER_SERVICE = '50000000-0000-4000-8000-000000000002';

let sandbox: Sandbox;
let admin: WebApiClient;
beforeEach(async () => {
  sandbox = await Sandbox.start(sampleZip());
  admin = sandbox.clientOf('admin');
});
afterEach(() => sandbox.close());

const bind = (set: string, id: string) => `/${set}(${id})`;

async function made(set: string, key: string, body: object): Promise<string> {
  return String((await admin.send('POST', set, body))[key]);
}

async function privilegeId(name: string): Promise<string> {
  return admin.first('privileges', 'privilegeid', `name eq '${name}'`);
}

async function rolePrivileges(role: string): Promise<string[]> {
  const { RolePrivileges } = await admin.send('GET', `RetrieveRolePrivilegesRole(RoleId=${role})`);
  return (RolePrivileges as Answer[]).map(
    (held) => `${String(held['PrivilegeName'])} ${String(held['Depth'])}`,
  );
}

const act = (role: string, action: string, body: object) =>
  admin.send('POST', `roles(${role})/Microsoft.Dynamics.CRM.${action}`, body);

const join = (from: string, relationship: string, to: string) =>
  admin.send('POST', `${from}/${relationship}/$ref`, { '@odata.id': admin.root + to });

/** The app that Entra knows and the organisation does not, until it gets a user. */
async function newcomer(): Promise<WebApiClient> {
  const answer = await fetch(`${sandbox.origin}/${STRANGER.tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: STRANGER.clientId,
      client_secret: STRANGER.clientSecret,
      scope: `${sandbox.origin}/.default`,
    }),
  });
  const { access_token } = (await answer.json()) as { access_token: string };
  return new WebApiClient(admin.root, access_token);
}

const codeOf = (call: Promise<Answer>): Promise<string> =>
  call.then(
    () => 'done',
    (error: unknown) => (error instanceof Refused ? error.code : String(error)),
  );

test('an administrator sets up business units, an application user, roles and a team over the Web API', async () => {
  const sales = await made('businessunits', 'businessunitid', {
    name: 'Sales',
    'parentbusinessunitid@odata.bind': bind('businessunits', ROOT),
  });
  const north = await made('businessunits', 'businessunitid', {
    name: 'North',
    'parentbusinessunitid@odata.bind': bind('businessunits', sales),
  });

  const copies = async (unit: string) =>
    (await admin.send('GET', `roles?$select=name&$filter=_businessunitid_value eq ${unit}&$orderby=name`))[
      'value'
    ] as Answer[];
  const names = (rows: Answer[]) => rows.map((row) => row['name']);
  expect(names(await copies(north))).toEqual(names(await copies(ROOT)));

  const app = await newcomer();
  expect(await codeOf(app.send('GET', 'incidents'))).toBe('0x80072560');
  const user = await made('systemusers', 'systemuserid', {
    firstname: '#',
    lastname: 'Newcomer',
    applicationid: STRANGER.clientId,
    accessmode: 4,
    'businessunitid@odata.bind': bind('businessunits', north),
  });
  expect(await codeOf(app.send('GET', 'incidents'))).toBe('0x80042f09');

  const role = await made('roles', 'roleid', {
    name: 'North integration',
    'businessunitid@odata.bind': bind('businessunits', north),
  });
  const [read, create, append] = [
    await privilegeId('prvReadContact'),
    await privilegeId('prvCreateContact'),
    await privilegeId('prvAppendContact'),
  ];
  await act(role, 'AddPrivilegesRole', {
    Privileges: [
      { PrivilegeId: read, Depth: 'Basic' },
      { PrivilegeId: append, Depth: 'Basic' },
    ],
  });
  await act(role, 'RemovePrivilegeRole', { PrivilegeId: append });
  expect(await rolePrivileges(role)).toEqual(['prvReadContact Basic']);
  await act(role, 'ReplacePrivilegesRole', {
    Privileges: [
      { PrivilegeId: read, Depth: 'Basic' },
      { PrivilegeId: create, Depth: 'Basic' },
    ],
  });
  await join(`systemusers(${user})`, 'systemuserroles_association', `roles(${role})`);
  expect((await app.send('POST', 'contacts', { lastname: 'Own' }))['_owningbusinessunit_value']).toBe(north);

  const inNorth = async () =>
    ((await app.send('GET', 'contacts?$select=lastname'))['value'] as Answer[]).length;
  expect(await inNorth()).toBe(1);
  const team = await made('teams', 'teamid', {
    name: 'Sales helpers',
    teamtype: 0,
    'businessunitid@odata.bind': bind('businessunits', sales),
  });
  const salesRole = await admin.first(
    'roles',
    'roleid',
    `_parentrootroleid_value eq ${CUSTOMER_SERVICE} and _businessunitid_value eq ${sales}`,
  );
  await join(`teams(${team})`, 'teamroles_association', `roles(${salesRole})`);
  await join(`teams(${team})`, 'teammembership_association', `systemusers(${user})`);
  expect(await inNorth()).toBeGreaterThan(1);
  await admin.send('DELETE', `teams(${team})/teammembership_association(${user})/$ref`);
  expect(await inNorth()).toBe(1);

  await admin.send('PATCH', `roles(${role})`, { isinherited: 0, name: 'North only' });
  expect(await admin.send('GET', `roles(${role})?$select=name,isinherited`)).toMatchObject({
    name: 'North only',
    isinherited: 0,
  });
  await admin.send('PATCH', `systemusers(${user})`, { accessmode: 0, isdisabled: true });
  expect(await admin.send('GET', `systemusers(${user})?$select=accessmode`)).toMatchObject({ accessmode: 0 });
  expect(await codeOf(app.send('GET', 'contacts'))).toBe('0x80040225');
  await admin.send('PATCH', `systemusers(${user})`, { isdisabled: false });
  await admin.send('DELETE', `systemusers(${user})/systemuserroles_association(${role})/$ref`);
  expect(await codeOf(app.send('GET', 'contacts'))).toBe('0x80042f09');
});

test('privileges of a managed role change as those of any other, and those of its copies with them', async () => {
  const unit = await made('businessunits', 'businessunitid', {
    name: 'Later',
    'parentbusinessunitid@odata.bind': bind('businessunits', ROOT),
  });
  const ours = await admin.first(
    'roles',
    'roleid',
    "name eq 'OpenCX Integration' and _parentroleid_value eq null",
  );
  for (const role of [CUSTOMER_SERVICE, ours]) {
    const [copy] = (
      await admin.send(
        'GET',
        `roles?$select=roleid&$filter=_parentrootroleid_value eq ${role} and _businessunitid_value eq ${unit}`,
      )
    )['value'] as Answer[];
    await act(role, 'ReplacePrivilegesRole', {
      Privileges: [{ PrivilegeId: await privilegeId('prvReadContact'), Depth: 'Deep' }],
    });
    expect(await rolePrivileges(role)).toEqual(['prvReadContact Deep']);
    expect(await rolePrivileges(String(copy?.['roleid']))).toEqual(['prvReadContact Deep']);
  }
});

test('System Administrator renamed is System Administrator still, on tables that come later, too', async () => {
  sandbox.customize({ absentTables: ['msdyn_liveworkstream', 'msdyn_ocliveworkitem'] });
  const role = '50000000-0000-4000-8000-000000000001';
  await admin.send('PATCH', `roles(${role})`, { name: 'Administrador del sistema' });
  const { value } = await admin.send(
    'GET',
    "roles?$select=name,_roletemplateid_value&$filter=name eq 'Administrador del sistema'",
  );
  expect(value).toMatchObject([
    { _roletemplateid_value: '627090ff-40a3-4053-8790-584edc5be201' },
    { _roletemplateid_value: '627090ff-40a3-4053-8790-584edc5be201' },
  ]);
  sandbox.customize({});
  expect((await admin.send('GET', `roles(${role})?$select=name`))['name']).toBe('Administrador del sistema');
  expect((await rolePrivileges(role)).includes('prvWritemsdyn_liveworkstream Global')).toBe(true);
  await admin.send('POST', 'msdyn_liveworkstreams', { msdyn_name: 'Later' });
  expect(await codeOf(admin.send('PATCH', `roles(${role})`, { isinherited: 0 }))).toBe('0x80041d31');
});
