import { readGuid } from '../../../core/guid';

/** A Dataverse row id: lower case, without braces. */
export type Guid = string & { readonly brand: 'Guid' };

/** The row whose form the control sits on. */
export type FormRecord =
  | { kind: 'saved'; id: Guid }
  /** A new row that was never saved: nothing can hang on it yet. */
  | { kind: 'unsaved' }
  /** The host does not say which row is open. */
  | { kind: 'unknown' };

/**
 * Tells which row the form shows. No documented member of the context does. `mode.contextInfo` is what
 * model-driven forms have handed to controls since 2019 and what `pcf-start` builds as well, yet it is in
 * no type and on no page; so it is read behind a guard, and its absence is an answer of its own.
 */
export function formRecord(context: { mode: object }): FormRecord {
  const info: unknown = (context.mode as { contextInfo?: unknown }).contextInfo;
  if (typeof info !== 'object' || info === null) return { kind: 'unknown' };
  const { entityId } = info as { entityId?: unknown };
  const id = typeof entityId === 'string' ? guid(entityId) : undefined;
  return id === undefined ? { kind: 'unsaved' } : { kind: 'saved', id };
}

const EMPTY = '00000000-0000-0000-0000-000000000000';

/** A GUID in any of the platform's spellings; undefined for anything else and for the empty one. */
export function guid(text: string): Guid | undefined {
  const id = readGuid(text);
  return id === EMPTY ? undefined : (id as Guid | undefined);
}
