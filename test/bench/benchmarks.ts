import type { Benchmark } from './benchmark';
import { reading } from './reading/reading';

/** Everything that `npm run bench` measures: one entry each. */
export const BENCHMARKS: readonly Benchmark[] = [...reading];
