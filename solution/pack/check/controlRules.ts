import type { Rule } from './rule';
import { textOf } from '../fileTree';
import { childAt, childrenOf, parseXml, rootOf, textAt, type Element } from '../xml';
import { componentsOf, fileOf, nameOf, prefixOf, type SolutionZip } from './solutionZip';

export const controlRules: readonly Rule<SolutionZip>[] = [
  { name: 'control files', code: '0x80160000', find: controlProblems },
  { name: 'control version', code: 'run time', find: controlVersions },
];

const controls = (zip: SolutionZip): Element[] => componentsOf(zip, 'CustomControls', 'CustomControl');

function controlProblems(zip: SolutionZip): string[] {
  const folders = controls(zip).map((control) => folderOf(fileOf(control)));
  return [
    ...controls(zip).flatMap((control) => manifestProblems(zip, control)),
    ...[...zip.entries.keys()]
      .filter(
        (name) =>
          name.startsWith('Controls/') && !folders.includes(name.split('/').slice(0, 2).join('/') + '/'),
      )
      .map((name) => `${name} belongs to no control.`),
  ];
}

/** The manifest is there, is that of the control named, and every file it lists is there. */
function manifestProblems(zip: SolutionZip, control: Element): string[] {
  const described = controlElement(zip, control);
  if (!described)
    return [`${nameOf(control)}: ${fileOf(control)} is not in the zip or describes no control.`];
  const called = `${prefixOf(zip)}${described.getAttribute('namespace')}.${described.getAttribute('constructor')}`;
  const resources = childrenOf(described, 'resources').flatMap((list) => childrenOf(list));
  const paths = resources.flatMap((resource) => resource.getAttribute('path') ?? []);
  return [
    ...(called === nameOf(control) ? [] : [`${nameOf(control)} has the manifest of ${called}.`]),
    ...paths
      .filter((path) => !zip.entries.has(folderOf(fileOf(control)) + path))
      .map((path) => `${nameOf(control)}: ${path} is in the manifest but not in the zip.`),
    ...(paths.length > 0 ? [] : [`${nameOf(control)}: the manifest lists no file.`]),
  ];
}

/** Clients fetch a control anew only when its version rises, so it must rise with the solution's. */
function controlVersions(zip: SolutionZip): string[] {
  const expected = textAt(zip.manifest, 'Version').split('.').slice(0, 3).join('.');
  return controls(zip).flatMap((control) => {
    const version = controlElement(zip, control)?.getAttribute('version');
    return !version || version === expected
      ? []
      : [`${nameOf(control)} has version ${version}, the solution ${expected}.`];
  });
}

function controlElement(zip: SolutionZip, control: Element): Element | undefined {
  const path = fileOf(control);
  return zip.entries.has(path)
    ? childAt(rootOf(parseXml(textOf(zip.entries, path), path)), 'control')
    : undefined;
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
