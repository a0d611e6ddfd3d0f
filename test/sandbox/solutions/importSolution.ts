import { type InstalledSolution, type Requirement, upgradeOf } from '../components';
import type { Organization } from '../dataverse/organization';
import { addLayers } from './addLayers';
import { fileChecks } from './checks';
import { ImportError } from './importError';
import { organizationChecks } from './organizationChecks';
import { requirementsOf } from './requirements';
import { changeLayers } from './settle';
import { readSolutionFile, type SolutionFile } from './solutionFile';
import { writeSolution } from './solutionRows';
import { deleteAndPromote } from './upgradeSolution';

export { ImportError } from './importError';

export interface ImportOptions {
  /** Stage for upgrade: the file waits beside the version which it will replace. */
  holding?: boolean;
  /** What administrators changed of managed components goes. */
  overwrite?: boolean;
}

/**
 * Imports a solution as Dataverse does. Over an installed version this is what the maker portal calls an update: what the
 * file no longer holds stays (maker/data-platform/update-solutions).
 * @param zip the solution file
 * @throws ImportError with Dataverse's code when Dataverse would refuse it; the organisation is then as it was
 */
export function importSolution(
  organization: Organization,
  zip: Uint8Array,
  { holding = false, overwrite = false }: ImportOptions = {},
): void {
  const file = readSolutionFile(zip);
  for (const check of fileChecks) check(file);
  for (const check of organizationChecks) check(file, organization, holding);

  const solution = solutionOf(file, organization, holding);
  organization.components.solutions.set(solution.uniqueName, solution);
  writeSolution(organization, solution, { name: file.publisherName, prefix: file.prefix });
  changeLayers(organization, () => addLayers(organization, file, holding), { overwrite });
}

/**
 * What the maker portal calls an upgrade, and does by default: what the file no longer holds goes. What is no managed solution
 * that is there already is imported.
 * @throws ImportError as `importSolution`; 0x8004f046 when what should go is needed elsewhere, and the upgrade then stays
 * staged beside the old version, as update-solutions has it
 */
export function stageAndUpgrade(
  organization: Organization,
  zip: Uint8Array,
  options: ImportOptions = {},
): void {
  const { uniqueName } = readSolutionFile(zip);
  const installed = organization.components.solutions.get(uniqueName);
  if (!installed?.managed) return importSolution(organization, zip, options);
  importSolution(organization, zip, { ...options, holding: true });
  try {
    deleteAndPromote(organization, uniqueName);
  } catch (error) {
    if (error instanceof ImportError) throw new ImportError('upgradeFailed', error.message);
    throw error;
  }
}

/** An update keeps the needs of what it leaves in place: they go with the next upgrade. */
function solutionOf(file: SolutionFile, organization: Organization, holding: boolean): InstalledSolution {
  const { uniqueName, friendlyName, version, managed, publisher, configurationPage } = file;
  const requires = requirementsOf(file, organization);
  const before = holding ? undefined : organization.components.solutions.get(uniqueName);
  return {
    uniqueName: holding ? upgradeOf(uniqueName) : uniqueName,
    friendlyName,
    version,
    managed,
    publisher,
    ...(configurationPage === undefined ? {} : { configurationPage }),
    requires: [...(before?.requires ?? []).filter((one) => !requires.some(isSame(one))), ...requires],
  };
}

const isSame =
  (one: Requirement) =>
  ({ type, key, by }: Requirement): boolean =>
    type === one.type && key === one.key && by === one.by;
