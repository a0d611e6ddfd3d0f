import { flatMap } from '../lists';
import { CHAT_TABLES, EXCESS, HANDOFF_TABLES, WORKSTREAM_TABLE } from '../requirements';
import { bindingsOf, type Settings } from '../settings';
import { caseLookupOf, columnOf, lengthOf, optionsOf, rows, tableOf } from './answers';
import type { CaseLookup, Column, TableFacts } from './facts';
import { filter, query, select } from './query';
import type { DataverseReader } from './reader';

/** Only tables that exist are in the answer, so this is the probe for them, too. */
export async function readTables(reader: DataverseReader, { properties }: Settings): Promise<TableFacts[]> {
  const names = [...HANDOFF_TABLES, 'queue', 'queueitem', ...CHAT_TABLES, WORKSTREAM_TABLE, 'role'];
  const sets = flatMap(bindingsOf(properties), ({ set }) => (set ? [set] : []));
  const found = await reader.retrieveMultiple(
    'entitydefinition',
    query(
      select('LogicalName', 'EntitySetName', 'DisplayName', 'Privileges'),
      filter(
        ...names.map((name) => `LogicalName eq '${name}'`),
        ...sets.map((set) => `EntitySetName eq '${set}'`),
      ),
    ),
  );
  return found.map(tableOf);
}

/** Columns of cases and contacts, and the lookups of cases. */
export async function readColumns(
  reader: DataverseReader,
): Promise<{ columns: Column[]; caseLookups: CaseLookup[] }> {
  const found = await reader.retrieveMultiple(
    'entitydefinition',
    query(
      select('LogicalName'),
      filter(`LogicalName eq 'incident'`, `LogicalName eq 'contact'`),
      '$expand=Attributes($select=LogicalName,IsSecured,RequiredLevel),' +
        'ManyToOneRelationships($select=ReferencedEntity,ReferencingEntityNavigationPropertyName)',
    ),
  );
  const columns = flatMap(found, (row) =>
    rows(row, 'Attributes').map((column) => columnOf(String(row['LogicalName']), column)),
  );
  const cases = found.find((row) => row['LogicalName'] === 'incident');
  return { columns, caseLookups: cases ? rows(cases, 'ManyToOneRelationships').map(caseLookupOf) : [] };
}

const CASE_COLUMN = (column: string, type: string) =>
  `EntityDefinitions(LogicalName='incident')/Attributes(LogicalName='${column}')/Microsoft.Dynamics.CRM.${type}`;

export async function readDescriptionLength(reader: DataverseReader): Promise<number> {
  const path = CASE_COLUMN('description', 'MemoAttributeMetadata');
  return lengthOf(await reader.retrieveMetadata(`${path}?$select=MaxLength`));
}

export async function readPriorities(reader: DataverseReader): Promise<number[]> {
  const path = CASE_COLUMN('prioritycode', 'PicklistAttributeMetadata');
  return optionsOf(
    await reader.retrieveMetadata(`${path}?$select=LogicalName&$expand=OptionSet($select=Options)`),
  );
}

const USEFUL = ['Create', 'Read', 'Write', 'Append', 'AppendTo', 'Assign', 'Delete'];

/** Names of every privilege that a requirement or an excess could be about: as this environment's metadata names them. */
export function privilegeNames(tables: readonly TableFacts[]): string[] {
  const names = new Set<string>(EXCESS.privileges);
  for (const { privileges } of tables) {
    for (const { name, type } of privileges) if (USEFUL.includes(type)) names.add(name);
  }
  return [...names];
}
