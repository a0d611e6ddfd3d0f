import { judge, type AccessFacts } from '../../../core/access';
import { known, unreadable } from '../../../core/access/facts/facts';
import { bareSettings, everything, factsWith, grant, role, tables, TEAM_ID, user } from './sampleFacts';

const gatesOf = (facts: Partial<AccessFacts>) =>
  judge(factsWith(facts)).gates.map(({ id, finding, reason }) => [id, finding, reason]);
const found = (more: object): Partial<AccessFacts> => ({
  user: known({ match: 'client-id', user: user(more) }),
});
const lacking = (name: string) => ({ tables: known(tables.filter(({ table }) => table !== name)) });

describe('the gates', () => {
  test('all pass for a user who is as it should be', () => {
    expect(gatesOf({})).toEqual([
      ['exists', 'pass', 'found'],
      ['enabled', 'pass', 'enabled'],
      ['role', 'pass', 'has-role'],
      ['access-mode', 'pass', 'mode-usable'],
      ['tables', 'pass', 'tables-there'],
    ]);
  });

  test.each<[string, Partial<AccessFacts>, string, string]>([
    ['no user has the id', { user: known({ match: 'none' }) }, 'exists', 'not-found'],
    ['it is an object id', { user: known({ match: 'object-id', user: user() }) }, 'exists', 'object-id'],
    ['it is a user id', { user: known({ match: 'user-id', user: user() }) }, 'exists', 'user-id'],
    ['the user is disabled', found({ disabled: true }), 'enabled', 'disabled'],
    ['the user has no role', { roles: known([]), privileges: known([]) }, 'role', 'no-role'],
    ['there are no cases', lacking('incident'), 'tables', 'tables-absent'],
    ['there are no contacts', lacking('contact'), 'tables', 'tables-absent'],
    ['there are no notes', lacking('annotation'), 'tables', 'tables-absent'],
    ['there are no users', lacking('systemuser'), 'tables', 'tables-absent'],
  ])('when %s, nothing else is evaluated and nothing else is red', (_, facts, gate, reason) => {
    const privileges = known([...everything, grant('prvDeleteContact')]);
    const judgement = judge(factsWith({ privileges, ...facts }));
    expect(judgement.verdict).toBe('missing');
    expect(judgement.gates.find(({ finding }) => finding === 'missing')).toMatchObject({ id: gate, reason });
    expect(judgement.excess).toEqual([]);
    for (const { finding, requirements, checks } of judgement.operations) {
      expect(finding).toBe('not-evaluated');
      expect(requirements.length).toBeGreaterThan(0);
      for (const requirement of requirements) {
        expect(requirement).toMatchObject({ finding: 'not-evaluated' });
        expect(requirement).not.toHaveProperty('fix');
        expect(requirement).not.toHaveProperty('shortfall');
        expect(requirement).not.toHaveProperty('held');
      }
      for (const check of checks) {
        expect(check).toMatchObject({ finding: 'not-evaluated', reason: 'earlier-gate' });
        expect(check).not.toHaveProperty('values');
      }
    }
  });

  test('those behind a gate that fails are not evaluated', () => {
    expect(gatesOf(found({ disabled: true }))).toEqual([
      ['exists', 'pass', 'found'],
      ['enabled', 'missing', 'disabled'],
      ['role', 'not-evaluated', 'earlier-gate'],
      ['access-mode', 'not-evaluated', 'earlier-gate'],
      ['tables', 'not-evaluated', 'earlier-gate'],
    ]);
  });

  test('what the settings do not ask for is not applicable behind a gate that fails, too', () => {
    const { operations } = judge(factsWith({ ...found({ disabled: true }), settings: bareSettings }));
    expect(operations.map(({ id, finding }) => [id, finding]).slice(-3)).toEqual([
      ['default-owner', 'not-applicable'],
      ['default-queue', 'not-applicable'],
      ['chat-omnichannel', 'not-applicable'],
    ]);
  });

  test.each<[string, Partial<AccessFacts>]>([
    ['of its own', { roles: known([role()]), privileges: known([]) }],
    [
      'through a team',
      {
        roles: known([]),
        teams: known([{ id: TEAM_ID, name: 'T', roles: [role()] }]),
        privileges: known([]),
      },
    ],
    ['proved by a privilege alone', { roles: unreadable('forbidden'), teams: unreadable('forbidden') }],
    ['proved by a privilege, whatever the lists say', { roles: known([]), teams: known([]) }],
  ])('a role %s counts', (_, facts) => {
    expect(gatesOf(facts)[2]).toEqual(['role', 'pass', 'has-role']);
  });

  test('a team that passes on no role is none', () => {
    const facts = { roles: known([]), teams: known([{ id: TEAM_ID, name: 'T', roles: [] }]) };
    expect(gatesOf({ ...facts, privileges: known([]) })[2]).toEqual(['role', 'missing', 'no-role']);
  });

  test.each(['roles', 'teams'])(
    'unreadable %s are no missing role: privileges are judged all the same',
    (part) => {
      const empty = { roles: known([]), teams: known([]), privileges: known([]) };
      const judgement = judge(factsWith({ ...empty, [part]: unreadable('forbidden') }));
      expect(judgement.gates[2]).toMatchObject({ finding: 'cannot-tell', reason: 'roles-unreadable' });
      expect(judgement.operations[0]?.finding).toBe('missing');
    },
  );

  test('empty lists do not prove that there is no role while privileges are unread', () => {
    expect(gatesOf({ roles: known([]), privileges: unreadable('rejected') })[2]).toEqual([
      'role',
      'cannot-tell',
      'roles-unreadable',
    ]);
  });

  test.each([
    [0, 'pass', 'mode-usable'],
    [4, 'pass', 'mode-usable'],
    [1, 'at-risk', 'mode-unusual'],
    [2, 'at-risk', 'mode-unusual'],
    [3, 'at-risk', 'mode-unusual'],
    [5, 'at-risk', 'mode-unusual'],
    [undefined, 'cannot-tell', 'mode-unknown'],
  ])('access mode %s: %s, and the operations are judged all the same', (accessMode, finding, reason) => {
    const judgement = judge(factsWith(found({ accessMode })));
    expect(judgement.gates[3]).toEqual({ id: 'access-mode', finding, reason });
    expect(judgement.verdict).toBe(finding);
    expect(judgement.operations.map((operation) => operation.finding)).toEqual(
      judgement.operations.map(() => 'pass'),
    );
  });

  test.each<[string, Partial<AccessFacts>, string, string]>([
    ['the user', { user: unreadable('forbidden') }, 'exists', 'user-unreadable'],
    ['the list of tables', { tables: unreadable('forbidden') }, 'tables', 'tables-unreadable'],
  ])('where %s could not be read, its gate cannot tell', (_, facts, gate, reason) => {
    expect(gatesOf(facts)).toContainEqual([gate, 'cannot-tell', reason]);
  });
});
