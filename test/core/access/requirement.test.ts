import { judge, type AccessFacts, type HeldPrivilege, type OperationId } from '../../../core/access';
import { known, NOT_ASKED, unreadable } from '../../../core/access/facts/facts';
import {
  ACCOUNT_ROW,
  bareSettings,
  EAST,
  factsWith,
  grant,
  holding,
  OWNER_ID,
  owner,
  QUEUE_ROW,
  role,
  ROOT,
  SALES,
  SERVICE,
  settings,
  table,
  tables,
  TEAM_ID,
  units,
  USER_ID,
  user,
  without,
} from './sampleFacts';

/** What is said of one requirement. */
const said = (facts: Partial<AccessFacts>, id: OperationId, privilege: string) => {
  const { operations } = judge(factsWith(facts));
  const found = operations
    .find((operation) => operation.id === id)
    ?.requirements.find((requirement) => requirement.privilege === privilege);
  return [found?.finding, ...(found?.shortfall ? [found.shortfall] : [])].join(': ');
};
const at = (name: string) => (more: Partial<HeldPrivilege>) => grant(name, more);
const held = (...grants: HeldPrivilege[]) => ({ privileges: known(holding(...grants)) });
const forbidden = unreadable('forbidden');

describe('all contacts', () => {
  const contact = at('prvReadContact');
  const together = [
    contact({ depth: 'Deep', businessUnitId: SALES }),
    contact({ depth: 'Local', businessUnitId: ROOT }),
    contact({ depth: 'Local', businessUnitId: SERVICE }),
  ];
  const seen = { allUnitsSeen: known(true) };
  const samples = (...rights: string[][]) => ({
    othersContacts: known(rights.map((one) => ({ rights: one }))),
  });

  test.each<[string, HeldPrivilege[], Partial<AccessFacts>, string]>([
    ['Organization', [contact({})], {}, 'pass'],
    ['Organization in one of two roles', [contact({ depth: 'Basic' }), contact({})], {}, 'pass'],
    ['Parent: Child from the root', [contact({ depth: 'Deep' })], {}, 'pass'],
    [
      'Parent: Child elsewhere',
      [contact({ depth: 'Deep', businessUnitId: SALES })],
      {},
      'at-risk: too-narrow',
    ],
    [
      'Parent: Child from nowhere',
      [contact({ depth: 'Deep', businessUnitId: undefined })],
      {},
      'cannot-tell: business-units-unreadable',
    ],
    ['Business Unit, even the root', [contact({ depth: 'Local' })], {}, 'at-risk: too-narrow'],
    ['User', [contact({ depth: 'Basic' })], {}, 'at-risk: too-narrow'],
    ['Organization for the rows of a filter', [contact({ filtered: true })], {}, 'at-risk: filtered'],
    [
      'a filter beside User',
      [contact({ filtered: true }), contact({ depth: 'Basic' })],
      {},
      'at-risk: filtered',
    ],
    ['a filter beside Organization', [contact({ filtered: true }), contact({})], {}, 'pass'],
    ['every unit together, all seen', together, seen, 'pass'],
    [
      'every unit together, some perhaps hidden',
      together,
      { allUnitsSeen: known(false) },
      'cannot-tell: business-units-unreadable',
    ],
    ['every unit but one together, all seen', together.slice(1), seen, 'at-risk: too-narrow'],
    ['Organization, units unread', [contact({})], { businessUnits: forbidden }, 'pass'],
    [
      'Parent: Child, units unread',
      [contact({ depth: 'Deep' })],
      { businessUnits: forbidden },
      'cannot-tell: business-units-unreadable',
    ],
    [
      'Business Unit, units unread',
      [contact({ depth: 'Local' })],
      { businessUnits: forbidden },
      'cannot-tell: business-units-unreadable',
    ],
    [
      'User, units unread',
      [contact({ depth: 'Basic' })],
      { businessUnits: forbidden },
      'at-risk: too-narrow',
    ],
    [
      'Parent: Child, the root not seen',
      [contact({ depth: 'Deep', businessUnitId: SALES })],
      { businessUnits: known(units.filter(({ id }) => id === SALES || id === EAST)) },
      'cannot-tell: business-units-unreadable',
    ],
    ['untold, a sample is out of reach', together, samples(['Read'], ['AppendTo']), 'at-risk: too-narrow'],
    [
      'untold, all samples are in reach',
      together,
      samples(['Read'], ['Read']),
      'cannot-tell: business-units-unreadable',
    ],
    ['untold, there is no sample', together, samples(), 'cannot-tell: business-units-unreadable'],
    [
      'too narrow, though all samples are in reach',
      [contact({ depth: 'Local' })],
      samples(['Read']),
      'at-risk: too-narrow',
    ],
  ])('%s', (_, grants, facts, expected) => {
    expect(said({ ...held(...grants), ...facts }, 'find-contact', 'prvReadContact')).toBe(expected);
  });

  test('the sample is counted for the right that is asked about', () => {
    const facts = factsWith({
      ...held(contact({ depth: 'Basic' }), grant('prvAppendToContact', { depth: 'Basic' })),
      othersContacts: known([{ rights: ['Read', 'AppendTo'] }, { rights: ['Read'] }, 'absent']),
    });
    const link = judge(facts).operations.find(({ id }) => id === 'link-contact')?.requirements ?? [];
    const samples = link.filter(({ table: name, depth }) => name === 'contact' && depth === 'all');
    expect(samples.map(({ right, sample }) => [right, sample])).toEqual([
      ['Read', { rows: 3, reached: 2 }],
      ['AppendTo', { rows: 3, reached: 1 }],
      ['Write', undefined],
    ]);
  });

  test('the narrow right to read spares what the application user creates itself', () => {
    const facts = held(contact({ depth: 'Basic' }));
    expect(said(facts, 'create-contact', 'prvReadContact')).toBe('pass');
    expect(said(facts, 'case-from-phone', 'prvReadContact')).toBe('pass');
    expect(said(facts, 'case-from-email', 'prvReadContact')).toBe('at-risk: too-narrow');
  });
});

