import type { Rule } from './rule';
import { readXmlFile } from './readXmlFile';
import { childAt, childrenOf, textAt, type Element } from '../xml';
import { controls, fileOf, nameOf, prefixOf, type SolutionZip } from './solutionZip';

/** A bundle is kept as a web resource is; an organisation can allow more. In bytes. */
const largestFile = 5_242_880;

export const controlRules: readonly Rule[] = [
  {
    name: 'control files',
    code: '0x80160000',
    scope: 'import',
    must: 'A control’s manifest is in the zip, is that of the control, and every file that it lists is in the zip.',
    find: (zip) => controls(zip).flatMap((control) => manifestProblems(zip, control)),
  },
  {
    name: 'control version',
    code: 'run time',
    scope: 'house',
    must: 'A control’s version is the solution’s: browsers fetch a control anew only when its version rises.',
    find: controlVersions,
  },
  {
    name: 'control size',
    code: '0x8004f114',
    scope: 'house',
    must: 'No file of a control has more than 5 MB.',
    find: ({ entries }) =>
      [...entries]
        .filter(([name, content]) => name.startsWith('Controls/') && content.length > largestFile)
        .map(([name, content]) => `${name} has ${content.length} bytes; ${largestFile} is the most.`),
  },
];

function manifestProblems(zip: SolutionZip, control: Element): string[] {
  const described = controlElement(zip, control);
  if (typeof described === 'string') return [`${nameOf(control)}: ${described}`];
  const called = `${prefixOf(zip)}${described.getAttribute('namespace')}.${described.getAttribute('constructor')}`;
  const resources = childrenOf(described, 'resources').flatMap((list) => childrenOf(list));
  const paths = resources.flatMap((resource) => resource.getAttribute('path') ?? []);
  const folder = fileOf(control).replace(/[^/]*$/, '');
  return [
    ...(called === nameOf(control) ? [] : [`${nameOf(control)} has the manifest of ${called}.`]),
    ...paths
      .filter((path) => !zip.entries.has(folder + path))
      .map((path) => `${nameOf(control)}: ${path} is in the manifest but not in the zip.`),
    ...(paths.length > 0 ? [] : [`${nameOf(control)}: the manifest lists no file.`]),
  ];
}

function controlVersions(zip: SolutionZip): string[] {
  const expected = textAt(zip.manifest, 'Version').split('.').slice(0, 3).join('.');
  return controls(zip).flatMap((control) => {
    const described = controlElement(zip, control);
    const version = typeof described === 'string' ? expected : described.getAttribute('version');
    return version === expected
      ? []
      : [`${nameOf(control)} has version ${version}, the solution ${expected}.`];
  });
}

function controlElement(zip: SolutionZip, control: Element): Element | string {
  const root = readXmlFile(zip.entries, fileOf(control));
  if (typeof root === 'string') return root;
  return childAt(root, 'control') ?? `${fileOf(control)} describes no control.`;
}
