import { readGuid } from '../../guid';
import { isReadFailure } from '../facts/failure';
import { flatMap } from '../lists';
import { DataverseFailure } from '../facts/refusal';
import type { RehearsalConnection } from './connection';
import { MARKED, markerIn } from './marker';
import type { LeftRow, Leftovers, LeftTable } from './outcome';
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

/**
 * Looks, as whoever asks, for rows that a run's marker is in: this one's, or that of an earlier run that nobody saw the end of. What
 * somebody else rehearses at this moment is not seen, since it is never committed.
 */
export async function findLeftovers(
  connection: RehearsalConnection,
  schema: Pick<Schema, 'chat'>,
): Promise<Leftovers> {
  try {
    const found = await Promise.all(placesOf(schema).map((place) => rowsIn(connection, place)));
    const rows = flatMap(found, (list) => list);
    return rows.length === 0 ? { found: 'nothing' } : { found: 'rows', rows };
  } catch (thrown) {
    if (isReadFailure(thrown)) return { found: 'could-not-look', detail: thrown.message };
    throw thrown;
  }
}

async function rowsIn({ get }: RehearsalConnection, { table, set, key, column }: Place): Promise<LeftRow[]> {
  const filter = encodeURIComponent(`startswith(${column},'${MARKED}')`);
  const { value } = await get(`${set}?$select=${key},${column}&$filter=${filter}`);
  if (!Array.isArray(value)) throw new DataverseFailure('unexpected-answer', 'No rows in the answer.');
  return flatMap(value as Record<string, unknown>[], (row): LeftRow[] => {
    const id = readGuid(String(row[key]));
    const marker = markerIn(row[column]);
    // Other rows begin with these words, too, and a filter may be ignored on its way.
    return id && marker !== undefined ? [{ table, id, column, marker, path: `${set}(${id})` }] : [];
  });
}
