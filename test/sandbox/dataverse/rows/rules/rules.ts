import type { Organization } from '../../organization';
import type { Row, Values } from '../values';
import { annotationRules } from './annotation';
import { incidentRules } from './incident';
import { nameRules } from './names';
import { businessUnitRules, roleRules, teamRules, userRules } from './principals';
import { solutionRules } from './solution';

/** What the platform does of its own when a row of a table is written. */
export interface TableRules {
  /** Columns that follow from others, or a refusal; `before` is undefined for a new row. */
  complete?: (organization: Organization, values: Values, before: Values | undefined) => Values;
  /** What else changes in the organisation. */
  afterWrite?: (organization: Organization, row: Row, before: Row | undefined) => void;
  beforeDelete?: (organization: Organization, row: Row) => void;
}

const RULES: Record<string, TableRules> = {
  incident: incidentRules,
  annotation: annotationRules,
  contact: nameRules,
  systemuser: userRules,
  team: teamRules,
  businessunit: businessUnitRules,
  role: roleRules,
  solution: solutionRules,
};

export function rulesOf(table: string): TableRules {
  return RULES[table] ?? {};
}
