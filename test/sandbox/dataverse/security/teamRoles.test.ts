import { APPLICATION } from '../identity';
import { type Answer, type Call, CONTACTS, HANDOFF, newCase, withTeamRole } from '../testClient';

const USER = APPLICATION.applicationUserId;

async function held(admin: Call, name: string, more = ''): Promise<unknown[]> {
  const list = encodeURIComponent(JSON.stringify([name]));
  const { json } = await admin(
    'GET',
    `systemusers(${USER})/Microsoft.Dynamics.CRM.RetrieveUserSetOfPrivilegesByNames(PrivilegeNames=@p${more})?@p=${list}`,
  );
  return (json['RolePrivileges'] as Record<string, unknown>[]).map(
    (entry) => `${String(entry['Depth'])} in ${String(entry['BusinessUnitId']).slice(-1)}`,
  );
}

const access = async (admin: Call, row: string): Promise<string> => {
  const target = encodeURIComponent(JSON.stringify({ '@odata.id': row }));
  const address = `systemusers(${USER})/Microsoft.Dynamics.CRM.RetrievePrincipalAccess(Target=@t)?@t=${target}`;
  return String((await admin('GET', address)).json['AccessRights']);
};

const verdict = ({ status, error }: Answer): string | number => error?.code ?? status;

describe('a role of a team that gives team privileges only', () => {
  test('lets its members create for the team at Basic, and not for themselves', async () => {
    const { application, teamId } = await withTeamRole(0, 'Basic', ['prvCreateIncident']);
    const make = async (more?: object) =>
      verdict(await application('POST', 'incidents', newCase(CONTACTS.ofAgent, more)));
    expect(await make()).toBe('0x80048306');
    expect(await make({ 'ownerid@odata.bind': `/teams(${teamId})` })).toBe('0x80040220');
    const full = await withTeamRole(0, 'Basic', ['prvCreateContact', 'prvReadContact', 'prvReadTeam']);
    const contact = { lastname: 'Of the team', 'ownerid@odata.bind': `/teams(${full.teamId})` };
    expect(verdict(await full.application('POST', 'contacts', contact))).toBe(204);
    expect(verdict(await full.application('POST', 'contacts', { lastname: 'Own' }))).toBe('0x80048306');
  });

  test.each(HANDOFF.filter((name) => name.endsWith('Incident')))(
    'is not enough for %s on a case that the user makes',
    async (privilege) => {
      const hand = async (isinherited: 0 | 1) => {
        const { application } = await withTeamRole(isinherited, 'Basic', [privilege]);
        const prefer = { prefer: 'return=representation' };
        const made = await application('POST', 'incidents', newCase(CONTACTS.ofAgent), prefer);
        const note = {
          subject: 'x',
          'objectid_incident@odata.bind': `/incidents(${String(made.json['incidentid'])})`,
        };
        return made.error?.code ?? verdict(await application('POST', 'annotations', note));
      };
      expect([await hand(0), await hand(1)]).toEqual(['0x80048306', 204]);
    },
  );

  test('counts Local and Deep from the team’s business unit, own rows elsewhere left out', async () => {
    for (const depth of ['Local', 'Deep'] as const) {
      const { application } = await withTeamRole(0, depth, ['prvReadContact']);
      const { rows } = await application('GET', 'contacts?$select=lastname');
      expect(rows.map((row) => row['lastname'])).toEqual(["O'Brien"]);
      const made = await withTeamRole(0, depth, ['prvCreateIncident']);
      expect(verdict(await made.application('POST', 'incidents', newCase(CONTACTS.ofAgent)))).toBe(
        '0x80048306',
      );
    }
    const { application } = await withTeamRole(0, 'Global', ['prvCreateIncident']);
    expect(verdict(await application('POST', 'incidents', newCase(CONTACTS.ofAgent)))).toBe(204);
  });

  test('lets a user see the own user row, whatever the depth', async () => {
    const { application } = await withTeamRole(0, 'Basic', ['prvReadUser']);
    const { rows } = await application('GET', 'systemusers?$select=systemuserid');
    expect(rows.map((row) => row['systemuserid'])).toEqual([USER]);
  });
});

describe('what the platform says of a team’s role', () => {
  test.each([0, 1] as const)(
    'is its depth, and nothing at Basic when that is excluded (%s)',
    async (inherited) => {
      const basic = await withTeamRole(inherited, 'Basic', ['prvReadContact']);
      expect(await held(basic.admin, 'prvReadContact')).toEqual(['Basic in 2']);
      expect(await held(basic.admin, 'prvReadContact', ',ExcludeTeamBasic=true')).toEqual([]);
      const local = await withTeamRole(inherited, 'Local', ['prvReadContact']);
      expect(await held(local.admin, 'prvReadContact', ',ExcludeTeamBasic=true')).toEqual(['Local in 2']);
    },
  );

  test.each([0, 1] as const)('of a row agrees with what it lets its members do (%s)', async (inherited) => {
    for (const depth of ['Basic', 'Local', 'Deep', 'Global'] as const) {
      const { admin, application } = await withTeamRole(inherited, depth, ['prvReadContact']);
      for (const id of Object.values(CONTACTS)) {
        const said = (await access(admin, `contacts(${id})`)).includes('ReadAccess');
        expect((await application('GET', `contacts(${id})`)).status).toBe(said ? 200 : 403);
      }
    }
  });

  test('follows the role when an admin changes how it is inherited', async () => {
    const { admin, application } = await withTeamRole(0, 'Basic', ['prvReadContact']);
    const read = async () => (await application('GET', `contacts(${CONTACTS.ofApplication})`)).status;
    expect(await read()).toBe(403);
    expect(await access(admin, `contacts(${CONTACTS.ofApplication})`)).not.toContain('ReadAccess');
    const roles = await admin(
      'GET',
      "roles?$select=roleid&$filter=name eq 'Team role' and _parentroleid_value eq null",
    );
    const role = `roles(${String(roles.rows[0]?.['roleid'])})`;
    expect((await admin('PATCH', role, { isinherited: 1 })).status).toBe(204);
    expect((await admin('GET', "roles?$select=isinherited&$filter=name eq 'Team role'")).rows).toMatchObject([
      { isinherited: 1 },
      { isinherited: 1 },
    ]);
    expect(await read()).toBe(200);
    expect(await access(admin, `contacts(${CONTACTS.ofApplication})`)).toContain('ReadAccess');
  });
});
