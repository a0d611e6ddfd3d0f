import type { Benchmark } from './benchmark';
import { painting } from './painting/painting';
import { reading } from './reading/reading';
import { requests } from './requests';
import { searching } from './searching';
import { sizes } from './sizes';

/** Everything that `npm run bench` measures: one entry each. */
export const BENCHMARKS: readonly Benchmark[] = [...painting, searching, ...reading, ...sizes, ...requests];
