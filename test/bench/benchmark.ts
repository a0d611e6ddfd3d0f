/** What a value has to keep to. */
export type Budget = { atLeast: number } | { atMost: number };

export interface Measurement {
  /** What was measured, in a few words. */
  what: string;
  /** The median where it was measured more than once; NaN where it could not be. */
  value: number;
  unit: string;
  /** The least and the most of what `value` is the median of. */
  spread?: [number, number];
  /** Left out where the value is told to compare with, and nothing is asked of it. */
  budget?: Budget;
  /** Why there is no value. */
  reason?: string;
}

/** One thing worth measuring: a row or several of the table. `-- NAME` runs those whose name holds NAME. */
export interface Benchmark {
  name: string;
  measure: () => Measurement[] | Promise<Measurement[]>;
}

/** A row as `--json` writes it. */
export interface Result {
  name: string;
  /** Null where it could not be measured: JSON has no NaN. */
  value: number | null;
  unit: string;
  /** The least or the most, whichever the value has to keep to; null where nothing is asked of it. */
  budget: number | null;
  holds: boolean;
  reason?: string;
}

export function holds({ value, budget }: Measurement): boolean {
  // A value that is no number keeps to nothing.
  if (Number.isNaN(value) || budget === undefined) return !Number.isNaN(value);
  return 'atLeast' in budget ? value >= budget.atLeast : value <= budget.atMost;
}

export function resultOf(benchmark: string, measurement: Measurement): Result {
  const { what, value, unit, budget, reason } = measurement;
  return {
    name: `${benchmark}: ${what}`,
    value: Number.isNaN(value) ? null : value,
    unit,
    budget: limitOf(budget),
    holds: holds(measurement),
    ...(reason === undefined ? {} : { reason }),
  };
}

function limitOf(budget: Budget | undefined): number | null {
  if (budget === undefined) return null;
  return 'atLeast' in budget ? budget.atLeast : budget.atMost;
}
