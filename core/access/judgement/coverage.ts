import type { Guid } from '../../guid';
import {
  DEPTHS,
  valueOf,
  type AccessFacts,
  type BusinessUnit,
  type Depth,
  type HeldPrivilege,
} from '../facts/facts';

export type Coverage = 'covers' | 'falls-short' | 'cannot-tell';

/** The widest of the depths at which a privilege is held; undefined when it is not held at all. */
export function widest(depths: readonly Depth[]): Depth | undefined {
  return [...DEPTHS].reverse().find((depth) => depths.includes(depth));
}

/** Whose a row is, for the arithmetic of depths. */
export interface Standing {
  /** The application user owns it. */
  own: boolean;
  /** Business unit of its owner; undefined where it could not be read. */
  businessUnitId?: Guid;
}

/*
 * How access to a record is determined: learn.microsoft.com/power-platform/admin/how-record-access-determined. Grants with a
 * record filter are none of these functions' business: they reach the rows of their filter, which nobody knows here.
 */

/**
 * Whether grants of one privilege reach a row. Parent: Child Business Units and Business Unit count from the role's unit; the
 * user's own rows are reached at any depth, unless all that the user has comes from a team's "Team privileges only".
 */
export function reachesRow(
  grants: readonly HeldPrivilege[],
  { own, businessUnitId }: Standing,
  facts: AccessFacts,
): Coverage {
  if (grants.some(({ depth }) => depth === 'Global')) return 'covers';
  const units = valueOf(facts.businessUnits);
  let doubt = false;
  for (const { depth, businessUnitId: from } of grants) {
    if (depth === 'Basic') continue;
    if (businessUnitId !== undefined && from === businessUnitId) return 'covers';
    if (businessUnitId === undefined || from === undefined) doubt = true;
    else if (depth === 'Deep') {
      const within = isWithin(businessUnitId, from, units);
      if (within) return 'covers';
      if (within === undefined) doubt = true;
    }
  }
  if (own && grants.length > 0) {
    const reached = grants.some(({ name }) => reachesOwnRows(name, facts) === true);
    if (reached) return 'covers';
    doubt = doubt || grants.some(({ name }) => reachesOwnRows(name, facts) === undefined);
  }
  return doubt ? 'cannot-tell' : 'falls-short';
}

/**
 * Whether grants of one privilege reach everyone's rows: Organization does, Parent: Child Business Units from the root does,
 * the widest depth that the privilege knows does, and so do grants that reach every business unit there is.
 */
export function reachesAll(
  grants: readonly HeldPrivilege[],
  possible: readonly Depth[],
  facts: AccessFacts,
): Coverage {
  const limit = widest(possible);
  if (grants.some(({ depth }) => depth === 'Global' || depth === limit)) return 'covers';
  const units = valueOf(facts.businessUnits);
  const root = units?.find(({ parentId }) => parentId === undefined);
  const deep = grants.filter(({ depth }) => depth === 'Deep');
  if (root && deep.some(({ businessUnitId }) => businessUnitId === root.id)) return 'covers';
  if (deep.length > 0 && (!root || deep.some(({ businessUnitId }) => businessUnitId === undefined))) {
    return 'cannot-tell';
  }
  return units && reachesEveryUnit(grants, units) && valueOf(facts.allUnitsSeen) === true
    ? 'covers'
    : 'falls-short';
}

/** Whether the grants together reach each of these business units. */
export function reachesEveryUnit(grants: readonly HeldPrivilege[], units: readonly BusinessUnit[]): boolean {
  return units.every(({ id }) =>
    grants.some(
      ({ depth, businessUnitId: from }) =>
        depth === 'Global' ||
        (depth !== 'Basic' && from === id) ||
        (depth === 'Deep' && from !== undefined && isWithin(id, from, units) === true),
    ),
  );
}

/** Whether a business unit is the other or below it; undefined where the line upwards could not be read to its end. */
function isWithin(
  unit: Guid,
  ancestor: Guid,
  units: readonly BusinessUnit[] | undefined,
): boolean | undefined {
  let current: Guid | undefined = unit;
  for (let steps = 0; current !== undefined && steps <= (units?.length ?? 0); steps++) {
    if (current === ancestor) return true;
    const found: BusinessUnit | undefined = units?.find(({ id }) => id === current);
    if (!found) return undefined;
    current = found.parentId;
  }
  return false;
}

/** Whether a privilege that is held reaches the user's own rows whatever its depth; undefined where that could not be seen. */
function reachesOwnRows(name: string, facts: AccessFacts): boolean | undefined {
  const answer = valueOf(facts.ownReach);
  if (answer?.reached.includes(name.toLowerCase())) return true;
  return answer?.others === 'not' ? false : undefined;
}
