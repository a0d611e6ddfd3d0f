import { repeatedIn, type Rule } from './rule';
import { controls, fileOf, webResources, type SolutionZip } from './solutionZip';
import { childrenOf } from '../xml';

/** Documented for the old import dialog (29.296 MB); newer limits are higher, so other solutions may be larger. In bytes. */
const largestSolution = 30_720_000;

/** Folders of the components that OpenCX ships; other solutions have one for almost every kind of component. */
const ourFolders = ['WebResources', 'Controls', 'environmentvariabledefinitions'];

/** The zip's entries, and what `[Content_Types].xml` says of them. */
export const entryRules: readonly Rule[] = [
  {
    name: 'entry names',
    code: '0x80048060',
    scope: 'import',
    must: 'Names of entries have forward slashes, and lead neither to a root nor upwards.',
    find: badEntryNames,
  },
  {
    name: 'duplicate entries',
    code: '0x80048060',
    scope: 'import',
    must: 'No two entries have the same name, capitals or not.',
    find: ({ names }) =>
      repeatedIn(names.map((name) => name.toLowerCase())).map(
        (name) => `${name} is in the zip more than once.`,
      ),
  },
  {
    name: 'content types',
    code: '0x80048060',
    scope: 'import',
    must: 'Every entry has a content type, by its extension or its name; no extension has two.',
    find: contentTypeProblems,
  },
  {
    name: 'content types of nothing',
    code: 'no code',
    scope: 'house',
    must: 'Every content type is that of a file.',
    find: leftoverContentTypes,
  },
  {
    name: 'files of nothing',
    code: 'no code',
    scope: 'house',
    must: 'Every file belongs to a component; one that nobody names would be lost in silence.',
    find: leftoverFiles,
  },
  {
    name: 'solution size',
    code: 'no code',
    scope: 'house',
    must: 'The zip has 29.296 MB at most.',
    find: ({ size }) =>
      size > largestSolution ? [`The zip has ${size} bytes; ${largestSolution} is the most.`] : [],
  },
];

function badEntryNames({ names }: SolutionZip): string[] {
  return names
    .filter((name) => /\\|^\/|^[A-Za-z]:/.test(name) || name.split('/').includes('..'))
    .map((name) => `${name} is no name that an entry can have.`);
}

interface ContentTypes {
  extensions: string[];
  parts: string[];
}

/** Compared without case, as package parts are. */
function contentTypesOf({ contentTypes }: SolutionZip): ContentTypes {
  const attributes = (name: string, attribute: string): string[] =>
    childrenOf(contentTypes, name).map((type) => (type.getAttribute(attribute) ?? '').toLowerCase());
  return { extensions: attributes('Default', 'Extension'), parts: attributes('Override', 'PartName') };
}

const extensionOf = (name: string): string => /\.([^./]+)$/.exec(name)?.[1] ?? '';
const lowerNames = (zip: SolutionZip): string[] => [...zip.entries.keys()].map((name) => name.toLowerCase());

function contentTypeProblems(zip: SolutionZip): string[] {
  const { extensions, parts } = contentTypesOf(zip);
  const typed = new Set([...parts, ...extensions]);
  return [
    ...lowerNames(zip)
      .filter((name) => name !== '[content_types].xml')
      .filter((name) => !typed.has(`/${name}`) && !typed.has(extensionOf(name)))
      .map((name) => `${name} has no content type.`),
    ...repeatedIn(extensions).map((extension) => `.${extension} has more than one content type.`),
    ...repeatedIn(parts).map((part) => `${part} has more than one content type.`),
  ];
}

function leftoverContentTypes(zip: SolutionZip): string[] {
  const { extensions, parts } = contentTypesOf(zip);
  const names = lowerNames(zip);
  return [
    ...parts
      .filter((part) => !names.includes(part.slice(1)))
      .map((part) => `The content type of ${part} is that of no file.`),
    ...extensions
      .filter((extension) => !names.some((name) => extensionOf(name) === extension))
      .map((extension) => `There is a content type for .${extension}, but no such file.`),
  ];
}

function leftoverFiles(zip: SolutionZip): string[] {
  const files = webResources(zip).map(fileOf);
  const folders = controls(zip).map((control) => fileOf(control).replace(/[^/]*$/, ''));
  const belongs = (name: string): boolean => {
    const [top = '', ...below] = name.split('/');
    if (below.length === 0)
      return ['solution.xml', 'customizations.xml', '[Content_Types].xml'].includes(name);
    if (top === 'WebResources') return files.includes(name);
    if (top === 'Controls') return folders.some((folder) => name.startsWith(folder));
    return ourFolders.includes(top);
  };
  return [...zip.entries.keys()]
    .filter((name) => !belongs(name))
    .map((name) => `${name} belongs to no component.`);
}
