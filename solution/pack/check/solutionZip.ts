import type { FileTree } from '../fileTree';
import { childAt, childrenOf, textAt, type Element } from '../xml';

/** A solution zip, its three files at the root parsed. */
export interface SolutionZip {
  /** Of the whole file, in bytes. */
  size: number;
  /** Every entry's name as the zip's directory has it: folders and repeated names too. */
  names: readonly string[];
  entries: FileTree;
  /** `SolutionManifest` of `solution.xml`, and the root around it. */
  manifest: Element;
  package: Element;
  customizations: Element;
  contentTypes: Element;
}

/** Elements of one kind of component: `componentsOf(zip, 'Roles', 'Role')`. */
export function componentsOf({ customizations }: SolutionZip, section: string, name: string): Element[] {
  return childrenOf(customizations, section).flatMap((list) => childrenOf(list, name));
}

export interface Form {
  /** Logical name. */
  table: string;
  formId: string;
  systemForm: Element;
}

/** The solution's forms, with the logical name of their table. */
export function formsOf(zip: SolutionZip): Form[] {
  return componentsOf(zip, 'Entities', 'Entity').flatMap((table) =>
    childrenOf(table, 'FormXml')
      .flatMap((formXml) => childrenOf(formXml, 'forms'))
      .flatMap((forms) => childrenOf(forms, 'systemform'))
      .map((systemForm) => ({
        table: textAt(table, 'Name').toLowerCase(),
        formId: plainId(textAt(systemForm, 'formid')),
        systemForm,
      })),
  );
}

export const webResources = (zip: SolutionZip): Element[] => componentsOf(zip, 'WebResources', 'WebResource');
export const controls = (zip: SolutionZip): Element[] => componentsOf(zip, 'CustomControls', 'CustomControl');
export const roles = (zip: SolutionZip): Element[] => componentsOf(zip, 'Roles', 'Role');
export const apps = (zip: SolutionZip): Element[] => componentsOf(zip, 'AppModules', 'AppModule');
export const siteMaps = (zip: SolutionZip): Element[] =>
  componentsOf(zip, 'AppModuleSiteMaps', 'AppModuleSiteMap');

/** `FileName` begins with a slash; entries do not. */
export function entryOf(fileName: string): string {
  return fileName.replace(/^\//, '');
}

export function plainId(id: string | null): string {
  return (id ?? '').replace(/[{}]/g, '').toLowerCase();
}

/** Web resources and controls say their name and their file alike. */
export const nameOf = (component: Element): string => textAt(component, 'Name');
export const fileOf = (component: Element): string => entryOf(textAt(component, 'FileName'));

/** The publisher's prefix with its underscore: `ocx_`. */
export const prefixOf = ({ manifest }: SolutionZip): string =>
  `${textAt(manifest, 'Publisher', 'CustomizationPrefix')}_`;

/** `61 ocx_/case/form.js`: a component's type and its schema name or id, as the manifest refers to it. */
export function keyOf(component: Element): string {
  const id = component.getAttribute('schemaName') ?? plainId(component.getAttribute('id'));
  return `${component.getAttribute('type')} ${id}`;
}

export function rootsOf({ manifest }: SolutionZip): Element[] {
  const list = childAt(manifest, 'RootComponents');
  return list ? childrenOf(list, 'RootComponent') : [];
}

/** What the solution takes from others, by type and id or schema name. */
export function listedAsMissing({ manifest }: SolutionZip): Set<string> {
  const list = childAt(manifest, 'MissingDependencies');
  const missing = list ? childrenOf(list, 'MissingDependency') : [];
  return new Set(missing.flatMap((one) => childrenOf(one, 'Required').map(keyOf)));
}
