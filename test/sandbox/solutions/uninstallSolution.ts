import type { Organization } from '../dataverse/organization';
import { deleteRole } from '../dataverse/security/roles';

/**
 * Takes a solution's components out of an organisation; nothing happens when it is not installed.
 * @param keepRoles ids of roles that stay, with their assignments: those that a newer version brings again
 */
export function uninstallSolution(
  organization: Organization,
  uniqueName: string,
  keepRoles: ReadonlySet<string> = new Set(),
): void {
  const { solutions, webResources, customControls, forms } = organization.components;
  const installed = solutions.get(uniqueName);
  if (!installed) return;
  for (const roleId of installed.roleIds) if (!keepRoles.has(roleId)) deleteRole(organization, roleId);
  for (const components of [webResources, customControls]) {
    for (const { name, solution } of [...components.values()])
      if (solution === uniqueName) components.delete(name);
  }
  for (const form of forms.values())
    form.layers = form.layers.filter(({ solution }) => solution !== uniqueName);
  solutions.delete(uniqueName);
}
