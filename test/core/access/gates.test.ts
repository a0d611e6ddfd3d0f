import { judge, type AccessFacts } from '../../../core/access';
import { known, unreadable } from '../../../core/access/facts';
import { everything, factsWith, ROOT, tables, user } from './sampleFacts';

const gatesOf = (facts: Partial<AccessFacts>) =>
  judge(factsWith(facts)).gates.map(({ id, finding, reason }) => [id, finding, reason]);
const found = (more: object): Partial<AccessFacts> => ({
  user: known({ match: 'client-id', user: user(more) }),
});

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
    ['a table is absent', { tables: known(tables.slice(1)) }, 'tables', 'tables-absent'],
  ])('when %s, privileges are not evaluated and nothing of them is red', (_, facts, gate, reason) => {
    const judgement = judge(factsWith(facts));
    expect(judgement.verdict).toBe('missing');
    expect(judgement.gates.find(({ finding }) => finding === 'missing')).toMatchObject({ id: gate, reason });
    for (const { finding, requirements } of judgement.operations) {
      expect(finding).toBe('not-evaluated');
      expect(requirements.length).toBeGreaterThan(0);
      expect(new Set(requirements.map((requirement) => requirement.finding))).toEqual(
        new Set(['not-evaluated']),
      );
    }
  });

  test('those behind a gate that fails are not evaluated', () => {
    expect(gatesOf(found({ disabled: true })).map(([, finding]) => finding)).toEqual([
      'pass',
      'missing',
      'not-evaluated',
      'not-evaluated',
      'not-evaluated',
    ]);
  });

  test.each<[string, Partial<AccessFacts>]>([
    ['of its own', { roles: known([{ id: ROOT, name: 'A' }]), privileges: known([]) }],
    [
      'through a team',
      {
        roles: known([]),
        teams: known([{ id: ROOT, name: 'T', roles: [{ id: ROOT, name: 'A' }] }]),
        privileges: known([]),
      },
    ],
    ['proved by a privilege alone', { roles: unreadable('forbidden'), teams: unreadable('forbidden') }],
    ['proved by a privilege, whatever the lists say', { roles: known([]), teams: known([]) }],
  ])('a role %s counts', (_, facts) => {
    expect(gatesOf(facts)[2]).toEqual(['role', 'pass', 'has-role']);
  });

  test('unreadable roles are no missing role: the privileges are judged all the same', () => {
    const judgement = judge(factsWith({ roles: unreadable('forbidden'), privileges: known([]) }));
    expect(judgement.gates[2]).toMatchObject({ finding: 'cannot-tell', reason: 'roles-unreadable' });
    expect(judgement.operations[0]?.finding).toBe('missing');
  });

  test('empty lists do not prove that there is no role while privileges are unread', () => {
    expect(gatesOf({ roles: known([]), privileges: unreadable('rejected') })[2]?.[1]).toBe('cannot-tell');
  });

  test.each([
    [0, 'pass'],
    [4, 'pass'],
    [1, 'at-risk'],
    [2, 'at-risk'],
    [3, 'at-risk'],
    [5, 'at-risk'],
    [undefined, 'cannot-tell'],
  ])('access mode %s: %s', (accessMode, expected) => {
    const judgement = judge(factsWith({ ...found({ accessMode }), privileges: known(everything) }));
    expect(judgement.gates[3]?.finding).toBe(expected);
    expect(judgement.verdict).toBe(expected);
    expect(judgement.operations[0]?.finding).toBe('pass');
  });
});
