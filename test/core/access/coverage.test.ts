import fc from 'fast-check';
import {
  reachesAll,
  reachesEveryUnit,
  reachesRow,
  widest,
  type Coverage,
} from '../../../core/access/judgement/coverage';
import type { AccessFacts, BusinessUnit, Depth, HeldPrivilege } from '../../../core/access';
import { known, NOT_ASKED, unreadable } from '../../../core/access/facts/facts';
import { EAST, factsWith, grant, ROOT, SALES } from './sampleFacts';

/*
 * A model that counts: an organisation is a tree of business units, and a grant reaches a set of them, listed by walking the tree
 * downwards. The reckoning under test walks upwards, and through what the asking person sees only.
 */

/** `parents[n]` is the parent of unit n + 1; unit 0 is the root. */
type Tree = readonly number[];
const idOf = (unit: number) => `00000000-0000-4000-8000-${String(unit).padStart(12, '0')}`;
const unitsOf = (tree: Tree): BusinessUnit[] =>
  [undefined, ...tree].map((parent, unit) => ({
    id: idOf(unit),
    name: `Unit ${unit}`,
    parentId: parent === undefined ? undefined : idOf(parent),
  }));

interface Grant {
  depth: Depth;
  from: number;
  /** The platform did not say where the depth is counted from. */
  unsaid: boolean;
}

/** All units that a grant reaches, its own below it included. */
function reached({ depth, from }: Grant, tree: Tree): Set<number> {
  const every = [0, ...tree.map((_, index) => index + 1)];
  if (depth === 'Global') return new Set(every);
  if (depth === 'Basic') return new Set();
  const units = new Set([from]);
  if (depth === 'Deep') {
    for (const unit of every) if (unit > 0 && units.has(tree[unit - 1] ?? -1)) units.add(unit);
  }
  return units;
}

const union = (grants: readonly Grant[], tree: Tree) =>
  new Set(grants.flatMap((one) => [...reached(one, tree)]));

const heldOf = (grants: readonly Grant[]): HeldPrivilege[] =>
  grants.map(({ depth, from, unsaid }) =>
    grant('prvReadContact', { depth, businessUnitId: unsaid ? undefined : idOf(from) }),
  );

interface Organization {
  tree: Tree;
  grants: Grant[];
  /** Whether the asking person sees each unit. */
  seen: boolean[];
  target: number;
}

/** A parent comes before its children, so that any list of choices is a tree. */
const organizations = (unsaid: fc.Arbitrary<boolean>): fc.Arbitrary<Organization> =>
  fc.integer({ min: 1, max: 6 }).chain((count) =>
    fc.record({
      tree: fc.tuple(...Array.from({ length: count - 1 }, (_, index) => fc.integer({ min: 0, max: index }))),
      grants: fc.array(
        fc.record({
          depth: fc.oneof(
            { weight: 9, arbitrary: fc.constantFrom<Depth>('Basic', 'Local', 'Deep') },
            { weight: 1, arbitrary: fc.constant<Depth>('Global') },
          ),
          from: fc.nat({ max: count - 1 }),
          unsaid,
        }),
        { maxLength: 4 },
      ),
      seen: fc.array(fc.boolean(), { minLength: count, maxLength: count }),
      target: fc.nat({ max: count - 1 }),
    }),
  );
const said = organizations(fc.constant(false));
const partlySaid = organizations(fc.boolean());

const everyUnit = ({ tree }: Organization) => tree.length + 1;
const seeingAll = ({ tree }: Organization): Partial<AccessFacts> => ({
  businessUnits: known(unitsOf(tree)),
  allUnitsSeen: known(true),
});
const seeingSome = ({ tree, seen }: Organization): Partial<AccessFacts> => ({
  businessUnits: known(unitsOf(tree).filter((_, unit) => seen[unit])),
  allUnitsSeen: known(false),
});
const seeingNothing: Partial<AccessFacts> = { businessUnits: unreadable('forbidden') };
const ALL_DEPTHS: readonly Depth[] = ['Basic', 'Local', 'Deep', 'Global'];

const rowAnswer = ({ grants, target }: Organization, facts: Partial<AccessFacts>) =>
  reachesRow(heldOf(grants), { own: false, businessUnitId: idOf(target) }, factsWith(facts));
