import { repeatedIn, type Rule } from './rule';
import { descendantsOf, textAt } from '../xml';
import {
  apps,
  componentsOf,
  controls,
  formsOf,
  keyOf,
  listedAsMissing,
  nameOf,
  plainId,
  roles,
  rootsOf,
  siteMaps,
  webResources,
  type SolutionZip,
} from './solutionZip';

/** Kinds of components looked for on both sides; other kinds (views, plug-ins, flows …) have places not known here. */
const knownTypes = ['1', '20', '60', '61', '62', '66', '80'];
/** Kinds that need a root of their own. A form may come with its table. */
const ownRoot = ['1', '20', '61', '62', '66', '80'];
/** `RootComponent behavior`: a table brought as a shell brings none of its forms with it. */
const shellOnly = '2';

/** What the manifest declares against what is in `customizations.xml`. */
export const rootRules: readonly Rule[] = [
  {
    name: 'component without root component',
    code: '0x8004803a',
    scope: 'import',
    must: 'Every table, role, web resource, site map, control and app is a root component; every form is one, or its table.',
    find: undeclared,
  },
  {
    name: 'form without root component',
    code: '0x8004803a',
    scope: 'house',
    must: 'Every form of a table brought as a shell (behavior 2) is a root component itself.',
    find: formsOfShells,
  },
  {
    name: 'root component without component',
    code: '0x8004801f',
    scope: 'import',
    must: 'Every root component is in the solution, or MissingDependencies says who has it.',
    find: declaredOnly,
  },
  {
    name: 'root component form',
    code: '0x8004801a',
    scope: 'import',
    must: 'A root component has a numeric type, a schema name or an id, and a behavior of 0, 1 or 2.',
    find: malformedRoots,
  },
  {
    name: 'duplicate components',
    code: '0x80071153',
    scope: 'import',
    must: 'No root component and no component is there twice.',
    find: (zip) => [
      ...repeatedIn(rootsOf(zip).map(keyOf)).map(
        (key) => `Root component ${key} is declared more than once.`,
      ),
      ...repeatedIn(componentIds(zip)).map((key) => `Component ${key} is there more than once.`),
    ],
  },
];

/** Tables may be written with capitals in `customizations.xml`; forms of dashboards have another element for their id. */
function presentIn(zip: SolutionZip): string[] {
  const dashboards = ['Dashboards', 'InteractionCentricDashboards'].flatMap((section) =>
    descendantsOf(zip.customizations, section).flatMap((list) => descendantsOf(list, 'FormId')),
  );
  return [
    ...componentsOf(zip, 'Entities', 'Entity').map((table) => `1 ${nameOf(table).toLowerCase()}`),
    ...roles(zip).map((role) => `20 ${plainId(role.getAttribute('id'))}`),
    ...formsOf(zip).map(({ formId }) => `60 ${formId}`),
    ...dashboards.map((id) => `60 ${plainId(id.textContent)}`.trim()),
    ...webResources(zip).map((resource) => `61 ${nameOf(resource)}`),
    ...siteMaps(zip).map((siteMap) => `62 ${textAt(siteMap, 'SiteMapUniqueName')}`),
    ...controls(zip).map((control) => `66 ${nameOf(control)}`),
    ...apps(zip).map((app) => `80 ${textAt(app, 'UniqueName')}`),
  ];
}

const typeOf = (key: string): string => key.split(' ', 1)[0] ?? '';
/** Schema names of tables are lower-case in new exports only. */
const normal = (key: string): string => (typeOf(key) === '1' ? key.toLowerCase() : key);
const declaredIn = (zip: SolutionZip): Set<string> =>
  new Set(rootsOf(zip).map((root) => normal(keyOf(root))));

function undeclared(zip: SolutionZip): string[] {
  const declared = declaredIn(zip);
  const forms = formsOf(zip).filter(({ table }) => !declared.has(`1 ${table}`));
  return [
    ...presentIn(zip).filter((key) => ownRoot.includes(typeOf(key))),
    ...forms.map(({ formId }) => `60 ${formId}`),
  ]
    .filter((key) => !declared.has(key))
    .map((key) => `Component ${key} is not declared as a root component.`);
}

function formsOfShells(zip: SolutionZip): string[] {
  const declared = declaredIn(zip);
  const shells = rootsOf(zip).filter(
    (root) => root.getAttribute('type') === '1' && root.getAttribute('behavior') === shellOnly,
  );
  const tables = shells.map((root) => (root.getAttribute('schemaName') ?? '').toLowerCase());
  return formsOf(zip)
    .filter(({ table, formId }) => tables.includes(table) && !declared.has(`60 ${formId}`))
    .map(({ table, formId }) => `Form ${formId} of ${table} is not declared as a root component.`);
}

function declaredOnly(zip: SolutionZip): string[] {
  const there = new Set(presentIn(zip));
  const missing = listedAsMissing(zip);
  return rootsOf(zip)
    .map((root) => normal(keyOf(root)))
    .filter((key) => knownTypes.includes(typeOf(key)) && !there.has(key) && !missing.has(key))
    .map((key) => `Component ${key} is declared but not in the solution.`);
}

function malformedRoots(zip: SolutionZip): string[] {
  return rootsOf(zip)
    .filter(
      (root) =>
        !/^\d+$/.test(root.getAttribute('type') ?? '') ||
        !(root.getAttribute('schemaName') || root.getAttribute('id')) ||
        !/^[012]$/.test(root.getAttribute('behavior') ?? '0'),
    )
    .map((root) => `Root component '${keyOf(root)}' lacks a type or a name, or its behavior is unknown.`);
}

function componentIds(zip: SolutionZip): string[] {
  return [
    ...presentIn(zip),
    ...webResources(zip).map((resource) => `web resource ${plainId(textAt(resource, 'WebResourceId'))}`),
  ];
}
