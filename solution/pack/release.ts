import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';

/** What was given to users under a version: the SHA-256 of each file that browsers and the platform keep, by path in the zip. */
export interface Release {
  version: string;
  files: Record<string, string>;
}

/** The files of the control and of the web resources. Everything else is read anew at each import. */
export function releaseOf(zip: Uint8Array, version: string): Release {
  const kept = Object.entries(unzipSync(zip)).filter(([path]) => /^(Controls|WebResources)\//.test(path));
  const files = kept.map(([path, content]) => [path, createHash('sha256').update(content).digest('hex')]);
  return { version, files: Object.fromEntries(files.sort()) as Record<string, string> };
}

/**
 * Why a build cannot be given out after the last release: a version names the same files for ever. Browsers keep a control's
 * files until its version rises (learn.microsoft.com: power-apps/developer/component-framework/code-components-alm), and an
 * admin who reads a version must be able to rely on it. Between releases nothing has to rise: only the released one counts.
 * @returns one sentence a problem; empty when nothing is wrong
 */
export function releaseProblems(released: Release, current: Release): string[] {
  const order = compareVersions(current.version, released.version);
  if (order > 0) return [];
  if (order < 0)
    return [`Version ${current.version} is lower than ${released.version}, which was released: raise it.`];
  const paths = new Set([...Object.keys(released.files), ...Object.keys(current.files)]);
  return [...paths]
    .filter((path) => released.files[path] !== current.files[path])
    .sort()
    .map((path) => `${path} is not what was released as ${released.version}: raise the version.`);
}

function compareVersions(one: string, other: string): number {
  const [left, right] = [one, other].map((version) => version.split('.').map(Number));
  const difference = left?.map((part, index) => part - (right?.[index] ?? 0)).find((part) => part !== 0);
  return difference ?? 0;
}
