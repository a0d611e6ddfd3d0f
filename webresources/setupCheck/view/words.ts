import { CHAT_TABLES, type Fix, type Right, type Wording } from '../../../core/access';
import { fill } from '../../../core/texts';

interface NamedTable {
  table: string;
  tableName?: string;
}

/** A table as people of this environment call it; in Microsoft's words where that could not be read. */
export function tableWord({ table, tableName }: NamedTable, { tables }: Wording): string {
  const known = CHAT_TABLES.some((chat) => chat === table) ? 'liveworkitem' : table;
  return tableName ?? tables[known] ?? table;
}

export function rightWord(right: string, { rights }: Wording): string {
  return rights[right as Right] ?? right;
}

/** `Contact: Append To` */
export function privilegeWords(
  { right, ...table }: NamedTable & { right: string },
  wording: Wording,
): string {
  return fill(wording.privilege, { table: tableWord(table, wording), right: rightWord(right, wording) });
}

/** `Contact: Append To = Organization` */
export function fixWords({ right, level, ...table }: Fix, wording: Wording): string {
  return fill(wording.fix, {
    table: tableWord(table, wording),
    right: rightWord(right, wording),
    level: wording.levels[level],
  });
}

/** A role, and the team that it comes through. */
export function roleWords({ name, team }: { name: string; team?: string }, wording: Wording): string {
  return team === undefined ? name : fill(wording.roleOfTeam, { role: name, team });
}
