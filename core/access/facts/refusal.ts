import type { FailureKind, ReadFailure } from './failure';

/** A request that Dataverse refused, or that never reached it. */
export class DataverseFailure extends Error implements ReadFailure {
  readonly status?: number;
  readonly code?: string;
  readonly retryAfterSeconds?: number;

  constructor(
    readonly failure: FailureKind,
    message: string,
    facts: Pick<ReadFailure, 'status' | 'code' | 'retryAfterSeconds'> = {},
  ) {
    super(message);
    this.status = facts.status;
    this.code = facts.code;
    this.retryAfterSeconds = facts.retryAfterSeconds;
  }
}

/** The part of an HTTP response that says why there is no answer. */
export interface Refusal {
  status: number;
  statusText: string;
  /** The `Retry-After` header. */
  retryAfter: string | null;
  /** Dataverse's error form is looked for in it. */
  body: string;
}

/** Any status but 2xx, as a failure. */
export function refused({ status, statusText, retryAfter, body }: Refusal): DataverseFailure {
  const { code, message } = errorIn(body);
  return new DataverseFailure(kindOf(status), message || statusText || `HTTP ${status}`, {
    status,
    code: code?.toLowerCase(),
    retryAfterSeconds: secondsIn(retryAfter),
  });
}

function kindOf(status: number): FailureKind {
  if (status === 401) return 'not-signed-in';
  if (status === 403) return 'forbidden';
  if (status === 429) return 'throttled';
  // 501 says that the question itself is unknown here; asking again later is no help.
  return status >= 500 && status !== 501 ? 'unavailable' : 'rejected';
}

/** `{"error":{"code":"0x80040220","message":"…"}}`; proxies and firewalls answer otherwise. */
function errorIn(body: string): { code?: string; message?: string } {
  try {
    const parsed: { error?: { code?: unknown; message?: unknown } } | null = JSON.parse(body);
    const { code, message } = parsed?.error ?? {};
    return {
      code: typeof code === 'string' ? code : undefined,
      message: typeof message === 'string' ? message : undefined,
    };
  } catch {
    return {};
  }
}

/** Dataverse writes seconds; the date that HTTP allows here, too, is left out. */
function secondsIn(retryAfter: string | null): number | undefined {
  return retryAfter !== null && /^\d+$/.test(retryAfter) ? Number(retryAfter) : undefined;
}
