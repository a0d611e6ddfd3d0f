import { buildSync } from 'esbuild';
import path from 'node:path';
import { runInThisContext } from 'node:vm';
import type * as Core from '../../../core/conversation';

export type Reader = typeof Core;

let built: string | undefined;

/**
 * The reader as it ships: bundled, minified, for the language level of core. Each call starts it afresh, so that what one text
 * taught the engine speeds up or slows down no other.
 */
export function startReader(): Reader {
  built ??= build();
  return runInThisContext(`${built};reader`) as Reader;
}

function build(): string {
  const [file] = buildSync({
    entryPoints: [path.resolve(__dirname, '..', '..', '..', 'core', 'conversation', 'index.ts')],
    bundle: true,
    minify: true,
    format: 'iife',
    globalName: 'reader',
    target: 'es2018',
    write: false,
  }).outputFiles;
  if (file === undefined) throw new Error('The reader was not built.');
  return file.text;
}
