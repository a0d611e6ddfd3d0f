import { cpSync, existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { unzipSync } from 'fflate';
import type { PackageType } from '../pack/customizations';
import type { FileTree } from '../pack/fileTree';
import { complaintsOf } from './complaints';
import { differences } from './differences';
import type { Packager, Run } from './packager';

export interface Build {
  /** The first of a type is packed from all of the sources. */
  zips: readonly { type: PackageType; path: string }[];
  /** Folder of the complete unpacked solution. */
  staged: string;
}

/**
 * Has another packer do what ours did, three ways: extract each zip; pack again what it extracted, where nothing may have
 * got lost; pack our sources.
 * @param folder an empty folder to work in; nothing is written elsewhere
 * @returns what it complained of, and where its zips are not ours; empty when both make the same
 */
export function judgeBuild(packager: Packager, { zips, staged }: Build, folder: string): string[] {
  const extracted = zips.flatMap(({ type, path }) => {
    const name = basename(path);
    const target = join(folder, `${name}-extracted`);
    const said = objectionsTo(`${name}, extracted`, packager.extract(path, target, type));
    return said.length > 0 ? said : packAndCompare(packager, target, type, path, `${name}, packed again`);
  });
  // A copy: SolutionPackager may write into the folder that it packs.
  const sources = join(folder, 'sources');
  cpSync(staged, sources, { recursive: true });
  const packed = (['Managed', 'Unmanaged'] as const).flatMap((type) => {
    const ours = zips.find((zip) => zip.type === type);
    return ours ? packAndCompare(packager, sources, type, ours.path, `the sources, packed ${type}`) : [];
  });
  return [...extracted, ...packed];
}

function packAndCompare(
  packager: Packager,
  source: string,
  type: PackageType,
  ours: string,
  what: string,
): string[] {
  const zip = `${source}-${type}.zip`;
  const said = objectionsTo(what, packager.pack(source, zip, type));
  if (!existsSync(zip)) return [...said, `${what}: there is no zip.`];
  return [...said, ...differences(entriesOf(ours), entriesOf(zip)).map((one) => `${what}: ${one}`)];
}

function objectionsTo(what: string, { succeeded, output }: Run): string[] {
  const complaints = complaintsOf(output);
  if (!succeeded && complaints.length === 0) return [`${what}: it failed without a word.`];
  return complaints.map((line) => `${what}: it says '${line}'`);
}

function entriesOf(zip: string): FileTree {
  return new Map(Object.entries(unzipSync(new Uint8Array(readFileSync(zip)))));
}
