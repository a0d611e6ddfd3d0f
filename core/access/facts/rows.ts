import type { Guid } from '../../guid';
import { tableFacts, tableOfSet } from '../judgement/tables';
import { flatMap } from '../lists';
import { WORKSTREAM_TABLE } from '../requirements';
import { bindingsOf } from '../settings';
import { columnAccessOf, id, rightsOf, rows as rowsOf } from './answers';
import { asked } from './asked';
import { isReadFailure } from './failure';
import {
  rowKey,
  valueOf,
  type AccessFacts,
  type ColumnAccess,
  type Fact,
  type RowAccess,
  type RowReference,
} from './facts';
import { filter, query, select } from './query';
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

/** Dataverse's code for a row that does not exist. */
const NO_ROW = '0x80040217';

/** The platform's own verdict on what a user may do with one row. */
export async function readRowAccess(
  reader: DataverseReader,
  user: Guid,
  setName: string,
  rowId: Guid,
): Promise<RowAccess> {
  try {
    const answer = await reader.call({
      name: 'RetrievePrincipalAccess',
      user,
      parameters: { Target: { '@odata.id': `${setName}(${rowId})` } },
    });
    return { rights: rightsOf(answer) };
  } catch (thrown) {
    if (isReadFailure(thrown) && thrown.status === 404 && thrown.code === NO_ROW) return 'absent';
    throw thrown;
  }
}

/** Contacts that somebody else owns, three at most: samples to hold the reckoning against. */
export async function readContactsOfOthers(reader: DataverseReader, user: Guid): Promise<Guid[]> {
  const found = await reader.retrieveMultiple(
    'contact',
    query(select('contactid'), filter(`_ownerid_value ne ${user}`), '$top=3'),
  );
  return found.map((row) => id(row, 'contactid'));
}

/** What a user may do with secured columns, of its own and through its teams. */
export async function readColumnAccess(reader: DataverseReader, user: Guid): Promise<ColumnAccess[]> {
  const answer = await reader.call({ name: 'RetrievePrincipalAttributePrivileges', user, parameters: {} });
  return rowsOf(answer, 'AttributePrivileges').map(columnAccessOf);
}
