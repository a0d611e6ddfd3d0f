import { readGuid } from '../../guid';
import { isReadFailure } from '../facts/failure';
import { flatMap } from '../lists';
import { DataverseFailure } from '../facts/refusal';
import type { RehearsalConnection } from './connection';
import type { LeftRow, Leftovers, LeftTable, Rehearsal } from './outcome';
import type { Schema } from './operation';

interface Place {
  table: LeftTable;
  set: string;
  key: string;
  /** The column that carries the marker. */
  column: string;
}

/** What hangs on another row before that row. */
const placesOf = ({ chat }: Pick<Schema, 'chat'>): Place[] => [
  { table: 'annotation', set: 'annotations', key: 'annotationid', column: 'subject' },
  { table: 'incident', set: 'incidents', key: 'incidentid', column: 'title' },
  { table: 'contact', set: 'contacts', key: 'contactid', column: 'lastname' },
  ...(chat ? [{ table: 'liveworkitem' as const, set: chat.set, key: chat.key, column: 'subject' }] : []),
];

/** Looks, as whoever asks, for rows that this run's marker is in. */
export async function findLeftovers(
  connection: RehearsalConnection,
  marker: string,
  schema: Pick<Schema, 'chat'>,
): Promise<Leftovers> {
  try {
    const found = await Promise.all(placesOf(schema).map((place) => rowsIn(connection, marker, place)));
    const rows = flatMap(found, (list) => list);
    return rows.length === 0 ? { found: 'nothing' } : { found: 'rows', rows };
  } catch (thrown) {
    if (isReadFailure(thrown)) return { found: 'could-not-look', detail: thrown.message };
    throw thrown;
  }
}

async function rowsIn(
  { get }: RehearsalConnection,
  marker: string,
  { table, set, key, column }: Place,
): Promise<LeftRow[]> {
  const filter = encodeURIComponent(`startswith(${column},'${marker}')`);
  const { value } = await get(`${set}?$select=${key},${column}&$filter=${filter}`);
  if (!Array.isArray(value)) throw new DataverseFailure('unexpected-answer', 'No rows in the answer.');
  return flatMap(value as Record<string, unknown>[], (row): LeftRow[] => {
    const id = readGuid(String(row[key]));
    // A filter that something on the way ignored must not make other rows this run's.
    return id && isMarked(row[column], marker) ? [{ table, id, column, path: `${set}(${id})` }] : [];
  });
}

/**
 * Deletes what a run left. Each row is read once more: one that does not carry the run's marker stays.
 * @returns the rows that stayed
 * @throws ReadFailure where one cannot be deleted
 */
export async function removeLeftovers(
  { get, remove }: RehearsalConnection,
  { leftovers, marker }: Pick<Rehearsal, 'leftovers' | 'marker'>,
): Promise<LeftRow[]> {
  const stayed: LeftRow[] = [];
  for (const row of leftovers.found === 'rows' ? leftovers.rows : []) {
    const now = await get(`${row.path}?$select=${row.column}`);
    if (isMarked(now[row.column], marker)) await remove(row.path);
    else stayed.push(row);
  }
  return stayed;
}

const isMarked = (text: unknown, marker: string): boolean => String(text).indexOf(marker) === 0;
