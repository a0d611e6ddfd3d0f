import { repeatedIn, type Rule } from './rule';
import { childrenOf } from '../xml';
import type { SolutionZip } from './solutionZip';

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

export const sectionRules: readonly Rule[] = [
  {
    name: 'duplicate sections',
    code: '0x8004801a',
    scope: 'import',
    must: 'No section of `customizations.xml` is there twice.',
    find: (zip) => repeatedIn(sectionsOf(zip)).map((name) => `customizations.xml: <${name}> is there twice.`),
  },
  {
    name: 'section order',
    code: '0x8004801a',
    scope: 'house',
    must: 'The sections are those of the schema, in its order; servers are more lenient, and newer kinds of components have their own.',
    find: sectionsOutOfOrder,
  },
];

const sectionsOf = ({ customizations }: SolutionZip): string[] =>
  childrenOf(customizations).map((section) => section.nodeName);

function sectionsOutOfOrder(zip: SolutionZip): string[] {
  const names = sectionsOf(zip);
  const unknown = names.filter((name) => !sectionOrder.includes(name));
  if (unknown.length > 0) return unknown.map((name) => `customizations.xml: <${name}> is not known.`);
  const sorted = [...names].sort((one, other) => sectionOrder.indexOf(one) - sectionOrder.indexOf(other));
  const wrong = names.find((name, index) => name !== sorted[index]);
  return wrong ? [`customizations.xml: <${wrong}> is out of order.`] : [];
}
