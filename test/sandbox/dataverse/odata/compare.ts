/** Kinds of values that can be compared with each other; Guid also takes a quoted literal. */
export type ValueType = 'String' | 'Number' | 'Boolean' | 'Guid' | 'Date';

export type Primitive = string | number | boolean | null;

export const EDM_TYPES: Record<ValueType | 'Null', string> = {
  String: 'Edm.String',
  Number: 'Edm.Int32',
  Boolean: 'Edm.Boolean',
  Guid: 'Edm.Guid',
  Date: 'Edm.DateTimeOffset',
  Null: 'Edm.Null',
};

/** The form in which values compare: text without case, dates as instants. */
export function comparable(value: Primitive, type: ValueType): string | number | null {
  if (value === null) return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number') return value;
  return type === 'Date' ? Date.parse(value) : value.toLowerCase();
}

/** Negative, zero or positive; null comes first, as in the platform's database. */
export function order(left: string | number | null, right: string | number | null): number {
  if (left === right) return 0;
  if (left === null) return -1;
  if (right === null) return 1;
  return left < right ? -1 : 1;
}
