import { isReadFailure, type AccessFacts } from '../../../core/access';
import {
  removeLeftovers,
  type LeftRow,
  type Leftovers,
  type Rehearsal,
  type RehearsalConnection,
} from '../../../core/access/rehearsal';
import { findLeftovers } from '../../../core/access/rehearsal/leftovers';
import { readSchema } from '../../../core/access/rehearsal/schema';

/**
 * Deletes what a run left, row by row, so that one that cannot be deleted keeps none of the others, and looks again: with a row,
 * Dataverse may have deleted what hangs on it.
 */
export async function removeEach(
  connection: RehearsalConnection,
  { leftovers, marker }: Rehearsal,
  facts: AccessFacts,
): Promise<{ leftovers: Leftovers; problem?: string }> {
  const stayed: LeftRow[] = [];
  let problem: string | undefined;
  for (const row of leftovers.found === 'rows' ? leftovers.rows : []) {
    const one = { marker, leftovers: { found: 'rows' as const, rows: [row] } };
    try {
      stayed.push(...(await removeLeftovers(connection, one)));
    } catch (thrown) {
      stayed.push(row);
      problem = wordsOf(thrown);
    }
  }
  const now = await look(connection, marker, facts);
  if (now.found !== 'could-not-look')
    return { leftovers: now, problem: now.found === 'rows' ? problem : undefined };
  return { leftovers: stayed.length > 0 ? { found: 'rows', rows: stayed } : now, problem };
}

async function look(connection: RehearsalConnection, marker: string, facts: AccessFacts): Promise<Leftovers> {
  try {
    return await findLeftovers(connection, marker, await readSchema(connection, facts));
  } catch (thrown) {
    return { found: 'could-not-look', detail: wordsOf(thrown) };
  }
}

const wordsOf = (thrown: unknown): string => (isReadFailure(thrown) ? thrown.message : String(thrown));
