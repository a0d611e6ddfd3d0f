import type { Guid } from '../dataverse/guid';
import type { Organization } from '../dataverse/organization';

/** Who made the rows that a solution brings: the organisation's first user, who is its administrator. */
export function importer({ tables }: Organization): Guid {
  return tables.of('systemuser').all()[0]?.id ?? '';
}
