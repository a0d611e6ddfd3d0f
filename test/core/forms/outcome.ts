import {
  inspect,
  place,
  remove,
  type Change,
  type FormInspection,
  type PlaceOptions,
} from '../../../core/forms';

/** The ways on where nothing should go wrong. */
function good<T extends object>(outcome: T): Exclude<T, { problem: unknown }> {
  if ('problem' in outcome) throw new Error(JSON.stringify(outcome.problem));
  return outcome as Exclude<T, { problem: unknown }>;
}

export const placed = (form: string, options?: PlaceOptions): string => good(place(form, options)).formXml;
export const removed = (form: string): string => good(remove(form)).formXml;
export const inspected = (form: string): FormInspection => good(inspect(form));
export const changesOf = (form: string): Change[] => good(place(form)).changes;

/** The text as it was before, from the text after and what was changed. */
export function undo(after: string, changes: readonly Change[]): string {
  let before = '';
  let at = 0;
  let shift = 0;
  for (const { offset, removed: gone, inserted } of changes) {
    before += after.slice(at, offset + shift) + gone;
    expect(after.slice(offset + shift, offset + shift + inserted.length)).toBe(inserted);
    at = offset + shift + inserted.length;
    shift += inserted.length - gone.length;
  }
  return before + after.slice(at);
}
