import type { Operation, Schema } from './operation';

/** Nothing in Dataverse's own text column is longer than this ("String columns", MaxLength at most 4,000). */
const LONGEST_TEXT = 4000;

/** The column whose text is too long in the operation that ends a change set, and the text's length. */
export interface DeliberateFailure {
  operation: Operation;
  column: string;
  length: number;
  /** Of the same column in the step that this is a copy of. */
  usualLength: number;
}

const NAMED_BY: Readonly<Record<string, string>> = {
  contacts: 'lastname',
  incidents: 'title',
  annotations: 'subject',
};

/**
 * A step once more, refused for a reason of its own: one text is longer than its column. All else is the same, so that a
 * plug-in, a required column or a privilege that refuses this copy would have refused the step itself before it.
 */
export function failingCopyOf(
  { method, target, body }: Operation,
  { titleLength }: Schema,
): DeliberateFailure {
  const column = NAMED_BY[target] ?? 'subject';
  const isTitle = target === 'incidents';
  // Microsoft ships titles of 200 characters; where somebody allowed more, 201 would be let through and everything would stay.
  const length = (isTitle && titleLength !== undefined ? titleLength : LONGEST_TEXT) + 1;
  const usual = String(body?.[column] ?? '');
  const text = `${usual} ${'x'.repeat(length)}`.slice(0, length);
  const operation = { method, target, body: { ...body, [column]: text } };
  return { operation, column, length, usualLength: usual.length };
}
