import { createOrganization } from '../dataverse/organization';
import type { Depth } from '../dataverse/security/roles';
import type { Answer } from '../webApiClient';
import { ALL_RIGHTS, inProcessWorld, type World } from './world';

/** Whose contacts the application user sees, of those that the world knows. */
async function seen({ application, contacts }: World): Promise<string[]> {
  const rows = (await application.send('GET', 'contacts?$select=contactid'))['value'] as Answer[];
  return contacts
    .filter(({ id }) => rows.some(({ contactid }) => contactid === id))
    .map(({ owner }) => owner);
}

test.each<[Depth, string[]]>([
  ['Basic', ['application']],
  ['Local', ['application', 'home']],
  ['Deep', ['application', 'home', 'below']],
  ['Global', ['application', 'root', 'region', 'home', 'below', 'sibling']],
])('at depth %s, OpenCX sees the contacts of its unit’s side of the world: %s', async (depth, owners) => {
  const world = await inProcessWorld();
  await world.roles.set(world.roleId, { ...ALL_RIGHTS, prvReadContact: depth });
  expect(await seen(world)).toEqual(owners);
});

test('has a contact of every business unit there is', async () => {
  const world = await inProcessWorld();
  const units = (await world.admin.send('GET', 'businessunits?$select=businessunitid'))['value'] as Answer[];
  expect(units.map(({ businessunitid }) => businessunitid).sort()).toEqual(Object.values(world.units).sort());
  const owningUnits = new Set<unknown>();
  for (const { id } of world.contacts) {
    const contact = await world.admin.send('GET', `contacts(${id})?$select=_owningbusinessunit_value`);
    owningUnits.add(contact['_owningbusinessunit_value']);
  }
  expect([...owningUnits].sort()).toEqual(Object.values(world.units).sort());
});

test('can be built once more where there is one, with the application user in another unit', async () => {
  const organization = createOrganization();
  const first = await inProcessWorld('home', organization);
  const second = await inProcessWorld('below', organization);
  expect(second.units).toEqual(first.units);
  const user = await second.admin.send(
    'GET',
    `systemusers(${second.applicationUserId})?$expand=systemuserroles_association($select=name)`,
  );
  expect(user['_businessunitid_value']).toBe(second.units.below);
  expect(user['systemuserroles_association']).toMatchObject([{ name: 'OpenCX trial' }]);
  await second.roles.set(second.roleId, { ...ALL_RIGHTS, prvReadContact: 'Deep' });
  expect(await seen(second)).toEqual(['application', 'below']);
});