test('what is only worth knowing is there at any level', () => {
  expect(said(held(grant('prvWriteContact', { depth: 'Basic' })), 'link-contact', 'prvWriteContact')).toBe(
    'pass',
  );
});

describe('rows of the application user’s own', () => {
  const note = at('prvCreateNote');
  const teamKeeps = {
    teams: known([{ id: TEAM_ID, name: 'Team', roles: [role({ teamPrivilegesOnly: true })] }]),
  };
  const reach = (reached: string[], others: 'not' | 'unknown') => ({
    ...teamKeeps,
    ownReach: known({ reached, others }),
  });

  test.each<[string, HeldPrivilege, Partial<AccessFacts>, string]>([
    ['User', note({ depth: 'Basic' }), {}, 'pass'],
    ['Business Unit, the user’s', note({ depth: 'Local', businessUnitId: SALES }), reach([], 'not'), 'pass'],
    ['Business Unit, another one', note({ depth: 'Local' }), reach([], 'not'), 'missing: own-rows-outside'],
    ['User, a role of its own', note({ depth: 'Basic' }), reach(['prvcreatenote'], 'not'), 'pass'],
    ['User, a team keeps it', note({ depth: 'Basic' }), reach([], 'not'), 'missing: own-rows-outside'],
    [
      'User, perhaps a team keeps it',
      note({ depth: 'Basic' }),
      reach([], 'unknown'),
      'cannot-tell: roles-unreadable',
    ],
    [
      'User, nobody asked',
      note({ depth: 'Basic' }),
      { ownReach: NOT_ASKED },
      'cannot-tell: roles-unreadable',
    ],
    ['Organization, a team keeps it', note({}), reach([], 'not'), 'pass'],
    ['the rows of a filter', note({ filtered: true }), {}, 'at-risk: filtered'],
  ])('%s', (_, one, facts, expected) => {
    expect(said({ ...held(one), ...facts }, 'attach-note', 'prvCreateNote')).toBe(expected);
  });

  test('out of reach, what is advised is at risk', () => {
    const facts = { ...held(grant('prvWriteNote', { depth: 'Basic' })), ...reach([], 'not') };
    expect(said(facts, 'attach-note', 'prvWriteNote')).toBe('at-risk: own-rows-outside');
  });

  test('what must be held for no row in particular is held at any level', () => {
    const facts = { ...held(grant('prvReadIncident', { depth: 'Basic' })), ...reach([], 'not') };
    expect(said(facts, 'test-and-save', 'prvReadIncident')).toBe('pass');
    expect(said(held(grant('prvReadIncident', { filtered: true })), 'test-and-save', 'prvReadIncident')).toBe(
      'at-risk: filtered',
    );
  });
});

