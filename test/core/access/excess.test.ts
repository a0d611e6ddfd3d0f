import { judge, type AccessFacts } from '../../../core/access';
import { known, unreadable } from '../../../core/access/facts/facts';
import {
  ADMINISTRATOR_TEMPLATE,
  CUSTOMIZER_TEMPLATE,
  everything,
  factsWith,
  grant,
  role,
  ROLE_ID,
  tables,
  TEAM_ID,
} from './sampleFacts';

const withAlso = (...names: string[]) => ({
  privileges: known([...everything, ...names.map((name) => grant(name))]),
});
const excessOf = (facts: Partial<AccessFacts>) => judge(factsWith(facts)).excess;

describe('more than OpenCX needs', () => {
  test('is nothing for a user who holds what is needed', () => {
    expect(excessOf({})).toEqual([]);
  });

  test.each([
    ['prvDeleteIncident', 'incident', 'Delete'],
    ['prvDeleteContact', 'contact', 'Delete'],
    ['prvDeleteNote', 'annotation', 'Delete'],
    ['prvDeleteActivity', 'msdyn_ocliveworkitem', 'Delete'],
    ['prvWriteRole', 'role', 'Write'],
    ['prvCreateUser', 'systemuser', 'Create'],
    ['prvWriteUser', 'systemuser', 'Write'],
  ])('%s is named, and decides nothing', (privilege, table, right) => {
    const judgement = judge(factsWith(withAlso(privilege.toLowerCase())));
    expect(judgement.excess).toEqual([{ privilege, table, right, held: 'Global', tableName: undefined }]);
    expect(judgement.verdict).toBe('pass');
    expect(new Set(judgement.operations.map(({ finding }) => finding))).toEqual(new Set(['pass']));
  });

  test.each(['prvActOnBehalfOfAnotherUser', 'prvAssignRole', 'prvBypassCustomPlugins'])(
    '%s, which belongs to no table, is named, and decides nothing',
    (privilege) => {
      const judgement = judge(factsWith(withAlso(privilege)));
      expect(judgement.excess).toEqual([{ privilege, held: 'Global' }]);
      expect(judgement.verdict).toBe('pass');
    },
  );

  test('is told once, with its widest level', () => {
    const twice = (['Basic', 'Deep', 'Local'] as const).map((depth) => grant('prvDeleteContact', { depth }));
    expect(excessOf({ privileges: known([...everything, ...twice]) })).toMatchObject([{ held: 'Deep' }]);
  });

  test.each(['prvDeleteAccount', 'prvShareIncident', 'prvWriteQueue'])(
    '%s is not worth a word',
    (privilege) => {
      expect(excessOf(withAlso(privilege))).toEqual([]);
    },
  );

  test('does not suspect what could not be read, nor tables that are not there', () => {
    expect(excessOf({ privileges: unreadable('forbidden') })).toEqual([]);
    expect(excessOf({ ...withAlso('prvDeleteContact'), tables: unreadable('forbidden') })).toEqual([]);
    const without = tables.filter(({ table }) => table !== 'role');
    expect(excessOf({ ...withAlso('prvWriteRole'), tables: known(without) })).toEqual([]);
  });
});

describe('roles that hold everything', () => {
  const broad = (facts: Partial<AccessFacts>) => judge(factsWith(facts)).broadRoles;
  const called = { id: ROLE_ID, name: 'Systemadministrator' };

  test.each([
    ['administrator', ADMINISTRATOR_TEMPLATE],
    ['customizer', CUSTOMIZER_TEMPLATE],
  ])('%s is told by its template, under any name', (kind, templateId) => {
    const roles = known([role(), role({ ...called, templateId })]);
    expect(broad({ roles })).toEqual([{ kind, role: called }]);
    expect(judge(factsWith({ roles })).verdict).toBe('pass');
  });

  test('names the team that a role comes through', () => {
    const roles = [role({ ...called, templateId: ADMINISTRATOR_TEMPLATE })];
    expect(broad({ teams: known([{ id: TEAM_ID, name: 'Admins', roles }]) })).toEqual([
      { kind: 'administrator', role: called, team: 'Admins' },
    ]);
  });

  test('is not told by a name, nor by another template', () => {
    const roles = known([role({ name: 'System Administrator' }), role({ templateId: ROLE_ID })]);
    expect(broad({ roles })).toEqual([]);
  });

  test('says nothing of roles that could not be read', () => {
    expect(broad({ roles: unreadable('forbidden'), teams: unreadable('forbidden') })).toEqual([]);
  });
});
