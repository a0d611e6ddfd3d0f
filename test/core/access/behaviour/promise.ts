import type { Finding } from '../../../../core/access';
import type { Outcome } from '../../../sandbox/opencx/operations';

/** Whether an outcome is what the finding of its operation promises: green exactly when it does what it is meant to do. */
export function keeps(finding: Finding, outcome: Outcome): boolean {
  if ('notApplicable' in outcome) return finding === 'not-applicable' || finding === 'not-evaluated';
  return (finding === 'pass') === outcome.done;
}
