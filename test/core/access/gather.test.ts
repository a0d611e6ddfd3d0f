import { readdirSync, readFileSync } from 'fs';
import path from 'path';
import { gather, judge, type Depth, type Settings } from '../../../core/access';
import { known, NOT_ASKED, valueOf } from '../../../core/access/facts/facts';
import {
  BUSINESS_UNIT_NAME,
  dataverse,
  failing,
  ownerRow,
  roleRow,
  userRow,
  type Instead,
  type SampleDataverse,
  type Subject,
  type World,
} from './sampleDataverse';
import {
  ACCOUNT_ROW,
  bareSettings,
  CLIENT_ID,
  columnId,
  columns,
  everything,
  grant,
  holding,
  OBJECT_ID,
  OWNER_ID,
  QUEUE_ID,
  QUEUE_ROW,
  ROLE_ID,
  SALES,
  settings,
  TEAM_ID,
  USER_ID,
  WORKSTREAM_ROW,
} from './sampleFacts';

const gathered = async (given: Settings, world: Partial<World> = {}, instead: Instead = {}) => {
  const sample = dataverse(world, instead);
  return { ...sample, facts: await gather(sample.reader, given) };
};
const asked = ({ requests }: Pick<SampleDataverse, 'requests'>) =>
  requests.reduce<Partial<Record<Subject, number>>>(
    (counts, { subject }) => ({ ...counts, [subject]: (counts[subject] ?? 0) + 1 }),
    {},
  );
const roundTrips = ({ requests }: Pick<SampleDataverse, 'requests'>) =>
  Math.max(...requests.map(({ wave }) => wave));
