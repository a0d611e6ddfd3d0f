import { APPLICATION, PERSONAS } from '../identity';
import { createOrganization } from '../organization';
import {
  type Call,
  caller,
  CONTACTS,
  HANDOFF,
  newCase,
  ROLE,
  tokenOf,
  withApplication,
  withTeamRole,
} from '../testClient';
import { insertRow } from '../rows/write';
import { createRole, deleteRole, type Depth } from './roles';

const SUPPORT = 'b0000000-0000-4000-8000-000000000002';
const SECOND_USER = 'a0000000-0000-4000-8000-000000000004';
const AGENT = 'a0000000-0000-4000-8000-000000000002';
const TEAM = '0e0e0000-0000-4000-8000-000000000001';
const QUEUE = '9e000000-0000-4000-8000-000000000001';

const names = async (call: Call, path: string): Promise<unknown[]> =>
  (await call('GET', path)).rows.map((row) => row['lastname'] ?? row['name'] ?? row['fullname']);

const without = (...names: string[]): string[] => HANDOFF.filter((name) => !names.includes(name));

async function handOff(call: Call, more: object = {}): Promise<string> {
  const probe = await call('GET', 'incidents?$select=incidentid&$top=1');
  if (probe.status !== 200) return probe.error?.message ?? '';
  const created = await call('POST', 'incidents', newCase(CONTACTS.ofSecondUser, more));
  if (created.status !== 204) return `${created.status} ${created.error?.code} ${created.error?.message}`;
  const id = /\(([^)]*)\)$/.exec(created.headers['OData-EntityId'] ?? '')?.[1];
  const note = await call('POST', 'annotations', {
    subject: 'x',
    'objectid_incident@odata.bind': `/incidents(${id})`,
  });
  return note.status === 204 ? 'done' : `${note.status} ${note.error?.code} ${note.error?.message}`;
}

describe('the application user', () => {
  test('hands a case over with the privileges that this takes', async () => {
    const { application } = await withApplication();
    expect(await handOff(application)).toBe('done');
  });

  test.each(HANDOFF.filter((name) => !['prvCreateContact', 'prvReadUser'].includes(name)))(
    'is refused without %s, by that name',
    async (privilege) => {
      const { application } = await withApplication(without(privilege));
      expect(await handOff(application)).toContain(`is missing ${privilege} privilege`);
    },
  );

  test('is refused in the platform’s words', async () => {
    const { application, admin } = await withApplication(without('prvAppendToContact'));
    const { rows } = await admin(
      'GET',
      "privileges?$select=privilegeid&$filter=name eq 'prvAppendToContact'",
    );
    const { status, error } = await application('POST', 'incidents', newCase(CONTACTS.ofSecondUser));
    const { applicationUserId } = APPLICATION;
    expect([status, error?.code, error?.message]).toEqual([
      403,
      '0x80040220',
      `Principal user (Id=${applicationUserId}, type=8, roleCount=1, privilegeCount=10, accessMode=4), is missing prvAppendToContact privilege (Id=${String(rows[0]?.['privilegeid'])}) on OTC=2 for entity 'contact'. context.Caller=${applicationUserId}`,
    ]);
  });

  test('creates a contact only with the privilege to', async () => {
    const { application } = await withApplication(without('prvCreateContact'));
    const { error } = await application('POST', 'contacts', { lastname: 'New' });
    expect(error?.message).toContain('is missing prvCreateContact privilege');
  });
});

