/** What OpenCX needs to be allowed to do in Dataverse, as data. The judge only reads these tables. */

/** Tables without which no handoff works. */
export const HANDOFF_TABLES = ['incident', 'contact', 'annotation', 'systemuser'] as const;
/** Tables that a chat handoff writes, whichever exists: OpenCX's documentation names the first, Microsoft's knows the second only. */
export const CHAT_TABLES = ['oc_liveworkitem', 'msdyn_ocliveworkitem'] as const;
export const WORKSTREAM_TABLE = 'msdyn_liveworkstream';

/** Logical name of a table; `liveworkitem` stands for whichever of the chat tables this environment has. */
export type RequiredTable =
  (typeof HANDOFF_TABLES)[number] | 'queue' | 'queueitem' | 'liveworkitem' | typeof WORKSTREAM_TABLE;

/** `PrivilegeType` of Dataverse's `SecurityPrivilegeMetadata`, as far as a handoff needs it. */
export type Right = 'Create' | 'Read' | 'Write' | 'Append' | 'AppendTo' | 'Assign';

/**
 * Which rows a privilege must reach:
 * - `any`: none in particular, it must be held;
 * - `own`: rows that the application user owns;
 * - `all`: everyone's rows;
 * - `case`: a case as OpenCX is set up to create it: the default owner's, else the application user's own;
 * - `owner`: the default owner's row among the users;
 * - `row`: the one row that the settings name.
 */
export type Reach = 'any' | 'own' | 'all' | 'case' | 'owner' | 'row';

/** Who says that it is needed. */
export type Source = 'opencx' | 'microsoft' | 'derived' | 'uncertain';

/**
 * `required`: without it the call is refused, or does not do what OpenCX means by it. `advised`: OpenCX or Microsoft list
 * it, but no call that fails without it is documented. `info`: worth knowing. Only what is required decides a finding.
 */
export type Weight = 'required' | 'advised' | 'info';

export interface Requirement {
  table: string;
  right: Right;
  reach: Reach;
  weight: Weight;
  source: Source;
}

/** Required unless it says otherwise. */
const row = (
  table: RequiredTable,
  right: Right,
  reach: Reach,
  source: Source,
  weight: Weight = 'required',
): Requirement => ({ table, right, reach, weight, source });

/**
 * Sources: docs.open.cx/integrations/dynamics-365 (azure-setup, connect, conversations, channels/widget) for what OpenCX
 * calls and lists; learn.microsoft.com/power-apps/developer/data-platform/security-access-coding and security-access-rights
 * for what Dataverse asks of each call: "create a record and be the record owner" takes Create and Read, linking
 * takes Append on the row with the lookup and Append To on the row that it points to.
 */
export const REQUIREMENTS = {
  'case-probe': row('incident', 'Read', 'any', 'opencx'),
  'case-read': row('incident', 'Read', 'case', 'opencx'),
  'case-create': row('incident', 'Create', 'case', 'opencx'),
  'case-append': row('incident', 'Append', 'case', 'derived'),
  'case-append-to': row('incident', 'AppendTo', 'case', 'opencx'),
  'case-append-to-all': row('incident', 'AppendTo', 'all', 'derived', 'advised'),
  'case-write': row('incident', 'Write', 'case', 'opencx', 'advised'),
  'case-assign': row('incident', 'Assign', 'own', 'uncertain', 'advised'),
  'contact-find': row('contact', 'Read', 'all', 'opencx'),
  'contact-create': row('contact', 'Create', 'own', 'opencx'),
  'contact-read': row('contact', 'Read', 'own', 'microsoft'),
  'contact-append-to': row('contact', 'AppendTo', 'all', 'derived'),
  'contact-append-to-own': row('contact', 'AppendTo', 'own', 'derived'),
  'contact-write': row('contact', 'Write', 'all', 'uncertain', 'info'),
  'note-create': row('annotation', 'Create', 'own', 'opencx'),
  'note-read': row('annotation', 'Read', 'own', 'microsoft'),
  'note-append': row('annotation', 'Append', 'own', 'microsoft'),
  'note-write': row('annotation', 'Write', 'own', 'opencx', 'advised'),
  'note-append-to': row('annotation', 'AppendTo', 'own', 'opencx', 'advised'),
  'user-read': row('systemuser', 'Read', 'own', 'opencx', 'advised'),
  'owner-read': row('systemuser', 'Read', 'owner', 'opencx'),
  'queue-read': row('queue', 'Read', 'row', 'opencx'),
  'queue-append-to': row('queue', 'AppendTo', 'row', 'microsoft'),
  'queue-item-create': row('queueitem', 'Create', 'any', 'uncertain', 'info'),
  'chat-create': row('liveworkitem', 'Create', 'own', 'opencx'),
  'chat-read': row('liveworkitem', 'Read', 'own', 'derived'),
  'chat-append': row('liveworkitem', 'Append', 'own', 'derived'),
  'workstream-read': row(WORKSTREAM_TABLE, 'Read', 'row', 'derived'),
  'workstream-append-to': row(WORKSTREAM_TABLE, 'AppendTo', 'row', 'derived'),
} as const;

