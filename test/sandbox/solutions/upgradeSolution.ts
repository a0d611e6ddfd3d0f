import { COMPONENT, type Components, formXmlOf, LAYERED, type Requirement, upgradeOf } from '../components';
import { renameOwner, withoutOwner } from '../components/layered';
import type { Organization } from '../dataverse/organization';
import { FormXmlError } from '../forms/formXml';
import { ImportError } from './importError';
import { layersOf, neededElsewhere } from './requirements';
import { changeLayers } from './settle';
import { removeSolution, renameSolution } from './solutionRows';

/**
 * Applies an upgrade that is staged: the old version goes with what the new one no longer holds, and the new one takes its name.
 * @throws ImportError when no upgrade is staged, or what should go is needed elsewhere; the organisation is then as it was
 */
export function deleteAndPromote(organization: Organization, uniqueName: string): void {
  const { solutions } = organization.components;
  const upgrade = solutions.get(upgradeOf(uniqueName));
  if (!upgrade || !solutions.has(uniqueName)) throw new ImportError('upgradeNotAvailable', uniqueName);
  requireNobodyNeeds(organization, uniqueName, (gone, needs) => {
    const names = needs.map(({ by }) => by).join(', ');
    return new ImportError('inUse', gone.name, String(gone.type), String(needs.length), names);
  });

  solutions.delete(upgrade.uniqueName);
  solutions.set(uniqueName, { ...upgrade, uniqueName });
  removeSolution(organization, uniqueName);
  renameSolution(organization, upgrade.uniqueName, uniqueName);
  changeLayers(
    organization,
    (components) => {
      removeOwner(components, uniqueName);
      for (const kind of LAYERED) components[kind].renameOwner(upgrade.uniqueName, uniqueName);
      for (const form of components.forms.values())
        form.layers = renameOwner(form.layers, upgrade.uniqueName, uniqueName);
    },
    { overwrite: false },
  );
}

/** Takes an owner's layers away, and with them the components that nobody else has a layer of. */
export function removeOwner(components: Components, owner: string): void {
  for (const kind of LAYERED) components[kind].removeOwner(owner);
  for (const form of components.forms.values()) form.layers = withoutOwner(form.layers, owner);
}

/**
 * Diffs of forms that change what only the leaving solution's diff brings. That the platform keeps the solution for them, as
 * it does for other dependencies, is assumed.
 */
function diffsLeftAlone({ forms }: Components, leaving: string): Requirement[] {
  return [...forms.values()].flatMap((form) => {
    try {
      formXmlOf({ ...form, layers: withoutOwner(form.layers, leaving) });
      return [];
    } catch (error) {
      if (!(error instanceof FormXmlError)) throw error;
      return [{ type: COMPONENT.form, key: form.formId, name: form.name, by: error.message }];
    }
  });
}

/** @param refusal made of a component that would go, and who needs it */
export function requireNobodyNeeds(
  organization: Organization,
  leaving: string,
  refusal: (gone: { name: string; type: number }, needs: { by: string }[]) => ImportError,
): void {
  const gone = layersOf(organization.components, (owners) => owners.every((owner) => owner === leaving));
  const needs = [
    ...neededElsewhere(organization, gone, [leaving]),
    ...diffsLeftAlone(organization.components, leaving),
  ];
  const [first] = needs;
  if (first) throw refusal(first, needs);
}
