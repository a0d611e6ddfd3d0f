import { isReadFailure } from '../facts/failure';
import type { AccessFacts } from '../facts/facts';
import type { RehearsalConnection } from './connection';
import { findLeftovers } from './leftovers';
import { markerIn } from './marker';
import type { LeftRow, Leftovers, Rehearsal } from './outcome';
import { readSchema } from './schema';

/**
 * Deletes what was left, row by row, so that one that cannot be deleted keeps none of the others, and looks again: with a row,
 * Dataverse may have deleted what hangs on it.
 */
export async function removeLeftovers(
  connection: RehearsalConnection,
  { leftovers }: Pick<Rehearsal, 'leftovers'>,
  facts: AccessFacts,
): Promise<{ leftovers: Leftovers; problem?: string }> {
  const stayed: LeftRow[] = [];
  let problem: string | undefined;
  for (const row of leftovers.found === 'rows' ? leftovers.rows : []) {
    try {
      if (!(await removeMarked(connection, row))) stayed.push(row);
    } catch (thrown) {
      stayed.push(row);
      problem = wordsOf(thrown);
    }
  }
  const now = await look(connection, facts);
  if (now.found !== 'could-not-look')
    return { leftovers: now, problem: now.found === 'rows' ? problem : undefined };
  return { leftovers: stayed.length > 0 ? { found: 'rows', rows: stayed } : now, problem };
}

/**
 * Each row is read once more: one that does not carry its run's marker any more stays.
 * @throws ReadFailure where it cannot be deleted
 */
async function removeMarked(
  { get, remove }: RehearsalConnection,
  { path, column, marker }: LeftRow,
): Promise<boolean> {
  const now = await get(`${path}?$select=${column}`);
  if (markerIn(now[column]) !== marker) return false;
  await remove(path);
  return true;
}

async function look(connection: RehearsalConnection, facts: AccessFacts): Promise<Leftovers> {
  try {
    return await findLeftovers(connection, await readSchema(connection, facts));
  } catch (thrown) {
    return { found: 'could-not-look', detail: wordsOf(thrown) };
  }
}

const wordsOf = (thrown: unknown): string => (isReadFailure(thrown) ? thrown.message : String(thrown));