describe('cases of the default owner', () => {
  const create = at('prvCreateIncident');
  const unread = { owner: known(owner({ businessUnitId: undefined })) };

  test.each<[string, HeldPrivilege, Partial<AccessFacts>, string]>([
    ['Organization', create({}), {}, 'pass'],
    ['Parent: Child above the owner', create({ depth: 'Deep' }), {}, 'pass'],
    [
      'Parent: Child beside the owner',
      create({ depth: 'Deep', businessUnitId: SALES }),
      {},
      'missing: owner-outside',
    ],
    ['Business Unit, the owner’s', create({ depth: 'Local', businessUnitId: SERVICE }), {}, 'pass'],
    [
      'Business Unit, another one',
      create({ depth: 'Local', businessUnitId: SALES }),
      {},
      'missing: owner-outside',
    ],
    ['User', create({ depth: 'Basic' }), {}, 'missing: owner-outside'],
    [
      'Parent: Child, units unread',
      create({ depth: 'Deep' }),
      { businessUnits: forbidden },
      'cannot-tell: business-units-unreadable',
    ],
    [
      'Parent: Child, the owner’s unit unread',
      create({ depth: 'Deep' }),
      unread,
      'cannot-tell: owner-unreadable',
    ],
    ['Organization, the owner’s unit unread', create({}), unread, 'pass'],
    ['User, the owner’s unit unread', create({ depth: 'Basic' }), unread, 'missing: owner-outside'],
    [
      'Business Unit, the owner unread',
      create({ depth: 'Local' }),
      { owner: forbidden },
      'cannot-tell: owner-unreadable',
    ],
    [
      'User, the owner is the user itself',
      create({ depth: 'Basic' }),
      { settings: settings({ owner: USER_ID }) },
      'pass',
    ],
    ['User, no owner', create({ depth: 'Basic' }), { settings: settings({ owner: undefined }) }, 'pass'],
  ])('%s', (_, one, facts, expected) => {
    expect(said({ ...held(one), ...facts }, 'case-from-phone', 'prvCreateIncident')).toBe(expected);
  });

  test('a step by itself is about the application user’s own cases', () => {
    const facts = held(create({ depth: 'Basic' }));
    expect(said(facts, 'link-contact', 'prvCreateIncident')).toBe('pass');
    expect(said(facts, 'default-queue', 'prvCreateIncident')).toBe('pass');
    expect(said(facts, 'default-owner', 'prvCreateIncident')).toBe('missing: owner-outside');
  });

  test.each<[string, HeldPrivilege, string]>([
    ['in the owner’s unit', grant('prvReadUser', { depth: 'Local', businessUnitId: SERVICE }), 'pass'],
    [
      'in another unit',
      grant('prvReadUser', { depth: 'Local', businessUnitId: SALES }),
      'missing: owner-outside',
    ],
  ])('the right to read users reaches the owner %s', (_, one, expected) => {
    expect(said(held(one), 'default-owner', 'prvReadUser')).toBe(expected);
  });
});

describe('the one row that the settings name', () => {
  const read = at('prvReadQueue');
  const row = (rights: string[] | 'absent') => ({
    rows: { [QUEUE_ROW]: known(rights === 'absent' ? rights : { rights }) },
  });

  test.each<[string, HeldPrivilege[], Partial<AccessFacts>, string]>([
    ['the platform says yes, at any level', [read({ depth: 'Basic' })], row(['Read']), 'pass'],
    ['the platform says no, at any level', [read({})], row(['AppendTo']), 'missing: row-outside'],
    ['the platform says yes, for the rows of a filter', [read({ filtered: true })], row(['Read']), 'pass'],
    [
      'the platform says no, for the rows of a filter',
      [read({ filtered: true })],
      row([]),
      'at-risk: filtered',
    ],
    ['unread, Organization reaches it', [read({})], { rows: { [QUEUE_ROW]: forbidden } }, 'pass'],
    [
      'unread, less may not',
      [read({ depth: 'Deep' })],
      { rows: { [QUEUE_ROW]: forbidden } },
      'cannot-tell: row-unreadable',
    ],
    ['not there', [read({ depth: 'Deep' })], row('absent'), 'cannot-tell: row-unreadable'],
  ])('%s', (_, grants, facts, expected) => {
    expect(said({ ...held(...grants), ...facts }, 'default-queue', 'prvReadQueue')).toBe(expected);
  });

  test('the privilege itself is needed, whatever the platform says of the row', () => {
    expect(
      said({ ...row(['Read']), privileges: known(without('prvReadQueue')) }, 'default-queue', 'prvReadQueue'),
    ).toBe('missing: not-held');
  });

  test('a lookup’s row that is named by another key is reached by Organization only', () => {
    const properties = { 'ocx_account@odata.bind': "/accounts(accountnumber='7')" };
    const facts = {
      settings: settings({ properties }),
      rows: { [ACCOUNT_ROW]: known({ rights: ['Read'] }) },
    };
    expect(said(facts, 'case-from-phone', 'prvReadAccount')).toBe('pass');
    const narrow = held(grant('prvReadAccount', { depth: 'Deep' }));
    expect(said({ ...facts, ...narrow }, 'case-from-phone', 'prvReadAccount')).toBe(
      'cannot-tell: row-unreadable',
    );
  });
});

