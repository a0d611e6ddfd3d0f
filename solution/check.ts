import { readFileSync } from 'node:fs';
import { checkZip } from './pack/check';

/** `npm run solution:check -- ZIP…`: prints what Dataverse would refuse; exit code 0 nothing, 1 findings, 2 could not run. */
function run(paths: readonly string[]): number {
  if (paths.length === 0) {
    console.error('Usage: npm run solution:check -- SOLUTION.zip …');
    return 2;
  }
  let findings = 0;
  for (const path of paths) {
    let zip: Uint8Array;
    try {
      zip = new Uint8Array(readFileSync(path));
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      return 2;
    }
    const found = checkZip(zip);
    findings += found.length;
    for (const { rule, code, message } of found) console.log(`${path}: ${code} ${rule}: ${message}`);
    if (found.length === 0) console.log(`${path}: nothing that Dataverse would refuse.`);
  }
  return findings > 0 ? 1 : 0;
}

process.exitCode = run(process.argv.slice(2));
