import { uninstallSolution } from '../../../solutions/uninstallSolution';
import { textOf } from '../values';
import type { TableRules } from './rules';

/** Deleting a solution's row uninstalls the solution. */
export const solutionRules: TableRules = {
  beforeDelete: (organization, row) => uninstallSolution(organization, textOf(row, 'uniquename')),
};
