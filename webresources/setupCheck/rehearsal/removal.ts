import { isReadFailure } from '../../../core/access';
import {
  removeLeftovers,
  type LeftRow,
  type Rehearsal,
  type RehearsalConnection,
} from '../../../core/access/rehearsal';

/** Deletes what a run left, row by row, so that one that cannot be deleted keeps none of the others. */
export async function removeEach(
  connection: RehearsalConnection,
  { leftovers, marker }: Rehearsal,
): Promise<{ leftovers: Rehearsal['leftovers']; problem?: string }> {
  const stayed: LeftRow[] = [];
  let problem: string | undefined;
  for (const row of leftovers.found === 'rows' ? leftovers.rows : []) {
    const one = { marker, leftovers: { found: 'rows' as const, rows: [row] } };
    try {
      stayed.push(...(await removeLeftovers(connection, one)));
    } catch (thrown) {
      stayed.push(row);
      problem = isReadFailure(thrown) ? thrown.message : String(thrown);
    }
  }
  return { leftovers: stayed.length > 0 ? { found: 'rows', rows: stayed } : { found: 'nothing' }, problem };
}
