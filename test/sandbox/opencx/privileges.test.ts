import { createOrganization } from '../dataverse/organization';
import type { Depth } from '../dataverse/security/roles';
import { failures, rightsWithout } from './trials';
import { ALL_RIGHTS, inProcessWorld, type World } from './world';

/** The two gates of Dataverse: a privilege that is not held, and one whose depth does not reach the row. */
const MISSING = '0x80040220';
const OUT_OF_REACH = '0x80048306';
const NOT_FOUND = 'contact of root not found';

const CASES = ['link-contact', 'case-from-email', 'case-from-phone', 'default-owner', 'default-queue'];
const CHAT = ['chat-omnichannel'];
const HANDOFFS = ['case-from-email', 'case-from-phone'];
const outOfReach = (...ids: string[]) => Object.fromEntries(ids.map((id) => [id, OUT_OF_REACH]));
/** What makes a case of the owner's, who is of another unit; a whole handoff does, as OpenCX is set up. */
const OWNERS_CASE = outOfReach(...HANDOFFS, 'default-owner');
const QUEUED_CASE = outOfReach(...HANDOFFS, 'default-queue');

interface Case {
  privilege: string;
  /** What fails without the privilege. */
  without: string[];
  /** What fails below Organization, while OpenCX's unit is neither the root nor the owner's, and with what. */
  shallow?: Record<string, string>;
}

const PRIVILEGES: Case[] = [
  { privilege: 'prvCreateIncident', without: CASES, shallow: OWNERS_CASE },
  {
    privilege: 'prvReadIncident',
    without: ['test-and-save', ...CASES, 'attach-note'],
    shallow: { ...OWNERS_CASE, ...outOfReach('attach-note') },
  },
  { privilege: 'prvAppendIncident', without: CASES, shallow: OWNERS_CASE },
  { privilege: 'prvAppendToIncident', without: ['attach-note'], shallow: outOfReach('attach-note') },
  { privilege: 'prvCreateContact', without: ['create-contact', 'case-from-email', 'case-from-phone'] },
  {
    privilege: 'prvReadContact',
    without: ['find-contact', 'create-contact', ...CASES],
    shallow: {
      'find-contact': NOT_FOUND,
      'link-contact': OUT_OF_REACH,
      'case-from-email': `${NOT_FOUND}, a second one was made`,
    },
  },
  {
    privilege: 'prvAppendToContact',
    without: CASES,
    shallow: { 'link-contact': OUT_OF_REACH, 'case-from-email': OUT_OF_REACH },
  },
  { privilege: 'prvCreateNote', without: ['attach-note'] },
  { privilege: 'prvReadNote', without: ['attach-note'] },
  { privilege: 'prvAppendNote', without: ['attach-note'] },
  { privilege: 'prvReadUser', without: [...HANDOFFS, 'default-owner'], shallow: OWNERS_CASE },
  { privilege: 'prvReadQueue', without: [...HANDOFFS, 'default-queue'], shallow: QUEUED_CASE },
  { privilege: 'prvAppendToQueue', without: [...HANDOFFS, 'default-queue'], shallow: QUEUED_CASE },
  { privilege: 'prvCreateActivity', without: CHAT },
  { privilege: 'prvReadActivity', without: CHAT },
  { privilege: 'prvAppendActivity', without: CHAT },
  {
    privilege: 'prvReadmsdyn_liveworkstream',
    without: CHAT,
    shallow: { 'chat-omnichannel': OUT_OF_REACH },
  },
  {
    privilege: 'prvAppendTomsdyn_liveworkstream',
    without: CHAT,
    shallow: { 'chat-omnichannel': OUT_OF_REACH },
  },
];

let world: World;
beforeAll(async () => {
  world = await inProcessWorld('home', createOrganization({ queueLookup: true }));
});

test('names every privilege that the full rights hold', () => {
  expect(PRIVILEGES.map(({ privilege }) => privilege).sort()).toEqual(Object.keys(ALL_RIGHTS).sort());
});

test('everything that OpenCX means to do comes about with the full rights', async () => {
  await world.roles.set(world.roleId, ALL_RIGHTS);
  expect(await failures(world)).toEqual({});
});

test.each(PRIVILEGES)(
  'without $privilege, what needs it is refused and nothing else is',
  async (expected) => {
    await world.roles.set(world.roleId, rightsWithout(expected.privilege));
    expect(await failures(world)).toEqual(Object.fromEntries(expected.without.map((id) => [id, MISSING])));
  },
);

describe.each<Depth>(['Basic', 'Local', 'Deep'])('at depth %s', (depth) => {
  test.each(PRIVILEGES)('$privilege fails where it does not reach', async ({ privilege, shallow = {} }) => {
    await world.roles.set(world.roleId, { ...ALL_RIGHTS, [privilege]: depth });
    expect(await failures(world)).toEqual(shallow);
  });
});

test('a depth reaches further from the root unit, and from that of the owner', async () => {
  const atRoot = await inProcessWorld('root', createOrganization({ queueLookup: true }));
  await atRoot.roles.set(atRoot.roleId, all('Deep'));
  expect(await failures(atRoot)).toEqual({});
  await atRoot.roles.set(atRoot.roleId, all('Local'));
  expect(await failures(atRoot)).toEqual({
    'find-contact': 'contact of region not found',
    ...outOfReach('link-contact', 'attach-note'),
    ...OWNERS_CASE,
  });
  const besideOwner = await inProcessWorld('sibling', createOrganization({ queueLookup: true }));
  await besideOwner.roles.set(besideOwner.roleId, { ...ALL_RIGHTS, prvCreateIncident: 'Local' });
  expect(await failures(besideOwner)).toEqual({});
});

const all = (depth: Depth) =>
  Object.fromEntries(Object.keys(ALL_RIGHTS).map((privilege) => [privilege, depth]));
