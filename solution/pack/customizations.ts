import { textOf, type FileTree } from './fileTree';
import { childrenOf, parseXml, rootOf, serializeXml, textAt, type Document, type Element } from './xml';

export type PackageType = 'Managed' | 'Unmanaged';

type Section = (tree: FileTree, type: PackageType) => Element[];

/** Which files fill which element of `customizations.xml`; an element without a row stays as the source has it. */
const sections: Record<string, Section> = {
  Entities: tables,
  Roles: (tree) => pathsOf(tree, /^Roles\/[^/]+\.xml$/).map((path) => rootAt(tree, path)),
  EntityRelationships: (tree) => childrenOf(rootAt(tree, 'Other/Relationships.xml')),
  WebResources: (tree) => pathsOf(tree, /^WebResources\/.+\.data\.xml$/).map((path) => rootAt(tree, path)),
  CustomControls: (tree) =>
    pathsOf(tree, /^Controls\/[^/]+\/ControlManifest\.xml\.data\.xml$/).map((path) => rootAt(tree, path)),
  AppModuleSiteMaps: (tree, type) => typed(tree, type, 'AppModuleSiteMap'),
  AppModules: (tree, type) => typed(tree, type, 'AppModule'),
};

/** `customizations.xml` of a solution in SolutionPackager's layout. */
export function customizationsXml(tree: FileTree, type: PackageType): string {
  const document = parseXml(textOf(tree, 'Other/Customizations.xml'), 'Other/Customizations.xml');
  const root = rootOf(document);
  for (const [name, section] of Object.entries(sections)) {
    const found = section(tree, type);
    const placeholder = childrenOf(root, name)[0];
    if (placeholder) fill(document, placeholder, found);
    else if (found.length > 0) throw new Error(`Other/Customizations.xml has no place for ${name}.`);
  }
  return serializeXml(document);
}

/** Components with one file for each package type: `AppModules/<name>/AppModule.xml` and `AppModule_managed.xml`. */
function typed(tree: FileTree, type: PackageType, kind: string): Element[] {
  const file = `${kind}${type === 'Managed' ? '_managed' : ''}.xml`;
  return pathsOf(tree, new RegExp(`^${kind}s/[^/]+/${file}$`)).map((path) => rootAt(tree, path));
}

/** A table's folder: `Entity.xml` with empty elements where forms and ribbon belong. */
function tables(tree: FileTree, type: PackageType): Element[] {
  return pathsOf(tree, /^Entities\/[^/]+\/Entity\.xml$/).map((path) => {
    const folder = path.replace(/Entity\.xml$/, '');
    const document = parseXml(textOf(tree, path), path);
    const root = rootOf(document);
    const formXml = childrenOf(root, 'FormXml')[0];
    if (formXml) fill(document, formXml, formsOf(tree, `${folder}FormXml/`, type));
    const ribbon = childrenOf(root, 'RibbonDiffXml')[0];
    if (ribbon && tree.has(`${folder}RibbonDiff.xml`)) {
      fill(document, ribbon, childrenOf(rootAt(tree, `${folder}RibbonDiff.xml`)));
    }
    return root;
  });
}

/** `<forms type="main">` and so on: one element a kind of form, from the files meant for the package type. */
function formsOf(tree: FileTree, folder: string, type: PackageType): Element[] {
  const byKind = new Map<string, Element>();
  for (const path of pathsOf(tree, /\.xml$/)) {
    if (!path.startsWith(folder)) continue;
    if (path.endsWith('_managed.xml') !== (type === 'Managed')) continue;
    const kind = path.slice(folder.length).split('/')[0] ?? '';
    const source = rootAt(tree, path);
    const forms = byKind.get(kind) ?? emptyForms(kind);
    byKind.set(kind, forms);
    if (textAt(source, 'systemform', 'formid') === '') throw new Error(`${path} has no form.`);
    for (const form of childrenOf(source, 'systemform')) {
      forms.appendChild(forms.ownerDocument?.importNode(form, true) ?? form);
    }
  }
  return [...byKind.values()];
}

function emptyForms(kind: string): Element {
  const forms = rootOf(parseXml('<forms />', 'forms'));
  forms.setAttribute('type', kind);
  return forms;
}

function fill(document: Document, placeholder: Element, found: Element[]): void {
  for (const element of found) placeholder.appendChild(document.importNode(element, true));
}

function rootAt(tree: FileTree, path: string): Element {
  return rootOf(parseXml(textOf(tree, path), path));
}

/** Sorted, so that the order of a folder's listing never reaches the zip. */
function pathsOf(tree: FileTree, pattern: RegExp): string[] {
  return [...tree.keys()].filter((path) => pattern.test(path)).sort();
}
