import { valueOf, type AccessFacts, type TableFacts } from '../facts/facts';
import { CHAT_TABLES } from '../requirements';

/** What was read of a required table; undefined where it does not exist or nothing could be read. */
export function tableFacts(
  required: string,
  { tables }: Pick<AccessFacts, 'tables'>,
): TableFacts | undefined {
  const names: readonly string[] = required === 'liveworkitem' ? CHAT_TABLES : [required];
  const found = valueOf(tables) ?? [];
  for (const name of names) {
    const match = found.find(({ table }) => table === name);
    if (match) return match;
  }
  return undefined;
}

/** The table with this entity set name. */
export function tableOfSet(
  setName: string | undefined,
  tables: readonly TableFacts[] | undefined,
): TableFacts | undefined {
  return tables?.find((table) => table.setName !== undefined && table.setName === setName);
}
