import { APPLICATION } from '../identity';
import { type Call, caller, CONTACTS, ROLE, tokenOf, withApplication } from '../testClient';
import { createRole, TEAM_MEMBERS, TEAM_ROLES, type Depth } from '../security/roles';
import type { Organization } from '../organization';
import { insertRow } from '../rows/write';

const USER = APPLICATION.applicationUserId;
const ROOT = 'b0000000-0000-4000-8000-000000000001';
const ADMIN = 'a0000000-0000-4000-8000-000000000001';
const TEAM = '0e0e0000-0000-4000-8000-000000000001';

function giveByTeam(organization: Organization, depth: Depth, ...privileges: string[]): void {
  const role = '0d000000-0000-4000-8000-00000000000d';
  createRole(organization, {
    roleId: role,
    name: 'Team role',
    managed: false,
    privileges: privileges.map((name) => ({ name, depth })),
  });
  insertRow(
    organization,
    'team',
    { name: 'T', businessunitid: { table: 'businessunit', id: ROOT } },
    { user: ADMIN, id: TEAM },
  );
  organization.links.add(TEAM_ROLES, { table: 'team', id: TEAM }, role);
  organization.links.add(TEAM_MEMBERS, { table: 'team', id: TEAM }, USER);
}

async function held(call: Call, names: string[], more = ''): Promise<[unknown, unknown][]> {
  const list = encodeURIComponent(JSON.stringify(names));
  const { json } = await call(
    'GET',
    `systemusers(${USER})/Microsoft.Dynamics.CRM.RetrieveUserSetOfPrivilegesByNames(PrivilegeNames=@p${more})?@p=${list}`,
  );
  return (json['RolePrivileges'] as Record<string, unknown>[]).map((entry) => [
    entry['PrivilegeName'],
    entry['Depth'],
  ]);
}

describe('RetrieveUserSetOfPrivilegesByNames', () => {
  test('answers what is held with its depth and unit, and leaves out the rest', async () => {
    const { admin } = await withApplication(['prvReadIncident', 'prvReadNote'], { prvReadIncident: 'Deep' });
    const { json } = await admin(
      'GET',
      `systemusers(${USER})/Microsoft.Dynamics.CRM.RetrieveUserSetOfPrivilegesByNames(PrivilegeNames=@p)?@p=["prvReadIncident","prvReadContact","prvNonsense"]`,
    );
    expect(json['RolePrivileges']).toEqual([
      {
        Depth: 'Deep',
        PrivilegeId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
        BusinessUnitId: ROOT,
        PrivilegeName: 'prvReadIncident',
        RecordFilterId: '00000000-0000-0000-0000-000000000000',
        RecordFilterUniqueName: '',
      },
    ]);
  });

  test('counts what comes through teams, at its real depth', async () => {
    const { organization, admin } = await withApplication(['prvReadIncident'], { prvReadIncident: 'Basic' });
    giveByTeam(organization, 'Global', 'prvReadContact', 'prvReadIncident');
    expect((await held(admin, ['prvReadContact', 'prvReadIncident'])).sort()).toEqual([
      ['prvReadContact', 'Global'],
      ['prvReadIncident', 'Global'],
    ]);
  });

  test('leaves out what a team gives at Basic when asked to', async () => {
    const { organization, admin } = await withApplication(['prvReadIncident'], { prvReadIncident: 'Basic' });
    giveByTeam(organization, 'Basic', 'prvReadContact');
    expect(await held(admin, ['prvReadContact', 'prvReadIncident'], ',ExcludeTeamBasic=true')).toEqual([
      ['prvReadIncident', 'Basic'],
    ]);
    expect(await held(admin, ['prvReadContact'], ',ExcludeTeamBasic=false')).toEqual([
      ['prvReadContact', 'Basic'],
    ]);
  });

  test('says of a System Administrator that everything is held', async () => {
    const { admin } = await withApplication();
    const { json } = await admin(
      'GET',
      `systemusers(${ADMIN})/Microsoft.Dynamics.CRM.RetrieveUserSetOfPrivilegesByNames(PrivilegeNames=@p)?@p=["prvActOnBehalfOfAnotherUser"]`,
    );
    expect(json['RolePrivileges']).toMatchObject([
      { Depth: 'Global', PrivilegeName: 'prvActOnBehalfOfAnotherUser' },
    ]);
  });

  test('refuses parameters that it does not have, and a call without its own', async () => {
    const { admin } = await withApplication();
    const name = `systemusers(${USER})/Microsoft.Dynamics.CRM.RetrieveUserSetOfPrivilegesByNames`;
    expect((await admin('GET', `${name}(Names=@p)?@p=[]`)).status).toBe(400);
    expect((await admin('GET', `${name}()`)).status).toBe(400);
    expect((await admin('GET', `${name}(PrivilegeNames=@p)?@p=["a"]&$select=x`)).status).toBe(400);
    expect(
      (await admin('GET', `contacts(${CONTACTS.ofAgent})/Microsoft.Dynamics.CRM.RetrieveUserPrivileges()`))
        .status,
    ).toBe(404);
  });
});

