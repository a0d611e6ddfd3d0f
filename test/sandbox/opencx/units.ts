import type { Answer, WebApiClient } from '../webApiClient';
import type { Roles } from './roles';

/**
 * Business units of the world, each with the one above it: OpenCX's own home, one below, one beside it, two above. `region`
 * bears the name of a unit that the sandbox has from the start, so that the world leaves out no unit of the organisation.
 */
const UNITS = {
  root: undefined,
  region: { name: 'Support', above: 'root' },
  home: { name: 'Service desk', above: 'region' },
  below: { name: 'Night shift', above: 'home' },
  sibling: { name: 'Field service', above: 'region' },
} as const;

export type UnitName = keyof typeof UNITS;
const UNIT_NAMES = Object.keys(UNITS) as UnitName[];

/** Finds the business units, and makes those that are missing. */
export async function buildUnits(admin: WebApiClient): Promise<Record<UnitName, string>> {
  const units = {} as Record<UnitName, string>;
  units.root = await admin.first('businessunits', 'businessunitid', '_parentbusinessunitid_value eq null');
  for (const [unit, place] of Object.entries(UNITS) as [UnitName, (typeof UNITS)[UnitName]][]) {
    if (!place) continue;
    const above = units[place.above];
    const filter = `name eq '${place.name}' and _parentbusinessunitid_value eq ${above}`;
    const found = await admin.send(
      'GET',
      `businessunits?$select=businessunitid&$filter=${encodeURIComponent(filter)}`,
    );
    const [existing] = found['value'] as Answer[];
    units[unit] = existing
      ? String(existing['businessunitid'])
      : await make(admin, 'businessunits', 'businessunitid', {
          name: place.name,
          'parentbusinessunitid@odata.bind': `/businessunits(${above})`,
        });
  }
  return units;
}

/** A customer service representative for each unit. */
export async function buildUsers(
  admin: WebApiClient,
  roles: Roles,
  units: Record<UnitName, string>,
): Promise<Record<UnitName, string>> {
  const role = await admin.first(
    'roles',
    'roleid',
    "name eq 'Customer Service Representative' and _parentroleid_value eq null",
  );
  const users = {} as Record<UnitName, string>;
  for (const unit of UNIT_NAMES) {
    users[unit] = await make(admin, 'systemusers', 'systemuserid', {
      firstname: 'Trial',
      lastname: unit,
      'businessunitid@odata.bind': `/businessunits(${units[unit]})`,
    });
    await roles.assign(role, { user: users[unit] });
  }
  return users;
}

/** Creates a row; its id comes back. */
export async function make(
  admin: WebApiClient,
  entitySet: string,
  key: string,
  row: object,
): Promise<string> {
  return String((await admin.send('POST', `${entitySet}?$select=${key}`, row))[key]);
}
