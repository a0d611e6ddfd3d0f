import {
  REQUIREMENTS,
  type AccessFacts,
  type BusinessUnit,
  type Column,
  type Depth,
  type HeldPrivilege,
  type Role,
  type Settings,
  type TableFacts,
  type User,
} from '../../../core/access';
import { known, NOT_ASKED, rowKey } from '../../../core/access/facts/facts';

export const CLIENT_ID = '11111111-2222-4333-8444-555555555555';
export const USER_ID = 'aaaaaaaa-2222-4333-8444-555555555555';
export const OBJECT_ID = 'cccccccc-2222-4333-8444-555555555555';
export const OWNER_ID = 'aaaaaaaa-3333-4333-8444-555555555555';
export const QUEUE_ID = 'dddddddd-0000-4333-8444-555555555555';
export const ACCOUNT_ID = 'dddddddd-1111-4333-8444-555555555555';
export const ROLE_ID = 'eeeeeeee-0000-4333-8444-555555555555';
export const TEAM_ID = 'eeeeeeee-1111-4333-8444-555555555555';
/** Business units: the root; below it Sales and Service; below Sales, East. */
export const ROOT = 'bbbbbbbb-0000-4333-8444-555555555555';
export const SALES = 'bbbbbbbb-1111-4333-8444-555555555555';
export const SERVICE = 'bbbbbbbb-2222-4333-8444-555555555555';
export const EAST = 'bbbbbbbb-3333-4333-8444-555555555555';

export const ADMINISTRATOR_TEMPLATE = '627090ff-40a3-4053-8790-584edc5be201';
export const CUSTOMIZER_TEMPLATE = '119f245c-3cc8-4b62-b31c-d1a046ced15d';

/** Each table with its entity set name and the name that its privileges end with, which is not always its own. */
const TABLES: Readonly<Record<string, readonly [set: string, privileges: string]>> = {
  incident: ['incidents', 'Incident'],
  contact: ['contacts', 'Contact'],
  annotation: ['annotations', 'Note'],
  systemuser: ['systemusers', 'User'],
  queue: ['queues', 'Queue'],
  queueitem: ['queueitems', 'QueueItem'],
  msdyn_ocliveworkitem: ['msdyn_ocliveworkitems', 'Activity'],
  msdyn_liveworkstream: ['msdyn_liveworkstreams', 'msdyn_liveworkstream'],
  role: ['roles', 'Role'],
  account: ['accounts', 'Account'],
};
const TYPES = ['Create', 'Read', 'Write', 'Delete', 'Assign', 'Share', 'Append', 'AppendTo'];
const ALL_DEPTHS: readonly Depth[] = ['Basic', 'Local', 'Deep', 'Global'];

export const table = (name: string, more: Partial<TableFacts> = {}): TableFacts => {
  const [setName = name, privileges = name] = TABLES[name] ?? [];
  return {
    table: name,
    setName,
    privileges: TYPES.map((type) => ({
      name: `prv${type}${privileges}`,
      type,
      // Users belong to a business unit, not to a user.
      depths: ALL_DEPTHS.filter((depth) => name !== 'systemuser' || depth !== 'Basic'),
    })),
    ...more,
  };
};

export const tables: TableFacts[] = Object.keys(TABLES).map((name) => table(name));

export const grant = (name: string, more: Partial<HeldPrivilege> = {}): HeldPrivilege => ({
  name,
  depth: 'Global',
  businessUnitId: ROOT,
  filtered: false,
  ...more,
});

const suffix = (required: string) =>
  TABLES[required === 'liveworkitem' ? 'msdyn_ocliveworkitem' : required]?.[1] ?? '';

/** Every privilege that the requirements name, and those of the sample's one lookup, for the whole organisation. */
export const everything: HeldPrivilege[] = [
  ...new Set([
    ...Object.values(REQUIREMENTS).map((needed) => `prv${needed.right}${suffix(needed.table)}`),
    'prvReadAccount',
    'prvAppendToAccount',
  ]),
].map((name) => grant(name));

export const without = (...names: string[]): HeldPrivilege[] =>
  everything.filter(({ name }) => !names.includes(name));

/** Everything, but the grants of some privileges are these instead. */
export const holding = (...grants: HeldPrivilege[]): HeldPrivilege[] => [
  ...without(...grants.map(({ name }) => name)),
  ...grants,
];

