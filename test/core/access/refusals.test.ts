import { gather, judge, type Finding, type Judgement, type Row, type Settings } from '../../../core/access';
import {
  dataverse,
  failing,
  ownerRow,
  refusal,
  roleRow,
  SUBJECTS,
  userRow,
  type Instead,
  type Subject,
  type World,
} from './sampleDataverse';
import {
  ADMINISTRATOR_TEMPLATE,
  bareSettings,
  columns,
  EAST,
  everything,
  grant,
  holding,
  OWNER_ID,
  QUEUE_ID,
  ROLE_ID,
  ROOT,
  SALES,
  SERVICE,
  settings,
  tables,
  TEAM_ID,
  without,
} from './sampleFacts';

const judgementOf = async (given: Settings, world: Partial<World>, instead: Instead = {}) =>
  judge(await gather(dataverse(world, instead).reader, given));

const all = (depth: 'Basic' | 'Local' | 'Deep') =>
  everything.map(({ name }) => grant(name, { depth, businessUnitId: SALES }));
const ofTeams = (depth: 'Basic' | 'Local' | 'Deep') =>
  all(depth).map((one) => ({ ...one, team: true as const }));
const teamOnly = [{ id: TEAM_ID, roles: [roleRow(SALES, { isinherited: 0 })] }];
const mailSecured = { columns: columns({ secured: ['contact.emailaddress1', 'incident.title'] }) };
const contactsEverywhere = ['prvReadContact', 'prvAppendToContact'].flatMap((name) => [
  grant(name, { depth: 'Deep', businessUnitId: SALES }),
  grant(name, { depth: 'Local', businessUnitId: SERVICE }),
  grant(name, { depth: 'Local', businessUnitId: ROOT }),
]);

/** Environments that differ in what decides. */
const WORLDS: Readonly<Record<string, Partial<World>>> = {
  'all is well': {},
  'nothing that matters is held': { held: [grant('prvWriteNote')] },
  'contacts cannot be read': { held: without('prvReadContact') },
  'contacts are read in one unit': {
    held: holding(grant('prvReadContact', { depth: 'Local', businessUnitId: EAST })),
    contacts: [EAST],
    rows: { [`contacts(${EAST})`]: 'None' },
  },
  'contacts are in reach in every unit, by grants together': { held: holding(...contactsEverywhere) },
  'all is held at user level': { held: all('Basic') },
  'own rows are reached at user level, the rest everywhere': {
    held: holding(
      ...['prvCreateNote', 'prvReadNote', 'prvAssignIncident'].map((name) => grant(name, { depth: 'Basic' })),
    ),
  },
  'all is held downwards from Sales': { held: all('Deep'), roleHolds: {} },
  'all is held through a team, which keeps it': { held: ofTeams('Basic'), teams: teamOnly, roleHolds: {} },
  'all is held through a team, and by an own role': {
    held: ofTeams('Basic'),
    teams: teamOnly,
    roleHolds: { [ROLE_ID]: all('Basic') },
  },
  'columns are secured': mailSecured,
  'columns are secured, and the user administrates': {
    ...mailSecured,
    roles: [roleRow(ROLE_ID, { _roletemplateid_value: ADMINISTRATOR_TEMPLATE })],
  },
  'columns are secured, and a team makes the user an administrator': {
    ...mailSecured,
    teams: [{ id: TEAM_ID, roles: [roleRow(SALES, { _roletemplateid_value: ADMINISTRATOR_TEMPLATE })] }],
  },
  'the owner is deactivated': { users: [userRow(), ownerRow({ isdisabled: true })] },
  'the owner may not read cases': { ownerHolds: [] },
  'the owner is nobody': { users: [userRow()] },
  'the queue is nothing': { rows: {} },
  'the queue is a workstream': {
    rows: { [`msdyn_liveworkstreams(${QUEUE_ID})`]: 'ReadAccess, AppendToAccess' },
  },
  'the queue is out of reach': { rows: { [`queues(${QUEUE_ID})`]: 'None' } },
  'there is no lookup': { lookups: {} },
  'there is no Omnichannel': { tables: tables.filter(({ table }) => !/^msdyn/.test(table)) },
  'the priority is unknown': { priorities: [7] },
};
const SETTINGS: Readonly<Record<string, Settings>> = {
  'nothing is set': bareSettings,
  'all is set': settings(),
  'an owner and a queue are set': { ...bareSettings, owner: OWNER_ID, queue: QUEUE_ID },
};

/** What may be said of an operation where something was refused, by what is said where nothing was. */
const MAY_BECOME: Partial<Record<Finding, readonly Finding[]>> = {
  pass: ['pass', 'cannot-tell'],
  'at-risk': ['at-risk', 'cannot-tell'],
  missing: ['missing', 'cannot-tell'],
  'cannot-tell': ['cannot-tell'],
  'not-applicable': ['not-applicable'],
};

interface Case {
  name: string;
  given: Settings;
  world: Partial<World>;
  full: Judgement;
}
let cases: Case[];
beforeAll(async () => {
  cases = await Promise.all(
    Object.entries(WORLDS).flatMap(([where, world]) =>
      Object.entries(SETTINGS).map(async ([what, given]) => ({
        name: `${where}, ${what}`,
        given,
        world,
        full: await judgementOf(given, world),
      })),
    ),
  );
});

/** Each finding of a judgement, by what it is about. */
const findingsOf = ({ gates, operations }: Judgement) =>
  new Map([...gates, ...operations].map(({ id, finding }) => [id, finding]));

test('between them, the environments bring up every finding', () => {
  const seen = new Set(cases.flatMap(({ full }) => [...findingsOf(full).values()]));
  expect([...seen].sort()).toEqual(Object.keys(MAY_BECOME).sort());
});

