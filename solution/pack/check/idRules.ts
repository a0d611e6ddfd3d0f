import { repeatedIn, type Rule } from './rule';
import { descendantsOf, textAt } from '../xml';
import { apps, formsOf, plainId, roles, rootsOf, webResources, type SolutionZip } from './solutionZip';

/** Where ids stand on a form. Microsoft's own forms share ids with each other, so each form is looked at alone. */
const formIds: readonly [element: string, attribute: string][] = [
  ['tab', 'id'],
  ['section', 'id'],
  ['cell', 'id'],
  ['control', 'uniqueid'],
  ['controlDescription', 'forControl'],
  ['Library', 'libraryUniqueId'],
];
/** Real forms repeat this one, so only ours must not. */
const handlerId = ['Handler', 'handlerUniqueId'] as const;

export const idRules: readonly Rule[] = [
  {
    name: 'ids',
    code: '0x8004801a',
    scope: 'import',
    must: 'Ids are GUIDs, in two braces or in none.',
    find: malformedIds,
  },
  {
    name: 'duplicate ids',
    code: 'no code',
    scope: 'import',
    must: 'Tabs, sections, cells, controls, descriptions and libraries of one form have ids of their own.',
    find: (zip) => repeatedOnForms(zip, formIds),
  },
  {
    name: 'duplicate handler ids',
    code: 'no code',
    scope: 'house',
    must: 'Handlers of one form have ids of their own, and none has the id of something else there.',
    find: (zip) => repeatedOnForms(zip, [...formIds, handlerId], true),
  },
];

function malformedIds(zip: SolutionZip): string[] {
  const onForms = formsOf(zip).flatMap(({ systemForm }) => [
    textAt(systemForm, 'formid'),
    ...[...formIds, handlerId].flatMap(([element, attribute]) => valuesOf(systemForm, element, attribute)),
  ]);
  const ids = [
    ...rootsOf(zip).flatMap((root) => root.getAttribute('id') ?? []),
    ...roles(zip).map((role) => role.getAttribute('id') ?? ''),
    ...webResources(zip).map((resource) => textAt(resource, 'WebResourceId')),
    ...apps(zip).flatMap((app) => [textAt(app, 'WebResourceId'), ...valuesOf(app, 'Role', 'id')]),
    ...onForms,
  ];
  const guid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
  return ids.filter((id) => !guid.test(/^\{(.*)\}$/.exec(id)?.[1] ?? id)).map((id) => `'${id}' is no GUID.`);
}

type Element = Parameters<typeof descendantsOf>[0];

function valuesOf(parent: Element, element: string, attribute: string): string[] {
  return descendantsOf(parent, element).flatMap((one) => one.getAttribute(attribute) ?? []);
}

/** @param together whether ids of different kinds must differ, too; a description has that of its control */
function repeatedOnForms(
  zip: SolutionZip,
  places: readonly (readonly [string, string])[],
  together = false,
): string[] {
  return formsOf(zip).flatMap(({ formId, systemForm }) => {
    const groups = places.map(([element, attribute]) =>
      valuesOf(systemForm, element, attribute).map(plainId),
    );
    const repeated = together
      ? repeatedIn(groups.filter((_ids, index) => places[index]?.[0] !== 'controlDescription').flat())
      : groups.flatMap(repeatedIn);
    return [...new Set(repeated)]
      .filter((id) => id !== '')
      .map((id) => `Form ${formId}: id ${id} is used more than once.`);
  });
}
