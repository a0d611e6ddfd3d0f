import {
  judge,
  type AccessFacts,
  type CheckId,
  type CheckReason,
  type OperationId,
} from '../../../core/access';
import { known, unreadable } from '../../../core/access/facts/facts';
import {
  ADMINISTRATOR_TEMPLATE,
  bareSettings,
  columnId,
  columns,
  CUSTOMIZER_TEMPLATE,
  factsWith,
  owner,
  QUEUE_ROW,
  role,
  settings,
  tables,
  TEAM_ID,
  USER_ID,
  user,
  WORKSTREAM_ROW,
} from './sampleFacts';

const operationOf = (facts: Partial<AccessFacts>, id: OperationId) =>
  judge(factsWith(facts)).operations.find((operation) => operation.id === id);
const checkOf = (facts: Partial<AccessFacts>, id: OperationId, check: CheckId) =>
  operationOf(facts, id)?.checks.find((result) => result.check === check);

/** Which operations rest on which checks, every setting made. */
const RESTS_ON: Readonly<Record<CheckId, readonly OperationId[]>> = {
  'owner-exists': ['case-from-email', 'case-from-phone', 'attach-note', 'default-owner'],
  'owner-enabled': ['case-from-email', 'case-from-phone', 'attach-note', 'default-owner'],
  'owner-reads-cases': ['case-from-email', 'case-from-phone', 'attach-note', 'default-owner'],
  'queue-lookup': ['case-from-email', 'case-from-phone', 'default-queue'],
  'queue-is-queue': ['case-from-email', 'case-from-phone', 'default-queue'],
  'queue-is-workstream': ['chat-omnichannel'],
  'chat-table': ['chat-omnichannel'],
  'secured-columns': [
    'find-contact',
    'create-contact',
    'link-contact',
    'case-from-email',
    'case-from-phone',
    'default-owner',
    'default-queue',
  ],
  'properties-known': ['case-from-email', 'case-from-phone'],
  'priority-known': ['case-from-email', 'case-from-phone'],
  'description-length': ['case-from-email', 'case-from-phone'],
  'customer-required': ['case-from-email'],
};
const ADVISED: readonly CheckId[] = ['description-length', 'customer-required'];

test.each(Object.entries(RESTS_ON))('%s is asked at %j, and nowhere else', (check, expected) => {
  const { operations } = judge(factsWith());
  const found = operations.filter(({ checks }) => checks.some((result) => result.check === check));
  expect(found.map(({ id }) => id)).toEqual(expected);
  for (const { checks } of found) {
    expect(checks.find((result) => result.check === check)).toMatchObject({
      finding: 'pass',
      weight: ADVISED.includes(check as CheckId) ? 'advised' : 'required',
    });
  }
});

const forbidden = unreadable('forbidden');
const there = known({ rights: ['Read', 'AppendTo'] });
const rows = (queue: AccessFacts['rows'][string], workstream: AccessFacts['rows'][string]) => ({
  rows: { ...factsWith().rows, [QUEUE_ROW]: queue, [WORKSTREAM_ROW]: workstream },
});
const absent = known('absent' as const);
const bound = (properties: object) => ({ settings: settings({ properties: { ...properties } }) });
const secured = (...names: string[]) => ({ columns: known(columns({ secured: names })) });

