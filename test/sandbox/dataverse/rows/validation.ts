import { refusal } from '../errors';
import type { Column, TableDefinition } from '../metadata/types';
import type { Value, Values } from './values';

/** Refuses values that a column cannot hold, and a new row that lacks what the platform itself requires. */
export function checkValues(
  table: TableDefinition,
  values: Values,
  { creating }: { creating: boolean },
): void {
  for (const column of table.columns) {
    const value = values[column.logicalName];
    if (value !== undefined && value !== null) checkValue(table, column, value);
    const absent = value === null || (creating && value === undefined);
    if (absent && column.required === 'SystemRequired' && column.logicalName !== table.primaryId) {
      throw missing(table, column);
    }
  }
}

function checkValue(table: TableDefinition, column: Column, value: Value): void {
  const { maxLength, options } = column;
  if (maxLength !== undefined && typeof value === 'string' && value.length > maxLength) {
    throw refusal('tooLong', { column: column.logicalName, table: table.logicalName, max: maxLength });
  }
  if (options && !options.some((option) => option.value === value)) {
    throw refusal('badOption', {
      value: String(value),
      column: column.logicalName,
      table: table.logicalName,
      accepted: options.map((option) => option.value).join(','),
    });
  }
}

/** ApplicationRequired binds forms only; SystemRequired binds everyone. */
function missing(table: TableDefinition, column: Column) {
  if (table.logicalName === 'incident' && column.logicalName === 'customerid') return refusal('noCustomer');
  return refusal('missingColumn', { column: column.logicalName, table: table.logicalName });
}
