import type { Organization } from '../../organization';
import type { Row, Values } from '../values';
import { annotationRules } from './annotation';
import { incidentRules } from './incident';
import { nameRules } from './names';
import { businessUnitRules, roleRules, teamRules, userRules } from './principals';
import { solutionRules } from './solution';
import { systemFormRules } from './systemForm';

/** What the platform does of its own when a row of a table is written. */
export interface TableRules {
  /** Columns that follow from others, or a refusal; `before` is undefined for a new row. */
  complete?: (organization: Organization, values: Values, before: Values | undefined) => Values;
  /** Changes what the row follows from, where it is not the row itself that is written. */
  change?: (organization: Organization, row: Row, changes: Values) => Row;
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
  systemform: systemFormRules,
};

export function rulesOf(table: string): TableRules {
  return RULES[table] ?? {};
}
