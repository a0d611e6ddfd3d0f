import { repeatedIn, type Rule } from './rule';
import { contentProblem } from './webResourceContent';
import { textAt } from '../xml';
import { controls, fileOf, nameOf, prefixOf, webResources, type SolutionZip } from './solutionZip';

/** Default of an organisation's largest file for web resources (Organization.MaxUploadFileSize), in bytes. */
const largestFile = 5_242_880;

/** HTML, CSS, script, XML, PNG, JPG, GIF, XAP, XSL, ICO, SVG, RESX. */
const newestType = 12;
const resxType = '12';

/** Types by extension; a browser refuses a script that is served as something else. */
const typesByExtension: Record<string, string> = {
  html: '1',
  css: '2',
  js: '3',
  xml: '4',
  png: '5',
  svg: '11',
  resx: resxType,
};

export const webResourceRules: readonly Rule[] = [
  {
    name: 'web resource file',
    code: '0x8004f11a',
    scope: 'import',
    must: 'The file of every web resource is in the zip.',
    find: (zip) =>
      webResources(zip)
        .filter((resource) => !zip.entries.has(fileOf(resource)))
        .map((resource) => `${nameOf(resource)}: ${fileOf(resource)} is not in the zip.`),
  },
  {
    name: 'web resource prefix',
    code: '0x8004f118',
    scope: 'house',
    must: 'Names of web resources and controls begin with the publisher’s prefix.',
    find: (zip) =>
      [...webResources(zip), ...controls(zip)]
        .map(nameOf)
        .filter((name) => name !== '' && !name.startsWith(prefixOf(zip)))
        .map((name) => `${name} does not begin with ${prefixOf(zip)}.`),
  },
  {
    name: 'web resource without a name',
    code: '0x8004f116',
    scope: 'import',
    must: 'Every web resource has a name.',
    find: (zip) =>
      webResources(zip)
        .filter((resource) => nameOf(resource) === '')
        .map((resource) => `The web resource of ${fileOf(resource)} has no name.`),
  },
  {
    name: 'web resource name',
    code: '0x8004f117',
    scope: 'import',
    must: 'Names of web resources are letters, digits, underscores, periods and single slashes.',
    find: (zip) =>
      webResources(zip)
        .map(nameOf)
        .filter((name) => !/^[A-Za-z0-9_./]*$/.test(name) || name.includes('//'))
        .map((name) => `${name} has characters that a web resource's name cannot have.`),
  },
  {
    name: 'web resource extension',
    code: '0x8004f119',
    scope: 'import',
    must: 'No web resource is called .aspx, .ascx, .asmx or .ashx.',
    find: (zip) =>
      webResources(zip)
        .map(nameOf)
        .filter((name) => /\.(aspx|ascx|asmx|ashx)$/i.test(name))
        .map((name) => `${name} has an extension that the server would run.`),
  },
  {
    name: 'duplicate web resource name',
    code: '0x8004f115',
    scope: 'import',
    must: 'No two web resources have the same name, capitals or not.',
    find: (zip) =>
      repeatedIn(webResources(zip).map((resource) => nameOf(resource).toLowerCase())).map(
        (name) => `${name} is the name of more than one web resource.`,
      ),
  },
  {
    name: 'web resource type',
    code: '0x8004f111',
    scope: 'import',
    must: 'The type of a web resource is 1 to 12.',
    find: (zip) =>
      webResources(zip).flatMap((resource) => {
        const type = textAt(resource, 'WebResourceType');
        const known = /^\d+$/.test(type) && Number(type) >= 1 && Number(type) <= newestType;
        return known ? [] : [`${nameOf(resource)} has the type '${type}'.`];
      }),
  },
  {
    name: 'web resource extension and type',
    code: 'run time',
    scope: 'house',
    must: 'The type of a web resource is that of its extension: browsers refuse a script that is served as something else.',
    find: (zip) =>
      webResources(zip).flatMap((resource) => {
        const type = textAt(resource, 'WebResourceType');
        const expected = typesByExtension[nameOf(resource).split('.').pop() ?? ''];
        return expected === undefined || expected === type
          ? []
          : [`${nameOf(resource)} has the type '${type}', not ${expected}.`];
      }),
  },
  {
    name: 'web resource content',
    code: 'run time',
    scope: 'import',
    must: 'A web resource’s content is of its type: a picture begins as one, XML, XSL, SVG and RESX are well-formed.',
    find: contentProblems,
  },
  {
    name: 'web resource size',
    code: '0x8004f114',
    scope: 'import',
    must: 'No web resource has more than 5 MB, the default of an organisation.',
    find: (zip) =>
      webResources(zip).flatMap((resource) => {
        const size = zip.entries.get(fileOf(resource))?.length ?? 0;
        return size > largestFile
          ? [`${nameOf(resource)} has ${size} bytes; ${largestFile} is the most.`]
          : [];
      }),
  },
  {
    name: 'resx name',
    code: 'run time',
    scope: 'house',
    must: 'A RESX web resource is called `….LCID.resx`, or its texts are not found.',
    find: (zip) =>
      webResources(zip)
        .filter((resource) => textAt(resource, 'WebResourceType') === resxType)
        .filter((resource) => !/\.\d{4,5}\.resx$/.test(nameOf(resource)))
        .map((resource) => `${nameOf(resource)} does not end in .LCID.resx.`),
  },
];

function contentProblems(zip: SolutionZip): string[] {
  return webResources(zip).flatMap((resource) => {
    const content = zip.entries.get(fileOf(resource));
    const problem =
      content && contentProblem(textAt(resource, 'WebResourceType'), zip.entries, fileOf(resource));
    return problem ? [`${nameOf(resource)}: ${problem}`] : [];
  });
}
