import { judge, OPERATIONS, type Judgement } from '../../../core/access';
import { known, unreadable } from '../../../core/access/facts';
import { everything, factsWith, grant, ROOT, SALES, tables, without } from './sampleFacts';

const operation = (judgement: Judgement, id: string) =>
  judgement.operations.find((candidate) => candidate.id === id);
const finding = (judgement: Judgement, id: string) => operation(judgement, id)?.finding;
const requirement = (judgement: Judgement, id: string, privilege: string) =>
  operation(judgement, id)?.requirements.find((candidate) => candidate.privilege === privilege);
const findings = (judgement: Judgement) =>
  new Set(judgement.operations.map((candidate) => candidate.finding));

/** What the judge says when these are the privileges held. */
const holding = (...privileges: ReturnType<typeof grant>[]) =>
  judge(factsWith({ privileges: known(privileges) }));

describe('the judge', () => {
  test('passes a user who holds everything', () => {
    const judgement = judge(factsWith());
    expect(judgement.verdict).toBe('pass');
    expect(findings(judgement)).toEqual(new Set(['pass']));
    expect(judgement.operations.map(({ id }) => id)).toEqual([
      'test-and-save',
      'find-contact',
      'create-contact',
      'link-contact',
      'case-from-email',
      'attach-note',
    ]);
  });

  test('passes with the narrowest depths that each requirement asks for', () => {
    const narrow = ['prvReadContact', 'prvAppendToContact', 'prvAppendToIncident'];
    const held = everything.map(({ name }) =>
      grant(name, { depth: narrow.includes(name) ? 'Global' : name === 'prvReadUser' ? 'Local' : 'Basic' }),
    );
    expect(holding(...held).verdict).toBe('pass');
  });

  test.each(
    OPERATIONS.flatMap(({ id }) =>
      (operation(judge(factsWith()), id)?.requirements ?? []).map(
        ({ privilege, weight }) => [id, String(privilege), weight] as const,
      ),
    ),
  )('%s without %s (%s) does not pass, and the verdict does not either', (id, privilege, weight) => {
    const judgement = holding(...without(privilege));
    const expected = weight === 'required' ? 'missing' : 'at-risk';
    expect(requirement(judgement, id, privilege)).toMatchObject({ finding: expected, shortfall: 'not-held' });
    expect(finding(judgement, id)).toBe(expected);
    expect(judgement.verdict).not.toBe('pass');
  });

  test('leaves alone what does not rest on the privilege that is missing', () => {
    const judgement = holding(...without('prvAppendToContact'));
    expect(finding(judgement, 'link-contact')).toBe('missing');
    expect(finding(judgement, 'case-from-email')).toBe('missing');
    expect(finding(judgement, 'find-contact')).toBe('pass');
    expect(finding(judgement, 'attach-note')).toBe('pass');
  });

  test("names the change in the role editor's terms", () => {
    const judgement = holding(...without('prvAppendToContact', 'prvAppendIncident', 'prvReadUser'));
    expect(requirement(judgement, 'link-contact', 'prvAppendToContact')?.fix).toEqual({
      table: 'contact',
      right: 'AppendTo',
      level: 'Global',
    });
    expect(requirement(judgement, 'link-contact', 'prvAppendIncident')?.fix?.level).toBe('Basic');
    // Users belong to a business unit, so the role editor offers no User level for them.
    expect(requirement(judgement, 'test-and-save', 'prvReadUser')?.fix?.level).toBe('Local');
  });

  test('compares names of privileges in any case', () => {
    const lower = everything.map((held) => ({ ...held, name: held.name.toLowerCase() }));
    expect(holding(...lower).verdict).toBe('pass');
  });

  test("takes privilege names from the environment's metadata, whatever they are", () => {
    const renamed = tables.map(({ table, privileges }) => ({
      table,
      privileges: privileges.map((privilege) => ({ ...privilege, name: `${privilege.name}_v2` })),
    }));
    const judgement = judge(factsWith({ tables: known(renamed) }));
    expect(requirement(judgement, 'find-contact', 'prvReadContact_v2')?.finding).toBe('missing');
  });

  test('calls a right that a table does not have not applicable', () => {
    const some = tables.map(({ table, privileges }) => ({
      table,
      privileges: privileges.filter(({ name }) => name !== 'prvAppendToNote'),
    }));
    const judgement = judge(factsWith({ tables: known(some) }));
    expect(operation(judgement, 'attach-note')?.requirements).toContainEqual(
      expect.objectContaining({ table: 'annotation', right: 'AppendTo', finding: 'not-applicable' }),
    );
    expect(finding(judgement, 'attach-note')).toBe('pass');
  });
});

