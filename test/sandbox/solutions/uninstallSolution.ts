import { upgradeOf } from '../components';
import type { Organization } from '../dataverse/organization';
import { ImportError } from './importError';
import { changeLayers } from './settle';
import { removeSolution } from './solutionRows';
import { removeOwner, requireNobodyNeeds } from './upgradeSolution';

/**
 * Deletes a solution; nothing happens when it is not installed. A managed one takes its components along; an unmanaged one
 * is only a container, and what it brought stays (power-apps/maker/data-platform/remove-solution).
 * @throws ImportError when something that stays needs one of the components that would go
 */
export function uninstallSolution(organization: Organization, uniqueName: string): void {
  const { solutions, unmanagedNeeds } = organization.components;
  const installed = solutions.get(uniqueName);
  if (!installed) return;
  if (installed.managed) {
    requireNoUpgrade(organization, uniqueName);
    requireNobodyNeeds(
      organization,
      uniqueName,
      ({ name, type }, [need]) => new ImportError('cannotUninstall', name, String(type), need?.by ?? ''),
    );
    changeLayers(organization, (components) => removeOwner(components, uniqueName), { overwrite: false });
  } else unmanagedNeeds.push(...installed.requires);
  solutions.delete(uniqueName);
  removeSolution(organization, uniqueName);
}

/** A staged upgrade has to be applied or deleted first. That the platform refuses with this code is assumed. */
function requireNoUpgrade({ components }: Organization, uniqueName: string): void {
  const upgrade = upgradeOf(uniqueName);
  if (components.solutions.has(upgrade))
    throw new ImportError('cannotUninstall', uniqueName, 'solution', upgrade);
}