type Row = [
  check: CheckId,
  when: string,
  facts: Partial<AccessFacts>,
  finding: string,
  reason: CheckReason,
  values?: Record<string, string>,
];
const CASES: readonly Row[] = [
  ['owner-exists', 'the owner is a user', {}, 'pass', 'owner-found'],
  ['owner-exists', 'nobody has the id', { owner: known(undefined) }, 'missing', 'owner-unknown'],
  ['owner-exists', 'users could not be read', { owner: forbidden }, 'cannot-tell', 'owner-unreadable'],
  ['owner-enabled', 'the owner is active', {}, 'pass', 'owner-active', { name: 'Ada Owner' }],
  [
    'owner-enabled',
    'the owner is deactivated',
    { owner: known(owner({ disabled: true })) },
    'missing',
    'owner-disabled',
    { name: 'Ada Owner' },
  ],
  ['owner-enabled', 'nobody has the id', { owner: known(undefined) }, 'not-applicable', 'owner-unreadable'],
  ['owner-reads-cases', 'the owner may', {}, 'pass', 'owner-reads', { name: 'Ada Owner' }],
  [
    'owner-reads-cases',
    'the owner may not',
    { ownerReadsCases: known(false) },
    'missing',
    'owner-cannot-read',
    { name: 'Ada Owner' },
  ],
  [
    'owner-reads-cases',
    'that could not be read',
    { ownerReadsCases: forbidden },
    'cannot-tell',
    'owner-unreadable',
    { name: 'Ada Owner' },
  ],
  [
    'owner-reads-cases',
    'nobody has the id',
    { owner: known(undefined) },
    'not-applicable',
    'owner-unreadable',
  ],
  ['queue-lookup', 'there is one', {}, 'pass', 'lookup-there'],
  [
    'queue-lookup',
    'there is none',
    { caseLookups: known([{ navigation: 'ocx_account', target: 'account' }]) },
    'cannot-tell',
    'lookup-absent',
  ],
  [
    'queue-lookup',
    'lookups could not be read',
    { caseLookups: forbidden },
    'cannot-tell',
    'metadata-unreadable',
  ],
  ['queue-is-queue', 'it is', rows(there, absent), 'pass', 'queue-found'],
  ['queue-is-queue', 'it is a workstream', rows(absent, there), 'missing', 'queue-is-workstream'],
  ['queue-is-queue', 'it is nothing', rows(absent, absent), 'missing', 'queue-unknown'],
  ['queue-is-queue', 'it could not be read', rows(forbidden, absent), 'cannot-tell', 'queue-unreadable'],
  ['queue-is-queue', 'it could not be asked', { rows: {} }, 'cannot-tell', 'queue-unreadable'],
  ['queue-is-workstream', 'it is', rows(absent, there), 'pass', 'workstream-found'],
  ['queue-is-workstream', 'it is a queue', rows(there, absent), 'missing', 'workstream-is-queue'],
  ['queue-is-workstream', 'it is nothing', rows(absent, absent), 'missing', 'workstream-unknown'],
  [
    'queue-is-workstream',
    'it could not be read',
    rows(absent, forbidden),
    'cannot-tell',
    'workstream-unreadable',
  ],
  ['chat-table', 'there is one', {}, 'pass', 'chat-there'],
  [
    'chat-table',
    'there is none',
    { tables: known(tables.filter(({ table }) => table !== 'msdyn_ocliveworkitem')) },
    'missing',
    'chat-absent',
  ],
  ['chat-table', 'tables could not be read', { tables: forbidden }, 'cannot-tell', 'metadata-unreadable'],
  ['properties-known', 'all are', {}, 'pass', 'properties-known'],
  [
    'properties-known',
    'a column is unknown',
    bound({ new_vip: 1, casetypecode: 1 }),
    'missing',
    'properties-unknown',
    { columns: 'new_vip' },
  ],
  [
    'properties-known',
    'a column is in another case',
    bound({ CaseTypeCode: 1 }),
    'missing',
    'properties-unknown',
    { columns: 'CaseTypeCode' },
  ],
  [
    'properties-known',
    'a column is a contact’s',
    bound({ firstname: 'Ada' }),
    'missing',
    'properties-unknown',
    { columns: 'firstname' },
  ],
  [
    'properties-known',
    'a lookup is unknown',
    bound({ 'ocx_vip@odata.bind': '/accounts(1)', new_vip: 1 }),
    'missing',
    'properties-unknown',
    { columns: 'new_vip, ocx_vip' },
  ],
  [
    'properties-known',
    'a lookup points to another table',
    bound({ 'ocx_account@odata.bind': '/contacts(1)' }),
    'missing',
    'properties-unknown',
    { columns: 'ocx_account' },
  ],
  [
    'properties-known',
    'an annotation is no column',
    bound({ 'casetypecode@odata.type': '#Int32' }),
    'pass',
    'properties-known',
  ],
  [
    'properties-known',
    'columns could not be read',
    { columns: forbidden },
    'cannot-tell',
    'metadata-unreadable',
  ],
  [
    'properties-known',
    'lookups could not be read',
    { caseLookups: forbidden },
    'cannot-tell',
    'metadata-unreadable',
  ],
  [
    'properties-known',
    'the tables of lookups could not be read',
    { tables: forbidden },
    'cannot-tell',
    'metadata-unreadable',
  ],
  [
    'properties-known',
    'tables could not be read, and there is no lookup',
    { ...bound({ casetypecode: 1 }), tables: forbidden },
    'pass',
    'properties-known',
  ],
  [
    'properties-known',
    'tables could not be read, and there is no such lookup at all',
    { ...bound({ 'ocx_vip@odata.bind': '/accounts(1)' }), tables: forbidden },
    'missing',
    'properties-unknown',
    { columns: 'ocx_vip' },
  ],
  ['priority-known', 'it is', {}, 'pass', 'priority-known', { priority: '2', priorities: '1, 2, 3' }],
  [
    'priority-known',
    'it is not',
    { settings: settings({ priority: 4 }) },
    'missing',
    'priority-unknown',
    { priority: '4', priorities: '1, 2, 3' },
  ],
  [
    'priority-known',
    'priorities could not be read',
    { priorities: forbidden },
    'cannot-tell',
    'metadata-unreadable',
  ],
  [
    'description-length',
    'it is enough',
    { descriptionLength: known(20_000) },
    'pass',
    'length-enough',
    { length: '20000', needed: '20000' },
  ],
  [
    'description-length',
    'it is not',
    { descriptionLength: known(19_999) },
    'at-risk',
    'length-short',
    { length: '19999', needed: '20000' },
  ],
  [
    'description-length',
    'it could not be read',
    { descriptionLength: forbidden },
    'cannot-tell',
    'metadata-unreadable',
  ],
  ['customer-required', 'it is not', {}, 'pass', 'customer-optional'],
  [
    'customer-required',
    'it is',
    { columns: known(columns({ required: ['incident.customerid'] })) },
    'at-risk',
    'customer-required',
  ],
  [
    'customer-required',
    'another column is',
    { columns: known(columns({ required: ['incident.title'] })) },
    'pass',
    'customer-optional',
  ],
  [
    'customer-required',
    'columns could not be read',
    { columns: forbidden },
    'cannot-tell',
    'metadata-unreadable',
  ],
  ['secured-columns', 'none is', {}, 'pass', 'none-secured'],
  [
    'secured-columns',
    'columns could not be read',
    { columns: forbidden },
    'cannot-tell',
    'metadata-unreadable',
  ],
];