const allAnswer = ({ grants }: Organization, facts: Partial<AccessFacts>) =>
  reachesAll(heldOf(grants), ALL_DEPTHS, factsWith(facts));

const RUNS = { numRuns: 1000 };
/** Runs a property, and makes sure that each of the answers came up. */
function each(
  organization: fc.Arbitrary<Organization>,
  property: (organization: Organization) => Coverage | boolean,
  answers: (Coverage | boolean)[],
) {
  const seen = new Set<Coverage | boolean>();
  fc.assert(
    fc.property(organization, (one) => {
      seen.add(property(one));
    }),
    RUNS,
  );
  expect([...seen].sort()).toEqual([...answers].sort());
}

describe('a row of another owner, for one who sees all business units', () => {
  test('is reached exactly where a grant lists its unit', () => {
    each(
      said,
      (one) => {
        const answer = rowAnswer(one, seeingAll(one));
        expect(answer).toBe(union(one.grants, one.tree).has(one.target) ? 'covers' : 'falls-short');
        return answer;
      },
      ['covers', 'falls-short'],
    );
  });

  test('is never reached by grants at user level, nor by none', () => {
    const answer = (...grants: Grant[]) =>
      rowAnswer({ tree: [], grants, seen: [], target: 0 }, { businessUnits: known(unitsOf([])) });
    expect(answer()).toBe('falls-short');
    expect(answer({ depth: 'Basic', from: 0, unsaid: false })).toBe('falls-short');
  });

  test('cannot be told where its unit is not known, but for Organization', () => {
    const answer = (depth: Depth) =>
      reachesRow([grant('prvReadContact', { depth, businessUnitId: idOf(0) })], { own: false }, factsWith());
    expect(ALL_DEPTHS.map(answer)).toEqual(['falls-short', 'cannot-tell', 'cannot-tell', 'covers']);
  });
});

describe("everyone's rows, for one who sees all business units", () => {
  test('are reached exactly where the grants together list every unit', () => {
    each(
      said,
      (one) => {
        const answer = allAnswer(one, seeingAll(one));
        const complete = union(one.grants, one.tree).size === everyUnit(one);
        expect(answer).toBe(complete ? 'covers' : 'falls-short');
        return answer;
      },
      ['covers', 'falls-short'],
    );
  });

  test('are reached by the widest level that the privilege has', () => {
    const answer = (depth: Depth, possible: Depth[]) =>
      reachesAll(
        [grant('p', { depth, businessUnitId: idOf(1) })],
        possible,
        factsWith({ businessUnits: known(unitsOf([0])) }),
      );
    expect(answer('Local', ['Local'])).toBe('covers');
    expect(answer('Local', ['Local', 'Deep'])).toBe('falls-short');
    expect(answer('Deep', ['Local', 'Deep'])).toBe('covers');
    expect(answer('Basic', [])).toBe('falls-short');
  });

  test('a list of units is reached exactly where the grants list each of them', () => {
    each(
      said,
      (one) => {
        const units = unitsOf(one.tree);
        const answer = reachesEveryUnit(heldOf(one.grants), units);
        expect(answer).toBe(union(one.grants, one.tree).size === units.length);
        return answer;
      },
      [true, false],
    );
  });
});

/*
 * What is promised to one who sees less than there is: "covers" and "falls short" are what one who sees all would be told. Only
 * "cannot tell" may stand for either.
 */
describe.each<[string, (organization: Organization) => Partial<AccessFacts>]>([
  ['some business units', seeingSome],
  ['none of the business units', () => seeingNothing],
  ['an empty list of business units', () => ({ businessUnits: known([]), allUnitsSeen: known(false) })],
])('for one who sees %s', (_, seeing) => {
  const honest = (answer: Coverage, truth: boolean) => {
    if (answer !== 'cannot-tell') expect(answer).toBe(truth ? 'covers' : 'falls-short');
    return answer;
  };

  test('a row is said to be reached, or not to be, only where that is so', () => {
    each(
      partlySaid,
      (one) => honest(rowAnswer(one, seeing(one)), union(one.grants, one.tree).has(one.target)),
      ['cannot-tell', 'covers', 'falls-short'],
    );
  });

  test("everyone's rows are said to be reached, or not to be, only where that is so", () => {
    each(
      partlySaid,
      (one) => honest(allAnswer(one, seeing(one)), union(one.grants, one.tree).size === everyUnit(one)),
      ['cannot-tell', 'covers', 'falls-short'],
    );
  });
});