describe('depth', () => {
  const readContacts = async (depth: Depth): Promise<unknown[]> => {
    const { application } = await withApplication(HANDOFF, { prvReadContact: depth });
    return names(application, 'contacts?$select=lastname&$orderby=lastname');
  };

  test('decides which rows a list holds; the others are left out without an error', async () => {
    expect(await readContacts('Global')).toEqual(['Campbell', "O'Brien", 'Weiß']);
    expect(await readContacts('Deep')).toEqual(['Campbell', "O'Brien", 'Weiß']);
    expect(await readContacts('Local')).toEqual(['Campbell', 'Weiß']);
    expect(await readContacts('Basic')).toEqual(['Weiß']);
  });

  test('makes a contact of somebody else not found by e-mail, so that a duplicate can be created', async () => {
    const { application } = await withApplication(HANDOFF, { prvReadContact: 'Basic' });
    const found = await application('GET', "contacts?$filter=emailaddress1 eq 'maria.campbell@example.com'");
    expect([found.status, found.rows]).toEqual([200, []]);
    const twin = { lastname: 'Campbell', emailaddress1: 'maria.campbell@example.com' };
    expect((await application('POST', 'contacts', twin)).status).toBe(204);
  });

  test('is another refusal than a missing privilege for a single row', async () => {
    const { application } = await withApplication(HANDOFF, { prvReadContact: 'Basic' });
    const { status, error } = await application('GET', `contacts(${CONTACTS.ofSecondUser})`);
    expect([status, error?.code, error?.message]).toEqual([
      403,
      '0x80048306',
      `Principal with ID ${APPLICATION.applicationUserId} does not have ReadAccess right(s) for record with ID ${CONTACTS.ofSecondUser} of entity contact`,
    ]);
  });

  test.each([
    [
      'prvAppendToContact',
      /AppendToAccess right\(s\) for record with ID c0000000-0000-4000-8000-000000000002 of entity contact/,
    ],
    [
      'prvReadContact',
      /ReadAccess right\(s\) for record with ID c0000000-0000-4000-8000-000000000002 of entity contact/,
    ],
  ])('of %s must reach the contact that a case is linked to', async (privilege, message) => {
    const { application } = await withApplication(HANDOFF, { [privilege]: 'Basic' });
    expect(await handOff(application)).toMatch(message);
  });

  test.each(['Create', 'Append'])('of %s alone stops a case for an owner out of its reach', async (type) => {
    const { application } = await withApplication(HANDOFF, { [`prv${type}Incident`]: 'Local' });
    const forAgent = { 'ownerid@odata.bind': `/systemusers(${AGENT})` };
    const { error } = await application('POST', 'incidents', newCase(CONTACTS.ofSecondUser, forAgent));
    expect([error?.code, error?.message.includes(`have ${type}Access right(s)`)]).toEqual([
      '0x80048306',
      true,
    ]);
  });

  test.each([
    ['PATCH', 'Write'],
    ['DELETE', 'Delete'],
  ])('of %s is that of the row, not of the table', async (method, type) => {
    const privilege = `prv${type}Contact`;
    const { application } = await withApplication([...HANDOFF, privilege], { [privilege]: 'Basic' });
    const change = (id: string) => application(method, `contacts(${id})`, { lastname: 'X' });
    const refused = await change(CONTACTS.ofSecondUser);
    expect([refused.error?.code, refused.error?.message.includes(`have ${type}Access right(s)`)]).toEqual([
      '0x80048306',
      true,
    ]);
    expect((await change(CONTACTS.ofApplication)).status).toBe(204);
  });

  test('matters nothing where the related table may not be read at all', async () => {
    const { application } = await withApplication(without('prvReadContact'));
    for (const query of [
      "$filter=customerid_contact/lastname eq 'x'",
      '$expand=customerid_contact($select=lastname)',
    ]) {
      expect((await application('GET', `incidents?${query}`)).error?.message).toContain(
        'is missing prvReadContact privilege',
      );
    }
  });

  test('of Create and Append must reach the unit of another owner', async () => {
    const forAgent = { 'ownerid@odata.bind': `/systemusers(${AGENT})` };
    const create = async (depth: Depth) => {
      const { application } = await withApplication(HANDOFF, {
        prvCreateIncident: depth,
        prvAppendIncident: depth,
      });
      return (
        (await application('POST', 'incidents', newCase(CONTACTS.ofSecondUser, forAgent))).error?.code ??
        'created'
      );
    };
    expect([
      await create('Basic'),
      await create('Local'),
      await create('Deep'),
      await create('Global'),
    ]).toEqual(['0x80048306', '0x80048306', 'created', 'created']);
  });

  test('hides rows behind an expanded relation, and a filter through it finds nothing there', async () => {
    const { application, admin } = await withApplication(HANDOFF, { prvReadContact: 'Basic' });
    await admin('POST', 'incidents', newCase(CONTACTS.ofSecondUser));
    const expanded = await application('GET', 'incidents?$expand=customerid_contact($select=lastname)');
    expect(expanded.rows.map((row) => row['customerid_contact'])).toEqual([null]);
    const filter = "incidents?$filter=customerid_contact/lastname eq 'Campbell'";
    expect((await application('GET', filter)).rows).toEqual([]);
    expect((await admin('GET', filter)).rows).toHaveLength(1);
  });

  test('that a privilege cannot have is refused when the role is made', () => {
    const role = {
      roleId: ROLE,
      name: 'x',
      managed: true,
      privileges: [{ name: 'prvReadQueueItem', depth: 'Basic' as const }],
    };
    expect(() => createRole(createOrganization(), role)).toThrow(
      "The privilege prvReadQueueItem can't have depth = Basic.",
    );
  });
});

