import {
  explain,
  fixesOf,
  gather,
  grantingRoles,
  judge,
  nearestRole,
  type AccessFacts,
  type Depth,
  type Role,
} from '../../../core/access';
import { known, unreadable, type Fact, type HeldPrivilege } from '../../../core/access/facts/facts';
import { dataverse, failing, refusal, roleRow } from './sampleDataverse';
import {
  ADMINISTRATOR_TEMPLATE,
  bareSettings,
  CUSTOMIZER_TEMPLATE,
  everything,
  factsWith,
  grant,
  holding,
  role,
  ROLE_ID,
  SALES,
  TEAM_ID,
  without,
} from './sampleFacts';

describe('what to change', () => {
  const changes = (facts: Partial<AccessFacts>) =>
    Object.fromEntries(
      fixesOf(judge(factsWith(facts)).operations).map(({ privilege, level }) => [privilege, level]),
    );

  test('is nothing where everything is held', () => {
    expect(changes({})).toEqual({});
  });

  test('names each privilege once, at the widest level that an operation needs', () => {
    // For a new contact User is enough, for finding one Organization is not too much.
    const facts = { privileges: known(without('prvReadContact', 'prvCreateContact', 'prvCreateIncident')) };
    expect(changes(facts)).toEqual({
      prvReadContact: 'Global',
      prvCreateContact: 'Basic',
      prvCreateIncident: 'Global',
    });
    const { operations } = judge(factsWith(facts));
    expect(fixesOf([...operations].reverse())).toHaveLength(3);
    expect(
      fixesOf([...operations].reverse()).find(({ privilege }) => privilege === 'prvReadContact')?.level,
    ).toBe('Global');
  });

  test('of some operations, is what these need', () => {
    const { operations } = judge(factsWith({ privileges: known(without('prvReadContact')) }));
    const create = operations.filter(({ id }) => id === 'create-contact');
    expect(fixesOf(create)).toMatchObject([{ privilege: 'prvReadContact', level: 'Basic' }]);
  });

  test('includes what is advised, and leaves out what is only worth knowing', () => {
    expect(changes({ privileges: known(without('prvWriteIncident', 'prvWriteContact')) })).toEqual({
      prvWriteIncident: 'Global',
    });
  });

  test('made, leaves nothing to change', () => {
    const lacking = without(
      'prvReadContact',
      'prvAppendToContact',
      'prvReadUser',
      'prvAppendNote',
      'prvCreateIncident',
    );
    const more = Object.entries(changes({ privileges: known(lacking) })).map(([name, depth]) =>
      grant(name, { depth: depth as Depth }),
    );
    expect(more).toHaveLength(5);
    expect(judge(factsWith({ privileges: known([...lacking, ...more]) })).verdict).toBe('pass');
  });
});

const id = (n: number) => `eeeeeeee-${String(n).padStart(4, '0')}-4333-8444-555555555555`;
/** Roles with what they hold; `undefined` where that was not asked. */
const withRoles = (
  own: [Role, (string[] | Fact<HeldPrivilege[]>)?][],
  ofTeam: [Role, string[]][] = [],
): AccessFacts => {
  const held = [...own, ...ofTeam].flatMap(([{ id: roleId }, names]) =>
    names ? [[roleId, Array.isArray(names) ? known(names.map((name) => grant(name))) : names] as const] : [],
  );
  return factsWith({
    roles: known(own.map(([one]) => one)),
    teams: known([{ id: TEAM_ID, name: 'Team', roles: ofTeam.map(([one]) => one) }]),
    rolePrivileges: Object.fromEntries(held),
  });
};
const custom = (n: number, more: Partial<Role> = {}) =>
  role({ id: id(n), name: `Role ${n}`, managed: false, ...more });

/** What the operations require of these two; what is only advised is no part of it. */
const RESTS_ON = judge(factsWith()).operations.map((operation) => ({
  ...operation,
  requirements: operation.requirements.filter(
    ({ privilege, weight }) =>
      weight !== 'required' || ['prvReadContact', 'prvAppendToContact'].includes(String(privilege)),
  ),
}));

describe('the role to change', () => {
  test.each<[string, AccessFacts, object | undefined]>([
    [
      'is the one that lacks least',
      withRoles([
        [custom(1), []],
        [custom(2), ['PRVREADCONTACT']],
        [custom(3), ['prvWriteContact']],
      ]),
      { name: 'Role 2', lacks: ['prvAppendToContact'], grantsMost: false },
    ],
    [
      'is the first of those that lack as little, the user’s own before a team’s',
      withRoles([[custom(1), ['prvReadContact']]], [[custom(2), ['prvAppendToContact']]]),
      { name: 'Role 1', lacks: ['prvAppendToContact'], grantsMost: false },
    ],
    [
      'may come through a team',
      withRoles([[custom(1), []]], [[custom(2), ['prvReadContact', 'prvAppendToContact']]]),
      { name: 'Role 2', team: 'Team', lacks: [], grantsMost: true },
    ],
    [
      'is none that a solution manages',
      withRoles([
        [custom(1, { managed: true }), ['prvReadContact', 'prvAppendToContact']],
        [custom(2), []],
      ]),
      { name: 'Role 2', lacks: ['prvReadContact', 'prvAppendToContact'], grantsMost: false },
    ],
    [
      'is not System Administrator, nor System Customizer',
      withRoles([
        [custom(1, { templateId: ADMINISTRATOR_TEMPLATE }), ['prvReadContact', 'prvAppendToContact']],
        [custom(2, { templateId: CUSTOMIZER_TEMPLATE }), ['prvReadContact', 'prvAppendToContact']],
        [custom(3), []],
      ]),
      { name: 'Role 3', lacks: ['prvReadContact', 'prvAppendToContact'], grantsMost: false },
    ],
    [
      'is none that was not asked, or could not be read',
      withRoles([[custom(1)], [custom(2), unreadable('forbidden')], [custom(3), []]]),
      { name: 'Role 3', lacks: ['prvReadContact', 'prvAppendToContact'], grantsMost: false },
    ],
    ['is none where none can be changed', withRoles([[custom(1, { managed: true }), []]]), undefined],
    ['is none where none was asked', withRoles([[custom(1)]]), undefined],
  ])('%s', (_, facts, expected) => {
    expect(nearestRole(RESTS_ON, facts)).toEqual(expected);
  });
});

