import { DataverseFailure } from '../../core/access';

/** Milliseconds; Dataverse itself gives up after two minutes, mostly long before. */
export const TIMEOUT = 60_000;

export interface Answer {
  status: number;
  statusText: string;
  /** The `Retry-After` header. */
  retryAfter: string | null;
  body: string;
}

/**
 * Sends one request. A redirection is not followed: what the request carries is for its own address only.
 * @throws DataverseFailure `unreachable` where no answer came, or one that leads elsewhere
 */
export async function send(url: string, init: RequestInit, timeout = TIMEOUT): Promise<Answer> {
  let answer: Answer;
  let location: string | null;
  try {
    const response = await fetch(url, { ...init, redirect: 'manual', signal: AbortSignal.timeout(timeout) });
    const { status, statusText, headers } = response;
    location = headers.get('Location');
    answer = { status, statusText, retryAfter: headers.get('Retry-After'), body: await response.text() };
  } catch (thrown) {
    throw new DataverseFailure('unreachable', `${new URL(url).host}: ${reasonOf(thrown, timeout)}`);
  }
  if (answer.status >= 300 && answer.status < 400) {
    throw new DataverseFailure(
      'unreachable',
      `${new URL(url).host} redirects to ${hostOf(location, url)}, which is not followed: the sign-in is for the first address only.`,
      { status: answer.status },
    );
  }
  return answer;
}

function hostOf(location: string | null, base: string): string {
  try {
    return location === null ? 'nowhere' : new URL(location, base).host;
  } catch {
    return 'nowhere';
  }
}

/** `fetch` says "fetch failed" and keeps the reason in its cause. */
function reasonOf(thrown: unknown, timeout: number): string {
  const { name, message, cause } = thrown as Error & { cause?: NodeJS.ErrnoException };
  if (name === 'TimeoutError') return `no answer within ${timeout / 1000} seconds`;
  return cause?.message || cause?.code || message;
}
