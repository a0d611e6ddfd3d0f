import type { PlugIns } from '../plugIns/plugIns';
import { lookup, text } from './columns';
import type { Column, Option, TableDefinition } from './types';

/** How an organisation differs from the one that the sandbox starts with; what is left out is as it is there. */
export interface Customizations {
  /** Logical names. Their privileges go with them, unless other tables share those. */
  absentTables?: readonly string[];
  /** A lookup from case to queue, `cx_QueueId`: the stock table has none. */
  queueLookup?: boolean;
  /** Of a case's description, in characters. */
  descriptionLength?: number;
  /** Of a case's title, in characters. */
  titleLength?: number;
  /** Values of a case's priority. */
  priorities?: readonly number[];
  securedColumns?: readonly ColumnName[];
  /** Required from everybody, as Microsoft's own SystemRequired columns and no column of a customer's are. */
  requiredColumns?: readonly ColumnName[];
  /** What the role System Administrator is called. */
  localizedAdministrator?: string;
  /** What tables are called, by logical name. */
  names?: Readonly<Record<string, string>>;
  /** Plug-ins and rules of the organisation's own. */
  plugIns?: PlugIns;
  /** The Web API answers FormXml as another writer puts it, and not to the letter as it was saved. */
  rewrittenFormXml?: boolean;
}

export interface ColumnName {
  /** Logical name. */
  table: string;
  /** Logical name. */
  column: string;
}

const QUEUE_LOOKUP = lookup('cx_QueueId', [
  { table: 'queue', navigation: 'cx_QueueId', collection: 'cx_queue_incident_QueueId' },
]);

/** What a plug-in wants of a case, and no form's rule does for it: a column that somebody made is required in forms only. */
const REGION = text('cx_Region', 100, 'ApplicationRequired');

/** The tables of an organisation that is customised so. */
export function customize(
  tables: readonly TableDefinition[],
  customizations: Customizations,
): TableDefinition[] {
  const { absentTables = [], names = {} } = customizations;
  return tables
    .filter(({ logicalName }) => !absentTables.includes(logicalName))
    .map((table) => ({
      ...table,
      displayName: names[table.logicalName] ?? table.displayName,
      columns: columnsOf(table, customizations)
        .map((column) => withoutTargets(column, absentTables))
        .filter(({ targets }) => targets?.length !== 0),
    }));
}

function columnsOf(table: TableDefinition, customizations: Customizations): Column[] {
  const { securedColumns = [], requiredColumns = [], queueLookup, plugIns } = customizations;
  const isCase = table.logicalName === 'incident';
  const columns = [
    ...table.columns,
    ...(isCase && queueLookup ? [QUEUE_LOOKUP] : []),
    ...(isCase && plugIns?.regionRequired ? [REGION] : []),
  ];
  const isNamed = (names: readonly ColumnName[], column: Column): boolean =>
    names.some((name) => name.table === table.logicalName && name.column === column.logicalName);
  return columns.map((column) => ({
    ...(isCase ? caseColumn(column, customizations) : column),
    ...(isNamed(securedColumns, column) ? { secured: true } : {}),
    ...(isNamed(requiredColumns, column) ? { required: 'SystemRequired' as const } : {}),
  }));
}

function caseColumn(column: Column, { descriptionLength, titleLength, priorities }: Customizations): Column {
  switch (column.logicalName) {
    case 'description':
      return descriptionLength === undefined ? column : { ...column, maxLength: descriptionLength };
    case 'title':
      return titleLength === undefined ? column : { ...column, maxLength: titleLength };
    case 'prioritycode':
      return priorities === undefined ? column : withOptions(column, priorities);
    default:
      return column;
  }
}

/** A value that the stock column has keeps its label; the initial value is the stock one where that is left. */
function withOptions(column: Column, values: readonly number[]): Column {
  const stock = column.options ?? [];
  const options = values.map(
    (value): Option =>
      stock.find((option) => option.value === value) ?? { value, label: `Priority ${value}` },
  );
  return { ...column, options, initial: values.find((value) => value === column.initial) ?? values[0] };
}

/** A lookup no longer leads to tables that are not there. */
function withoutTargets(column: Column, absentTables: readonly string[]): Column {
  if (!column.targets) return column;
  return { ...column, targets: column.targets.filter(({ table }) => !absentTables.includes(table)) };
}