test('RetrieveUserPrivileges says Basic of everything that comes through a team, as the platform does', async () => {
  const { organization, admin } = await withApplication(['prvReadIncident']);
  giveByTeam(organization, 'Global', 'prvReadContact');
  const { json } = await admin('GET', `systemusers(${USER})/Microsoft.Dynamics.CRM.RetrieveUserPrivileges()`);
  const depths = (json['RolePrivileges'] as Record<string, unknown>[]).map((entry) => [
    entry['PrivilegeName'],
    entry['Depth'],
  ]);
  expect(depths).toEqual([
    ['prvReadIncident', 'Global'],
    ['prvReadContact', 'Basic'],
  ]);
});

describe('RetrievePrincipalAccess', () => {
  const access = async (call: Call, target: string): Promise<unknown> =>
    (
      await call(
        'GET',
        `systemusers(${USER})/Microsoft.Dynamics.CRM.RetrievePrincipalAccess(Target=@p1)?@p1=${encodeURIComponent(target)}`,
      )
    ).json['AccessRights'];

  test('names the rights that reach the row, in either form of the target', async () => {
    const { admin } = await withApplication(['prvReadContact', 'prvAppendToContact'], {
      prvReadContact: 'Local',
    });
    expect(await access(admin, `{'@odata.id':'contacts(${CONTACTS.ofSecondUser})'}`)).toBe(
      'ReadAccess, AppendToAccess',
    );
    expect(await access(admin, `{"@odata.id":"contacts(${CONTACTS.ofAgent})"}`)).toBe('AppendToAccess');
    expect(
      await access(
        admin,
        `{"@odata.type":"Microsoft.Dynamics.CRM.contact","contactid":"${CONTACTS.ofAgent}"}`,
      ),
    ).toBe('AppendToAccess');
  });

  test('is None for a disabled user', async () => {
    const { admin } = await withApplication();
    await admin('PATCH', `systemusers(${USER})`, { isdisabled: true });
    expect(await access(admin, `{'@odata.id':'contacts(${CONTACTS.ofApplication})'}`)).toBe('None');
  });

  test('agrees with what the user is then let do', async () => {
    for (const depth of ['Basic', 'Local', 'Deep', 'Global'] as const) {
      const { admin, application } = await withApplication(['prvReadContact'], { prvReadContact: depth });
      for (const id of Object.values(CONTACTS)) {
        const said = (await access(admin, `{'@odata.id':'contacts(${id})'}`)) === 'ReadAccess';
        expect((await application('GET', `contacts(${id})`)).status).toBe(said ? 200 : 403);
      }
    }
  });
});

test('WhoAmI names the user, the unit and the organisation', async () => {
  const { application, organization } = await withApplication();
  expect((await application('GET', 'WhoAmI()')).json).toMatchObject({
    UserId: USER,
    BusinessUnitId: ROOT,
    OrganizationId: organization.id,
  });
});

