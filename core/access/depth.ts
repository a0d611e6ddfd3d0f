import { DEPTHS, type BusinessUnit, type Depth, type Fact, type HeldPrivilege } from './facts';
import type { Reach } from './requirements';

export type Coverage = 'covers' | 'falls-short' | 'cannot-tell';

/** The widest of the depths at which a privilege is held; undefined when it is not held at all. */
export function widest(depths: readonly Depth[]): Depth | undefined {
  return [...DEPTHS].reverse().find((depth) => depths.includes(depth));
}

/**
 * Whether the grants of one privilege reach the rows that are needed.
 * A user's own rows are reached at any depth. Everyone's rows are reached by Organization, by Parent: Child Business
 * Units granted in the root business unit, and by the widest depth that the privilege knows
 * (learn.microsoft.com/power-platform/admin/how-record-access-determined). A record filter never reaches all.
 */
export function coverage(
  grants: readonly HeldPrivilege[],
  need: Reach,
  possible: readonly Depth[],
  businessUnits: Fact<BusinessUnit[]>,
): Coverage {
  const whole = grants.filter((grant) => !grant.filtered);
  if (whole.length === 0) return 'falls-short';
  if (need === 'own') return 'covers';
  const limit = widest(possible);
  if (whole.some(({ depth }) => depth === 'Global' || depth === limit)) return 'covers';
  const deep = whole.filter(({ depth }) => depth === 'Deep');
  if (deep.length === 0) return 'falls-short';
  const root = rootOf(businessUnits);
  if (root === undefined) return 'cannot-tell';
  if (deep.some(({ businessUnitId }) => businessUnitId === root.id)) return 'covers';
  return deep.some(({ businessUnitId }) => businessUnitId === undefined) ? 'cannot-tell' : 'falls-short';
}

/** Undefined where the root is not among the business units that could be read. */
export function rootOf(businessUnits: Fact<BusinessUnit[]>): BusinessUnit | undefined {
  if (businessUnits.state === 'unreadable') return undefined;
  return businessUnits.value.find(({ parentId }) => parentId === undefined);
}
