import type { Guid } from '../../guid';
import {
  NOT_ASKED,
  rowKey,
  valueOf,
  type AccessFacts,
  type Depth,
  type HeldPrivilege,
  type PrivilegeDefinition,
} from '../facts/facts';
import { applicationUser } from './gates';
import { reachesAll, reachesRow, widest, type Coverage } from './coverage';
import type { Fix, RequirementResult, Shortfall } from './judgement';
import { tableFacts } from './tables';
import type { Operation, Requirement, RequirementId } from '../requirements';

/** A requirement as an operation asks for it. */
export interface Asked extends Requirement {
  why: RequirementId;
  cases: Operation['cases'];
  /** The one row that the settings name, for the reach `row`. */
  row?: Guid;
}

/** Whether the user holds the privilege, and for the rows that are needed. */
export function judgeRequirement(asked: Asked, facts: AccessFacts): RequirementResult {
  const { right, reach, weight, why, source } = asked;
  const found = tableFacts(asked.table, facts);
  const definition = found?.privileges.find(({ type }) => type === right);
  const base = {
    privilege: definition?.name,
    table: found?.table ?? asked.table,
    tableName: found?.displayName,
    right,
    depth: reach,
    weight,
    why,
    source,
  };
  const unseen = (shortfall: Shortfall) => ({ ...base, finding: 'cannot-tell' as const, shortfall });

  if (definition === undefined) {
    if (facts.tables.state === 'unreadable') return unseen('names-unreadable');
    // A table that lists privileges, yet not this one, has no such right to grant; one that lists none was not read well.
    if (found)
      return found.privileges.length > 0
        ? { ...base, finding: 'not-applicable' }
        : unseen('names-unreadable');
    return weight === 'required'
      ? { ...base, finding: 'missing', shortfall: 'table-absent' }
      : { ...base, finding: 'not-applicable' };
  }
  // To name itself takes no more than to be the owner.
  if (reach === 'owner' && facts.settings.owner === applicationUser(facts.user)?.id) {
    return { ...base, finding: 'not-applicable' };
  }
  if (facts.privileges.state === 'unreadable') return unseen('privileges-unreadable');

  const grants = facts.privileges.value.filter(named(definition.name));
  const fix = fixOf(asked, definition, facts, { table: base.table, tableName: base.tableName });
  if (grants.length === 0) {
    const finding = weight === 'required' ? 'missing' : weight === 'advised' ? 'at-risk' : 'not-applicable';
    return { ...base, finding, shortfall: 'not-held', ...(weight === 'info' ? {} : { fix }) };
  }
  const held = widest(grants.map(({ depth }) => depth));
  if (weight === 'info') return { ...base, finding: 'pass', held };
  const whole = grants.filter(({ filtered }) => !filtered);
  const { coverage, unread, outside } = coverageOf(asked, definition, whole, facts);
  const sample = sampleOf(asked, facts);
  switch (coverage) {
    case 'covers':
      return { ...base, finding: 'pass', held };
    case 'cannot-tell':
      // One row out of reach settles it.
      if (sample && sample.reached < sample.rows) {
        return { ...base, finding: 'at-risk', shortfall: 'too-narrow', held, sample, fix };
      }
      return { ...unseen(unread), held, sample };
    case 'falls-short': {
      if (whole.length < grants.length)
        return { ...base, finding: 'at-risk', shortfall: 'filtered', held, fix };
      const finding = reach === 'all' || weight !== 'required' ? 'at-risk' : 'missing';
      return { ...base, finding, shortfall: outside, held, sample, fix };
    }
  }
}

function sampleOf({ table, reach, right }: Asked, facts: AccessFacts): RequirementResult['sample'] {
  const rows = table === 'contact' && reach === 'all' ? valueOf(facts.othersContacts) : undefined;
  if (!rows || rows.length === 0) return undefined;
  return {
    rows: rows.length,
    reached: rows.filter((row) => row !== 'absent' && row.rights.includes(right)).length,
  };
}

interface Reached {
  coverage: Coverage;
  /** What is to be said where it cannot be told, and where it falls short. */
  unread: Shortfall;
  outside: Shortfall;
}

function coverageOf(
  asked: Asked,
  { depths }: PrivilegeDefinition,
  grants: readonly HeldPrivilege[],
  facts: AccessFacts,
): Reached {
  const user = applicationUser(facts.user);
  const owner = asked.cases === 'configured' || asked.reach === 'owner' ? facts.settings.owner : undefined;
  switch (asked.reach) {
    case 'any':
      return reached(grants.length > 0 ? 'covers' : 'falls-short', 'privileges-unreadable', 'not-held');
    case 'all':
      return reached(reachesAll(grants, depths, facts), 'business-units-unreadable', 'too-narrow');
    case 'row':
      return reached(platformSays(asked, grants, facts), 'row-unreadable', 'row-outside');
    case 'own':
    case 'case':
    case 'owner': {
      if (asked.reach === 'own' || owner === undefined || owner === user?.id) {
        const standing = { own: true, businessUnitId: user?.businessUnitId };
        return reached(reachesRow(grants, standing, facts), 'roles-unreadable', 'own-rows-outside');
      }
      const standing = { own: false, businessUnitId: valueOf(facts.owner)?.businessUnitId };
      return reached(
        reachesRow(grants, standing, facts),
        standing.businessUnitId ? 'business-units-unreadable' : 'owner-unreadable',
        'owner-outside',
      );
    }
  }
}

const reached = (coverage: Coverage, unread: Shortfall, outside: Shortfall): Reached => ({
  coverage,
  unread,
  outside,
});

/** For one row that the settings name, the platform's own verdict outranks all arithmetic. */
function platformSays(
  { table, row, right }: Asked,
  grants: readonly HeldPrivilege[],
  facts: AccessFacts,
): Coverage {
  const access = valueOf((row && facts.rows[rowKey({ table, id: row })]) || NOT_ASKED);
  if (access !== undefined && access !== 'absent') {
    return access.rights.includes(right) ? 'covers' : 'falls-short';
  }
  return grants.some(({ depth }) => depth === 'Global') ? 'covers' : 'cannot-tell';
}

export const named = (name: string) => (grant: HeldPrivilege) =>
  grant.name.toLowerCase() === name.toLowerCase();

/** The narrowest level of a role of the user's own that reaches what is needed. */
function fixOf(
  asked: Asked,
  { name, depths }: PrivilegeDefinition,
  facts: AccessFacts,
  table: Pick<Fix, 'table' | 'tableName'>,
): Fix {
  return { privilege: name, ...table, right: asked.right, level: levelOf(asked, depths, facts) ?? 'Global' };
}

function levelOf({ reach, cases }: Asked, depths: readonly Depth[], facts: AccessFacts): Depth | undefined {
  if (reach === 'all' || reach === 'row') return widest(depths);
  const user = applicationUser(facts.user);
  const { owner } = facts.settings;
  const owners = reach === 'owner' || (reach === 'case' && cases === 'configured');
  if (!owners || owner === undefined || owner === user?.id) return depths[0];
  return sameUnit(user?.businessUnitId, valueOf(facts.owner)?.businessUnitId)
    ? depths.find((depth) => depth !== 'Basic')
    : widest(depths);
}

const sameUnit = (one: Guid | undefined, other: Guid | undefined): boolean =>
  one !== undefined && one === other;