test.each(CASES.map(([check, when, facts, ...expected]) => [check, when, facts, expected] as const))(
  '%s where %s',
  (check, _, facts, [finding, reason, values]) => {
    const [at] = RESTS_ON[check];
    const weight = ADVISED.includes(check) ? 'advised' : 'required';
    const expected = { check, weight, finding, reason, ...(values ? { values } : {}) };
    expect(at && checkOf(facts, at, check)).toEqual(expected);
  },
);

test.each<[CheckId, Partial<AccessFacts>, string]>([
  ['owner-exists', { owner: known(undefined) }, 'missing'],
  ['owner-enabled', { owner: known(owner({ disabled: true })) }, 'missing'],
  ['owner-reads-cases', { ownerReadsCases: known(false) }, 'missing'],
  ['queue-lookup', { caseLookups: known([{ navigation: 'ocx_account', target: 'account' }]) }, 'cannot-tell'],
  ['queue-is-queue', rows(absent, there), 'missing'],
  ['queue-is-workstream', rows(there, absent), 'missing'],
  [
    'chat-table',
    { tables: known(tables.filter(({ table }) => table !== 'msdyn_ocliveworkitem')) },
    'missing',
  ],
  [
    'secured-columns',
    { ...secured('contact.emailaddress1', 'incident.title'), columnAccess: known([]) },
    'missing',
  ],
  ['properties-known', bound({ new_vip: 1 }), 'missing'],
  ['priority-known', { priorities: known([7]) }, 'missing'],
  ['description-length', { descriptionLength: known(2000) }, 'pass'],
  ['customer-required', { columns: known(columns({ required: ['incident.customerid'] })) }, 'pass'],
])(
  '%s decides all that rests on it, and nothing else, unless it is only advised',
  (check, facts, finding) => {
    const { operations, verdict } = judge(factsWith(facts));
    const decided = operations.filter((operation) => operation.finding !== 'pass');
    expect(decided.map((operation) => [operation.id, operation.finding])).toEqual(
      ADVISED.includes(check) ? [] : RESTS_ON[check].map((id) => [id, finding]),
    );
    expect(verdict).toBe(finding);
  },
);

test('advised checks, all failing, leave the verdict a pass', () => {
  const facts = {
    descriptionLength: known(2000),
    columns: known(columns({ required: ['incident.customerid'] })),
  };
  expect(judge(factsWith(facts)).verdict).toBe('pass');
  expect(judge(factsWith({ descriptionLength: forbidden })).verdict).toBe('pass');
});

test('an owner who is the application user itself is checked as any other', () => {
  const facts = {
    settings: settings({ owner: USER_ID }),
    owner: known(user()),
    ownerReadsCases: known(false),
  };
  expect(operationOf(facts, 'default-owner')?.finding).toBe('missing');
});

test('one id cannot be a queue for cases and a workstream for chats', () => {
  for (const [facts, cases, chats] of [
    [rows(there, absent), 'pass', 'missing'],
    [rows(absent, there), 'missing', 'pass'],
  ] as const) {
    expect(checkOf(facts, 'default-queue', 'queue-is-queue')?.finding).toBe(cases);
    expect(checkOf(facts, 'chat-omnichannel', 'queue-is-workstream')?.finding).toBe(chats);
    expect(judge(factsWith(facts)).verdict).toBe('missing');
  }
});