describe('owners', () => {
  const forUser = (id: string) => ({ 'ownerid@odata.bind': `/systemusers(${id})` });

  test('named at create need Read on the table, and must be enabled', async () => {
    const { application, admin } = await withApplication();
    const create = async () =>
      (await application('POST', 'incidents', newCase(CONTACTS.ofSecondUser, forUser(SECOND_USER)))).error
        ?.code;
    expect(await create()).toBeUndefined();
    await admin('PATCH', `systemusers(${SECOND_USER})`, { isdisabled: true });
    expect(await create()).toBe('0x80040225');
    await admin('PATCH', `systemusers(${SECOND_USER})`, { isdisabled: false });
    const { rows } = await admin(
      'GET',
      `systemusers(${SECOND_USER})/systemuserroles_association?$select=roleid`,
    );
    await admin(
      'DELETE',
      `systemusers(${SECOND_USER})/systemuserroles_association(${String(rows[0]?.['roleid'])})/$ref`,
    );
    expect(await create()).toBe('0x80040231');
  });

  test('change only with Assign', async () => {
    const { application } = await withApplication([...HANDOFF, 'prvWriteIncident']);
    const created = await application('POST', 'incidents', newCase(CONTACTS.ofSecondUser));
    const address = String(created.headers['OData-EntityId']);
    const refused = await application('PATCH', address, forUser(SECOND_USER));
    expect(refused.error?.message).toContain('is missing prvAssignIncident privilege');
  });

  test('take the row into their business unit', async () => {
    const { application, admin } = await withApplication();
    const created = await application('POST', 'incidents', newCase(CONTACTS.ofSecondUser, forUser(AGENT)));
    const { json } = await admin('GET', String(created.headers['OData-EntityId']));
    expect(json).toMatchObject({
      _ownerid_value: AGENT,
      _owninguser_value: AGENT,
      _owningbusinessunit_value: SUPPORT,
    });
  });
});

