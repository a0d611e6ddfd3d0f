import { json, type Reply, type Request, type Route } from '../http';
import { errorReply, refusal } from './errors';
import { unauthorized } from './identity';
import { pretendSuccess, withoutImpersonation } from './proxies';

/** What is to go wrong, as `POST /sandbox/faults` takes it: `{ "faults": [ … ] }`, which replaces what was set before. */
export interface Fault {
  /** Part of path and query, encoded or not, in any case; left out, every request. */
  match?: string;
  method?: string;
  status?: 401 | 403 | 404 | 429 | 500;
  /** Seconds, for 429. */
  retryAfter?: number;
  /** Milliseconds before anything else happens; alone, the request then goes its way. */
  latency?: number;
  /** The connection is dropped: without an answer, or in the middle of it; the request is then done. */
  cut?: boolean | 'middle';
  /** A proxy takes the headers off that impersonate somebody; the request goes its way as the sender's own. */
  dropImpersonation?: boolean;
  /** A proxy answers this status in place of the service's; the body stays. */
  answerAs?: number;
  /** A stand-in answers a batch: 200, and 204 for each operation; nothing is done. */
  batchSucceeds?: boolean;
  /** How many requests it meets; left out, all. */
  times?: number;
}

/** Stands for "drop the connection": a server that meets it answers nothing. */
export const CUT: Reply = { status: 0 };

export function isCut(reply: Reply | undefined): boolean {
  return reply === CUT;
}

const STATUSES: readonly unknown[] = [401, 403, 404, 429, 500];
/** Requests that come this soon after a 429 were under way already: they are no early retries. Milliseconds. */
const UNDER_WAY = 250;

interface Active {
  fault: Fault;
  left: number;
  /** An answered 429: when it was given, and from when on requests are welcome again. Milliseconds. */
  throttled?: { since: number; until: number; seconds: number };
}

/** Faults on demand, in front of a route. */
export class Faults {
  private active: Active[] = [];

  constructor(
    private readonly now: () => number = Date.now,
    private readonly wait: (ms: number) => Promise<void> = (ms) =>
      new Promise((done) => void setTimeout(done, ms).unref()),
  ) {}

  set(faults: readonly Fault[]): void {
    this.active = faults.map((fault) => ({ fault, left: fault.times ?? Infinity }));
  }

  /** Answers `POST /sandbox/faults`: 204, or 400 with what is wrong with the body. */
  receive(request: Request): Reply {
    let body: unknown;
    try {
      body = JSON.parse(request.body.toString('utf8'));
    } catch {
      return json(400, { error: 'The body is not JSON.' });
    }
    const faults = isRecord(body) ? body['faults'] : undefined;
    if (!Array.isArray(faults)) return json(400, { error: 'The body wants { "faults": [ … ] }.' });
    const problem = faults.map(problemOf).find((text) => text !== undefined);
    if (problem) return json(400, { error: problem });
    this.set(faults as Fault[]);
    return { status: 204 };
  }

  /** The route with the faults in front of it. */
  over(route: Route): Route {
    return async (request) => {
      let sent = request;
      const met: Fault[] = [];
      for (const active of this.active) {
        if (!matches(active.fault, request)) continue;
        const isThrottled = active.throttled !== undefined && this.now() < active.throttled.until;
        if (active.left <= 0 && !isThrottled) continue;
        const reply = await this.meet(active, request);
        if (reply) return reply;
        met.push(active.fault);
        if (active.fault.dropImpersonation) sent = withoutImpersonation(sent);
      }
      const reply = await route(sent);
      return reply && met.reduce(distort, reply);
    };
  }

  /** For a fault whose time has not run out. */
  private async meet(active: Active, request: Request): Promise<Reply | undefined> {
    const { fault, throttled } = active;
    if (fault.status === 429 && throttled && this.now() < throttled.until)
      return this.stillThrottled(throttled);
    active.left--;
    if (fault.latency) await this.wait(fault.latency);
    if (fault.cut === true) return CUT;
    if (fault.batchSucceeds) return pretendSuccess(request);
    if (fault.status === 429) {
      const seconds = fault.retryAfter ?? 1;
      const now = this.now();
      active.throttled = { since: now, until: now + seconds * 1000, seconds };
      return tooMany(seconds);
    }
    return fault.status === undefined ? undefined : failure(fault.status, request);
  }

  /** Whoever sends on before the time is up waits longer: "continuing to send extends the wait" (api-limits, learn.microsoft.com). */
  private stillThrottled(throttled: NonNullable<Active['throttled']>): Reply {
    const now = this.now();
    if (now - throttled.since < UNDER_WAY) return tooMany(throttled.seconds);
    throttled.seconds *= 2;
    throttled.until = now + throttled.seconds * 1000;
    return tooMany(throttled.seconds);
  }
}

/** What becomes of an answer on its way back. */
function distort(reply: Reply, { answerAs, cut }: Fault): Reply {
  const half = Math.floor(Buffer.from(reply.body ?? '').length / 2);
  return {
    ...reply,
    ...(answerAs === undefined ? {} : { status: answerAs }),
    ...(cut === 'middle' ? { cutAfter: half } : {}),
  };
}

function tooMany(seconds: number): Reply {
  return errorReply(refusal('tooManyRequests'), {
    'Retry-After': String(seconds),
    'x-ms-ratelimit-burst-remaining-xrm-requests': '0',
  });
}

function failure(status: 401 | 403 | 404 | 500, request: Request): Reply {
  switch (status) {
    case 401:
      return unauthorized(request.url.origin);
    case 403:
      return errorReply(refusal('forbidden'));
    case 404:
      return errorReply(refusal('noSegment', { segment: request.url.pathname.split('/').pop() ?? '' }));
    case 500:
      return errorReply(refusal('unexpected'));
  }
}

function matches({ match = '', method }: Fault, { method: used, url }: Request): boolean {
  if (method !== undefined && method.toUpperCase() !== used) return false;
  const address = `${url.pathname}${url.search}`;
  return [address, decode(address)].some((text) => text.toLowerCase().includes(match.toLowerCase()));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const CHECKS: Record<keyof Fault, (value: unknown) => boolean> = {
  match: (value) => typeof value === 'string',
  method: (value) => typeof value === 'string',
  status: (value) => STATUSES.includes(value),
  retryAfter: (value) => typeof value === 'number' && value >= 0,
  latency: (value) => typeof value === 'number' && value >= 0,
  cut: (value) => typeof value === 'boolean' || value === 'middle',
  dropImpersonation: (value) => typeof value === 'boolean',
  answerAs: (value) => Number.isInteger(value) && Number(value) >= 200 && Number(value) < 600,
  batchSucceeds: (value) => typeof value === 'boolean',
  times: (value) => Number.isInteger(value) && Number(value) > 0,
};

/** What makes a fault of a fault. */
const DOES: readonly (keyof Fault)[] = [
  'status',
  'latency',
  'cut',
  'dropImpersonation',
  'answerAs',
  'batchSucceeds',
];

function problemOf(fault: unknown): string | undefined {
  if (!isRecord(fault)) return 'A fault is an object.';
  const wrong = Object.entries(fault).find(
    ([key, value]) => !(CHECKS[key as keyof Fault] as ((value: unknown) => boolean) | undefined)?.(value),
  );
  if (wrong) return `A fault has no '${wrong[0]}' of ${JSON.stringify(wrong[1])}.`;
  const does = DOES.some((key) => fault[key] !== undefined && fault[key] !== false);
  return does ? undefined : `A fault wants one of these: ${DOES.join(', ')}.`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
