import { isReadFailure, type ReadFailure } from '../facts/failure';
import { readPastedError } from '../pastedError';
import type { DataverseError } from './batchAnswer';
import type { Obstacle, ObstacleKind } from './outcome';
import type { DeliberateFailure } from './deliberateFailure';

/** Kinds that only the setup check's own writing meets ("Web service error codes"; the words are those of English environments). */
const KINDS: readonly { kind: ObstacleKind; codes: readonly string[]; words?: RegExp }[] = [
  // IsvAborted, IsvUnExpected: what a plug-in says is its author's, and no sign of anything else.
  { kind: 'plug-in', codes: ['0x80040265', '0x80040224'] },
  // DuplicateRecordsFound, DuplicateRecord, DuplicateRecordEntityKey
  { kind: 'duplicate', codes: ['0x80040333', '0x80040237', '0x80060892'] },
  {
    kind: 'required-column',
    codes: [],
    words: /\brequired (?:field|attribute|column)\b|should specify a parent contact or account/i,
  },
];

/** What an error says stood in the way. */
export function obstacleOf({ code, message }: Pick<DataverseError, 'code' | 'message'>): Obstacle {
  const own =
    KINDS.find(({ codes }) => codes.includes(code)) ?? KINDS.find(({ words }) => words?.test(message));
  if (own) return { kind: own.kind, code, message };
  const { kind, privilege, right, table, principal } = readPastedError(`${code} ${message}`);
  return { kind, privilege, right, table, principal, code, message };
}

const TOO_LONG = '0x80044331';

/**
 * Is it the failure that ends a change set on purpose? Then all before it was let through. The code and the column must be named,
 * and a limit that is named must be one that the steps' own texts keep: else one of them is what was too long.
 * @param place of the deliberate failure in the set, from 1
 */
export function isDeliberate(error: DataverseError, failure: DeliberateFailure, place: number): boolean {
  if (error.code !== TOO_LONG || !namesColumn(error.message, failure.column)) return false;
  if (error.contentId !== undefined && error.contentId !== String(place)) return false;
  const limit = limitIn(error.message);
  return limit === undefined || (limit >= failure.usualLength && limit < failure.length);
}

const namesColumn = (message: string, column: string): boolean =>
  new RegExp(`(?:^|\\W)${column}(?:\\W|$)`, 'i').test(message);

/** The last number that stands in quotation marks: `… maximum allowed length of '200'.` */
function limitIn(message: string): number | undefined {
  const numbers = message.match(/'[\d,.]{1,9}'/g) ?? [];
  const last = numbers[numbers.length - 1];
  return last === undefined ? undefined : Number(last.replace(/\D/g, ''));
}

/** A read that Dataverse refused in its own form; undefined for whatever else went wrong. */
export function refusalOf(thrown: unknown): Obstacle | undefined {
  if (!isReadFailure(thrown) || thrown.code === undefined) return undefined;
  const { failure, code, message }: ReadFailure = thrown;
  return failure === 'forbidden' || failure === 'rejected' ? obstacleOf({ code, message }) : undefined;
}
