import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { minify } from 'terser';
import type { FileTree } from './fileTree';

interface WebResourceSource {
  /** Name in Dataverse; its `.data.xml` lies at the same path below `solution/src/WebResources`. */
  name: string;
  /** File below `webresources/` that it is made from. */
  source: string;
  /** For a script, the global that its exports become; other files are taken as they are. */
  global?: string;
}

/** What the web resources are made from: one row for each. */
export const webResourceSources: readonly WebResourceSource[] = [
  { name: 'ocx_/case/form.js', source: 'caseForm/index.ts', global: 'OpenCX.CaseForm' },
  { name: 'ocx_/setup/check.html', source: 'setupCheck/check.html' },
  { name: 'ocx_/setup/check.css', source: 'setupCheck/check.css' },
  { name: 'ocx_/setup/dataverse.js', source: 'dataverse/index.ts', global: 'OpenCX.Dataverse' },
  { name: 'ocx_/setup/check.js', source: 'setupCheck/index.ts', global: 'OpenCX.SetupCheck' },
];

/**
 * Makes every web resource: name to content.
 * @param folder the repository's `webresources` folder
 * @throws when a source is missing or does not compile
 */
export async function buildWebResources(
  folder: string,
  sources: readonly WebResourceSource[] = webResourceSources,
): Promise<FileTree> {
  const built = await Promise.all(
    sources.map(async ({ name, source, global }): Promise<[string, Uint8Array]> => {
      const path = join(folder, source);
      return [name, global === undefined ? new Uint8Array(readFileSync(path)) : await bundle(path, global)];
    }),
  );
  return new Map(built);
}

/** One classic script without `eval` or a source map: Dataverse serves it as it is, under a strict content policy. */
async function bundle(entry: string, global: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: global,
    platform: 'browser',
    target: 'es2018',
    minifySyntax: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  });
  const script = outputFiles[0];
  if (!script) throw new Error(`${entry} gave no script.`);
  const { code = '' } = await minify(script.text, {
    ecma: 2018,
    compress: { passes: 2 },
    // Microsoft's solution checker takes a function called `$` for jQuery, whatever it does (avoid-dom-form).
    mangle: { reserved: ['$', 'jQuery'] },
    // ASCII reads the same whatever encoding a proxy or an old web resource handler assumes.
    format: { ascii_only: true, comments: false },
  });
  return new TextEncoder().encode(code);
}
