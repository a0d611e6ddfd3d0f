/*
 * Reading of JSON that nobody vouches for: any value may have any type. Fields are read by name and never copied over,
 * so that `__proto__`, which JSON.parse makes a field like any other, reaches no prototype.
 */

export function field(value: unknown, name: string): unknown {
  return Object.prototype.hasOwnProperty.call(Object(value), name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

/** The items of a list; anything else that is there is a list's one item. */
export function listField(value: unknown, name: string): unknown[] {
  const list = field(value, name);
  return Array.isArray(list) ? (list as unknown[]) : list === undefined || list === null ? [] : [list];
}

/** The text, or the number as text, of the first of these fields that has one; empty for anything else. */
export function textField(value: unknown, ...names: string[]): string {
  for (const name of names) {
    const text = field(value, name);
    if (typeof text === 'string' ? text.trim() : typeof text === 'number' && isFinite(text))
      return String(text);
  }
  return '';
}

/** The object without the fields that are undefined or empty. */
export function stated<T extends object>(object: T): T {
  const copy: Partial<T> = {};
  for (const name of Object.keys(object) as (keyof T)[]) {
    if (object[name] !== undefined && object[name] !== '') copy[name] = object[name];
  }
  return copy as T;
}