describe('what can be told where business units are hidden', () => {
  /** A line: the root, One below it, Two below One, Three below Two. */
  const line: Tree = [0, 1, 2];
  const at = (depth: Depth, from: number) => grant('p', { depth, businessUnitId: idOf(from) });
  const every = [at('Local', 0), at('Deep', 1)];
  const yes = known(true);
  const no = known(false);
  const unread = unreadable('forbidden');

  test.each<[string, number[], AccessFacts['allUnitsSeen'], HeldPrivilege[], Coverage]>([
    ['every unit is reached, and certainly all are seen', [0, 1, 2, 3], yes, every, 'covers'],
    ['every unit that is seen is reached, but some may be hidden', [0, 1, 2, 3], no, every, 'cannot-tell'],
    [
      'every unit that is seen is reached; whether some are hidden is unread',
      [0, 1],
      unread,
      every,
      'cannot-tell',
    ],
    ['a unit that is seen is certainly outside', [0, 1, 2], no, [at('Deep', 1)], 'falls-short'],
    ['the unit that reaches another one may be in the hidden part between', [0, 3], no, every, 'cannot-tell'],
    [
      'Parent: Child Business Units reaches from the root, whatever is hidden',
      [0],
      no,
      [at('Deep', 0)],
      'covers',
    ],
    ['the root is hidden', [1, 2], no, [at('Deep', 0)], 'cannot-tell'],
    ['the list says that it is complete, and has no root', [1, 2, 3], yes, [at('Deep', 1)], 'cannot-tell'],
    ['a unit is held that is not seen', [0, 1], no, [at('Local', 3)], 'falls-short'],
  ])('%s', (_, seen, allUnitsSeen, grants, expected) => {
    const businessUnits = known(unitsOf(line).filter((__, unit) => seen.includes(unit)));
    expect(reachesAll(grants, ALL_DEPTHS, factsWith({ businessUnits, allUnitsSeen }))).toBe(expected);
  });
});

describe("the user's own rows", () => {
  const elsewhere = grant('prvReadContact', { depth: 'Local', businessUnitId: EAST });
  const basic = grant('prvReadContact', { depth: 'Basic' });
  const own = (reached: string[], others: 'not' | 'unknown'): Partial<AccessFacts> => ({
    ownReach: known({ reached, others }),
  });

  test.each<[string, HeldPrivilege[], Partial<AccessFacts>, Coverage]>([
    ['nothing is held', [], {}, 'falls-short'],
    ['nobody asked whether it reaches own rows', [basic], { ownReach: NOT_ASKED }, 'cannot-tell'],
    ['the privilege reaches own rows', [basic], own(['prvreadcontact'], 'not'), 'covers'],
    ['only others reach own rows', [basic], own(['prvreadincident'], 'not'), 'falls-short'],
    ['whether it reaches own rows could not be seen', [basic], own([], 'unknown'), 'cannot-tell'],
    ['it is held in another unit', [elsewhere], own([], 'not'), 'falls-short'],
    [
      'it is held in another unit, and reaches own rows',
      [elsewhere],
      own(['prvreadcontact'], 'not'),
      'covers',
    ],
    [
      'it is held in the user’s own unit',
      [{ ...elsewhere, businessUnitId: SALES }],
      own([], 'not'),
      'covers',
    ],
    [
      'it is held above the user’s unit, and downwards',
      [{ ...elsewhere, depth: 'Deep', businessUnitId: ROOT }],
      own([], 'not'),
      'covers',
    ],
  ])('%s', (_, grants, facts, expected) => {
    expect(reachesRow(grants, { own: true, businessUnitId: SALES }, factsWith(facts))).toBe(expected);
  });
});

test('the widest of depths is the one nearest to Organization', () => {
  expect(widest([])).toBeUndefined();
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...ALL_DEPTHS), { minLength: 1 }), (depths) => {
      const place = (depth: Depth) => ['Basic', 'Local', 'Deep', 'Global'].indexOf(depth);
      expect(place(widest(depths) ?? 'Basic')).toBe(Math.max(...depths.map(place)));
    }),
  );
});