describe('the depth at which contacts can be read', () => {
  const reading = (...grants: ReturnType<typeof grant>[]) => holding(...without('prvReadContact'), ...grants);
  const contact = (more: Parameters<typeof grant>[1]) => grant('prvReadContact', more);

  test.each([
    ['Organization', [contact({ depth: 'Global' })], 'pass'],
    ['Organization in one of two roles', [contact({ depth: 'Basic' }), contact({ depth: 'Global' })], 'pass'],
    ['Parent: Child in the root', [contact({ depth: 'Deep', businessUnitId: ROOT })], 'pass'],
    ['Parent: Child elsewhere', [contact({ depth: 'Deep', businessUnitId: SALES })], 'at-risk'],
    ['Parent: Child from nowhere', [contact({ depth: 'Deep', businessUnitId: undefined })], 'cannot-tell'],
    ['Business Unit, even the root', [contact({ depth: 'Local', businessUnitId: ROOT })], 'at-risk'],
    ['User', [contact({ depth: 'Basic' })], 'at-risk'],
    ['Organization, but only filtered rows', [contact({ depth: 'Global', filtered: true })], 'at-risk'],
  ])('%s', (_, grants, expected) => {
    const judgement = reading(...grants);
    expect(finding(judgement, 'find-contact')).toBe(expected);
    expect(judgement.verdict).toBe(expected);
    // Reading one's own contact, which creating one rests on, takes any depth.
    if (!grants.some(({ filtered }) => filtered)) expect(finding(judgement, 'create-contact')).toBe('pass');
  });

  test('cannot be told from Parent: Child where business units are not to be seen, and only there', () => {
    const blind = (depth: 'Deep' | 'Global' | 'Local') =>
      judge(
        factsWith({
          privileges: known([...without('prvReadContact'), contact({ depth })]),
          businessUnits: unreadable('forbidden'),
        }),
      );
    expect(blind('Deep').verdict).toBe('cannot-tell');
    expect(blind('Global').verdict).toBe('pass');
    expect(blind('Local').verdict).toBe('at-risk');
  });

  test('cannot be told where the root is not among the business units that are to be seen', () => {
    const judgement = judge(
      factsWith({
        privileges: known([...without('prvReadContact'), contact({ depth: 'Deep', businessUnitId: SALES })]),
        businessUnits: known([{ id: SALES, name: 'Sales', parentId: ROOT }]),
      }),
    );
    expect(finding(judgement, 'find-contact')).toBe('cannot-tell');
  });
});

describe('what the admin may not read', () => {
  test.each([['privileges'], ['tables'], ['user']] as const)('%s: never a pass, never missing', (part) => {
    const judgement = judge(
      factsWith({ [part]: unreadable('forbidden'), privileges: unreadable('not-asked') }),
    );
    expect(judgement.verdict).toBe('cannot-tell');
    expect(findings(judgement)).toEqual(new Set(['cannot-tell']));
  });

  test('is no excuse for what is certainly missing', () => {
    const judgement = judge(
      factsWith({
        privileges: known([
          ...without('prvReadContact', 'prvAppendIncident'),
          grant('prvReadContact', { depth: 'Deep' }),
        ]),
        businessUnits: unreadable('forbidden'),
      }),
    );
    expect(finding(judgement, 'find-contact')).toBe('cannot-tell');
    expect(finding(judgement, 'link-contact')).toBe('missing');
    expect(judgement.verdict).toBe('missing');
  });

  test('outweighs a known risk', () => {
    const judgement = judge(
      factsWith({
        privileges: known([
          ...without('prvReadContact', 'prvAppendToContact'),
          grant('prvReadContact', { depth: 'Basic' }),
          grant('prvAppendToContact', { depth: 'Deep' }),
        ]),
        businessUnits: unreadable('forbidden'),
      }),
    );
    expect(finding(judgement, 'link-contact')).toBe('cannot-tell');
    expect(judgement.verdict).toBe('cannot-tell');
  });
});
