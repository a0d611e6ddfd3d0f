/**
 * Reading of JSON that nobody vouches for: any value may have any type. Fields are read by name and never copied over,
 * so that `__proto__`, which JSON.parse makes a field like any other, reaches no prototype.
 */
export type JsonObject = Record<string, unknown>;

export function asObject(value: unknown): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : undefined;
}

export function field(object: JsonObject | undefined, name: string): unknown {
  return object !== undefined && Object.prototype.hasOwnProperty.call(object, name)
    ? object[name]
    : undefined;
}

export function objectField(object: JsonObject | undefined, name: string): JsonObject | undefined {
  return asObject(field(object, name));
}

export function arrayField(object: JsonObject | undefined, name: string): unknown[] | undefined {
  const value = field(object, name);
  return Array.isArray(value) ? (value as unknown[]) : undefined;
}

/** A text, or a number as text; undefined for anything else and for blank text. */
export function textField(object: JsonObject | undefined, name: string): string | undefined {
  const value = field(object, name);
  if (typeof value === 'number' && isFinite(value)) return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** A number of zero or more; undefined for anything else. */
export function sizeField(object: JsonObject | undefined, name: string): number | undefined {
  const value = field(object, name);
  return typeof value === 'number' && isFinite(value) && value >= 0 ? value : undefined;
}

/** The object without the fields that are undefined. */
export function stated<T extends object>(object: T): T {
  const copy: Partial<T> = {};
  for (const name of Object.keys(object) as (keyof T)[]) {
    if (object[name] !== undefined) copy[name] = object[name];
  }
  return copy as T;
}
