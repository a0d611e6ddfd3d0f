import type { Guid } from '../../guid';
import { tableFacts, tableOfSet } from '../judgement/tables';
import { flatMap } from '../lists';
import { WORKSTREAM_TABLE } from '../requirements';
import { bindingsOf } from '../settings';
import { asked } from './asked';
import { rowKey, valueOf, type AccessFacts, type Fact, type RowAccess, type RowReference } from './facts';
import { readRowAccess } from './questions';
import type { DataverseReader } from './reader';

/** The rows that the settings name: the queue, or whatever the id of a queue is, and the targets of lookups. */
export async function readRows(
  reader: DataverseReader,
  user: Guid,
  facts: AccessFacts,
): Promise<Record<string, Fact<RowAccess>>> {
  const { queue, chat, properties } = facts.settings;
  const rows: Record<string, Fact<RowAccess>> = {};
  const read = async (row: RowReference) => {
    const setName = tableFacts(row.table, facts)?.setName;
    if (setName) rows[rowKey(row)] = await asked(readRowAccess(reader, user, setName, row.id));
  };
  const targets = flatMap(bindingsOf(properties), ({ set, id }): RowReference[] => {
    const table = tableOfSet(set, valueOf(facts.tables))?.table;
    return table && id ? [{ table, id }] : [];
  });
  if (queue) {
    targets.push({ table: 'queue', id: queue });
    if (chat) targets.push({ table: WORKSTREAM_TABLE, id: queue });
  }
  await Promise.all(targets.map(read));
  const found = queue && rows[rowKey({ table: 'queue', id: queue })];
  if (queue && found && valueOf(found) === 'absent' && !chat)
    await read({ table: WORKSTREAM_TABLE, id: queue });
  return rows;
}
