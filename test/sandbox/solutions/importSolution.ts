import { strFromU8 } from 'fflate';
import type { Organization } from '../dataverse/organization';
import { createRole } from '../dataverse/security/roles';
import { writeForm } from '../forms/formXml';
import { fileChecks } from './checks';
import { isDepth, organizationChecks } from './organizationChecks';
import { readSolutionFile, type SolutionFile } from './solutionFile';
import { uninstallSolution } from './uninstallSolution';

export { ImportError } from './importError';

/**
 * Imports a solution as Dataverse does: the organisation gets its web resources, controls, roles and form diffs. A newer
 * version takes the place of the installed one: what it no longer holds goes.
 * @param zip the solution file
 * @throws ImportError with Dataverse's code when Dataverse would refuse it; the organisation is then as it was
 */
export function importSolution(organization: Organization, zip: Uint8Array): void {
  const file = readSolutionFile(zip);
  for (const check of fileChecks) check(file, organization);
  for (const check of organizationChecks) check(file, organization);

  const kept = new Set(file.roles.map(({ roleId }) => roleId));
  uninstallSolution(organization, file.uniqueName, kept);
  addRoles(organization, file);
  addComponents(organization, file);
}

function addRoles(organization: Organization, { roles, managed }: SolutionFile): void {
  for (const { roleId, name, privileges } of roles) {
    createRole(organization, {
      roleId,
      name,
      managed,
      privileges: privileges.flatMap(({ name: privilege, depth }) =>
        isDepth(depth) ? [{ name: privilege, depth }] : [],
      ),
    });
  }
}

function addComponents({ components }: Organization, file: SolutionFile): void {
  const { uniqueName, version, managed, publisher, configurationPage, parts } = file;
  const solution = uniqueName;
  components.solutions.set(uniqueName, {
    uniqueName,
    version,
    managed,
    publisher,
    ...(configurationPage === undefined ? {} : { configurationPage }),
    roleIds: file.roles.map(({ roleId }) => roleId),
  });
  for (const { name, type, file: part, needs } of file.webResources) {
    const content = parts.get(part) ?? new Uint8Array();
    components.webResources.set(name, { name, type, content, needs, solution });
  }
  for (const { name, file: manifest } of file.controls) {
    const folder = manifest.slice(0, manifest.lastIndexOf('/') + 1);
    const files = [...parts].filter(([path]) => path.startsWith(folder) && path !== manifest);
    components.customControls.set(name, {
      name,
      manifest: strFromU8(parts.get(manifest) ?? new Uint8Array()),
      files: new Map(files.map(([path, content]) => [path.slice(folder.length), content])),
      solution,
    });
  }
  for (const { formId, form } of file.forms) {
    components.forms.get(formId)?.layers.push({ solution, diff: writeForm(form) });
  }
}
