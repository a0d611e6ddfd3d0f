/** @jest-environment node */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';

const root = resolve(__dirname, '../../..');
const FILES = ['webresources/setupCheck', 'core/access', 'cli'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(root, folder, name)),
);
const PAGE = join(root, 'webresources/setupCheck/strings/texts.ts');
const WORDING = join(root, 'core/access/wording/wording.ts');
/** Files that say what the texts are, and use none. */
const isTexts = (name: string) => name.includes('/strings/') || name.includes('/wording/');

const service = ts.createLanguageService({
  getCompilationSettings: () => ({
    strict: true,
    target: ts.ScriptTarget.ES2018,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
    skipLibCheck: true,
  }),
  getScriptFileNames: () => FILES,
  getScriptVersion: () => '1',
  getScriptSnapshot(name) {
    const text = ts.sys.readFile(name);
    return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
  },
  getCurrentDirectory: () => root,
  getDefaultLibFileName: ts.getDefaultLibFilePath,
  fileExists: ts.sys.fileExists,
  readFile: ts.sys.readFile,
});

/** Where each text is declared: the properties of an interface, and those inside of them. */
function declarations(file: string): { name: string; at: number }[] {
  const found: { name: string; at: number }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertySignature(node)) found.push({ name: node.name.getText(), at: node.name.getStart() });
    ts.forEachChild(node, visit);
  };
  const source = service.getProgram()?.getSourceFile(file);
  if (source) visit(source);
  return found;
}

test.each([
  ['the page', PAGE],
  ['a judgement', WORDING],
])('no text of %s is there for nothing', (_, file) => {
  const all = declarations(file);
  expect(all.length).toBeGreaterThan(30);
  const unused = all.filter(({ at }) => {
    const references = (service.findReferences(file, at) ?? []).flatMap((found) => found.references);
    return references.every(({ fileName }) => isTexts(fileName));
  });
  expect(unused.map(({ name }) => name)).toEqual([]);
});