describe('teams', () => {
  test('give their members what their roles hold, counted from the team’s unit', async () => {
    const { application } = await withTeamRole(1, 'Local', ['prvReadContact']);
    expect(await names(application, 'contacts?$select=lastname')).toEqual(["O'Brien", 'Weiß']);
  });

  test('reach their members’ own rows at Basic only where the role says so', async () => {
    const inherited = await withTeamRole(1, 'Basic', ['prvReadContact']);
    expect(await names(inherited.application, 'contacts?$select=lastname')).toEqual(['Weiß']);
    const teamOnly = await withTeamRole(0, 'Basic', ['prvReadContact']);
    expect(await names(teamOnly.application, 'contacts?$select=lastname')).toEqual([]);
  });

  test('let their members at the rows they own', async () => {
    const { admin, application, teamId } = await withTeamRole(0, 'Basic', ['prvReadAccount']);
    await admin('POST', 'accounts', { name: 'Of the team', 'ownerid@odata.bind': `/teams(${teamId})` });
    expect(await names(application, 'accounts?$select=name')).toEqual(['Of the team']);
  });

  test('let nobody else at them', async () => {
    const { organization, application } = await withApplication(['prvReadAccount'], {
      prvReadAccount: 'Basic',
    });
    insertRow(
      organization,
      'team',
      { name: 'T', businessunitid: { table: 'businessunit', id: SUPPORT } },
      { user: AGENT, id: TEAM },
    );
    insertRow(
      organization,
      'account',
      { name: 'Theirs', ownerid: { table: 'team', id: TEAM } },
      { user: AGENT },
    );
    expect(await names(application, 'accounts?$select=name')).toEqual([]);
  });

  test('take members only from whom may write them, and roles only from whom may assign those', async () => {
    const { organization } = await withApplication();
    insertRow(
      organization,
      'team',
      { name: 'T', businessunitid: { table: 'businessunit', id: SUPPORT } },
      { user: AGENT, id: TEAM },
    );
    const agent = caller(organization, tokenOf('agent'));
    const join = (path: string, other: string) => agent('POST', `${path}/$ref`, { '@odata.id': other });
    const member = await join(`teams(${TEAM})/teammembership_association`, `systemusers(${AGENT})`);
    expect(member.error?.message).toContain('is missing prvWriteTeam privilege');
    const role = await join(`systemusers(${AGENT})/systemuserroles_association`, `roles(${ROLE})`);
    expect(role.error?.message).toContain('is missing prvAssignRole privilege');
  });

  test('deleted have no members when one of that id is made again', async () => {
    const { admin, teamId } = await withTeamRole(1, 'Basic', ['prvReadContact']);
    const members = async () =>
      (await admin('GET', `teams(${teamId})/teammembership_association`)).rows.length;
    expect(await members()).toBe(1);
    await admin('DELETE', `teams(${teamId})`);
    await admin('PATCH', `teams(${teamId})`, { name: 'Again' });
    expect(await members()).toBe(0);
  });

  test('of a business unit hold its users and nobody else', async () => {
    const { admin } = await withApplication();
    const { rows } = await admin(
      'GET',
      `teams?$select=teamid&$filter=isdefault eq true and _businessunitid_value eq ${SUPPORT}`,
    );
    const team = String(rows[0]?.['teamid']);
    expect(await names(admin, `teams(${team})/teammembership_association?$select=fullname`)).toEqual([
      'Alex Agent',
    ]);
    const user = { '@odata.id': `systemusers(${SECOND_USER})` };
    expect((await admin('POST', `teams(${team})/teammembership_association/$ref`, user)).status).toBe(400);
  });
});

describe('roles', () => {
  test('are made with a copy for each business unit, now and later', async () => {
    const { admin } = await withApplication();
    const copies = async () =>
      (await admin('GET', `roles?$select=name&$filter=_parentrootroleid_value eq ${ROLE}`)).rows.length;
    expect(await copies()).toBe(2);
    await admin('POST', 'businessunits', {
      name: 'Sales',
      'parentbusinessunitid@odata.bind': `/businessunits(${SUPPORT})`,
    });
    expect(await copies()).toBe(3);
  });

  test('change at their root only, and leave no trace of a refused change', async () => {
    const { admin } = await withApplication();
    const { rows } = await admin('GET', `roles?$filter=_parentroleid_value eq ${ROLE}`);
    const copy = `roles(${String(rows[0]?.['roleid'])})`;
    expect((await admin('PATCH', copy, { name: 'Other' })).status).toBe(400);
    expect((await admin('GET', copy)).json['name']).toBe('Integration');
    expect((await admin('PATCH', `roles(${ROLE})`, { name: 'Renamed' })).status).toBe(204);
    expect((await admin('GET', copy)).json['name']).toBe('Renamed');
  });

  test('go to principals of their own unit only', async () => {
    const { admin } = await withApplication();
    const assign = (role: string) =>
      admin('POST', `systemusers(${AGENT})/systemuserroles_association/$ref`, {
        '@odata.id': `roles(${role})`,
      });
    expect((await assign(ROLE)).status).toBe(403);
    const { rows } = await admin(
      'GET',
      `roles?$filter=_parentrootroleid_value eq ${ROLE} and _businessunitid_value eq ${SUPPORT}`,
    );
    expect((await assign(String(rows[0]?.['roleid']))).status).toBe(204);
    expect((await assign(String(rows[0]?.['roleid']))).status).toBe(412);
  });

  test('skip privileges that the organisation does not have, and say which', () => {
    const privileges = [
      { name: 'prvReadContact', depth: 'Global' as const },
      { name: 'prvCreateoc_LiveWorkItem', depth: 'Global' as const },
    ];
    const organization = createOrganization();
    expect(
      createRole(organization, { roleId: `{${ROLE.toUpperCase()}}`, name: 'x', managed: true, privileges }),
    ).toEqual(['prvCreateoc_LiveWorkItem']);
    expect([...(organization.rolePrivileges.get(ROLE)?.values() ?? [])]).toEqual(['Global']);
  });

  test('deleted take their copies and assignments with them', async () => {
    const { organization, admin, application } = await withApplication();
    deleteRole(organization, ROLE);
    expect((await admin('GET', "roles?$filter=name eq 'Integration'")).rows).toEqual([]);
    createRole(organization, { roleId: ROLE, name: 'Integration', managed: true, privileges: [] });
    expect((await application('GET', 'incidents')).error?.code).toBe('0x80042f09');
  });

  test('can be made from outside, and are empty then', async () => {
    const { admin } = await withApplication();
    const made = await admin('POST', 'roles', { name: 'Mine' }, { prefer: 'return=representation' });
    expect(made.status).toBe(201);
    const id = String(made.json['roleid']);
    expect(made.json['_parentrootroleid_value']).toBe(id);
    expect((await admin('GET', `RetrieveRolePrivilegesRole(RoleId=${id})`)).json['RolePrivileges']).toEqual(
      [],
    );
    expect((await admin('DELETE', `roles(${id})`)).status).toBe(204);
    expect((await admin('GET', "roles?$filter=name eq 'Mine'")).rows).toEqual([]);
  });
});