/** What a lookup in the ticket properties adds, once for each row that one of them names. */
export const LOOKUP_REQUIREMENTS = [
  { why: 'lookup-read', right: 'Read', reach: 'row', weight: 'required', source: 'derived' },
  { why: 'lookup-append-to', right: 'AppendTo', reach: 'row', weight: 'required', source: 'derived' },
] as const;

/** Also the key of the text that says why. */
export type RequirementId = keyof typeof REQUIREMENTS | (typeof LOOKUP_REQUIREMENTS)[number]['why'];

/** What must hold beside privileges; also the key of its texts. */
export type CheckId =
  | 'owner-exists'
  | 'owner-enabled'
  | 'owner-reads-cases'
  | 'queue-lookup'
  | 'queue-is-queue'
  | 'queue-is-workstream'
  | 'chat-table'
  | 'secured-columns'
  | 'properties-known'
  | 'priority-known'
  | 'description-length'
  | 'customer-required';

export type OperationId =
  | 'test-and-save'
  | 'find-contact'
  | 'create-contact'
  | 'link-contact'
  | 'case-from-email'
  | 'case-from-phone'
  | 'attach-note'
  | 'default-owner'
  | 'default-queue'
  | 'chat-omnichannel';

/** A part of the settings that something depends on. */
export type Condition = 'owner' | 'queue' | 'chat' | 'properties';

export interface Operation {
  id: OperationId;
  /** Without that setting, OpenCX does not do it. */
  when?: Condition;
  /** Whose the case is: `configured` where the default owner's settings apply, else the application user's own. */
  cases: 'own' | 'configured';
  requirements: readonly (keyof typeof REQUIREMENTS)[];
  checks: readonly CheckId[];
  /** What is added while a setting is made. */
  added?: Partial<
    Record<Condition, { requirements: readonly (keyof typeof REQUIREMENTS)[]; checks: readonly CheckId[] }>
  >;
  /** Columns that OpenCX reads or writes there: what counts where one of them is secured. */
  columns: readonly ColumnUse[];
}

export interface ColumnUse {
  table: 'incident' | 'contact';
  column: string;
  use: 'read' | 'create';
}

const uses = (table: ColumnUse['table'], use: ColumnUse['use'], ...columns: string[]): ColumnUse[] =>
  columns.map((column) => ({ table, column, use }));

const SEARCHED = uses('contact', 'read', 'emailaddress1');
const NEW_CALLER = uses('contact', 'create', 'firstname', 'lastname', 'mobilephone', 'description');
const NEW_CONTACT = [...NEW_CALLER, ...uses('contact', 'create', 'emailaddress1')];
const BARE_CASE = uses('incident', 'create', 'title', 'description', 'customerid');
const NEW_CASE = [
  ...BARE_CASE,
  ...uses('incident', 'create', 'prioritycode'),
  ...uses('incident', 'read', 'ticketnumber'),
];

const OWNER = {
  requirements: ['owner-read', 'case-assign'],
  checks: ['owner-exists', 'owner-enabled', 'owner-reads-cases'],
} as const;
const QUEUE = {
  requirements: ['queue-read', 'queue-append-to', 'queue-item-create'],
  checks: ['queue-lookup', 'queue-is-queue'],
} as const;
const PROPERTIES = { requirements: [], checks: ['properties-known'] } as const;
const OWN_CASE = [
  'case-create',
  'case-read',
  'case-append',
  'contact-read',
  'contact-append-to-own',
] as const;

