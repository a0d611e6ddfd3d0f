import type { Rule } from './rule';
import { readXmlText } from './readXmlFile';
import { childAt, childrenOf, descendantsOf, textAt, type Element } from '../xml';
import {
  componentsOf,
  formsOf,
  listedAsMissing,
  nameOf,
  prefixOf,
  webResources,
  type SolutionZip,
} from './solutionZip';

/** Length of WebResource.DependencyXml, in characters. */
const longestDependencies = 5_000;

export const dependencyRules: readonly Rule[] = [
  {
    name: 'dependency XML',
    code: '0x8004801a',
    scope: 'import',
    must: '`DependencyXml` is well-formed `Dependencies` with one `Dependency` of each kind at most, 5,000 characters at most.',
    find: (zip) => webResources(zip).flatMap(dependencyXmlProblems),
  },
  {
    name: 'web resource dependency',
    code: '0x8004801d',
    scope: 'import',
    must: 'A web resource that another needs is in the solution, or MissingDependencies says who has it.',
    find: unknownDependencies,
  },
  {
    name: 'form control',
    code: '0x8004801d',
    scope: 'import',
    must: 'A control on a form, of the publisher’s prefix, is in the solution, or MissingDependencies says who has it.',
    find: unknownControls,
  },
  {
    name: 'dependencies of forms',
    code: '0x8004801d',
    scope: 'house',
    must: 'MissingDependencies lists the table and the form below every form that is a diff.',
    find: unlistedDependencies,
  },
];

function dependencyXmlProblems(resource: Element): string[] {
  const name = `DependencyXml of ${nameOf(resource)}`;
  const root = dependenciesOf(resource);
  if (root === undefined) return [];
  if (typeof root === 'string') return [root];
  const length = textAt(resource, 'DependencyXml').length;
  const kinds = childrenOf(root, 'Dependency').map((one) => one.getAttribute('componentType'));
  return [
    ...(length > longestDependencies
      ? [`${name} has ${length} characters; ${longestDependencies} is the most.`]
      : []),
    ...(root.nodeName === 'Dependencies' ? [] : [`${name} has the root <${root.nodeName}>.`]),
    ...(new Set(kinds).size === kinds.length ? [] : [`${name} has more than one Dependency of one kind.`]),
  ];
}

function dependenciesOf(resource: Element): Element | string | undefined {
  const text = textAt(resource, 'DependencyXml');
  return text === '' ? undefined : readXmlText(text, `DependencyXml of ${nameOf(resource)}`);
}

function unknownDependencies(zip: SolutionZip): string[] {
  const known = new Set([...webResources(zip).map((one) => `61 ${nameOf(one)}`), ...listedAsMissing(zip)]);
  return webResources(zip).flatMap((resource) => {
    const root = dependenciesOf(resource);
    if (!root || typeof root === 'string') return [];
    return descendantsOf(root, 'Library')
      .map((library) => library.getAttribute('name') ?? '')
      .filter((name) => !known.has(`61 ${name}`))
      .map((name) => `${nameOf(resource)} needs ${name}, which is not in the solution.`);
  });
}

/** Controls of the platform have no publisher's prefix, and are no dependency. */
function unknownControls(zip: SolutionZip): string[] {
  const known = new Set([
    ...componentsOf(zip, 'CustomControls', 'CustomControl').map((control) => `66 ${nameOf(control)}`),
    ...listedAsMissing(zip),
  ]);
  return formsOf(zip).flatMap(({ formId, systemForm }) =>
    descendantsOf(systemForm, 'customControl')
      .map((control) => control.getAttribute('name') ?? '')
      .filter((name) => name.startsWith(prefixOf(zip)) && !known.has(`66 ${name}`))
      .map((name) => `Form ${formId}: control ${name} is not in the solution.`),
  );
}

/** Tables and forms of the platform itself need no listing; which those are, a zip does not say. */
function unlistedDependencies(zip: SolutionZip): string[] {
  const listed = listedAsMissing(zip);
  return formsOf(zip)
    .filter(({ systemForm }) => isDiff(systemForm))
    .flatMap(({ table, formId }) => [`1 ${table}`, `60 ${formId}`])
    .filter((needed) => !listed.has(needed))
    .map((needed) => `Component ${needed} is needed by a form but not listed in MissingDependencies.`);
}

/** Whether a form is only the changes to another solution's. */
export function isDiff(systemForm: Element): boolean {
  const form = childAt(systemForm, 'form');
  return !!form && descendantsOf(form, '*').some((element) => element.hasAttribute('solutionaction'));
}
