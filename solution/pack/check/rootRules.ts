import type { Rule } from './rule';
import { childAt, childrenOf, descendantsOf, textAt, type Element } from '../xml';
import { componentsOf, formsOf, plainId, type SolutionZip } from './solutionZip';

/** `RootComponent behavior`: a table brought as a shell brings none of its forms with it. */
const shellOnly = '2';

/** What the manifest declares, and what it says it needs, against what is in `customizations.xml`. */
export const rootRules: readonly Rule<SolutionZip>[] = [
  { name: 'component without root component', code: '0x8004803a', find: undeclared },
  { name: 'root component without component', code: '0x8004803a', find: declaredOnly },
  { name: 'dependencies of forms', code: '0x8004801d', find: unlistedDependencies },
];

/** `61 ocx_/case/form.js`: type and id or schema name. */
function keyOf(component: Element): string {
  return `${component.getAttribute('type')} ${component.getAttribute('schemaName') ?? plainId(component.getAttribute('id'))}`;
}

function roots({ manifest }: SolutionZip): Element[] {
  const list = childAt(manifest, 'RootComponents');
  return list ? childrenOf(list, 'RootComponent') : [];
}

function present(zip: SolutionZip): string[] {
  return [
    ...componentsOf(zip, 'Entities', 'Entity').map((table) => `1 ${textAt(table, 'Name').toLowerCase()}`),
    ...componentsOf(zip, 'Roles', 'Role').map((role) => `20 ${plainId(role.getAttribute('id'))}`),
    ...formsOf(zip).map(({ formId }) => `60 ${formId}`),
    ...componentsOf(zip, 'WebResources', 'WebResource').map((resource) => `61 ${textAt(resource, 'Name')}`),
    ...componentsOf(zip, 'AppModuleSiteMaps', 'AppModuleSiteMap').map(
      (siteMap) => `62 ${textAt(siteMap, 'SiteMapUniqueName')}`,
    ),
    ...componentsOf(zip, 'CustomControls', 'CustomControl').map((control) => `66 ${textAt(control, 'Name')}`),
    ...componentsOf(zip, 'AppModules', 'AppModule').map((app) => `80 ${textAt(app, 'UniqueName')}`),
  ];
}

function undeclared(zip: SolutionZip): string[] {
  const declared = roots(zip).map(keyOf);
  const withTheirTable = roots(zip)
    .filter((root) => root.getAttribute('type') === '1' && root.getAttribute('behavior') !== shellOnly)
    .map((root) => root.getAttribute('schemaName'));
  const included = formsOf(zip).flatMap(({ table, formId }) =>
    withTheirTable.includes(table) ? `60 ${formId}` : [],
  );
  return present(zip)
    .filter((component) => !declared.includes(component) && !included.includes(component))
    .map((component) => `Component ${component} is not declared as a root component.`);
}

function declaredOnly(zip: SolutionZip): string[] {
  const there = present(zip);
  return roots(zip)
    .map(keyOf)
    .filter((component) => !there.includes(component))
    .map((component) => `Component ${component} is declared but not in customizations.xml.`);
}

/** A form that is only a diff needs the table and the form below it: unlisted, the import fails half-way. */
function unlistedDependencies(zip: SolutionZip): string[] {
  const listed = listedAsMissing(zip);
  return formsOf(zip)
    .filter(({ form }) => descendantsOf(form, '*').some((element) => element.hasAttribute('solutionaction')))
    .flatMap(({ table, formId }) => [`1 ${table}`, `60 ${formId}`])
    .filter((needed) => !listed.includes(needed))
    .map((needed) => `Component ${needed} is needed by a form but not listed in MissingDependencies.`);
}

/** What the solution takes from others, by type and id or schema name. */
export function listedAsMissing({ manifest }: SolutionZip): string[] {
  const list = childAt(manifest, 'MissingDependencies');
  return (list ? childrenOf(list, 'MissingDependency') : []).flatMap((one) =>
    childrenOf(one, 'Required').map(keyOf),
  );
}