test.each(SUBJECTS)(
  'a refusal about %s turns findings into "cannot tell" at most, wherever',
  async (subject) => {
    const broken: string[] = [];
    for (const { name, given, world, full } of cases) {
      const refused = findingsOf(await judgementOf(given, world, { [subject]: refusal }));
      for (const [id, finding] of findingsOf(full)) {
        const now = refused.get(id);
        if (now === undefined || !MAY_BECOME[finding]?.includes(now))
          broken.push(`${name}: ${id} was ${finding}, is ${now}`);
      }
    }
    expect(broken).toEqual([]);
  },
);

/** What the verdict on a healthy user with a queue and an owner rests on. */
const DECIDE: readonly Subject[] = [
  'users',
  'tables',
  'columns',
  'priorities',
  'privileges',
  'ownerPrivileges',
  'rowAccess',
];
test.each(SUBJECTS)(
  'where all is well, a refusal about %s leaves a pass only where it decides nothing',
  async (subject) => {
    const { verdict } = await judgementOf(
      { ...bareSettings, owner: OWNER_ID, queue: QUEUE_ID },
      {},
      { [subject]: refusal },
    );
    expect(verdict).toBe(DECIDE.includes(subject) ? 'cannot-tell' : 'pass');
  },
);

/** A world in which every question is asked. */
const ASKS_ALL: Partial<World> = {
  held: [
    ...holding(...contactsEverywhere, grant('prvCreateIncident', { depth: 'Local', businessUnitId: EAST })),
  ],
  contacts: [EAST],
  ...mailSecured,
};
describe.each(SUBJECTS)('the question for %s', (subject) => {
  test("keeps Dataverse's own words where it is refused", async () => {
    const { reader, requests } = dataverse(ASKS_ALL, { [subject]: refusal });
    const facts = await gather(reader, settings());
    expect(requests.map((one) => one.subject)).toContain(subject);
    // Own reach is then worked out from the roles.
    if (subject !== 'ownReach') expect(JSON.stringify(facts)).toContain('Dataverse said so');
  });

  test.each(['not-signed-in', 'throttled', 'unavailable', 'unreachable'])(
    'ends the check: %s',
    async (failure) => {
      const { reader } = dataverse(ASKS_ALL, { [subject]: failing(failure, { retryAfterSeconds: 7 }) });
      await expect(gather(reader, settings())).rejects.toMatchObject({ failure, retryAfterSeconds: 7 });
    },
  );

  test('lets a fault of the program through', async () => {
    const fault = () => {
      throw new TypeError('a fault');
    };
    await expect(gather(dataverse(ASKS_ALL, { [subject]: fault }).reader, settings())).rejects.toThrow(
      TypeError,
    );
  });
});

describe('an answer in another form tells nothing', () => {
  const one = { PrivilegeName: 'p', Depth: 'Global' };
  const table = { LogicalName: 'incident', Privileges: [] };
  const column = { LogicalName: 'title', MetadataId: EAST, IsSecured: false };
  test.each<[string, Subject, Row | Row[]]>([
    ['a depth that nobody knows', 'privileges', { RolePrivileges: [{ ...one, Depth: 'Wide' }] }],
    ['a depth beyond the last', 'privileges', { RolePrivileges: [{ ...one, Depth: 4 }] }],
    ['a privilege without a name', 'privileges', { RolePrivileges: [{ Depth: 'Global' }] }],
    ['no list of privileges', 'privileges', {}],
    ['a list of something else', 'privileges', { RolePrivileges: ['prvReadContact'] }],
    ['a table without its privileges', 'tables', [{ ...table, Privileges: null }]],
    ['a table without a name', 'tables', [{ Privileges: [] }]],
    ['a privilege without a type', 'tables', [{ ...table, Privileges: [{ Name: 'prvReadIncident' }] }]],
    ['a user without an id', 'users', [userRow({ systemuserid: null })]],
    ['a user who may be disabled', 'users', [userRow({ isdisabled: undefined })]],
    [
      'columns without ids',
      'columns',
      [{ LogicalName: 'incident', Attributes: [{ ...column, MetadataId: 1 }] }],
    ],
    ['no lookups', 'columns', [{ LogicalName: 'incident', Attributes: [column] }]],
    ['no option set', 'priorities', {}],
    ['options without values', 'priorities', { OptionSet: { Options: [{}] } }],
    ['rights that are not said', 'rowAccess', {}],
    ['no list of the owner’s privileges', 'ownerPrivileges', { value: [] }],
  ])('%s', async (_, subject, answer) => {
    const { reader, requests } = dataverse({}, { [subject]: () => answer });
    const judgement = judge(await gather(reader, { ...bareSettings, owner: OWNER_ID, queue: QUEUE_ID }));
    expect(requests.map((one) => one.subject)).toContain(subject);
    expect(judgement.verdict).toBe('cannot-tell');
  });

  test.each<[string, Subject, Row | Row[]]>([
    ['a role without an id', 'roles', [{ name: 'A' }]],
    ['a team without an id', 'teams', [{ name: 'A' }]],
    ['a business unit without an id', 'businessUnits', [{ name: 'A' }]],
    ['a length without a number', 'descriptionLength', { MaxLength: '2000' }],
    ['a contact without an id', 'contacts', [{}]],
    ['a column without an id', 'columnAccess', { AttributePrivileges: [{ CanRead: 4 }] }],
    ['an asking person without an id', 'caller', {}],
  ])('%s', async (_, subject, answer) => {
    const { reader, requests } = dataverse(ASKS_ALL, { [subject]: () => answer });
    const facts = await gather(reader, settings());
    expect(requests.map((one) => one.subject)).toContain(subject);
    expect(JSON.stringify(facts)).toContain('"unexpected-answer"');
  });
});
