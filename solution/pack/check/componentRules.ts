import type { Rule } from './rule';
import { descendantsOf, textAt, type Element } from '../xml';
import { componentsOf, formsOf, plainId, type SolutionZip } from './solutionZip';

/** Access levels a role can give (learn.microsoft.com: power-platform/admin/security-roles-privileges). */
const levels = ['Basic', 'Local', 'Deep', 'Global'];

/** What ids and roles must be. */
export const componentRules: readonly Rule<SolutionZip>[] = [
  { name: 'duplicate id', code: '0x8004f115', find: duplicateIds },
  { name: 'role name', code: '0x80048017', find: roleNameProblems },
  { name: 'role depth', code: '0x8004140b', find: roleDepthProblems },
];

const roles = (zip: SolutionZip): Element[] => componentsOf(zip, 'Roles', 'Role');

const idAttributes: readonly [element: string, attribute: string][] = [
  ['tab', 'id'],
  ['section', 'id'],
  ['cell', 'id'],
  ['control', 'uniqueid'],
  ['Handler', 'handlerUniqueId'],
  ['Library', 'libraryUniqueId'],
];

/** Components have ids of their own, and so has everything on one form; Microsoft's forms do share ids with each other. */
function duplicateIds(zip: SolutionZip): string[] {
  const components = [
    ...componentsOf(zip, 'WebResources', 'WebResource').map((resource) => textAt(resource, 'WebResourceId')),
    ...roles(zip).map((role) => role.getAttribute('id')),
    ...formsOf(zip).map(({ formId }) => formId),
  ];
  const onForms = formsOf(zip).map(({ form }) =>
    idAttributes.flatMap(([element, attribute]) =>
      descendantsOf(form, element).map((one) => one.getAttribute(attribute)),
    ),
  );
  return [components, ...onForms].flatMap((group) => {
    const ids = group.map(plainId).filter((id) => id !== '');
    const repeated = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
    return [...repeated].map((id) => `Id ${id} is used more than once.`);
  });
}

function roleNameProblems(zip: SolutionZip): string[] {
  const names = roles(zip).map((role) => role.getAttribute('name') ?? '');
  return names
    .filter((name, index) => name === '' || names.indexOf(name) !== index)
    .map((name) => `Role name '${name}' is empty or used more than once.`);
}

function roleDepthProblems(zip: SolutionZip): string[] {
  return roles(zip).flatMap((role) => {
    const privileges = descendantsOf(role, 'RolePrivilege');
    const names = privileges.map((privilege) => privilege.getAttribute('name') ?? '');
    return [
      ...privileges
        .filter((privilege) => !levels.includes(privilege.getAttribute('level') ?? ''))
        .map(
          (privilege) =>
            `${privilege.getAttribute('name')} has no such level as ${privilege.getAttribute('level')}.`,
        ),
      ...names
        .filter((name, index) => !/^prv[A-Z]/.test(name) || names.indexOf(name) !== index)
        .map((name) => `${name} is no privilege's name, or is there more than once.`),
    ];
  });
}
