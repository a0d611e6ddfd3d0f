import type { InstalledSolution } from '../components';
import { namedGuid } from '../dataverse/guid';
import type { Organization } from '../dataverse/organization';
import { isoSeconds, textOf, type Row } from '../dataverse/rows/values';

/**
 * Writes the row of a solution, as scripts look for it. The platform keeps the publisher of a solution that is gone; so does
 * this (nobody's page says so, administrators report it).
 */
export function writeSolution(
  organization: Organization,
  solution: InstalledSolution,
  publisher: { name: string; prefix: string },
): void {
  const publisherId = namedGuid(`publisher/${solution.publisher}`);
  const publishers = organization.tables.of('publisher');
  if (!publishers.get(publisherId)) {
    publishers.put(publisherId, {
      uniquename: solution.publisher,
      friendlyname: publisher.name,
      customizationprefix: publisher.prefix,
    });
  }
  const known = solutionRow(organization, solution.uniqueName);
  const now = isoSeconds(organization.now());
  organization.tables.of('solution').put(known?.id ?? newId(solution), {
    createdon: now,
    ...known?.values,
    uniquename: solution.uniqueName,
    friendlyname: solution.friendlyName,
    version: solution.version,
    ismanaged: solution.managed,
    isvisible: true,
    publisherid: { table: 'publisher', id: publisherId },
    installedon: now,
    modifiedon: now,
  });
}

/** An upgrade takes the base's place with the id that it had while it waited. */
const newId = ({ uniqueName, version }: InstalledSolution) => namedGuid(`solution/${uniqueName}/${version}`);

export function solutionRow({ tables }: Organization, uniqueName: string): Row | undefined {
  return tables
    .of('solution')
    .all()
    .find((row) => textOf(row, 'uniquename') === uniqueName);
}

export function renameSolution(organization: Organization, from: string, to: string): void {
  const row = solutionRow(organization, from);
  if (row) organization.tables.of('solution').put(row.id, { ...row.values, uniquename: to });
}

export function removeSolution(organization: Organization, uniqueName: string): void {
  const row = solutionRow(organization, uniqueName);
  if (row) organization.tables.of('solution').remove(row.id);
}
