/** Why a question got no answer. Structural, not a class: it crosses from one bundle into another. */
export interface ReadFailure {
  failure: FailureKind;
  /** Dataverse's own words, or the browser's. */
  message: string;
  /** HTTP status; absent where no answer came. */
  status?: number;
  /** Dataverse's error code: `0x` and eight hexadecimal digits, lower case. */
  code?: string;
  /** From the `Retry-After` header. */
  retryAfterSeconds?: number;
}

export const FAILURES = [
  /** 401: the session is over, or this is not a Dataverse session. */
  'not-signed-in',
  /** 403: the person who asks may not. */
  'forbidden',
  /** 429: service protection limits. */
  'throttled',
  /** 5xx. */
  'unavailable',
  /** No answer: offline, blocked, cut. */
  'unreachable',
  /** Another status: the environment does not know the table, the column or the function. */
  'rejected',
  /** An answer came that is not in Dataverse's form. */
  'unexpected-answer',
] as const;
export type FailureKind = (typeof FAILURES)[number];

export function isReadFailure(thrown: unknown): thrown is ReadFailure {
  if (typeof thrown !== 'object' || thrown === null || !('failure' in thrown)) return false;
  return FAILURES.some((kind) => kind === thrown.failure);
}

/** Thrown where an answer lacks what the Web API documents for it. */
export class UnexpectedAnswer extends Error implements ReadFailure {
  readonly failure = 'unexpected-answer';
}
