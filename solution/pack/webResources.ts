import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, transform } from 'esbuild';
import { minify } from 'terser';
import { LANGUAGE_FILES } from '../../webresources/setupCheck/languageFiles';
import type { FileTree } from './fileTree';

interface WebResourceSource {
  /** Name in Dataverse; its `.data.xml` lies at the same path below `solution/src/WebResources`. */
  name: string;
  /** File below `webresources/` that it is made from. */
  source: string;
  /** For a script, the global that its exports become; other files are taken as they are. */
  global?: string;
  /** For a script that holds texts: escapes would make a script in Arabic three times as long. */
  utf8?: true;
}

/** What the web resources are made from: one row for each. */
export const webResourceSources: readonly WebResourceSource[] = [
  { name: 'ocx_/case/form.js', source: 'caseForm/index.ts', global: 'OpenCX.CaseForm' },
  { name: 'ocx_/setup/check.html', source: 'setupCheck/check.html' },
  { name: 'ocx_/setup/check.css', source: 'setupCheck/check.css' },
  { name: 'ocx_/setup/icon.svg', source: 'setupCheck/icon.svg' },
  { name: 'ocx_/setup/dataverse.js', source: 'dataverse/index.ts', global: 'OpenCX.Dataverse' },
  { name: 'ocx_/setup/check.js', source: 'setupCheck/index.ts', global: 'OpenCX.SetupCheck' },
  { name: 'ocx_/setup/tools.js', source: 'setupCheck/tools.ts', global: 'OpenCX.SetupTools', utf8: true },
  { name: 'ocx_/setup/forms.js', source: 'setupCheck/forms.ts', global: 'OpenCX.SetupForms', utf8: true },
  {
    name: 'ocx_/setup/rehearsal.js',
    source: 'setupCheck/rehearsal.ts',
    global: 'OpenCX.SetupRehearsal',
    utf8: true,
  },
  { name: 'ocx_/setup/forms.css', source: 'setupCheck/forms.css' },
  ...LANGUAGE_FILES.map(({ lcid, source }) => ({
    name: `ocx_/setup/texts.${lcid}.js`,
    source: `setupCheck/strings/${source}.ts`,
    global: `OpenCX.SetupTexts["${lcid}"]`,
    utf8: true as const,
  })),
  ...LANGUAGE_FILES.map(({ lcid, source }) => ({
    name: `ocx_/setup/forms.${lcid}.js`,
    source: `setupCheck/strings/forms/${source}.ts`,
    global: `OpenCX.SetupFormTexts["${lcid}"]`,
    utf8: true as const,
  })),
  ...LANGUAGE_FILES.map(({ lcid, source }) => ({
    name: `ocx_/setup/rehearsal.${lcid}.js`,
    source: `setupCheck/strings/rehearsal/${source}.ts`,
    global: `OpenCX.SetupRehearsalTexts["${lcid}"]`,
    utf8: true as const,
  })),
  ...LANGUAGE_FILES.map(({ lcid }) => ({
    name: `ocx_/strings/CaseForm.${lcid}.resx`,
    source: `caseForm/strings/CaseForm.${lcid}.resx`,
  })),
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
    sources.map(async ({ name, source, global, utf8 }): Promise<[string, Uint8Array]> => {
      const path = join(folder, source);
      if (global !== undefined) return [name, await bundle(path, global, utf8)];
      return [name, source.endsWith('.css') ? await withoutBlanks(path) : new Uint8Array(readFileSync(path))];
    }),
  );
  return new Map(built);
}

const BYTE_ORDER_MARK = '\uFEFF';

async function withoutBlanks(stylesheet: string): Promise<Uint8Array> {
  const css = readFileSync(stylesheet, 'utf8');
  const { code } = await transform(css, { loader: 'css', minify: true });
  return new TextEncoder().encode(code);
}

/** One classic script without `eval` or a source map: Dataverse serves it as it is, under a strict content policy. */
async function bundle(entry: string, global: string, utf8 = false): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: global,
    platform: 'browser',
    target: 'es2018',
    minifySyntax: true,
    // The sources that it ships: of its CommonJS build, a bundle would hold everything, used or not.
    alias: { 'dataverse-ify': 'dataverse-ify/src/index.ts' },
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  });
  const script = outputFiles[0];
  if (!script) throw new Error(`${entry} gave no script.`);
  const { code = '' } = await minify(script.text, {
    ecma: 2018,
    // Safe here: no getter has an effect, only classes are called with `new`, and nothing reads how many parameters a function has.
    compress: { passes: 3, pure_getters: true, unsafe_arrows: true, keep_fargs: false },
    // Microsoft's solution checker takes a function called `$` for jQuery, whatever it does (avoid-dom-form).
    mangle: { reserved: ['$', 'jQuery'] },
    format: { ascii_only: !utf8, comments: false },
  });
  // ASCII reads the same whatever encoding a proxy or an old web resource handler assumes; so does UTF-8 behind its mark, which
  // outranks what the server says (encoding.spec.whatwg.org, "decode").
  return new TextEncoder().encode(utf8 ? BYTE_ORDER_MARK + code : code);
}