test('business units are a tree below one root', async () => {
  const { admin, organization } = await withApplication();
  const put = (child: string, parent: string) =>
    admin('PATCH', `businessunits(${child})`, {
      'parentbusinessunitid@odata.bind': `/businessunits(${parent})`,
    });
  expect((await put(SUPPORT, SUPPORT)).status).toBe(400);
  expect((await put(organization.rootBusinessUnitId, SUPPORT)).status).toBe(400);
  expect((await admin('POST', 'businessunits', { name: 'Second root' })).status).toBe(400);
});

test('a user who moves to another business unit loses the roles held there', async () => {
  const { admin, application } = await withApplication();
  const unit = { 'businessunitid@odata.bind': `/businessunits(${SUPPORT})` };
  expect((await admin('PATCH', `systemusers(${APPLICATION.applicationUserId})`, unit)).status).toBe(204);
  expect((await application('GET', 'incidents')).error?.code).toBe('0x80042f09');
});

describe('the personas', () => {
  const as = (name: string): Call => caller(createOrganization(), tokenOf(name));

  test('are who they are', async () => {
    for (const { name, userId } of PERSONAS)
      expect((await as(name)('GET', 'WhoAmI()')).json['UserId']).toBe(userId);
  });

  test('admin may do everything, agent works on cases, limited-admin sees no roles, teams, units', async () => {
    expect((await as('admin')('POST', 'queues', { name: 'More' })).status).toBe(204);
    expect((await as('agent')('POST', 'incidents', newCase(CONTACTS.ofSecondUser))).status).toBe(204);
    expect((await as('agent')('GET', `queues(${QUEUE})`)).status).toBe(200);
    expect((await as('agent')('POST', 'queues', { name: 'More' })).error?.message).toContain(
      'prvCreateQueue privilege',
    );
    for (const [set, privilege] of [
      ['roles', 'prvReadRole'],
      ['teams', 'prvReadTeam'],
      ['businessunits', 'prvReadBusinessUnit'],
    ]) {
      expect((await as('limited-admin')('GET', String(set))).error?.message).toContain(
        `is missing ${privilege} privilege`,
      );
    }
    const expand = 'systemusers?$expand=systemuserroles_association($select=name)';
    expect((await as('limited-admin')('GET', expand)).error?.message).toContain('prvReadRole');
    expect((await as('limited-admin')('GET', 'incidents')).status).toBe(200);
  });
});