/**
 * What OpenCX does, in the order in which it meets a new environment, and what each step rests on. The two handoffs are
 * judged as OpenCX is set up, each other step by itself, so that a wrong owner does not hide whether a contact can be linked.
 */
export const OPERATIONS: readonly Operation[] = [
  {
    id: 'test-and-save',
    cases: 'own',
    requirements: ['case-probe', 'user-read'],
    checks: [],
    columns: [],
  },
  {
    id: 'find-contact',
    cases: 'own',
    requirements: ['contact-find'],
    checks: ['secured-columns'],
    columns: SEARCHED,
  },
  {
    id: 'create-contact',
    cases: 'own',
    requirements: ['contact-create', 'contact-read'],
    checks: ['secured-columns'],
    columns: NEW_CONTACT,
  },
  {
    id: 'link-contact',
    cases: 'own',
    requirements: [
      'case-create',
      'case-read',
      'case-append',
      'contact-find',
      'contact-append-to',
      'contact-write',
    ],
    checks: ['secured-columns'],
    columns: BARE_CASE,
  },
  {
    id: 'case-from-email',
    cases: 'configured',
    requirements: [
      'contact-find',
      'contact-create',
      'contact-append-to',
      'case-create',
      'case-read',
      'case-append',
      'case-write',
    ],
    checks: ['priority-known', 'secured-columns', 'description-length', 'customer-required'],
    added: { owner: OWNER, queue: QUEUE, properties: PROPERTIES },
    columns: [...SEARCHED, ...NEW_CONTACT, ...NEW_CASE],
  },
  {
    id: 'case-from-phone',
    cases: 'configured',
    requirements: [
      'contact-create',
      'contact-read',
      'contact-append-to-own',
      'case-create',
      'case-read',
      'case-append',
      'case-write',
    ],
    checks: ['priority-known', 'secured-columns', 'description-length'],
    added: { owner: OWNER, queue: QUEUE, properties: PROPERTIES },
    columns: [...NEW_CALLER, ...NEW_CASE],
  },
  {
    id: 'attach-note',
    cases: 'configured',
    requirements: [
      'note-create',
      'note-read',
      'note-append',
      'case-read',
      'case-append-to',
      'case-append-to-all',
      'note-write',
      'note-append-to',
    ],
    checks: [],
    // An owner whom Dataverse gives no case leaves nothing to attach the note to.
    added: { owner: { requirements: [], checks: OWNER.checks } },
    columns: [],
  },
  {
    id: 'default-owner',
    when: 'owner',
    cases: 'configured',
    requirements: [...OWN_CASE, ...OWNER.requirements],
    checks: [...OWNER.checks, 'secured-columns'],
    columns: [...BARE_CASE, ...uses('incident', 'create', 'ownerid')],
  },
  {
    id: 'default-queue',
    when: 'queue',
    cases: 'own',
    requirements: [...OWN_CASE, ...QUEUE.requirements],
    checks: [...QUEUE.checks, 'secured-columns'],
    columns: BARE_CASE,
  },
  {
    id: 'chat-omnichannel',
    when: 'chat',
    cases: 'own',
    requirements: ['chat-create', 'chat-read'],
    checks: ['chat-table'],
    added: {
      queue: {
        requirements: ['chat-append', 'workstream-read', 'workstream-append-to'],
        checks: ['queue-is-workstream'],
      },
    },
    columns: [],
  },
];

/** Rights that OpenCX does not need and that do harm in wrong hands; held, they are "too much". Never part of the verdict. */
export const EXCESS = {
  tables: ['incident', 'contact', 'annotation', 'liveworkitem'],
  right: 'Delete',
  /** Privileges that belong to no table, by the names that Microsoft's documentation gives them. */
  privileges: ['prvActOnBehalfOfAnotherUser', 'prvAssignRole', 'prvBypassCustomPlugins'],
  /** Rights on tables of the security model. */
  security: [
    { table: 'role', right: 'Write' },
    { table: 'systemuser', right: 'Create' },
    { table: 'systemuser', right: 'Write' },
  ],
} as const;
