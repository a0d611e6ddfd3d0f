import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { strFromU8 } from 'fflate';

/** Files of a folder or of a zip: path with forward slashes, relative to the root, to its bytes. */
export type FileTree = Map<string, Uint8Array>;

/**
 * Every file below a folder, sorted by path.
 * @param skip names of files and folders, at any level, that are left out
 * @throws when the folder does not exist
 */
export function readTree(folder: string, skip: readonly string[] = []): FileTree {
  const tree: FileTree = new Map();
  const walk = (below: string): void => {
    const found = readdirSync(join(folder, below), { withFileTypes: true });
    for (const file of found.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (skip.includes(file.name)) continue;
      const path = below === '' ? file.name : `${below}/${file.name}`;
      if (file.isDirectory()) walk(path);
      else tree.set(path, new Uint8Array(readFileSync(join(folder, path))));
    }
  };
  walk('');
  return tree;
}

/** Writes every file of the tree below a folder, making folders as needed. */
export function writeTree(folder: string, tree: FileTree): void {
  for (const [path, content] of tree) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
}

/**
 * One file's text (UTF-8, without a byte order mark).
 * @throws when the tree has no such file
 */
export function textOf(tree: FileTree, path: string): string {
  const content = tree.get(path);
  if (!content) throw new Error(`${path} is missing.`);
  return strFromU8(content).replace(/^\uFEFF/, '');
}
