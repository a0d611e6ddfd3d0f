import { build } from 'esbuild';
import { join } from 'node:path';
import { repository } from '../solution/sampleSolution';

/**
 * `npm run check` in one script, for tests that start it often: compiling it each time would take longer than it runs.
 * @param folder where the script goes
 * @returns its path
 */
export async function buildCheck(folder: string): Promise<string> {
  const outfile = join(folder, 'check.js');
  await build({
    entryPoints: [join(repository, 'cli', 'check.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    logLevel: 'error',
  });
  return outfile;
}
