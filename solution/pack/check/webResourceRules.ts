import type { Rule } from './rule';
import { childAt, descendantsOf, parseXml, rootOf, textAt, type Element } from '../xml';
import { componentsOf, fileOf, nameOf, prefixOf, type SolutionZip } from './solutionZip';

/** Default of an organisation's largest file for web resources (Organization.MaxUploadFileSize), in bytes. */
const largestFile = 5_242_880;

export const webResourceRules: readonly Rule<SolutionZip>[] = [
  { name: 'web resource file', code: '0x8004f11b', find: webResourceFileProblems },
  { name: 'web resource prefix', code: '0x8004f118', find: withoutPrefix },
  { name: 'web resource name', code: '0x8004f117', find: badNames },
  { name: 'web resource extension', code: '0x8004f119', find: forbiddenExtensions },
  { name: 'web resource size', code: '0x8004f114', find: tooLarge },
  { name: 'web resource dependency', code: '0x8004801d', find: unknownDependencies },
];

const webResources = (zip: SolutionZip): Element[] => componentsOf(zip, 'WebResources', 'WebResource');

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
  return [...webResources(zip), ...componentsOf(zip, 'CustomControls', 'CustomControl')]
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
