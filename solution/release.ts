import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfNeeded, MANAGED_ZIP, version } from './pack/build';
import { releaseOf, releaseProblems, type Release } from './pack/release';

const record = join(__dirname, 'released.json');

/**
 * `npm run solution:release`: records what the zips hold as released under `package.json`'s version. Exit code 0 recorded,
 * 1 refused: the version is lower than the last one, or was given to other files.
 */
async function run(): Promise<number> {
  await buildIfNeeded();
  const current = releaseOf(new Uint8Array(readFileSync(MANAGED_ZIP)), version());
  const problems = releaseProblems(JSON.parse(readFileSync(record, 'utf8')) as Release, current);
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) return 1;
  writeFileSync(record, `${JSON.stringify(current, undefined, 2)}\n`);
  console.log(`${current.version} is recorded as released: commit solution/released.json with it.`);
  return 0;
}

run().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
