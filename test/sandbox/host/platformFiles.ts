import { buildSync } from 'esbuild';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Reply, Route } from '../http';

const ROOT = path.resolve(__dirname, '../../..');
const react17 = path.join(__dirname, 'react-17/node_modules');

/** The React versions that the case form can be opened with: what the control declares, and what apps load today. */
export const REACT_VERSIONS: Record<string, string> = {
  '16.14.0': path.join(ROOT, 'node_modules'),
  '17.0.2': react17,
};
export const DEFAULT_REACT = '17.0.2';

/** Control bundles are compiled against these globals; Fluent itself asks for the plain ones, and for no fonts from afar. */
const BEFORE_FLUENT =
  'window.Reactv16 = window.React; window.ReactDOMv16 = window.ReactDOM; window.FabricConfig = { fontBaseUrl: "" };';

const script = (content: string | Uint8Array): Reply => ({
  status: 200,
  headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  body: content,
});
const file = (...parts: string[]): Reply => script(readFileSync(path.join(...parts)));

/** A script for the browser from a source in `page/`; `global` is the name that its exports get. */
export function pageScript(source: string, global?: string): string {
  const { outputFiles } = buildSync({
    entryPoints: [path.join(__dirname, 'page', source)],
    bundle: true,
    format: 'iife',
    globalName: global,
    target: 'es2022',
    write: false,
    logLevel: 'warning',
  });
  const [script] = outputFiles;
  if (!script) throw new Error(`${source} gave no script.`);
  return script.text;
}

/** Serves what the platform brings along: React, Fluent UI, and the script of the form page. */
export function platformFiles(): Route {
  const formPage = pageScript('index.ts');
  return ({ method, url }) => {
    if (method !== 'GET') return undefined;
    const [, version = ''] = /^\/platform\/react-([\d.]+)\/react(?:-dom)?\.js$/.exec(url.pathname) ?? [];
    const modules = REACT_VERSIONS[version];
    if (modules) {
      const name = url.pathname.endsWith('react-dom.js') ? 'react-dom' : 'react';
      return file(modules, name, `umd/${name}.production.min.js`);
    }
    switch (url.pathname) {
      case '/platform/globals.js':
        return script(BEFORE_FLUENT);
      case '/platform/fluent.js':
        return file(ROOT, 'node_modules/pcf-start/lib/fluent_8_121_1.js');
      case '/platform/form.js':
        return script(formPage);
      case '/platform/form.css':
        return {
          status: 200,
          headers: { 'Content-Type': 'text/css; charset=utf-8' },
          body: readFileSync(path.join(__dirname, 'page/form.css')),
        };
      default:
        return undefined;
    }
  };
}
