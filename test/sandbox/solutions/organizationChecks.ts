import { ACTIVE, type Components, formXmlOf, upgradeOf } from '../components';
import { type Component, COMPONENT } from '../components/kinds';
import { putLayer } from '../components/layered';
import type { Organization } from '../dataverse/organization';
import { textOf } from '../dataverse/rows/values';
import { type Depth, DEPTHS, rootOf } from '../dataverse/security/roles';
import { writeForm } from '../forms/formXml';
import { withDiff } from '../systemForms/customizeForm';
import { compareVersions } from './checks';
import { ImportError } from './importError';
import { isThere, layersOf, requirementsOf } from './requirements';
import { componentsOf, type SolutionFile } from './solutionFile';

/** `holding`: the file is to wait beside the version which it will replace. */
type Check = (file: SolutionFile, organization: Organization, holding: boolean) => void;

/** What a file may be refused for because of what the organisation holds already; run after the checks of the file. */
export const organizationChecks: readonly Check[] = [
  installedSolution,
  holdingSolution,
  dependencies,
  activeComponents,
  formDiffs,
  roleNames,
  roleDepths,
];

/**
 * An update may have the version that is installed: the same file again. Whether the platform takes a lower one there is
 * reported both ways (MicrosoftDocs/dynamics-365-customer-engagement#2444 says no); refusing it is assumed.
 */
function installedSolution(file: SolutionFile, { components }: Organization): void {
  const installed = components.solutions.get(file.uniqueName);
  if (!installed) return;
  if (installed.publisher !== file.publisher) {
    throw new ImportError('otherPublisher', file.uniqueName, installed.publisher, file.publisher);
  }
  if (installed.managed !== file.managed) {
    throw new ImportError(file.managed ? 'managedOverUnmanaged' : 'unmanagedOverManaged', file.uniqueName);
  }
  if (compareVersions(file.version, installed.version) < 0) {
    throw new ImportError('lowerVersion', file.uniqueName, installed.version, file.version);
  }
}

function holdingSolution(file: SolutionFile, { components }: Organization, holding: boolean): void {
  if (!holding) return;
  const { uniqueName, version } = file;
  const installed = components.solutions.get(uniqueName);
  if (!installed?.managed) throw new ImportError('nothingToUpgrade', uniqueName);
  if (components.solutions.has(upgradeOf(uniqueName)))
    throw new ImportError('holdingExists', upgradeOf(uniqueName));
  if (compareVersions(version, installed.version) === 0)
    throw new ImportError('lowerVersion', uniqueName, installed.version, version);
}

function dependencies(file: SolutionFile, organization: Organization): void {
  for (const { type, key, name, by } of requirementsOf(file, organization)) {
    if (isThere({ type, key }, file, organization)) continue;
    if (type === COMPONENT.siteMap && file.apps.some(({ uniqueName }) => uniqueName === by))
      throw new ImportError('appComponent', name, String(type));
    throw new ImportError('missingDependency', name, String(type), by);
  }
}

/** What an administrator or an unmanaged solution made is not taken over by a managed one. */
function activeComponents(file: SolutionFile, organization: Organization): void {
  if (!file.managed) return;
  const { components } = organization;
  const unmanaged = [
    ...layersOf(components, (owners) => owners[0] === ACTIVE),
    ...rowsOfNobody(organization, components),
  ];
  for (const { type, key, name } of componentsOf(file)) {
    if (unmanaged.some((one) => one.type === type && one.key === key))
      throw new ImportError('activeComponent', String(type), name);
  }
}

/** Environment variables that somebody made by hand. */
function rowsOfNobody({ tables }: Organization, { environmentVariables }: Components): Component[] {
  return tables
    .of('environmentvariabledefinition')
    .all()
    .map((row) => textOf(row, 'schemaname'))
    .filter((name) => !environmentVariables.has(name.toLowerCase()))
    .map((name) => ({ type: COMPONENT.environmentVariable, key: name.toLowerCase(), name }));
}

/** A form that another solution owns takes a diff only, and one that fits it. */
function formDiffs(file: SolutionFile, { components }: Organization, holding: boolean): void {
  const solution = holding ? upgradeOf(file.uniqueName) : file.uniqueName;
  for (const { formId, form, name } of file.forms) {
    const diff = writeForm(form);
    if (!diff.includes('solutionaction=')) throw new ImportError('invalidXml', `form ${name} is not a diff`);
    const present = components.forms.get(formId);
    if (!present) throw new ImportError('missingDependency', formId, String(COMPONENT.form), file.uniqueName);
    const layers = [...present.layers];
    putLayer(layers, { solution, value: diff });
    try {
      if (file.managed) formXmlOf({ ...present, layers });
      else withDiff(present, form);
    } catch (error) {
      throw new ImportError(
        'invalidXml',
        `form ${name}: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }
}

/** A role's name is nobody else's; its id is free, or that of the role as some solution brought it. */
function roleNames({ roles }: SolutionFile, { tables, components }: Organization): void {
  const present = tables
    .of('role')
    .all()
    .filter((role) => rootOf(role) === role.id);
  for (const { roleId, name } of roles) {
    const sameName = present.some(
      (role) => role.id !== roleId && textOf(role, 'name').toLowerCase() === name.toLowerCase(),
    );
    const sameId = present.some((role) => role.id === roleId) && !components.roles.has(roleId);
    if (sameName || sameId) throw new ImportError('role', name);
  }
}

function roleDepths({ roles }: SolutionFile, { catalogue }: Organization): void {
  for (const role of roles) {
    for (const { name, depth } of role.privileges) {
      const privilege = catalogue.findPrivilege(name);
      if (!isDepth(depth) || (privilege && !privilege[`canBe${depth}`])) {
        throw new ImportError('depth', role.name, name, depth);
      }
    }
  }
}

export function isDepth(text: string): text is Depth {
  return DEPTHS.some((depth) => depth === text);
}
