import type { Rule } from './rule';
import { childrenOf, textAt } from '../xml';
import { componentsOf, type SolutionZip } from './solutionZip';

/** Order of the children of `customizations.xml`: the schema's sequence (CustomizationsSolution.xsd), which servers keep. */
const sectionOrder = [
  'Entities',
  'Roles',
  'Workflows',
  'FieldSecurityProfiles',
  'Templates',
  'RibbonDiffXml',
  'EntityMaps',
  'EntityRelationships',
  'OrganizationSettings',
  'optionsets',
  'Dashboards',
  'WebResources',
  'CustomControls',
  'SolutionPluginAssemblies',
  'SdkMessageProcessingSteps',
  'AppModuleSiteMaps',
  'AppModules',
  'EntityDataProviders',
  'AIModels',
  'connectionreferences',
  'Languages',
];

const newestPackageVersion = 9.2;

/** What `solution.xml` and `[Content_Types].xml` must say, and what they must say about the rest. */
export const manifestRules: readonly Rule<SolutionZip>[] = [
  { name: 'section order', code: '0x8004802c', find: sectionsOutOfOrder },
  { name: 'content types', code: '0x80048060', find: contentTypeProblems },
  { name: 'package version', code: '0x80048068', find: packageVersionProblems },
  { name: 'managed flag', code: 'no code', find: managedProblems },
  { name: 'solution version', code: 'no code', find: versionProblems },
  { name: 'publisher', code: 'no code', find: publisherProblems },
  { name: 'configuration page', code: '0x8004701b', find: configurationPageProblems },
];

function sectionsOutOfOrder({ customizations }: SolutionZip): string[] {
  const names = childrenOf(customizations).map((section) => section.nodeName);
  const unknown = names.filter((name) => !sectionOrder.includes(name));
  if (unknown.length > 0) return unknown.map((name) => `customizations.xml: <${name}> is not known.`);
  const sorted = [...names].sort((one, other) => sectionOrder.indexOf(one) - sectionOrder.indexOf(other));
  const wrong = names.find((name, index) => name !== sorted[index]);
  return wrong ? [`customizations.xml: <${wrong}> is out of order.`] : [];
}

/** Both ways: a part without a type is not there for the importer, an override without a part is a leftover. */
function contentTypeProblems({ entries, contentTypes }: SolutionZip): string[] {
  const extensions = childrenOf(contentTypes, 'Default').map((type) => type.getAttribute('Extension'));
  const parts = childrenOf(contentTypes, 'Override').map((type) => type.getAttribute('PartName') ?? '');
  const names = [...entries.keys()];
  return [
    ...names
      .filter(
        (name) => !parts.includes(`/${name}`) && !extensions.includes(/\.([^./]+)$/.exec(name)?.[1] ?? null),
      )
      .map((name) => `${name} has no content type.`),
    ...parts
      .filter((part) => !names.includes(part.slice(1)))
      .map((part) => `The content type of ${part} is that of no file.`),
    ...extensions
      .filter((extension) => !names.some((name) => name.endsWith(`.${extension}`)))
      .map((extension) => `There is a content type for .${extension}, but no such file.`),
  ];
}

function packageVersionProblems({ package: root }: SolutionZip): string[] {
  const version = Number(root.getAttribute('SolutionPackageVersion'));
  return version > 0 && version <= newestPackageVersion
    ? []
    : [`Package version ${version} is newer than ${newestPackageVersion}.`];
}

function managedProblems({ manifest }: SolutionZip): string[] {
  const flag = textAt(manifest, 'Managed');
  return flag === '0' || flag === '1' ? [] : [`Managed is ${flag}: only 0 and 1 can be imported.`];
}

function versionProblems({ manifest }: SolutionZip): string[] {
  const version = textAt(manifest, 'Version');
  return /^\d+(\.\d+){1,3}$/.test(version) && !/^[0.]+$/.test(version) ? [] : [`Version ${version} is none.`];
}

/** Limits: learn.microsoft.com, power-apps/developer/data-platform/reference/entities/publisher. */
function publisherProblems({ manifest }: SolutionZip): string[] {
  const prefix = textAt(manifest, 'Publisher', 'CustomizationPrefix');
  const optionPrefix = Number(textAt(manifest, 'Publisher', 'CustomizationOptionValuePrefix'));
  const uniqueNames = [textAt(manifest, 'UniqueName'), textAt(manifest, 'Publisher', 'UniqueName')];
  return [
    ...(/^(?!mscrm)[a-z][a-z0-9]{1,7}$/i.test(prefix)
      ? []
      : [`Prefix ${prefix} is not 2 to 8 letters and digits.`]),
    ...(optionPrefix >= 10000 && optionPrefix <= 99999
      ? []
      : [`Option value prefix ${optionPrefix} is not 10000 to 99999.`]),
    ...uniqueNames
      .filter((name) => !/^[A-Za-z0-9_]+$/.test(name))
      .map((name) => `Unique name ${name} is not allowed.`),
  ];
}

function configurationPageProblems(zip: SolutionZip): string[] {
  const page = textAt(zip.manifest, 'ConfigurationPage');
  const isPage = componentsOf(zip, 'WebResources', 'WebResource').some(
    (resource) => textAt(resource, 'Name') === page && textAt(resource, 'WebResourceType') === '1',
  );
  return page === '' || isPage ? [] : [`${page} is not an HTML web resource of the solution.`];
}
