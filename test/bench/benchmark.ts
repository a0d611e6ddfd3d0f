/** What a value has to keep to. */
export type Budget = { atLeast: number } | { atMost: number };

export interface Measurement {
  /** What was measured, in a few words. */
  what: string;
  value: number;
  unit: string;
  budget: Budget;
}

/** One thing worth measuring: a row or several of the table. `-- NAME` runs those whose name holds NAME. */
export interface Benchmark {
  name: string;
  measure: () => Measurement[] | Promise<Measurement[]>;
}

/** A row as `--json` writes it. */
export interface Result {
  name: string;
  value: number;
  unit: string;
  /** The least or the most, whichever the value has to keep to. */
  budget: number;
  holds: boolean;
}

export function holds({ value, budget }: Measurement): boolean {
  // A value that is no number keeps to nothing.
  return 'atLeast' in budget ? value >= budget.atLeast : value <= budget.atMost;
}

export function resultOf(benchmark: string, measurement: Measurement): Result {
  const { what, value, unit, budget } = measurement;
  const limit = 'atLeast' in budget ? budget.atLeast : budget.atMost;
  return { name: `${benchmark}: ${what}`, value, unit, budget: limit, holds: holds(measurement) };
}
