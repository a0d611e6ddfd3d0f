import { appRules } from './check/appRules';
import { controlRules } from './check/controlRules';
import { dependencyRules } from './check/dependencyRules';
import { entryRules } from './check/entryRules';
import { environmentVariableRules } from './check/environmentVariableRules';
import { formDiffRules } from './check/formDiffRules';
import { formRules } from './check/formRules';
import { handlerRules } from './check/handlerRules';
import { idRules } from './check/idRules';
import { manifestRules } from './check/manifestRules';
import { roleRules } from './check/roleRules';
import { rootRules } from './check/rootRules';
import type { Finding, Rule } from './check/rule';
import { sectionRules } from './check/sectionRules';
import { siteMapRules } from './check/siteMapRules';
import { readSolutionZip } from './check/readSolutionZip';
import type { SolutionZip } from './check/solutionZip';
import { webResourceRules } from './check/webResourceRules';
import { textAt } from './xml';

export type { Finding } from './check/rule';

/** Every rule but those of reading the zip at all (`readingRules`). */
export const rules: readonly Rule[] = [
  ...entryRules,
  ...manifestRules,
  ...rootRules,
  ...sectionRules,
  ...idRules,
  ...webResourceRules,
  ...dependencyRules,
  ...controlRules,
  ...roleRules,
  ...environmentVariableRules,
  ...appRules,
  ...siteMapRules,
  ...formRules,
  ...formDiffRules,
  ...handlerRules,
];

/**
 * Looks a solution zip over for what Dataverse refuses at import, and OpenCX's own for what the house forbids besides.
 * Never throws: a file that cannot be read is a finding.
 * @param zip the zip's bytes
 * @returns findings in the order of the rules; empty when nothing is wrong
 */
export function checkZip(zip: Uint8Array): Finding[] {
  const read = readSolutionZip(zip);
  if ('findings' in read) return read.findings;
  const ours = isOurs(read.zip);
  return rules
    .filter(({ scope }) => ours || scope === 'import')
    .flatMap(({ name, code, find }) => find(read.zip).map((message) => ({ rule: name, code, message })));
}

function isOurs({ manifest }: SolutionZip): boolean {
  return (
    textAt(manifest, 'UniqueName') === 'OpenCX' && textAt(manifest, 'Publisher', 'UniqueName') === 'opencx'
  );
}