/** All settings made. */
export const settings = (more: Partial<Settings> = {}): Settings => ({
  app: CLIENT_ID,
  chat: true,
  owner: OWNER_ID,
  queue: QUEUE_ID,
  priority: 2,
  properties: { casetypecode: 1, 'ocx_account@odata.bind': `/accounts(${ACCOUNT_ID})` },
  ...more,
});

/** Nothing set but the client id. */
export const bareSettings: Settings = { app: CLIENT_ID, chat: false, priority: 2, properties: {} };

export const user = (more: Partial<User> = {}): User => ({
  id: USER_ID,
  name: 'OpenCX',
  applicationId: CLIENT_ID,
  disabled: false,
  accessMode: 4,
  businessUnitId: SALES,
  ...more,
});

export const owner = (more: Partial<User> = {}): User => ({
  id: OWNER_ID,
  name: 'Ada Owner',
  disabled: false,
  accessMode: 0,
  businessUnitId: SERVICE,
  ...more,
});

export const role = (more: Partial<Role> = {}): Role => ({
  id: ROLE_ID,
  name: 'OpenCX Integration',
  teamPrivilegesOnly: false,
  managed: true,
  ...more,
});

export const units: BusinessUnit[] = [
  { id: ROOT, name: 'Contoso' },
  { id: SALES, name: 'Sales', parentId: ROOT },
  { id: SERVICE, name: 'Service', parentId: ROOT },
  { id: EAST, name: 'East', parentId: SALES },
];

const CASE_COLUMNS = [
  'title',
  'description',
  'customerid',
  'prioritycode',
  'ticketnumber',
  'ownerid',
  'casetypecode',
];
const CONTACT_COLUMNS = ['emailaddress1', 'firstname', 'lastname', 'mobilephone', 'description'];

/** `MetadataId` of a sample column. */
export const columnId = (tableName: string, column: string): string => {
  const names = tableName === 'incident' ? CASE_COLUMNS : CONTACT_COLUMNS;
  const place = String(names.indexOf(column)).padStart(2, '0');
  return `ffffffff-${tableName === 'incident' ? '0000' : '1111'}-4333-8444-5555555555${place}`;
};

/** All columns that matter, those named (`contact.emailaddress1`) secured or required. */
export const columns = (is: { secured?: string[]; required?: string[] } = {}): Column[] =>
  (['incident', 'contact'] as const).flatMap((tableName) =>
    (tableName === 'incident' ? CASE_COLUMNS : CONTACT_COLUMNS).map((column) => ({
      table: tableName,
      column,
      id: columnId(tableName, column),
      secured: is.secured?.includes(`${tableName}.${column}`) ?? false,
      required: is.required?.includes(`${tableName}.${column}`) ?? false,
    })),
  );

const FULL_ACCESS = known({ rights: ['Read', 'Write', 'Append', 'AppendTo'] });
export const QUEUE_ROW = rowKey({ table: 'queue', id: QUEUE_ID });
export const WORKSTREAM_ROW = rowKey({ table: 'msdyn_liveworkstream', id: QUEUE_ID });
export const ACCOUNT_ROW = rowKey({ table: 'account', id: ACCOUNT_ID });

/**
 * An application user for whom everything is as it should be, every setting made. (One id is that of a queue and of a
 * workstream, which no environment has, so that all operations can pass at once.)
 */
export function factsWith(more: Partial<AccessFacts> = {}): AccessFacts {
  return {
    settings: settings(),
    user: known({ match: 'client-id', user: user() }),
    owner: known(owner()),
    tables: known(tables),
    columns: known(columns()),
    caseLookups: known([
      { navigation: 'ocx_queue', target: 'queue' },
      { navigation: 'ocx_account', target: 'account' },
    ]),
    descriptionLength: known(100_000),
    priorities: known([1, 2, 3]),
    businessUnits: known(units),
    privileges: known(everything),
    roles: known([role()]),
    teams: known([]),
    ownerReadsCases: known(true),
    rows: { [QUEUE_ROW]: FULL_ACCESS, [WORKSTREAM_ROW]: FULL_ACCESS, [ACCOUNT_ROW]: FULL_ACCESS },
    columnAccess: NOT_ASKED,
    allUsersSeen: known(true),
    allUnitsSeen: NOT_ASKED,
    othersContacts: NOT_ASKED,
    rolePrivileges: {},
    ownReach: known({ reached: everything.map(({ name }) => name.toLowerCase()), others: 'not' }),
    ...more,
  };
}