describe('secured columns', () => {
  const access = (table: string, column: string, read: boolean, create: boolean) => ({
    id: columnId(table, column),
    read,
    create,
  });
  const mail = secured('contact.emailaddress1');
  const none = { columnAccess: known([]) };
  const only = (read: boolean, create: boolean) => ({
    columnAccess: known([access('contact', 'emailaddress1', read, create)]),
  });
  const administrator = role({ name: 'Systemadministrator', templateId: ADMINISTRATOR_TEMPLATE });

  test.each<[string, Partial<AccessFacts>, OperationId, string, string]>([
    ['the user may not read it', { ...mail, ...none }, 'find-contact', 'missing', 'secured-denied'],
    ['the user may read it', { ...mail, ...only(true, false) }, 'find-contact', 'pass', 'secured-allowed'],
    [
      'reading is not creating',
      { ...mail, ...only(true, false) },
      'create-contact',
      'missing',
      'secured-denied',
    ],
    [
      'creating is not reading',
      { ...mail, ...only(false, true) },
      'find-contact',
      'missing',
      'secured-denied',
    ],
    ['a handoff takes both', { ...mail, ...only(true, true) }, 'case-from-email', 'pass', 'secured-allowed'],
    [
      'a handoff takes both, one is not enough',
      { ...mail, ...only(true, false) },
      'case-from-email',
      'missing',
      'secured-denied',
    ],
    ['a caller has no e-mail address', { ...mail, ...none }, 'case-from-phone', 'pass', 'none-secured'],
    [
      'it could not be read',
      { ...mail, columnAccess: forbidden },
      'find-contact',
      'cannot-tell',
      'secured-unreadable',
    ],
    [
      'System Administrator under another name',
      { ...mail, ...none, roles: known([administrator]) },
      'find-contact',
      'pass',
      'secured-allowed',
    ],
    [
      'System Administrator through a team',
      { ...mail, ...none, teams: known([{ id: TEAM_ID, name: 'Team', roles: [administrator] }]) },
      'find-contact',
      'pass',
      'secured-allowed',
    ],
    [
      'a role that is only called so',
      { ...mail, ...none, roles: known([role({ name: 'System Administrator' })]) },
      'find-contact',
      'missing',
      'secured-denied',
    ],
    [
      'System Customizer is held as any other',
      { ...mail, ...none, roles: known([role({ templateId: CUSTOMIZER_TEMPLATE })]) },
      'find-contact',
      'missing',
      'secured-denied',
    ],
    [
      'denied, but a role may be hidden',
      { ...mail, ...none, roles: forbidden },
      'find-contact',
      'cannot-tell',
      'secured-unreadable',
    ],
    [
      'denied, but a team may be hidden',
      { ...mail, ...none, teams: forbidden },
      'find-contact',
      'cannot-tell',
      'secured-unreadable',
    ],
    [
      'allowed, whatever roles are hidden',
      { ...mail, ...only(true, true), roles: forbidden },
      'find-contact',
      'pass',
      'secured-allowed',
    ],
    [
      'a case’s title',
      { ...secured('incident.title'), ...none },
      'link-contact',
      'missing',
      'secured-denied',
    ],
    [
      'a case’s owner, where OpenCX sets it',
      { ...secured('incident.ownerid'), ...none },
      'default-owner',
      'missing',
      'secured-denied',
    ],
    [
      'a ticket property',
      { ...secured('incident.casetypecode'), ...none },
      'case-from-email',
      'missing',
      'secured-denied',
    ],
    [
      'a column that no setting writes',
      { ...secured('incident.casetypecode'), ...none, settings: bareSettings },
      'case-from-email',
      'pass',
      'none-secured',
    ],
    [
      'a column that OpenCX does not use there',
      { ...secured('contact.firstname'), ...none },
      'find-contact',
      'pass',
      'none-secured',
    ],
  ])('%s', (_, facts, id, finding, reason) => {
    expect(checkOf(facts, id, 'secured-columns')).toMatchObject({ finding, reason });
  });

  test('names those that are denied, once each', () => {
    const facts = {
      ...secured('contact.emailaddress1', 'contact.lastname', 'incident.title'),
      ...only(true, false),
    };
    expect(checkOf(facts, 'case-from-email', 'secured-columns')?.values).toEqual({
      columns: 'contact.lastname, contact.emailaddress1, incident.title',
    });
  });
});
