import type { Rule } from '../check';
import { textOf } from '../fileTree';
import { childAt, childrenOf, descendantsOf, parseXml, rootOf, textAt, type Element } from '../xml';
import { componentsOf, entryOf, plainId, type SolutionZip } from './solutionZip';

/** Default of an organisation's largest file for web resources (Organization.MaxUploadFileSize), in bytes. */
const largestFile = 5_242_880;

/** Access levels a role can give; a service account's role uses the last (learn.microsoft.com: power-platform/admin/security-roles-privileges). */
const levels = ['Basic', 'Local', 'Deep', 'Global'];

/** What web resources, controls and roles must be. */
export const componentRules: readonly Rule<SolutionZip>[] = [
  { name: 'web resource file', code: '0x8004f11b', find: webResourceFileProblems },
  { name: 'web resource prefix', code: '0x8004f118', find: withoutPrefix },
  { name: 'web resource name', code: '0x8004f117', find: badNames },
  { name: 'web resource extension', code: '0x8004f119', find: forbiddenExtensions },
  { name: 'web resource size', code: '0x8004f114', find: tooLarge },
  { name: 'web resource dependency', code: '0x8004801d', find: unknownDependencies },
  { name: 'control files', code: '0x80160000', find: controlProblems },
  { name: 'control version', code: 'run time', find: controlVersions },
  { name: 'duplicate id', code: '0x8004f115', find: duplicateIds },
  { name: 'role name', code: '0x80048017', find: roleNameProblems },
  { name: 'role depth', code: '0x8004140b', find: roleDepthProblems },
];

const webResources = (zip: SolutionZip): Element[] => componentsOf(zip, 'WebResources', 'WebResource');
const controls = (zip: SolutionZip): Element[] => componentsOf(zip, 'CustomControls', 'CustomControl');
const roles = (zip: SolutionZip): Element[] => componentsOf(zip, 'Roles', 'Role');
const nameOf = (component: Element): string => textAt(component, 'Name');
const fileOf = (component: Element): string => entryOf(textAt(component, 'FileName'));
const prefixOf = ({ manifest }: SolutionZip): string =>
  `${textAt(manifest, 'Publisher', 'CustomizationPrefix')}_`;

/** Both ways: a file nobody names would be lost in silence. */
function webResourceFileProblems(zip: SolutionZip): string[] {
  const named = webResources(zip).map(fileOf);
  return [
    ...named.filter((file) => !zip.entries.has(file)).map((file) => `${file} is not in the zip.`),
    ...[...zip.entries.keys()]
      .filter((name) => name.startsWith('WebResources/') && !named.includes(name))
      .map((name) => `${name} is the file of no web resource.`),
  ];
}

function withoutPrefix(zip: SolutionZip): string[] {
  return [...webResources(zip), ...controls(zip)]
    .map(nameOf)
    .filter((name) => !name.startsWith(prefixOf(zip)))
    .map((name) => `${name} does not begin with ${prefixOf(zip)}.`);
}

function badNames(zip: SolutionZip): string[] {
  return webResources(zip)
    .map(nameOf)
    .filter((name) => !/^[A-Za-z0-9_./]+$/.test(name) || name.includes('//'))
    .map((name) => `${name} has characters that a web resource's name cannot have.`);
}

function forbiddenExtensions(zip: SolutionZip): string[] {
  return webResources(zip)
    .map(nameOf)
    .filter((name) => /\.(aspx|ascx|asmx|ashx)$/i.test(name))
    .map((name) => `${name} has an extension that the server would run.`);
}

function tooLarge(zip: SolutionZip): string[] {
  return [...zip.entries]
    .filter(([, content]) => content.length > largestFile)
    .map(([name, content]) => `${name} has ${content.length} bytes; ${largestFile} is the most.`);
}

function unknownDependencies(zip: SolutionZip): string[] {
  const names = webResources(zip).map(nameOf);
  return webResources(zip)
    .filter((resource) => childAt(resource, 'DependencyXml'))
    .flatMap((resource) => {
      const needed = rootOf(
        parseXml(textAt(resource, 'DependencyXml'), `DependencyXml of ${nameOf(resource)}`),
      );
      return descendantsOf(needed, 'Library')
        .map((library) => library.getAttribute('name') ?? '')
        .filter((name) => !names.includes(name))
        .map((name) => `${nameOf(resource)} needs ${name}, which is not in the solution.`);
    });
}

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

/** Ids of components and of the things on their forms; a control's uniqueid is named twice on purpose. */
function duplicateIds(zip: SolutionZip): string[] {
  const onForms = ['tab', 'section', 'cell'].flatMap((name) =>
    descendantsOf(zip.customizations, name).map((element) => element.getAttribute('id')),
  );
  const attributes = [
    ['control', 'uniqueid'],
    ['Handler', 'handlerUniqueId'],
    ['Library', 'libraryUniqueId'],
  ].flatMap(([element, attribute]) =>
    descendantsOf(zip.customizations, element ?? '').map((one) => one.getAttribute(attribute ?? '')),
  );
  const ids = [
    ...webResources(zip).map((resource) => textAt(resource, 'WebResourceId')),
    ...roles(zip).map((role) => role.getAttribute('id')),
    ...onForms,
    ...attributes,
  ]
    .map(plainId)
    .filter((id) => id !== '');
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map(
    (id) => `Id ${id} is used more than once.`,
  );
}

function roleNameProblems(zip: SolutionZip): string[] {
  const names = roles(zip).map((role) => role.getAttribute('name') ?? '');
  return names
    .filter((name, index) => name === '' || names.indexOf(name) !== index)
    .map((name) => `Role name '${name}' is empty or used more than once.`);
}

function roleDepthProblems(zip: SolutionZip): string[] {
  return roles(zip).flatMap((role) => {
    const privileges = descendantsOf(role, 'RolePrivilege');
    const names = privileges.map((privilege) => privilege.getAttribute('name') ?? '');
    return [
      ...privileges
        .filter((privilege) => !levels.includes(privilege.getAttribute('level') ?? ''))
        .map(
          (privilege) =>
            `${privilege.getAttribute('name')} has no such level as ${privilege.getAttribute('level')}.`,
        ),
      ...names
        .filter((name, index) => !/^prv[A-Z]/.test(name) || names.indexOf(name) !== index)
        .map((name) => `${name} is no privilege's name, or is there more than once.`),
    ];
  });
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
