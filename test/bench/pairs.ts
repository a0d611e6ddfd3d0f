import { performance } from 'node:perf_hooks';

/** Milliseconds that two ways took in one round. */
export interface Pair {
  first: number;
  second: number;
}

export interface Rounds {
  least: number;
  /** Milliseconds after which no further round is started once `least` were run. */
  enough: number;
}

type Clock = () => number;

/**
 * Runs two ways by turns, so that what else the machine does falls on both: first warm, unmeasured, then in rounds, each
 * way going first in every other round.
 */
export function pairs(
  first: () => unknown,
  second: () => unknown,
  { least, enough }: Rounds,
  clock: Clock = () => performance.now(),
): Pair[] {
  for (
    const start = clock(), warm = { rounds: 0 };
    warm.rounds < 3 || clock() - start < enough / 4;
    warm.rounds++
  ) {
    first();
    second();
  }
  const measured: Pair[] = [];
  for (const start = clock(); measured.length < least || clock() - start < enough;) {
    if (measured.length % 2 === 0) {
      const one = timed(first, clock);
      measured.push({ first: one, second: timed(second, clock) });
    } else {
      const other = timed(second, clock);
      measured.push({ first: timed(first, clock), second: other });
    }
  }
  return measured;
}

function timed(run: () => unknown, clock: Clock): number {
  const start = clock();
  run();
  return clock() - start;
}

/** The value in the middle; of an even number, the mean of the two there. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}