describe('the roles that grant a privilege', () => {
  test('are all that hold it, in any case of its name, with the team and the level of each', () => {
    const facts = withRoles(
      [
        [custom(1), ['PRVREADCONTACT']],
        [custom(2), ['prvWriteContact']],
        [custom(3, { managed: true }), known([grant('prvReadContact', { depth: 'Basic' })])],
      ],
      [[custom(4), ['prvReadContact']]],
    );
    expect(grantingRoles('prvReadContact', facts)).toEqual([
      { name: 'Role 1', level: 'Global' },
      { name: 'Role 3', level: 'Basic' },
      { name: 'Role 4', team: 'Team', level: 'Global' },
    ]);
  });

  test('are not guessed', () => {
    expect(
      grantingRoles('prvReadContact', withRoles([[custom(1)], [custom(2), unreadable('forbidden')]])),
    ).toEqual([]);
  });
});

describe('explaining asks what single roles hold', () => {
  const roles = [
    roleRow(ROLE_ID),
    roleRow(id(1), { name: 'Own' }),
    roleRow(id(2), { name: 'Admin', _roletemplateid_value: ADMINISTRATOR_TEMPLATE }),
  ];
  const teams = [
    { id: TEAM_ID, roles: [roleRow(id(3), { name: 'Of a team', isinherited: 0 }), roleRow(ROLE_ID)] },
  ];
  const roleHolds = { [ROLE_ID]: everything, [id(1)]: [grant('prvDeleteContact')], [id(3)]: [] };
  const asked = ({ requests }: ReturnType<typeof dataverse>) =>
    requests
      .filter(({ subject }) => subject === 'rolePrivileges')
      .map(
        ({ text }) =>
          (JSON.parse(text) as { parameters: { RoleId: { guid: string } } }).parameters.RoleId.guid,
      );

  test('of each role once, System Administrator and System Customizer aside', async () => {
    const sample = dataverse({ roles, teams, roleHolds });
    const facts = await gather(sample.reader, bareSettings);
    expect(asked(sample)).toEqual([]);
    const explained = await explain(sample.reader, facts);
    expect(asked(sample)).toEqual([ROLE_ID, id(1), id(3)]);
    expect(explained).toEqual({
      ...facts,
      rolePrivileges: {
        [ROLE_ID]: known(everything),
        [id(1)]: known([grant('prvDeleteContact')]),
        [id(3)]: known([]),
      },
    });
    expect(facts.rolePrivileges).toEqual({});
    // Explained facts are explained: nothing is asked again.
    expect(await explain(sample.reader, explained)).toEqual(explained);
    expect(asked(sample)).toHaveLength(3);
  });

  test('of those only that were not asked while gathering', async () => {
    const held = holding(grant('prvCreateContact', { depth: 'Local', businessUnitId: SALES }));
    const sample = dataverse({ held, roles, teams: [], roleHolds });
    const facts = await gather(sample.reader, bareSettings);
    const before = asked(sample);
    expect(before.length).toBeGreaterThan(0);
    const explained = await explain(sample.reader, facts);
    const all = asked(sample);
    expect(new Set(all).size).toBe(all.length);
    expect(Object.keys(explained.rolePrivileges).sort()).toEqual(
      [...new Set([...before, ROLE_ID, id(1)])].sort(),
    );
  });

  test('changes nothing of the verdict', async () => {
    const { reader } = dataverse({
      held: holding(grant('prvReadContact', { depth: 'Local' })),
      roles,
      teams,
      roleHolds,
    });
    const facts = await gather(reader, bareSettings);
    expect(judge(await explain(reader, facts))).toEqual(judge(facts));
  });

  test('and leaves out what is refused, but ends where going on is pointless', async () => {
    const refused = dataverse({ roles }, { rolePrivileges: refusal });
    const facts = await explain(refused.reader, await gather(refused.reader, bareSettings));
    expect(facts.rolePrivileges[id(1)]).toEqual(unreadable('forbidden', 'Dataverse said so'));
    expect(grantingRoles('prvDeleteContact', facts)).toEqual([]);
    const throttled = dataverse({ roles }, { rolePrivileges: failing('throttled') });
    const before = await gather(throttled.reader, bareSettings);
    await expect(explain(throttled.reader, before)).rejects.toMatchObject({ failure: 'throttled' });
  });
});
