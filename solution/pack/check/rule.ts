import type { SolutionZip } from './solutionZip';

/** One thing that Dataverse would refuse, or that would fail when the solution is used. */
export interface Finding {
  rule: string;
  /** Dataverse's error code; `no code` where none is published, `run time` for what imports but then does not work. */
  code: string;
  message: string;
}

export interface RuleName {
  name: string;
  code: string;
  /** `import` for any solution; `house` for OpenCX's own, where Dataverse is more lenient than we want to be. */
  scope: 'import' | 'house';
  /** What must hold, for the table in `docs/solution-check.md`. */
  must: string;
}

/** A row of the tables of rules: what it looks for, as one sentence a finding. */
export interface Rule extends RuleName {
  find: (zip: SolutionZip) => string[];
}

/** Each value that is there more than once, once. */
export function repeatedIn(values: readonly string[]): string[] {
  const seen = new Set<string>();
  const repeated = values.filter((value) => seen.size === seen.add(value).size);
  return [...new Set(repeated)];
}
