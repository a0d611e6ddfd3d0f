import { gather, judge, type HeldPrivilege, type Role } from '../../../core/access';
import { known, NOT_ASKED, valueOf } from '../../../core/access/facts/facts';
import { dataverse, refusal, roleRow, type Instead, type Subject, type World } from './sampleDataverse';
import {
  bareSettings,
  EAST,
  everything,
  grant,
  holding,
  ROLE_ID,
  ROOT,
  SALES,
  SERVICE,
  TEAM_ID,
  units,
} from './sampleFacts';

/*
 * Five questions decide only where something is held below Organization: what reaches the user's own rows, what single roles hold,
 * which business units there are, whether all of them are seen, and whether a few contacts of other owners are in reach.
 */
const gathered = async (world: Partial<World>, instead: Instead = {}) => {
  const sample = dataverse(world, instead);
  const facts = await gather(sample.reader, bareSettings);
  const count = (subject: Subject) => sample.requests.filter((one) => one.subject === subject).length;
  return { ...sample, facts, count, verdict: judge(facts).verdict };
};

/** Not what OpenCX's contacts hang on, which the other doubts are about. */
const own = (more: Partial<World['held'][number]>) => grant('prvCreateIncident', more);
const contact = (more: Partial<HeldPrivilege>) => grant('prvReadContact', more);
const everyUnit = [
  contact({ depth: 'Deep', businessUnitId: SALES }),
  contact({ depth: 'Local', businessUnitId: ROOT }),
  contact({ depth: 'Local', businessUnitId: SERVICE }),
];

const ASKED: Partial<Record<Subject, [string, HeldPrivilege[], boolean][]>> = {
  ownReach: [
    ['all is held for the whole organisation', everything, false],
    ['something is held at user level', holding(own({ depth: 'Basic' })), true],
    ['something is held for a business unit', holding(own({ depth: 'Local' })), true],
    [
      'something is held at user level, and elsewhere for all',
      holding(own({ depth: 'Basic' }), own({})),
      false,
    ],
    ['something is held for the rows of a filter only', holding(own({ filtered: true })), false],
    [
      'what is held for all is for the rows of a filter',
      holding(own({ depth: 'Basic' }), own({ filtered: true })),
      true,
    ],
  ],
  rolePrivileges: [
    ['the user’s own role gives it at user level', holding(own({ depth: 'Basic' })), false],
    ['it is held for a business unit', holding(own({ depth: 'Local' })), true],
  ],
  businessUnits: [
    ['all is held for the whole organisation', everything, false],
    ['something is held at user level', holding(own({ depth: 'Basic' })), false],
    ['something is held for a business unit', holding(own({ depth: 'Local' })), true],
    ['something is held from a business unit downwards', holding(own({ depth: 'Deep' })), true],
    [
      'something is held at user level, and in a business unit too',
      holding(own({ depth: 'Basic' }), own({ depth: 'Local' })),
      true,
    ],
    [
      'something is held for a business unit, and elsewhere for all',
      holding(own({ depth: 'Local' }), own({})),
      false,
    ],
    [
      'something is held in a business unit for the rows of a filter only',
      holding(own({ depth: 'Local', filtered: true })),
      false,
    ],
    [
      'what is held for all is for the rows of a filter, the rest for a business unit',
      holding(own({ depth: 'Local' }), own({ filtered: true })),
      true,
    ],
    ['nothing is held', [], false],
  ],
  callerPrivileges: [
    ['all is held for the whole organisation', everything, false],
    ['grants reach every business unit only together', holding(...everyUnit), true],
    ['one of the business units is outside', holding(...everyUnit.slice(1)), false],
    ['it is held from the root downwards', holding(contact({ depth: 'Deep' })), false],
    ['it is held at user level', holding(contact({ depth: 'Basic' })), false],
  ],
  contacts: [
    ['all is held for the whole organisation', everything, false],
    ['contacts are read at user level', holding(contact({ depth: 'Basic' })), true],
    [
      'contacts are linked in a business unit',
      holding(grant('prvAppendToContact', { depth: 'Local' })),
      true,
    ],
    ['contacts are read from the root downwards', holding(contact({ depth: 'Deep' })), false],
    [
      'contacts are only created at user level',
      holding(grant('prvCreateContact', { depth: 'Basic' })),
      false,
    ],
    ['cases are read at user level', holding(grant('prvReadIncident', { depth: 'Basic' })), false],
  ],
};
const rows = Object.entries(ASKED).flatMap(([subject, cases]) =>
  cases.map(([when, held, is]) => [subject as Subject, is ? 'is' : 'is not', when, held, is] as const),
);