describe('actions on a role', () => {
  const privilegeId = async (call: Call, name: string): Promise<string> =>
    String(
      (await call('GET', `privileges?$select=privilegeid&$filter=name eq '${name}'`)).rows[0]?.[
        'privilegeid'
      ],
    );
  const of = async (call: Call): Promise<unknown[]> => {
    const { json } = await call('GET', `RetrieveRolePrivilegesRole(RoleId=${ROLE})`);
    return (json['RolePrivileges'] as Record<string, unknown>[]).map(
      (entry) => `${String(entry['PrivilegeName'])} ${String(entry['Depth'])}`,
    );
  };

  test('add, deepen, remove and replace its privileges, with effect on the next request', async () => {
    const { admin, application } = await withApplication(['prvReadContact'], { prvReadContact: 'Basic' });
    const act = async (name: string, body: object) =>
      (await admin('POST', `roles(${ROLE})/Microsoft.Dynamics.CRM.${name}`, body)).status;
    const [contact, incident] = [
      await privilegeId(admin, 'prvReadContact'),
      await privilegeId(admin, 'prvReadIncident'),
    ];
    expect((await application('GET', 'incidents')).status).toBe(403);
    expect(
      await act('AddPrivilegesRole', {
        Privileges: [
          { PrivilegeId: incident, Depth: '3' },
          { PrivilegeId: contact, Depth: 'Global' },
        ],
      }),
    ).toBe(204);
    expect(await of(admin)).toEqual(['prvReadContact Global', 'prvReadIncident Global']);
    expect((await application('GET', 'incidents')).status).toBe(200);
    expect(await act('RemovePrivilegeRole', { PrivilegeId: incident })).toBe(204);
    expect((await application('GET', 'incidents')).status).toBe(403);
    expect(
      await act('ReplacePrivilegesRole', { Privileges: [{ PrivilegeId: incident, Depth: 'Local' }] }),
    ).toBe(204);
    expect(await of(admin)).toEqual(['prvReadIncident Local']);
  });

  test('change nothing when a part of what is asked is refused', async () => {
    const { admin } = await withApplication(['prvReadContact']);
    const queueItem = await privilegeId(admin, 'prvReadQueueItem');
    const incident = await privilegeId(admin, 'prvReadIncident');
    const Privileges = [
      { PrivilegeId: incident, Depth: 'Global' },
      { PrivilegeId: queueItem, Depth: 'Basic' },
    ];
    for (const name of ['AddPrivilegesRole', 'ReplacePrivilegesRole']) {
      const { error } = await admin('POST', `roles(${ROLE})/Microsoft.Dynamics.CRM.${name}`, { Privileges });
      expect(error?.code).toBe('0x8004140b');
      expect(await of(admin)).toEqual(['prvReadContact Global']);
    }
  });

  test('are refused on System Administrator, on a copy, to whom may not write roles, and with parameters they do not have', async () => {
    const { admin, organization } = await withApplication();
    const body = { PrivilegeId: await privilegeId(admin, 'prvReadIncident') };
    const remove = (role: string, call = admin, more = {}) =>
      call('POST', `roles(${role})/Microsoft.Dynamics.CRM.RemovePrivilegeRole`, { ...body, ...more });
    expect((await remove('50000000-0000-4000-8000-000000000001')).error?.message).toBe(
      'The System Administrator Role cannot be modified.',
    );
    const { rows } = await admin('GET', `roles?$filter=_parentroleid_value eq ${ROLE}`);
    expect((await remove(String(rows[0]?.['roleid']))).error?.message).toContain(
      `those of its root role ${ROLE}`,
    );
    const agent = caller(organization, tokenOf('agent'));
    expect((await remove(ROLE, agent)).error?.message).toContain('prvWriteRole');
    expect((await remove(ROLE, admin, { Depth: 'Basic' })).status).toBe(400);
    expect((await remove(ROLE, admin)).status).toBe(204);
  });
});
