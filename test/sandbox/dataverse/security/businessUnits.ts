import type { Guid } from '../guid';
import type { Organization } from '../organization';
import { lookupOf } from '../rows/values';

function parentOf(organization: Organization, businessUnit: Guid): Guid | undefined {
  const row = organization.tables.of('businessunit').get(businessUnit);
  return row && lookupOf(row, 'parentbusinessunitid')?.id;
}

/** Is `businessUnit` the `ancestor` itself, or anywhere below it? */
export function isWithin(organization: Organization, businessUnit: Guid, ancestor: Guid): boolean {
  for (let unit: Guid | undefined = businessUnit; unit; unit = parentOf(organization, unit)) {
    if (unit === ancestor) return true;
  }
  return false;
}

/** Everything below a unit, the unit itself left out. */
export function unitsBelow(organization: Organization, businessUnit: Guid): Guid[] {
  return organization.tables
    .of('businessunit')
    .all()
    .map((row) => row.id)
    .filter((id) => id !== businessUnit && isWithin(organization, id, businessUnit));
}
