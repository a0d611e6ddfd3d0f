import { strFromU8 } from 'fflate';
import type { Organization } from '../dataverse/organization';
import { childElements } from '../forms/formXml';
import { ImportError } from './importError';
import { type Component, parse, type SolutionFile } from './solutionFile';

/** Throws an `ImportError` when Dataverse would refuse the file in this organisation. */
type Check = (file: SolutionFile, organization: Organization) => void;

const NEWEST_PACKAGE_VERSION = '9.2';
const HTML = 1;
const SHELL = 2;
/** Dataverse's numbers (learn.microsoft.com: power-apps/developer/data-platform/reference/entities/solutioncomponent). */
export const COMPONENT = { table: 1, role: 20, form: 60, webResource: 61, control: 66 } as const;

/** In the order in which a file is looked at; the first refusal counts. */
export const fileChecks: readonly Check[] = [
  packageVersion,
  rootComponents,
  webResourceNames,
  webResourceFiles,
  controls,
  configurationPage,
];

function packageVersion({ packageVersion }: SolutionFile): void {
  if (compareVersions(packageVersion, NEWEST_PACKAGE_VERSION) > 0) {
    throw new ImportError('packageTooNew', packageVersion, NEWEST_PACKAGE_VERSION);
  }
}

/** Every component is declared, and everything declared is there. */
function rootComponents(file: SolutionFile): void {
  const components = componentsOf(file);
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

function componentsOf(file: SolutionFile): Component[] {
  const listed = (type: number, names: string[]): Component[] =>
    names.map((name) => ({ type, key: name.toLowerCase(), name }));
  return [
    ...listed(COMPONENT.table, file.tables),
    ...listed(
      COMPONENT.role,
      file.roles.map(({ roleId }) => roleId),
    ),
    ...listed(
      COMPONENT.form,
      file.forms.map(({ formId }) => formId),
    ),
    ...listed(
      COMPONENT.webResource,
      file.webResources.map(({ name }) => name),
    ),
    ...listed(
      COMPONENT.control,
      file.controls.map(({ name }) => name),
    ),
  ];
}

/** Any publisher's prefix will do: exports hold web resources of other publishers than the solution's. */
function webResourceNames({ webResources }: SolutionFile): void {
  const seen = new Set<string>();
  for (const { name } of webResources) {
    if (!/^[a-z][a-z0-9]{1,7}_/i.test(name)) throw new ImportError('webResourcePrefix', name);
    if (!/^[A-Za-z0-9_./]+$/.test(name) || name.includes('//'))
      throw new ImportError('webResourceName', name);
    if (/\.(aspx|ascx|asmx|ashx)$/i.test(name)) throw new ImportError('webResourceExtension', name);
    if (seen.has(name.toLowerCase())) throw new ImportError('webResourceTwice', name);
    seen.add(name.toLowerCase());
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

/** Whether the organisation, or the file itself, has a component that something else needs. */
export function isThere(
  { type, key }: Pick<Component, 'type' | 'key'>,
  file: SolutionFile,
  { components, catalogue }: Organization,
): boolean {
  const named = (names: Iterable<string>): boolean => [...names].some((name) => name.toLowerCase() === key);
  switch (type) {
    case COMPONENT.table:
      return catalogue.find(key) !== undefined;
    case COMPONENT.form:
      return components.forms.has(key);
    case COMPONENT.webResource:
      return named(components.webResources.keys()) || named(file.webResources.map(({ name }) => name));
    case COMPONENT.control:
      return named(components.customControls.keys()) || named(file.controls.map(({ name }) => name));
    default:
      return false;
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
