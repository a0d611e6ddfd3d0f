import {
  DEPTHS,
  known,
  NOT_ASKED,
  type AccessFacts,
  type HeldPrivilege,
  type TableFacts,
} from '../../../core/access/facts/facts';

export const CLIENT_ID = '11111111-2222-4333-8444-555555555555';
export const USER_ID = 'aaaaaaaa-2222-4333-8444-555555555555';
export const OWNER_ID = 'dddddddd-2222-4333-8444-555555555555';
export const ROOT = 'bbbbbbbb-0000-4333-8444-555555555555';

/** Every name in the facts, which is what a report must be safe from. */
export interface Names {
  user: string;
  owner: string;
  role: string;
  team: string;
  unit: string;
  table: string;
  detail: string;
  column: string;
}

export const PLAIN: Names = {
  user: 'Ursula App',
  owner: 'Otto Owner',
  role: 'Integration',
  team: 'Service',
  unit: 'Contoso',
  table: 'Kunde',
  detail: 'Denied',
  column: 'segment',
};

const TABLES = { incident: 'Incident', contact: 'Contact', annotation: 'Note', systemuser: 'User' };
const RIGHTS = ['Create', 'Read', 'Write', 'Delete', 'Assign', 'Share', 'Append', 'AppendTo'];

const tables = (name: string): TableFacts[] =>
  Object.entries(TABLES).map(([table, short]) => ({
    table,
    displayName: table === 'contact' ? name : undefined,
    setName: `${table}s`,
    privileges: RIGHTS.map((type) => ({ name: `prv${type}${short}`, type, depths: [...DEPTHS] })),
  }));

export const grant = (name: string, more: Partial<HeldPrivilege> = {}): HeldPrivilege => ({
  name,
  depth: 'Global',
  businessUnitId: ROOT,
  filtered: false,
  ...more,
});

/**
 * A user who may do everything, with too much on top, but may not link contacts, reads too few of them, has an owner who is
 * disabled, a ticket property that the case does not have, and teams that could not be read.
 */
export function troubled(names: Names = PLAIN): AccessFacts {
  const held = tables(names.table)
    .flatMap(({ privileges }) => privileges.map(({ name }) => grant(name)))
    .filter(({ name }) => name !== 'prvAppendToContact')
    .map((one) => (one.name === 'prvReadContact' ? { ...one, depth: 'Basic' as const } : one));
  const user = { disabled: false, accessMode: 4, businessUnitId: ROOT, businessUnitName: names.unit };
  return {
    settings: {
      app: CLIENT_ID,
      chat: false,
      owner: OWNER_ID,
      priority: 2,
      properties: { [names.column]: names.detail },
    },
    user: known({
      match: 'client-id',
      user: { id: USER_ID, name: names.user, applicationId: CLIENT_ID, ...user },
    }),
    owner: known({ id: OWNER_ID, name: names.owner, ...user, disabled: true }),
    tables: known(tables(names.table)),
    columns: known([]),
    caseLookups: known([]),
    descriptionLength: known(2000),
    priorities: known([1, 2, 3]),
    businessUnits: NOT_ASKED,
    privileges: known(held),
    roles: known([
      {
        id: 'eeeeeeee-1111-4333-8444-555555555555',
        name: names.role,
        templateId: '627090ff-40a3-4053-8790-584edc5be201',
        teamPrivilegesOnly: false,
        managed: false,
      },
    ]),
    teams: { state: 'unreadable', unreadable: { reason: 'forbidden', detail: names.detail } },
    ownerReadsCases: known(true),
    rows: {},
    columnAccess: NOT_ASKED,
    allUnitsSeen: NOT_ASKED,
    allUsersSeen: NOT_ASKED,
    othersContacts: known([{ rights: ['Read'] }, { rights: [] }, { rights: [] }]),
    rolePrivileges: {},
    ownReach: known({ reached: ['prvreadcontact'], others: 'not' }),
  };
}

/** The same, nothing being wrong. */
export function healthy(): AccessFacts {
  const facts = troubled();
  return {
    ...facts,
    settings: { app: CLIENT_ID, chat: false, priority: 2, properties: {} },
    owner: NOT_ASKED,
    ownerReadsCases: NOT_ASKED,
    descriptionLength: known(100_000),
    privileges: known(
      tables(PLAIN.table).flatMap(({ privileges }) => privileges.map(({ name }) => grant(name))),
    ),
    roles: known([]),
    teams: known([
      {
        id: ROOT,
        name: PLAIN.team,
        roles: [{ id: ROOT, name: PLAIN.role, teamPrivilegesOnly: false, managed: true }],
      },
    ]),
  };
}