test.each(rows)('%s %s asked where %s', async (subject, _, __, held, is) => {
  const { count } = await gathered({ held: [...held] });
  expect(count(subject)).toBe(is ? 1 : 0);
});

test('all doubts together take three round trips more', async () => {
  const held = holding(...everyUnit, own({ depth: 'Local' }));
  const { requests, facts } = await gathered({ held, contacts: [EAST] });
  expect(Math.max(...requests.map(({ wave }) => wave))).toBe(6);
  expect(facts.businessUnits).toEqual(known(units));
  expect(facts.ownReach.state).toBe('known');
  expect(facts.allUnitsSeen).toEqual(known(true));
});

describe('what reaches the user’s own rows', () => {
  const ofTeam = (name: string) => ({ ...grant(name, { depth: 'Basic' }), team: true as const });
  const teamRole = (isinherited: number) => [{ id: TEAM_ID, roles: [roleRow(SALES, { isinherited })] }];
  const held = holding(own({ depth: 'Basic' })).map((one) =>
    one.name === 'prvCreateIncident' ? ofTeam(one.name) : one,
  );
  const without = { [ROLE_ID]: [] };
  const withIt = [own({ depth: 'Basic' })];

  test.each<[string, Partial<World>, Instead, object, string]>([
    [
      'a role of the user’s own, at user level',
      { held: holding(...withIt) },
      {},
      { reached: ['prvcreateincident'], others: 'not' },
      'pass',
    ],
    [
      'a role of the user’s own that is asked what it holds',
      { held, roleHolds: { [ROLE_ID]: withIt } },
      {},
      { reached: ['prvcreateincident'], others: 'not' },
      'pass',
    ],
    [
      'a role that a team passes on to its members',
      { held, teams: teamRole(1), roleHolds: { ...without, [SALES]: withIt } },
      {},
      { reached: ['prvcreateincident'], others: 'not' },
      'pass',
    ],
    [
      'not a role of a team with team privileges only',
      { held, teams: teamRole(0), roleHolds: { ...without, [SALES]: withIt } },
      {},
      { reached: [], others: 'not' },
      'missing',
    ],
    [
      'nobody knows where a role cannot be read',
      { held, teams: teamRole(0), roleHolds: without },
      { rolePrivileges: refusal },
      { reached: [], others: 'unknown' },
      'cannot-tell',
    ],
    [
      'nobody knows where the user’s roles cannot be listed',
      { held, teams: teamRole(0), roleHolds: without },
      { roles: refusal },
      { reached: [], others: 'unknown' },
      'cannot-tell',
    ],
    [
      'nobody knows where teams cannot be listed',
      { held, roleHolds: without },
      { teams: refusal },
      { reached: [], others: 'unknown' },
      'cannot-tell',
    ],
    [
      'nobody knows where no role that is listed grants it, and who asks may not see all',
      { held, roleHolds: without, callerDepth: 'Deep' },
      {},
      { reached: [], others: 'unknown' },
      'cannot-tell',
    ],
    [
      'not a role that grants it for the rows of a filter',
      {
        held: [...held, own({ filtered: true })],
        teams: teamRole(0),
        roleHolds: { [ROLE_ID]: [own({ filtered: true, depth: 'Basic' })], [SALES]: withIt },
      },
      {},
      { reached: [], others: 'not' },
      'at-risk',
    ],
    [
      'a role, where the function that leaves out teams is not known here',
      { held, roleHolds: { [ROLE_ID]: withIt } },
      { ownReach: refusal },
      { reached: ['prvcreateincident'], others: 'not' },
      'pass',
    ],
  ])('%s', async (_, world, instead, expected, verdict) => {
    const all = await gathered(world, instead);
    expect(all.facts.ownReach).toEqual(known(expected));
    expect(all.verdict).toBe(verdict);
  });

  const manyRoles = (count: number) =>
    Array.from({ length: count }, (_, n) =>
      roleRow(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`),
    );
  const waves = (requests: { subject: Subject; wave: number }[]) => {
    const counts = new Map<number, number>();
    for (const { subject, wave } of requests)
      if (subject === 'rolePrivileges') counts.set(wave, (counts.get(wave) ?? 0) + 1);
    return [...counts.values()];
  };

  test('three hundred roles are asked six at a time', async () => {
    const { requests } = await gathered({ held, roles: manyRoles(300), roleHolds: {} });
    expect(waves(requests)).toEqual(Array.from({ length: 50 }, () => 6));
  });

  test('no more of them are asked once all is found', async () => {
    const roles = manyRoles(300);
    const found = String(roles[7]?.['roleid']);
    const { requests, facts } = await gathered({ held, roles, roleHolds: { [found]: withIt } });
    expect(waves(requests)).toEqual([6, 6]);
    expect(Object.keys(facts.rolePrivileges)).toHaveLength(12);
  });

  test('a role that comes twice is asked once', async () => {
    const twice = roleRow(ROLE_ID, { isinherited: 1 });
    const { count } = await gathered({ held, teams: [{ id: TEAM_ID, roles: [twice] }], roleHolds: {} });
    expect(count('rolePrivileges')).toBe(1);
  });

  test('roles with team privileges only are not asked: they reach the team’s rows', async () => {
    const { facts } = await gathered({ held, teams: teamRole(0), roleHolds: without });
    const listed = (valueOf(facts.teams) ?? []).flatMap(({ roles }): Role[] => roles);
    expect(listed.map(({ id }) => id)).toEqual([SALES]);
    expect(Object.keys(facts.rolePrivileges)).toEqual([ROLE_ID]);
  });
});

describe('business units that may be hidden', () => {
  test.each<[string, Partial<World>, Instead, object, string]>([
    ['one who reads all sees all', {}, {}, known(true), 'pass'],
    ['one who reads some may not', { callerDepth: 'Deep' }, {}, known(false), 'cannot-tell'],
    [
      'one who cannot ask for oneself does not know',
      {},
      { caller: refusal },
      { state: 'unreadable', unreadable: { reason: 'forbidden', detail: 'Dataverse said so' } },
      'cannot-tell',
    ],
  ])('%s', async (_, world, instead, expected, verdict) => {
    const all = await gathered({ held: holding(...everyUnit), ...world }, instead);
    expect(all.facts.allUnitsSeen).toEqual(expected);
    expect(all.verdict).toBe(verdict);
  });
});

describe('contacts of other owners', () => {
  const [one, other] = [EAST, SERVICE];
  const held = holding(contact({ depth: 'Local', businessUnitId: EAST }));

  test('are looked at, three at most, and none that the user owns', async () => {
    const { requests } = await gathered({ held });
    const question = requests.find(({ subject }) => subject === 'contacts')?.text;
    expect(question).toContain('$top=3');
    expect(question).toMatch(/_ownerid_value ne aaaaaaaa-2222-4333-8444-555555555555/);
  });

  test('the platform says what the user may do with each', async () => {
    const rights = { [`contacts(${one})`]: 'ReadAccess', [`contacts(${other})`]: 'None' };
    const { facts, verdict } = await gathered({ held, contacts: [one, other, ROOT], rows: rights });
    expect(facts.othersContacts).toEqual(known([{ rights: ['Read'] }, { rights: ['None'] }, 'absent']));
    const find = judge(facts).operations.find(({ id }) => id === 'find-contact');
    expect(find?.requirements[0]).toMatchObject({ finding: 'at-risk', sample: { rows: 3, reached: 1 } });
    expect(verdict).toBe('at-risk');
  });

  test.each(['contacts', 'rowAccess'] as const)('a refusal about %s leaves them out', async (subject) => {
    const { facts } = await gathered({ held, contacts: [one] }, { [subject]: refusal });
    expect(facts.othersContacts).toMatchObject({ state: 'unreadable', unreadable: { reason: 'forbidden' } });
    const find = judge(facts).operations.find(({ id }) => id === 'find-contact');
    expect(find?.requirements[0]?.sample).toBeUndefined();
    expect(find?.finding).toBe('at-risk');
  });

  test('are not looked for where nothing is known of contacts', async () => {
    const { facts } = await gathered({ held }, { tables: refusal });
    expect(facts.othersContacts).toEqual(NOT_ASKED);
  });
});
