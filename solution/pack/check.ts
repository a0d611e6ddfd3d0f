import { readSolutionZip } from './check/solutionZip';
import { componentRules } from './check/componentRules';
import { controlRules } from './check/controlRules';
import { formRules } from './check/formRules';
import { manifestRules } from './check/manifestRules';
import { rootRules } from './check/rootRules';
import { webResourceRules } from './check/webResourceRules';

/** One thing that Dataverse would refuse, or that would fail when the solution is used. */
export interface Finding {
  rule: string;
  /** Dataverse's error code; `no code` where none is published, `run time` for what imports but then does not work. */
  code: string;
  message: string;
}

/** A row of the tables of rules: what it looks for, as one sentence a finding. */
export interface Rule<Subject> {
  name: string;
  code: string;
  find: (subject: Subject) => string[];
}

export const rules = [
  ...manifestRules,
  ...rootRules,
  ...webResourceRules,
  ...controlRules,
  ...componentRules,
  ...formRules,
];

/**
 * Looks a solution zip over for what Dataverse refuses at import. Never throws: a file that cannot be read is a finding.
 * @param zip the zip's bytes
 * @returns findings in the order of the rules; empty when nothing is wrong
 */
export function checkZip(zip: Uint8Array): Finding[] {
  const read = readSolutionZip(zip);
  if ('findings' in read) return read.findings;
  return rules.flatMap(({ name, code, find }) =>
    find(read.zip).map((message) => ({ rule: name, code, message })),
  );
}