const manyIds = (count: number) =>
  Array.from({ length: count }, (_, n) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`);

const PLAIN: Partial<Record<Subject, number>> = {
  users: 1,
  tables: 1,
  columns: 1,
  descriptionLength: 1,
  priorities: 1,
  privileges: 1,
  roles: 1,
  teams: 1,
  teamRoles: 1,
};

const WITH_OWNER_AND_QUEUE = { ...bareSettings, owner: OWNER_ID, queue: QUEUE_ID };

/** Everything, at the levels of the roles that the solution brings: what OpenCX makes itself at User. */
function heldByShippedRoles() {
  const folder = path.join(__dirname, '../../../solution/src/Roles');
  const files = readdirSync(folder).map((file) => readFileSync(path.join(folder, file), 'utf8'));
  const levels = new Map(
    files
      .flatMap((file) => [...file.matchAll(/name="(\w+)" level="(\w+)"/g)])
      .map(([, name, level]) => [name, level]),
  );
  return everything
    .filter(({ name }) => levels.has(name))
    .map(({ name }) => grant(name, { depth: levels.get(name) as Depth }));
}

describe('gathering the facts', () => {
  test('takes nine requests in three round trips where everything is plain, and the judge passes it', async () => {
    const all = await gathered(bareSettings);
    expect(asked(all)).toEqual(PLAIN);
    expect(roundTrips(all)).toBe(3);
    expect(judge(all.facts).verdict).toBe('pass');
  });

  test('takes eleven, still in three round trips, with a default owner and a queue', async () => {
    const all = await gathered(WITH_OWNER_AND_QUEUE);
    expect(asked(all)).toEqual({ ...PLAIN, ownerPrivileges: 1, rowAccess: 1 });
    expect(roundTrips(all)).toBe(3);
    expect(judge(all.facts).verdict).toBe('pass');
  });

  test.each([
    ['ten', bareSettings, PLAIN, 10],
    [
      'twelve, with a default owner and a queue,',
      WITH_OWNER_AND_QUEUE,
      { ...PLAIN, ownerPrivileges: 1, rowAccess: 1 },
      12,
    ],
  ])(
    'takes %s in four round trips at the levels of the shipped roles, which ask for own reach',
    async (_, given, plain, count) => {
      const held = heldByShippedRoles();
      expect(new Set(held.map(({ depth }) => depth))).toEqual(new Set(['Basic', 'Global']));
      const all = await gathered(given, { held });
      expect(asked(all)).toEqual({ ...plain, ownReach: 1 });
      expect(all.requests).toHaveLength(count);
      expect(roundTrips(all)).toBe(4);
      expect(judge(all.facts).verdict).toBe('pass');
    },
  );

  test('reads all of it into facts', async () => {
    const { facts } = await gathered(settings());
    expect(facts).toMatchObject({
      settings: settings(),
      user: known({
        match: 'client-id',
        user: {
          id: USER_ID,
          name: 'OpenCX',
          applicationId: CLIENT_ID,
          disabled: false,
          accessMode: 4,
          businessUnitId: SALES,
          businessUnitName: 'Sales',
        },
      }),
      owner: known({ id: OWNER_ID, name: 'Ada Owner', disabled: false, applicationId: undefined }),
      columns: known(columns()),
      caseLookups: known([
        { navigation: 'ocx_queue', target: 'queue' },
        { navigation: 'ocx_account', target: 'account' },
      ]),
      descriptionLength: known(100_000),
      priorities: known([1, 2, 3]),
      businessUnits: NOT_ASKED,
      privileges: known(everything),
      roles: known([{ id: ROLE_ID, name: 'OpenCX Integration', managed: true, teamPrivilegesOnly: false }]),
      teams: known([{ id: TEAM_ID, name: `Team ${TEAM_ID}`, roles: [] }]),
      ownerReadsCases: known(true),
      rows: {
        [QUEUE_ROW]: known({ rights: ['Read', 'AppendTo'] }),
        [WORKSTREAM_ROW]: known('absent'),
        [ACCOUNT_ROW]: known({ rights: ['Read', 'AppendTo'] }),
      },
      columnAccess: NOT_ASKED,
      allUnitsSeen: NOT_ASKED,
      othersContacts: NOT_ASKED,
      ownReach: NOT_ASKED,
      rolePrivileges: {},
    });
    const found = facts.tables.state === 'known' ? facts.tables.value : [];
    expect(found.find(({ table }) => table === 'annotation')).toMatchObject({
      displayName: 'The annotation',
      setName: 'annotations',
    });
    expect(found.find(({ table }) => table === 'systemuser')?.privileges[0]?.depths).toEqual([
      'Local',
      'Deep',
      'Global',
    ]);
  });

  test('asks once for all privileges, by their names in the metadata, and for none that nothing needs', async () => {
    const { requests, facts } = await gathered(settings());
    const questions = requests.filter(({ subject }) => subject === 'privileges');
    expect(questions).toHaveLength(1);
    const { parameters } = JSON.parse(questions[0]?.text ?? '') as {
      parameters: { PrivilegeNames: string[] };
    };
    const there = facts.tables.state === 'known' ? facts.tables.value : [];
    const named = there.flatMap(({ privileges }) => privileges).filter(({ type }) => type !== 'Share');
    expect(parameters.PrivilegeNames.sort()).toEqual(
      [
        ...named.map(({ name }) => name),
        'prvActOnBehalfOfAnotherUser',
        'prvAssignRole',
        'prvBypassCustomPlugins',
      ]
        .filter((name, place, all) => all.indexOf(name) === place)
        .sort(),
    );
  });

  test('asks for the tables that lookups among the ticket properties name, and for no other', async () => {
    const plain = await gathered(bareSettings);
    const bound = await gathered(settings());
    const names = ({ facts }: typeof plain) =>
      facts.tables.state === 'known' ? facts.tables.value.map(({ table }) => table) : [];
    expect(names(bound).filter((name) => !names(plain).includes(name))).toEqual(['account']);
  });
});

describe('finding the application user', () => {
  test.each([
    ['comes with the user', {}, 'Sales'],
    ['is unknown where the answer has no annotations', { [BUSINESS_UNIT_NAME]: undefined }, undefined],
  ])('the name of its business unit %s', async (_, more, businessUnitName) => {
    const { facts, requests } = await gathered(bareSettings, { users: [userRow(more)] });
    expect(facts.user).toMatchObject({ value: { user: { businessUnitId: SALES } } });
    expect(valueOf(facts.user)).toHaveProperty('user.businessUnitName', businessUnitName);
    expect(requests.map(({ subject }) => subject)).not.toContain('businessUnits');
  });

  test.each([
    ['object-id', OBJECT_ID],
    ['user-id', USER_ID],
  ])('says that a given id is the %s, and asks no more', async (match, app) => {
    const { facts, requests } = await gathered(settings({ app }));
    expect(facts.user).toMatchObject({
      state: 'known',
      value: { match, user: { applicationId: CLIENT_ID } },
    });
    expect(new Set(requests.map(({ wave }) => wave))).toEqual(new Set([1]));
    expect(requests).toHaveLength(5);
  });

  test('takes who has the client id before who has it as another id', async () => {
    const other = userRow({
      systemuserid: ROLE_ID,
      applicationid: OBJECT_ID,
      azureactivedirectoryobjectid: CLIENT_ID,
    });
    const { facts } = await gathered(bareSettings, { users: [other, userRow()] });
    expect(facts.user).toMatchObject({ value: { match: 'client-id', user: { id: USER_ID } } });
  });

  test('finds nobody where nobody has the id, though the owner is found', async () => {
    const { facts } = await gathered(settings(), { users: [ownerRow()] });
    expect(facts.user).toEqual(known({ match: 'none' }));
    expect(facts.owner).toMatchObject({ value: { id: OWNER_ID } });
    expect(judge(facts).verdict).toBe('missing');
  });

  test('finds no owner where nobody has the id', async () => {
    const { facts, requests } = await gathered(settings(), { users: [userRow()] });
    expect(facts.owner).toEqual(known(undefined));
    expect(requests.map(({ subject }) => subject)).not.toContain('ownerPrivileges');
  });

  test('takes the application user itself for an owner', async () => {
    const { facts } = await gathered(settings({ owner: USER_ID }));
    expect(facts.owner).toMatchObject({ value: { id: USER_ID } });
  });
});

describe('the default owner', () => {
  test.each<[string, Partial<World>, Instead, boolean]>([
    ['may read cases', {}, {}, true],
    ['may not', { ownerHolds: [] }, {}, false],
    ['has no role', {}, { ownerPrivileges: failing('rejected', { code: '0x80042f09' }) }, false],
  ])('%s', async (_, world, instead, reads) => {
    const { facts } = await gathered(settings(), world, instead);
    expect(facts.ownerReadsCases).toEqual(known(reads));
  });
});

describe('the rows that the settings name', () => {
  const workstream = { [`msdyn_liveworkstreams(${QUEUE_ID})`]: 'None' };
  test.each<[string, Partial<Settings>, Record<string, string>, object]>([
    [
      'a queue',
      { chat: false },
      { [`queues(${QUEUE_ID})`]: 'ReadAccess' },
      { [QUEUE_ROW]: known({ rights: ['Read'] }) },
    ],
    // Whether it is a workstream is asked only where it is no queue.
    [
      'a workstream in place of a queue',
      { chat: false },
      workstream,
      { [QUEUE_ROW]: known('absent'), [WORKSTREAM_ROW]: known({ rights: ['None'] }) },
    ],
    [
      'for chats, both are asked',
      { chat: true },
      { [`queues(${QUEUE_ID})`]: 'ReadAccess', ...workstream },
      { [QUEUE_ROW]: known({ rights: ['Read'] }), [WORKSTREAM_ROW]: known({ rights: ['None'] }) },
    ],
    [
      'for chats, a workstream in place of a queue is asked about once',
      { chat: true },
      workstream,
      { [QUEUE_ROW]: known('absent'), [WORKSTREAM_ROW]: known({ rights: ['None'] }) },
    ],
    ['neither', { chat: false }, {}, { [QUEUE_ROW]: known('absent'), [WORKSTREAM_ROW]: known('absent') }],
    ['no queue at all', { queue: undefined }, workstream, {}],
  ])('%s', async (_, given, rows, expected) => {
    const { facts, requests } = await gathered(settings({ properties: {}, ...given }), { rows });
    expect(facts.rows).toEqual(expected);
    expect(roundTrips({ requests })).toBeLessThanOrEqual(3);
    expect(requests.filter(({ subject }) => subject === 'rowAccess')).toHaveLength(
      Object.keys(expected).length,
    );
  });

  test('one that Dataverse does not find for another reason is not absent', async () => {
    const { facts } = await gathered(
      settings(),
      {},
      { rowAccess: failing('rejected', { status: 404, code: '0x0' }) },
    );
    expect(facts.rows[QUEUE_ROW]).toEqual({
      state: 'unreadable',
      unreadable: { reason: 'rejected', detail: 'Dataverse said so' },
    });
  });

  test('targets of lookups that are named by another key, or in a table that is not there, are not asked for', async () => {
    const properties = {
      'ocx_account@odata.bind': "/accounts(accountnumber='7')",
      'ocx_other@odata.bind': `/ocx_others(${QUEUE_ID})`,
    };
    const { facts } = await gathered(settings({ queue: undefined, properties }));
    expect(facts.rows).toEqual({});
  });
});

describe('teams', () => {
  test('hundreds that pass on no role take one request more, well below the longest address', async () => {
    const ids = manyIds(200);
    const all = await gathered(bareSettings, { teams: ids.map((id) => ({ id, roles: [] })) });
    expect(asked(all)).toEqual(PLAIN);
    const question = all.requests.find(({ subject }) => subject === 'teamRoles')?.text ?? '';
    for (const id of ids) expect(question).toContain(id);
    expect(encodeURIComponent(question).length).toBeLessThan(32_768 / 2);
    expect(all.facts.teams).toMatchObject({ value: ids.map((id) => ({ id, roles: [] })) });
  });

  test('more than two hundred take one for each two hundred', async () => {
    const all = await gathered(bareSettings, { teams: manyIds(401).map((id) => ({ id, roles: [] })) });
    expect(asked(all)).toEqual({ ...PLAIN, teamRoles: 3 });
  });

  test('where one of them passes on a role, each is asked for its own', async () => {
    const [one = '', other = ''] = manyIds(2);
    const passed = roleRow(SALES, { name: 'Sales Person', isinherited: 0, ismanaged: false });
    const all = await gathered(bareSettings, {
      teams: [
        { id: one, roles: [] },
        { id: other, roles: [passed] },
      ],
    });
    expect(all.facts.teams).toMatchObject({
      value: [
        { id: one, roles: [] },
        { id: other, roles: [{ id: SALES, name: 'Sales Person', teamPrivilegesOnly: true, managed: false }] },
      ],
    });
    expect(asked(all)).toEqual({ ...PLAIN, teamRoles: 3 });
  });

  test('no teams, no question for their roles', async () => {
    const all = await gathered(bareSettings, { teams: [] });
    expect(asked(all)).toEqual({ ...PLAIN, teamRoles: undefined });
  });
});

test('a list of any length is one question: paging is the reader’s business', async () => {
  const businessUnits = manyIds(6000).map((businessunitid) => ({ businessunitid, name: businessunitid }));
  const held = holding(grant('prvCreateIncident', { depth: 'Local' }));
  const all = await gathered(bareSettings, { businessUnits, held });
  expect(asked(all)).toMatchObject({ ...PLAIN, businessUnits: 1 });
  expect(all.facts.businessUnits).toMatchObject({ value: businessUnits.map(({ name }) => ({ name })) });
});

describe('what is held', () => {
  const one = async (row: object) => {
    const { facts } = await gathered(
      bareSettings,
      {},
      {
        privileges: () => ({
          RolePrivileges: [{ PrivilegeName: 'prvReadContact', Depth: 'Global', ...row }],
        }),
      },
    );
    return facts.privileges.state === 'known' ? facts.privileges.value[0] : undefined;
  };

  test.each([
    [0, 'Basic'],
    [1, 'Local'],
    [2, 'Deep'],
    [3, 'Global'],
    ['Local', 'Local'],
  ])('depth %j is %s', async (Depth, depth) => {
    expect(await one({ Depth })).toEqual(
      grant('prvReadContact', { depth: depth as 'Basic', businessUnitId: undefined }),
    );
  });

  test.each([
    [SALES, true],
    ['00000000-0000-0000-0000-000000000000', false],
    [null, false],
    [undefined, false],
  ])('record filter %s: %s', async (RecordFilterId, filtered) => {
    expect(await one({ RecordFilterId })).toMatchObject({ filtered });
  });

  test('the error “no roles assigned” is the answer that it is', async () => {
    const { facts } = await gathered(
      bareSettings,
      { roles: [], teams: [] },
      {
        privileges: failing('rejected', { code: '0x80042f09' }),
      },
    );
    expect(facts.privileges).toEqual(known([]));
    expect(judge(facts).gates[2]).toMatchObject({ finding: 'missing', reason: 'no-role' });
  });
});

describe('secured columns', () => {
  const id = columnId('contact', 'emailaddress1');
  const secured = { columns: columns({ secured: ['contact.emailaddress1'] }) };

  test.each<[object, object]>([
    [
      { CanRead: 4, CanCreate: 0 },
      { read: true, create: false },
    ],
    [
      { CanRead: false, CanCreate: true },
      { read: false, create: true },
    ],
    [{}, { read: false, create: false }],
  ])('%j is %j', async (permissions, expected) => {
    const all = await gathered(bareSettings, {
      ...secured,
      columnAccess: [{ AttributeId: id, ...permissions }],
    });
    expect(all.facts.columnAccess).toEqual(known([{ id, ...expected }]));
    expect(asked(all)).toEqual({ ...PLAIN, columnAccess: 1 });
  });
});
