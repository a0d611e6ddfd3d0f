import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTree } from './fileTree';

/** What goes into the zips: folders and files at the repository's root. Tests and the sandbox do not. */
const sources = ['core', 'pcf', 'webresources', 'solution'] as const;
const versionFiles = ['package.json', 'package-lock.json', 'tsconfig.base.json'] as const;
const notSources = ['node_modules', 'out', 'generated', 'released.json'] as const;

const stateFile = 'sources.sha256';

/** One hash over every source's path and content: the same exactly when a build would give the same zips. */
export function digestSources(root: string): string {
  const hash = createHash('sha256');
  for (const folder of sources) {
    for (const [path, content] of readTree(join(root, folder), notSources)) {
      hash.update(`${folder}/${path}\0${content.length}\0`).update(content);
    }
  }
  for (const file of versionFiles) hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

export function recordBuild(dist: string, digest: string): void {
  writeFileSync(join(dist, stateFile), `${digest}\n`);
}

/** The digest of the sources that `dist` was built from; undefined when no build was finished. */
export function recordedBuild(dist: string): string | undefined {
  const path = join(dist, stateFile);
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined;
}

const LOCK_POLL_MS = 200;

/**
 * Runs the work while no other process on this machine does it: test workers may all find the build out of date at once.
 * A lock whose holder is gone is taken over.
 */
export async function alone<Result>(lock: string, work: () => Promise<Result>): Promise<Result> {
  while (!take(lock)) await new Promise((resolve) => setTimeout(resolve, LOCK_POLL_MS));
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function take(lock: string): boolean {
  mkdirSync(join(lock, '..'), { recursive: true });
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (!isRunning(holderOf(lock))) rmSync(lock, { force: true });
    return false;
  }
}

function holderOf(lock: string): number {
  try {
    return Number(readFileSync(lock, 'utf8'));
  } catch {
    return 0;
  }
}

function isRunning(pid: number): boolean {
  if (pid === 0) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
