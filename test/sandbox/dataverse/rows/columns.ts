import type { Primitive, ValueType } from '../odata/compare';
import type { Column, ColumnType, TableDefinition } from '../metadata/types';
import { isLookup, type Row } from './values';

/** How the Web API names and types the columns of a table. */

const VALUE_TYPES: Record<ColumnType, ValueType> = {
  Uniqueidentifier: 'Guid',
  Lookup: 'Guid',
  Customer: 'Guid',
  Owner: 'Guid',
  String: 'String',
  Memo: 'String',
  EntityName: 'String',
  Integer: 'Number',
  BigInt: 'Number',
  Double: 'Number',
  Picklist: 'Number',
  State: 'Number',
  Status: 'Number',
  Boolean: 'Boolean',
  ManagedProperty: 'Boolean',
  DateTime: 'Date',
};

export function valueTypeOf(column: Column): ValueType {
  return VALUE_TYPES[column.type];
}

/** A lookup column is read as `_customerid_value`, every other one by its logical name. */
export function propertyName(column: Column): string {
  return column.targets ? `_${column.logicalName}_value` : column.logicalName;
}

export function columnOfProperty(table: TableDefinition, property: string): Column | undefined {
  return table.columns.find((column) => propertyName(column) === property);
}

/** The raw value, as JSON has it; null for a lookup to a table that the organisation no longer has. */
export function primitive(row: Row, column: Column): Primitive {
  if (column.logicalName === 'versionnumber') return row.version;
  const value = row.values[column.logicalName] ?? null;
  if (!isLookup(value)) return value;
  return column.targets?.some(({ table }) => table === value.table) ? value.id : null;
}
