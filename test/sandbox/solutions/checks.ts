import { strFromU8 } from 'fflate';
import { type Component, COMPONENT } from '../components/kinds';
import { childElements } from '../forms/formXml';
import { appNames, environmentVariableTypes, siteMaps } from './appChecks';
import { ImportError } from './importError';
import { componentsOf, type SolutionFile } from './solutionFile';
import { parse } from './xmlParts';

/** Throws an `ImportError` when Dataverse would refuse the file wherever it is imported. */
type Check = (file: SolutionFile) => void;

const NEWEST_PACKAGE_VERSION = '9.2';
const HTML = 1;
const NEWEST_WEB_RESOURCE_TYPE = 12;
const SHELL = 2;
/** In the order in which a file is looked at; the first refusal counts. */
export const fileChecks: readonly Check[] = [
  packageVersion,
  rootComponents,
  duplicates,
  webResourceNames,
  webResourceFiles,
  controls,
  configurationPage,
  environmentVariableTypes,
  siteMaps,
  appNames,
];

function packageVersion({ packageVersion }: SolutionFile): void {
  if (compareVersions(packageVersion, NEWEST_PACKAGE_VERSION) > 0) {
    throw new ImportError('packageTooNew', packageVersion, NEWEST_PACKAGE_VERSION);
  }
}

/** Every component is declared, and everything declared is there. Environment variables are never declared: no export does. */
function rootComponents(file: SolutionFile): void {
  const components = componentsOf(file).filter(({ type }) => type !== COMPONENT.environmentVariable);
  const has = (list: Component[], wanted: Component): boolean =>
    list.some(({ type, key }) => type === wanted.type && key === wanted.key);
  for (const one of components) {
    if (!has(file.roots, one) && !comesWithItsTable(one, file))
      throw new ImportError('undeclared', one.name, String(one.type));
  }
  for (const root of file.roots) {
    if (!has(components, root)) throw new ImportError('declaredOnly', root.name, String(root.type));
  }
}

/** Exports list forms one by one only where their table is a shell. */
function comesWithItsTable({ type, key }: Component, { roots, forms }: SolutionFile): boolean {
  const table = forms.find(({ formId }) => type === COMPONENT.form && formId === key)?.table;
  return roots.some((root) => root.type === COMPONENT.table && root.key === table && root.behavior !== SHELL);
}

function duplicates(file: SolutionFile): void {
  const seen = new Set<string>();
  for (const { type, key, name } of componentsOf(file)) {
    if (seen.has(`${type}/${key}`)) {
      if (type === COMPONENT.webResource) throw new ImportError('webResourceTwice', name);
      throw new ImportError('twice', name, String(type));
    }
    seen.add(`${type}/${key}`);
  }
}

/** Any publisher's prefix will do: exports hold web resources of other publishers than the solution's. */
function webResourceNames({ webResources }: SolutionFile): void {
  for (const { name, type } of webResources) {
    if (!/^[a-z][a-z0-9]{1,7}_/i.test(name)) throw new ImportError('webResourcePrefix', name);
    if (!/^[A-Za-z0-9_./]+$/.test(name) || name.includes('//'))
      throw new ImportError('webResourceName', name);
    if (/\.(aspx|ascx|asmx|ashx)$/i.test(name)) throw new ImportError('webResourceExtension', name);
    if (type < 1 || type > NEWEST_WEB_RESOURCE_TYPE)
      throw new ImportError('webResourceType', name, String(type));
  }
}

function webResourceFiles({ webResources, parts }: SolutionFile): void {
  for (const { name, file } of webResources) {
    if (!parts.has(file)) throw new ImportError('webResourceFile', name, file);
  }
}

/** A control's manifest, its name, and every file that the manifest lists. */
function controls({ controls, parts, prefix }: SolutionFile): void {
  for (const { name, file } of controls) {
    const manifest = parts.get(file);
    if (!manifest) throw new ImportError('control', name, `the file ${file} is missing`);
    const control = childElements(parse(strFromU8(manifest), file), 'control')[0];
    const called = `${prefix}_${control?.getAttribute('namespace')}.${control?.getAttribute('constructor')}`;
    if (called !== name) throw new ImportError('control', name, `the manifest is that of ${called}`);
    const folder = file.slice(0, file.lastIndexOf('/') + 1);
    const resources = control
      ? childElements(control, 'resources').flatMap((list) => childElements(list))
      : [];
    for (const path of resources.map((resource) => resource.getAttribute('path'))) {
      if (path && !parts.has(folder + path))
        throw new ImportError('control', name, `the file ${path} is missing`);
    }
  }
}

function configurationPage({ configurationPage, webResources }: SolutionFile): void {
  if (configurationPage === undefined) return;
  if (!webResources.some(({ name, type }) => name === configurationPage && type === HTML)) {
    throw new ImportError('configurationPage', configurationPage);
  }
}

/** Negative, zero or positive; missing parts count as 0. */
export function compareVersions(one: string, other: string): number {
  const [left, right] = [one, other].map((version) => version.split('.').map(Number));
  for (let part = 0; part < 4; part += 1) {
    const difference = (left?.[part] ?? 0) - (right?.[part] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
