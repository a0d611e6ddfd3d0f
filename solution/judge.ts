import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { judgeBuild } from './judge/judge';
import { packagerOf } from './judge/packager';
import { buildIfNeeded, packages, STAGED } from './pack/build';

/**
 * `npm run solution:judge`: has Microsoft's own packer, where one is named, extract our zips and pack our sources, and says
 * where its result is not ours. Exit code 0: no difference; 1: a difference or a complaint; 2: no packer to judge.
 */
async function run(): Promise<number> {
  const packager = packagerOf(process.env);
  if (!packager) {
    console.log(
      'Nothing was judged: set SOLUTION_PACKAGER to the path of SolutionPackager.exe (Mono runs it outside Windows), or PAC to that of pac.',
    );
    return 2;
  }
  await buildIfNeeded();
  const folder = mkdtempSync(join(tmpdir(), 'opencx-judge-'));
  try {
    const objections = judgeBuild(packager, { zips: packages, staged: STAGED }, folder);
    for (const objection of objections) console.log(objection);
    console.log(
      objections.length === 0
        ? `${packager.name} extracts ${packages.map(({ path }) => basename(path)).join(', ')}, packs the sources both ways, and makes the same of them.`
        : `${objections.length} objections.`,
    );
    return objections.length === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

run().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  },
);
