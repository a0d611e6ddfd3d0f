import { plainId } from '../dataverse/guid';
import type { Organization } from '../dataverse/organization';
import { textOf } from '../dataverse/rows/values';
import { type Depth, DEPTHS, rootOf } from '../dataverse/security/roles';
import { writeForm } from '../forms/formXml';
import { mergeForm } from '../forms/mergeForm';
import { COMPONENT, compareVersions, isThere } from './checks';
import { ImportError } from './importError';
import type { FormPart, SolutionFile } from './solutionFile';

type Check = (file: SolutionFile, organization: Organization) => void;

/** What a file may be refused for because of what the organisation holds already; run after the checks of the file. */
export const organizationChecks: readonly Check[] = [
  installedSolution,
  dependencies,
  formDiffs,
  roleNames,
  roleDepths,
];

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

/** What the file lists as required, and what its forms and web resources name. */
function dependencies(file: SolutionFile, organization: Organization): void {
  const needed = [
    ...file.required,
    ...file.tables.map((table) => ({ type: COMPONENT.table, name: table, by: file.uniqueName })),
    ...file.webResources.flatMap(({ name, needs }) =>
      needs.map((need) => ({ type: COMPONENT.webResource, name: need, by: name })),
    ),
    ...file.forms.flatMap(neededByForm),
  ];
  for (const { type, name, by } of needed) {
    const key = plainId(name);
    if (!isThere({ type, key }, file, organization))
      throw new ImportError('missingDependency', name, String(type), by);
  }
}

/** Controls of Microsoft's own (`MscrmControls.…`, without a publisher's prefix) are part of the platform. */
function neededByForm({ formId, name, form }: FormPart): { type: number; name: string; by: string }[] {
  const attributes = (element: string, attribute: string): string[] =>
    Array.from(form.getElementsByTagName(element), (one) => one.getAttribute(attribute) ?? '');
  const libraries = [...attributes('Library', 'name'), ...attributes('Handler', 'libraryName')];
  const controls = attributes('customControl', 'name').filter((control) => /^[a-z][a-z0-9]*_/i.test(control));
  return [
    { type: COMPONENT.form, name: formId, by: name },
    ...libraries.map((library) => ({ type: COMPONENT.webResource, name: library, by: name })),
    ...controls.map((control) => ({ type: COMPONENT.control, name: control, by: name })),
  ];
}

/** A form that another solution owns takes a diff only, and one that fits it. */
function formDiffs(file: SolutionFile, { components }: Organization): void {
  for (const { formId, form, name } of file.forms) {
    const diff = writeForm(form);
    if (!diff.includes('solutionaction=')) throw new ImportError('invalidXml', `form ${name} is not a diff`);
    const present = components.forms.get(formId);
    if (!present) throw new ImportError('missingDependency', formId, String(COMPONENT.form), file.uniqueName);
    const others = present.layers
      .filter(({ solution }) => solution !== file.uniqueName)
      .map((layer) => layer.diff);
    try {
      mergeForm(present.baseFormXml, [...others, diff]);
    } catch (error) {
      throw new ImportError(
        'invalidXml',
        `form ${name}: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }
}

function roleNames({ roles, uniqueName }: SolutionFile, { tables, components }: Organization): void {
  const present = tables
    .of('role')
    .all()
    .filter((role) => rootOf(role) === role.id);
  for (const { roleId, name } of roles) {
    const sameName = present.some(
      (role) => role.id !== roleId && textOf(role, 'name').toLowerCase() === name.toLowerCase(),
    );
    const sameId = present.some((role) => role.id === roleId) && !components.solutions.has(uniqueName);
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
