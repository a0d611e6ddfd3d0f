import type { FailureKind, ReadFailure } from '../../core/access';

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

/** @param body what the response brought, which Dataverse's error form is looked for in */
export function refusal(response: Response, body: string): DataverseFailure {
  const { status } = response;
  const { code, message } = errorIn(body);
  return new DataverseFailure(kindOf(status), message || response.statusText || `HTTP ${status}`, {
    status,
    code: code?.toLowerCase(),
    retryAfterSeconds: secondsIn(response.headers.get('Retry-After')),
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
