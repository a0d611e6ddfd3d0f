import type { Rule } from './rule';
import { childrenOf, descendantsOf, textAt } from '../xml';
import { webResources, type SolutionZip } from './solutionZip';

const newestPackageVersion = 9.2;
/** A part of a .NET `Version`; the parts of assembly and file versions end at 65535. */
const largestPart = 2_147_483_647;
const largestOwnPart = 65_535;

/** What `solution.xml` must say. */
export const manifestRules: readonly Rule[] = [
  {
    name: 'package version',
    code: '0x80048068',
    scope: 'import',
    must: '`SolutionPackageVersion` is 9.2 at most.',
    find: packageVersionProblems,
  },
  {
    name: 'managed flag',
    code: '0x8004801a',
    scope: 'import',
    must: '`Managed` is 0 or 1; 2 is for sources.',
    find: ({ manifest }) => {
      const flag = textAt(manifest, 'Managed');
      return flag === '0' || flag === '1' ? [] : [`Managed is '${flag}': only 0 and 1 can be imported.`];
    },
  },
  {
    name: 'solution version',
    code: '0x8004f01e',
    scope: 'import',
    must: '`Version` has two to four numbers.',
    find: ({ manifest }) => versionProblems(textAt(manifest, 'Version'), largestPart),
  },
  {
    name: 'version parts',
    code: 'no code',
    scope: 'house',
    must: 'No part of the version is above 65535, and not all are 0.',
    find: ({ manifest }) => {
      const version = textAt(manifest, 'Version');
      return /^[0.]+$/.test(version)
        ? ['The version is that of sources.']
        : versionProblems(version, largestOwnPart);
    },
  },
  {
    name: 'unique names',
    code: '0x8004f002',
    scope: 'import',
    must: 'The unique names of solution and publisher are letters, digits and underscores, no digit first.',
    find: ({ manifest }) =>
      [textAt(manifest, 'UniqueName'), textAt(manifest, 'Publisher', 'UniqueName')]
        .filter((name) => !/^[A-Za-z_]\w*$/.test(name))
        .map((name) => `Unique name '${name}' is not allowed.`),
  },
  {
    name: 'publisher prefix',
    code: '0x80044366',
    scope: 'import',
    must: 'The prefix is 2 to 8 letters and digits, a letter first, not `mscrm`.',
    find: ({ manifest }) => {
      const prefix = textAt(manifest, 'Publisher', 'CustomizationPrefix');
      return /^(?!mscrm)[a-z][a-z0-9]{1,7}$/i.test(prefix)
        ? []
        : [`Prefix '${prefix}' is not 2 to 8 letters and digits, or is Microsoft's.`];
    },
  },
  {
    name: 'option value prefix',
    code: '0x80048402',
    scope: 'import',
    must: 'The publisher’s prefix for option values is 10000 to 99999.',
    find: ({ manifest }) => {
      const prefix = textAt(manifest, 'Publisher', 'CustomizationOptionValuePrefix');
      return /^[1-9]\d{4}$/.test(prefix) ? [] : [`Option value prefix '${prefix}' is not 10000 to 99999.`];
    },
  },
  {
    name: 'publisher addresses',
    code: 'no code',
    scope: 'house',
    must: 'The publisher has the addresses 1 and 2, as every export but a few has.',
    find: addressProblems,
  },
  {
    name: 'configuration page',
    code: '0x8004701b',
    scope: 'import',
    must: '`ConfigurationPage` is an HTML web resource of the solution.',
    find: configurationPageProblems,
  },
  {
    name: 'languages',
    code: 'no code',
    scope: 'house',
    must: '`Languages` lists the language of every label; Dataverse passes over labels in a language that it lacks.',
    find: unlistedLanguages,
  },
];

function packageVersionProblems({ package: root }: SolutionZip): string[] {
  const version = root.getAttribute('SolutionPackageVersion') ?? '';
  return /^\d+(\.\d+)?$/.test(version) && Number(version) > 0 && Number(version) <= newestPackageVersion
    ? []
    : [`Package version '${version}' is none, or is newer than ${newestPackageVersion}.`];
}

function versionProblems(version: string, largest: number): string[] {
  const sound =
    /^\d+(\.\d+){1,3}$/.test(version) && version.split('.').every((part) => Number(part) <= largest);
  return sound ? [] : [`Version '${version}' is not two to four numbers up to ${largest}.`];
}

function addressProblems({ manifest }: SolutionZip): string[] {
  const numbers = childrenOf(manifest, 'Publisher')
    .flatMap((publisher) => childrenOf(publisher, 'Addresses'))
    .flatMap((list) => childrenOf(list, 'Address'))
    .map((address) => textAt(address, 'AddressNumber'));
  return numbers.join(' ') === '1 2'
    ? []
    : [`The publisher's addresses are '${numbers.join(' ')}', not '1 2'.`];
}

function configurationPageProblems(zip: SolutionZip): string[] {
  const page = textAt(zip.manifest, 'ConfigurationPage');
  const isPage = webResources(zip).some(
    (resource) => textAt(resource, 'Name') === page && textAt(resource, 'WebResourceType') === '1',
  );
  return page === '' || isPage ? [] : [`${page} is not an HTML web resource of the solution.`];
}

function unlistedLanguages({ manifest, customizations }: SolutionZip): string[] {
  const listed = descendantsOf(customizations, 'Language').map((language) => language.textContent?.trim());
  const used = [manifest, customizations].flatMap((part) =>
    descendantsOf(part, '*').flatMap((element) => [
      element.getAttribute('languagecode') ?? [],
      element.getAttribute('LCID') ?? [],
    ]),
  );
  return [...new Set(used.flat())]
    .filter((language) => language !== '' && !listed.includes(language))
    .map((language) => `There are labels in ${language}, which Languages does not list.`);
}
