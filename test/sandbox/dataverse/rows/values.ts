import type { Guid } from '../guid';

/** What a lookup column holds. */
export interface Lookup {
  /** Logical name. */
  table: string;
  id: Guid;
}

/** A date is its ISO 8601 form in UTC without milliseconds, as the Web API writes it. */
export type Value = string | number | boolean | null | Lookup;

/** By logical name of the column; what is not there is null. */
export type Values = Readonly<Record<string, Value>>;

export interface Row {
  readonly id: Guid;
  /** Rises with every write anywhere in the organisation; the number in the row's etag. */
  readonly version: number;
  /** The version at its creation: answers without an order are in that of creation. */
  readonly since: number;
  readonly values: Values;
}

export function isLookup(value: Value | undefined): value is Lookup {
  return typeof value === 'object' && value !== null;
}

export function lookupOf(row: Row, column: string): Lookup | undefined {
  const value = row.values[column];
  return isLookup(value) ? value : undefined;
}

export function textOf(row: Row, column: string): string {
  const value = row.values[column];
  return typeof value === 'string' ? value : '';
}

export function isoSeconds(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}
