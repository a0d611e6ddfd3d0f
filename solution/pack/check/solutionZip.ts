import { unzipSync } from 'fflate';
import type { Finding } from './rule';
import { textOf, type FileTree } from '../fileTree';
import { childAt, childrenOf, parseXml, rootOf, textAt, type Element } from '../xml';

/** A solution zip, its three files at the root parsed. */
export interface SolutionZip {
  entries: FileTree;
  /** `SolutionManifest` of `solution.xml`, and the root around it. */
  manifest: Element;
  package: Element;
  customizations: Element;
  contentTypes: Element;
}

const rootFiles = ['solution.xml', 'customizations.xml', '[Content_Types].xml'] as const;

/** Without these nothing else can be looked at, so their findings come alone. */
export function readSolutionZip(bytes: Uint8Array): { zip: SolutionZip } | { findings: Finding[] } {
  let entries: FileTree;
  try {
    entries = new Map(Object.entries(unzipSync(bytes)));
  } catch (error) {
    return {
      findings: [{ rule: 'zip', code: '0x80048060', message: `The file is no zip: ${String(error)}` }],
    };
  }
  const missing = rootFiles.filter((name) => !entries.has(name));
  if (missing.length > 0) {
    return {
      findings: missing.map((name) => ({
        rule: 'root files',
        code: '0x80048060',
        message: `${name} is not at the root.`,
      })),
    };
  }
  try {
    const [solution, customizations, contentTypes] = rootFiles.map((name) =>
      rootOf(parseXml(textOf(entries, name), name)),
    );
    const manifest = solution && childAt(solution, 'SolutionManifest');
    if (!solution || !manifest || !customizations || !contentTypes)
      throw new Error('solution.xml has no SolutionManifest.');
    for (const path of controlManifests(customizations))
      if (entries.has(path)) parseXml(textOf(entries, path), path);
    return { zip: { entries, package: solution, manifest, customizations, contentTypes } };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { findings: [{ rule: 'well-formed XML', code: '0x8004802c', message }] };
  }
}

function controlManifests(customizations: Element): string[] {
  const controls = childAt(customizations, 'CustomControls');
  return controls
    ? childrenOf(controls, 'CustomControl').map((control) => entryOf(textAt(control, 'FileName')))
    : [];
}

/** Elements of one kind of component: `componentsOf(zip, 'Roles', 'Role')`. */
export function componentsOf({ customizations }: SolutionZip, section: string, name: string): Element[] {
  return childrenOf(customizations, section).flatMap((list) => childrenOf(list, name));
}

/** The solution's forms, with the logical name of their table. */
export function formsOf(zip: SolutionZip): { table: string; formId: string; form: Element }[] {
  return componentsOf(zip, 'Entities', 'Entity').flatMap((table) =>
    childrenOf(table, 'FormXml')
      .flatMap((formXml) => childrenOf(formXml, 'forms'))
      .flatMap((forms) => childrenOf(forms, 'systemform'))
      .map((form) => ({
        table: textAt(table, 'Name').toLowerCase(),
        formId: plainId(textAt(form, 'formid')),
        form,
      })),
  );
}

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
