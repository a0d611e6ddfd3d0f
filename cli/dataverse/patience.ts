/** Seconds that a run waits in all, and for an answer that does not say how long. */
const IN_ALL = 300;
const UNSAID = 5;

interface Clock {
  /** Milliseconds. */
  now(): number;
  wait(ms: number): Promise<void>;
}

const CLOCK: Clock = { now: Date.now, wait: (ms) => new Promise((done) => void setTimeout(done, ms)) };

/**
 * What all requests of a run share when Dataverse limits them: whoever goes on sending makes the wait longer (service
 * protection API limits, learn.microsoft.com/power-apps/developer/data-platform/api-limits).
 */
export class Patience {
  private until = 0;
  private left = IN_ALL * 1000;

  /** @param tell is told each time that the wait grows, in seconds */
  constructor(
    private readonly tell: (seconds: number) => void,
    private readonly clock: Clock = CLOCK,
  ) {}

  /** Resolves when a request may be sent. */
  async ready(): Promise<void> {
    for (let ms = this.rest(); ms > 0; ms = this.rest()) await this.clock.wait(ms);
  }

  /** Notes a 429; false where waiting any longer is not worth it. */
  throttled(seconds = UNSAID): boolean {
    const more = seconds * 1000 - Math.max(0, this.rest());
    if (more <= 0) return true;
    if (more > this.left) return false;
    // Requests that were under way together come back within moments: one wait for all of them.
    if (more > 1000 || this.rest() <= 0) this.tell(seconds);
    this.left -= more;
    this.until = this.clock.now() + seconds * 1000;
    return true;
  }

  private rest(): number {
    return this.until - this.clock.now();
  }
}