describe('the level to change to', () => {
  const level = (facts: Partial<AccessFacts>, id: OperationId, privilege: string) =>
    judge(factsWith({ privileges: known(without(privilege)), ...facts }))
      .operations.find((operation) => operation.id === id)
      ?.requirements.find((requirement) => requirement.privilege === privilege)?.fix?.level;
  const near = { owner: known(owner({ businessUnitId: SALES })) };
  const itself = { settings: settings({ owner: USER_ID }), owner: known(user()) };
  const none = { settings: bareSettings };
  const narrowed = (name: string, depths: ('Basic' | 'Local' | 'Deep')[]) => ({
    tables: known(
      tables.map((one) =>
        one.table === name
          ? { ...one, privileges: table(name).privileges.map((privilege) => ({ ...privilege, depths })) }
          : one,
      ),
    ),
  });

  test.each<[string, Partial<AccessFacts>, OperationId, string, string]>([
    ['all contacts', {}, 'find-contact', 'prvReadContact', 'Global'],
    [
      'all contacts, where there is no Organization',
      narrowed('contact', ['Basic', 'Local']),
      'find-contact',
      'prvReadContact',
      'Local',
    ],
    ['own contacts', {}, 'create-contact', 'prvCreateContact', 'Basic'],
    ['own users, which have no User level', none, 'test-and-save', 'prvReadUser', 'Local'],
    ['own notes', {}, 'attach-note', 'prvCreateNote', 'Basic'],
    ['any case', {}, 'test-and-save', 'prvReadIncident', 'Basic'],
    ['a case of the owner elsewhere', {}, 'case-from-phone', 'prvCreateIncident', 'Global'],
    ['a case of the owner in the same unit', near, 'case-from-phone', 'prvCreateIncident', 'Local'],
    ['a case where the owner is the user', itself, 'case-from-phone', 'prvCreateIncident', 'Basic'],
    ['a case where there is no owner', none, 'case-from-phone', 'prvCreateIncident', 'Basic'],
    ['a case by itself', {}, 'link-contact', 'prvCreateIncident', 'Basic'],
    [
      'a case of an owner whose unit is unread',
      { owner: forbidden },
      'case-from-phone',
      'prvCreateIncident',
      'Global',
    ],
    ['the owner’s row elsewhere', {}, 'default-owner', 'prvReadUser', 'Global'],
    ['the owner’s row in the same unit', near, 'default-owner', 'prvReadUser', 'Local'],
    ['the queue', {}, 'default-queue', 'prvReadQueue', 'Global'],
    ['a lookup’s row', {}, 'case-from-email', 'prvAppendToAccount', 'Global'],
  ])('%s', (_, facts, id, privilege, expected) => {
    expect(level(facts, id, privilege)).toBe(expected);
  });

  test('is named with the table and the right, in the role editor’s terms', () => {
    const { operations } = judge(
      factsWith({
        privileges: known(without('prvAppendToContact')),
        settings: settings({ owner: OWNER_ID }),
      }),
    );
    const fix = operations
      .find(({ id }) => id === 'default-queue')
      ?.requirements.find(({ privilege }) => privilege === 'prvAppendToContact')?.fix;
    expect(fix).toEqual({
      privilege: 'prvAppendToContact',
      table: 'contact',
      tableName: undefined,
      right: 'AppendTo',
      level: 'Basic',
    });
  });

  test('is told for what is held too narrowly, too, but not for what cannot be told', () => {
    const fix = (facts: Partial<AccessFacts>) =>
      judge(factsWith(facts)).operations.find(({ id }) => id === 'find-contact')?.requirements[0]?.fix?.level;
    const deep = held(grant('prvReadContact', { depth: 'Deep', businessUnitId: SALES }));
    expect(fix(deep)).toBe('Global');
    expect(fix({ ...deep, businessUnits: forbidden })).toBeUndefined();
  });
});
