import { APPLICATION } from '../identity';
import { type Call, CONTACTS, HANDOFF, newCase, ROLE, withApplication, withTeamRole } from '../testClient';

const USER = APPLICATION.applicationUserId;
const AGENT = 'a0000000-0000-4000-8000-000000000002';
const QUEUE = '9e000000-0000-4000-8000-000000000001';

async function verdict(admin: Call, row: string): Promise<string[]> {
  const target = encodeURIComponent(JSON.stringify({ '@odata.id': row }));
  const address = `systemusers(${USER})/Microsoft.Dynamics.CRM.RetrievePrincipalAccess(Target=@t)?@t=${target}`;
  return String((await admin('GET', address)).json['AccessRights']).split(', ');
}

/** Does the Web API let the user do it? */
async function enforced(application: Call, row: string): Promise<string[]> {
  const rights: string[] = [];
  if ((await application('GET', row)).status === 200) rights.push('ReadAccess');
  if ((await application('PATCH', row, { description: 'x' })).status === 204) rights.push('WriteAccess');
  if ((await application('DELETE', row)).status === 204) rights.push('DeleteAccess');
  return rights.length > 0 ? rights : ['None'];
}

const PRIVILEGES = ['Contact', 'Incident', 'Queue'].flatMap((table) =>
  ['Read', 'Write', 'Delete'].map((type) => `prv${type}${table}`),
);

/** One case of the agent's unit, one of the user's own, and the seed's contacts and queue. */
async function rowsOf(admin: Call): Promise<string[]> {
  const make = async (owner: string) => {
    const body = newCase(CONTACTS.ofAgent, { 'ownerid@odata.bind': `/systemusers(${owner})` });
    const prefer = { prefer: 'return=representation' };
    const made = await admin('POST', 'incidents?$select=incidentid', body, prefer);
    return `incidents(${String(made.json['incidentid'])})`;
  };
  const cases = [await make(AGENT)];
  return [...cases, `queues(${QUEUE})`, ...Object.values(CONTACTS).map((id) => `contacts(${id})`)];
}

describe('the platform’s verdict on a row is what it then lets the user do', () => {
  test.each(['Basic', 'Local', 'Deep', 'Global'] as const)('with an own role at %s', async (depth) => {
    const depths = Object.fromEntries(PRIVILEGES.map((name) => [name, depth]));
    const { admin, application } = await withApplication(PRIVILEGES, depths);
    for (const row of (await rowsOf(admin)).filter((each) => !each.startsWith('incidents'))) {
      expect([row, await verdict(admin, row)]).toEqual([row, await enforced(application, row)]);
    }
  });

  test.each(
    ([0, 1] as const).flatMap((inherited) =>
      (['Basic', 'Local', 'Deep', 'Global'] as const).map((depth) => ({ inherited, depth })),
    ),
  )('with a team’s role: $inherited, $depth', async ({ inherited, depth }) => {
    const { admin, application } = await withTeamRole(inherited, depth, PRIVILEGES);
    for (const row of await rowsOf(admin)) {
      const said = (await verdict(admin, row)).filter((right) => /Read|Write|Delete|None/.test(right));
      const done = await enforced(application, row);
      expect([row, said.length > 0 ? said : ['None']]).toEqual([row, done]);
    }
  });

  test('of Append and Append To is whether a case can be linked', async () => {
    for (const depth of ['Basic', 'Local', 'Deep', 'Global'] as const) {
      const depths = { prvAppendToContact: depth } as const;
      const { admin, application } = await withApplication(HANDOFF, depths);
      for (const id of Object.values(CONTACTS)) {
        const said = (await verdict(admin, `contacts(${id})`)).includes('AppendToAccess');
        expect((await application('POST', 'incidents', newCase(id))).status).toBe(said ? 204 : 403);
      }
    }
  });
});

test('RetrieveRolePrivilegesRole lists a role’s privileges in the form of those of a user', async () => {
  const { admin } = await withApplication(['prvReadContact'], { prvReadContact: 'Deep' });
  const { json } = await admin('GET', `RetrieveRolePrivilegesRole(RoleId=${ROLE})`);
  expect(json['@odata.context']).toMatch(/#Microsoft\.Dynamics\.CRM\.RetrieveRolePrivilegesRoleResponse$/);
  expect(json['RolePrivileges']).toEqual([
    {
      Depth: 'Deep',
      PrivilegeId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      BusinessUnitId: 'b0000000-0000-4000-8000-000000000001',
      PrivilegeName: 'prvReadContact',
      RecordFilterId: '00000000-0000-0000-0000-000000000000',
      RecordFilterUniqueName: '',
    },
  ]);
  expect((await admin('GET', 'RetrieveRolePrivilegesRole(RoleId=x)')).status).toBe(400);
});
