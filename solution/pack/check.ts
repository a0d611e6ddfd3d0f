import { readSolutionZip } from './check/solutionZip';
import { componentRules } from './check/componentRules';
import { controlRules } from './check/controlRules';
import { formRules } from './check/formRules';
import { manifestRules } from './check/manifestRules';
import { rootRules } from './check/rootRules';
import type { Finding } from './check/rule';
import { webResourceRules } from './check/webResourceRules';

export type { Finding } from './check/rule';

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
