import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { alone, digestSources, recordBuild, recordedBuild } from './buildState';
import { checkZip } from './check';
import { buildControl } from './control';
import type { PackageType } from './customizations';
import { readTree, writeTree, type FileTree } from './fileTree';
import { packSolution } from './packSolution';
import { controlFolder, stageSolution } from './stage';
import { buildWebResources, webResourceSources } from './webResources';
import { withoutForms } from './withoutForms';

const repository = resolve(__dirname, '..', '..');
const dist = join(repository, 'dist');
const lock = join(repository, 'node_modules', '.cache', 'opencx-build.lock');

export const MANAGED_ZIP = join(dist, 'OpenCX_managed.zip');
export const UNMANAGED_ZIP = join(dist, 'OpenCX_unmanaged.zip');
/** Managed, without the changes to the case forms. */
export const NOFORM_ZIP = join(dist, 'OpenCX_noform_managed.zip');

/** The complete unpacked solution: what SolutionPackager can pack. */
export const STAGED = join(dist, 'solution');

interface Package {
  path: string;
  type: PackageType;
  /** What goes in; all of the solution when there is nothing else to say. */
  contents?: (staged: FileTree) => FileTree;
}

export const packages: readonly Package[] = [
  { path: MANAGED_ZIP, type: 'Managed' },
  { path: UNMANAGED_ZIP, type: 'Unmanaged' },
  { path: NOFORM_ZIP, type: 'Managed', contents: withoutForms },
];

export interface BuiltFile {
  path: string;
  /** In bytes. */
  size: number;
}

/**
 * Builds everything from nothing: the control, the web resources, the complete unpacked solution in `dist/solution`,
 * and the zips, each checked for what Dataverse would refuse.
 * @returns the files an admin may want: the zips, and what they weigh most by
 * @throws Error that says which step failed; `dist` then holds no zip
 */
function buildAll(): Promise<BuiltFile[]> {
  return alone(lock, buildNow);
}

/** Whether `dist` holds zips made from exactly the sources that are there now. */
export function isBuildCurrent(): boolean {
  return packages.every(({ path }) => existsSync(path)) && recordedBuild(dist) === digestSources(repository);
}

/** Builds unless the build is current; callers in several processes at once wait for one build. */
export async function buildIfNeeded(): Promise<void> {
  if (isBuildCurrent()) return;
  await alone(lock, async () => {
    if (!isBuildCurrent()) await buildNow();
  });
}

async function buildNow(): Promise<BuiltFile[]> {
  const digest = digestSources(repository);
  let made: Made;
  try {
    made = await makeSolution();
  } finally {
    // Late, so that a sandbox or a test beside this build reads whole zips; and always, so that none outlives a failure.
    rmSync(dist, { recursive: true, force: true });
  }
  mkdirSync(dist, { recursive: true });
  for (const { path, zip } of made.zips) writeFileSync(path, zip);
  writeTree(STAGED, made.staged);
  recordBuild(dist, digest);
  return [
    ...webResourceSources.map(({ name }) => join(STAGED, 'WebResources', name)),
    join(STAGED, controlFolder, 'bundle.js'),
    ...packages.map(({ path }) => path),
  ].map((path) => ({ path, size: statSync(path).size }));
}

interface Made {
  /** The complete unpacked solution. */
  staged: FileTree;
  zips: { path: string; zip: Uint8Array }[];
}

/** Makes and checks everything without writing to `dist`: the same sources give the same bytes each time. */
export async function makeSolution(): Promise<Made> {
  const staged = await stage();
  return { staged, zips: packages.map((one) => ({ path: one.path, zip: packChecked(staged, one) })) };
}

async function stage(): Promise<FileTree> {
  const control = buildControl(repository);
  const webResources = await buildWebResources(join(repository, 'webresources'));
  // What file managers leave wherever somebody looked.
  const sources = readTree(join(repository, 'solution', 'src'), ['.DS_Store', 'Thumbs.db']);
  return stageSolution(sources, { control, webResources }, version());
}

function packChecked(staged: FileTree, { path, type, contents = (all) => all }: Package): Uint8Array {
  const zip = packSolution(contents(staged), type);
  const findings = checkZip(zip);
  if (findings.length > 0) {
    const lines = findings.map(({ rule, code, message }) => `  ${code} ${rule}: ${message}`);
    throw new Error(`Dataverse would refuse ${basename(path)}.\n${lines.join('\n')}`);
  }
  return zip;
}

/** `package.json`'s: the only place where a version is written. */
export function version(): string {
  const { version } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}

if (require.main === module) {
  buildAll().then(
    (files) => {
      for (const { path, size } of files)
        console.log(`${relative(repository, path)}  ${size.toLocaleString('en')} bytes`);
    },
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    },
  );
}
