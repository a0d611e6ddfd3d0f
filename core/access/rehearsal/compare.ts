import { flatMap } from '../lists';
import type { Finding, Judgement } from '../judgement/judgement';
import type { OperationId } from '../requirements';
import type { Rehearsal } from './outcome';

/** How the rehearsal's answer and the check's stand to each other, of the operations that the rehearsal tried. */
export type Comparison =
  | { agreement: 'agrees' }
  /** The rehearsal was refused what the check finds nothing wrong with: plug-ins, required columns, duplicates are not in its tables. */
  | { agreement: 'rehearsal-met-more'; operations: OperationId[] }
  /**
   * Dataverse let through what the check finds wrong: the check is mistaken, or means rows that the rehearsal does not touch, such as
   * contacts of other owners and texts of full length.
   */
  | { agreement: 'check-says-more'; operations: OperationId[] }
  /** The rehearsal has no answer, or nobody knows which step was refused. */
  | { agreement: 'nothing-to-compare' };

export function compareWithVerdict(
  { operations }: Pick<Judgement, 'operations'>,
  { outcome, steps }: Pick<Rehearsal, 'outcome' | 'steps'>,
): Comparison {
  const isUnplaced = outcome.result === 'obstacle' && outcome.step === undefined;
  if (outcome.result === 'cannot-tell' || isUnplaced) return { agreement: 'nothing-to-compare' };
  const found = (proved: readonly OperationId[], ...findings: Finding[]): OperationId[] =>
    operations
      .filter(({ id, finding }) => proved.includes(id) && findings.includes(finding))
      .map(({ id }) => id);
  const provedBy = (...states: string[]) =>
    flatMap(
      steps.filter(({ state, advised }) => !advised && states.includes(state)),
      ({ proves }) => proves,
    );
  const refused = provedBy('refused');
  const met = found(refused, 'pass');
  // A step may stand for several operations: one of them that the check finds wrong explains it.
  if (met.length > 0 && found(refused, 'missing', 'at-risk', 'cannot-tell').length === 0) {
    return { agreement: 'rehearsal-met-more', operations: met };
  }
  const more = found(provedBy('done', 'done-and-undone'), 'missing', 'at-risk');
  return more.length > 0 ? { agreement: 'check-says-more', operations: more } : { agreement: 'agrees' };
}
