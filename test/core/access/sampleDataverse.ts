import type { DataverseReader, FunctionCall, HeldPrivilege, Row, TableFacts } from '../../../core/access';
import {
  ACCOUNT_ID,
  CLIENT_ID,
  columns,
  everything,
  OBJECT_ID,
  OWNER_ID,
  QUEUE_ID,
  ROLE_ID,
  ROOT,
  SALES,
  SERVICE,
  tables,
  TEAM_ID,
  units,
  USER_ID,
} from './sampleFacts';

/** What there is in a sample environment. Lists are as the Web API writes them, where they are rows. */
export interface World {
  users: Row[];
  tables: TableFacts[];
  columns: ReturnType<typeof columns>;
  /** Lookups of cases: navigation property and target. */
  lookups: Record<string, string>;
  descriptionLength: number;
  priorities: number[];
  businessUnits: Row[];
  /** What the application user holds; `team`: through a team. */
  held: (HeldPrivilege & { team?: true })[];
  ownerHolds: string[];
  roles: Row[];
  teams: { id: string; roles: Row[] }[];
  /** By the address of the row; a row that is not named does not exist. */
  rows: Record<string, string>;
  columnAccess: Row[];
  /** What each role holds. */
  roleHolds: Record<string, HeldPrivilege[]>;
  /** Depth at which the asking person reads users, roles, teams and business units. */
  callerDepth: string;
  contacts: string[];
}

/** The questions that can be asked, by what they are about. */
export const SUBJECTS = [
  'users',
  'tables',
  'columns',
  'descriptionLength',
  'priorities',
  'businessUnits',
  'privileges',
  'ownReach',
  'ownerPrivileges',
  'roles',
  'teams',
  'teamRoles',
  'rowAccess',
  'columnAccess',
  'rolePrivileges',
  'caller',
  'callerPrivileges',
  'contacts',
] as const;
export type Subject = (typeof SUBJECTS)[number];

/** In place of an answer, for one kind of question: another answer, or an error. */
export type Instead = Partial<Record<Subject, (text: string) => Row | Row[]>>;

export interface SampleDataverse {
  reader: DataverseReader;
  /** In the order in which they were asked; `wave` counts round trips. */
  requests: { subject: Subject; text: string; wave: number }[];
}

const CALLER_ID = 'aaaaaaaa-9999-4333-8444-555555555555';

/** Annotation of the user's row that carries the name of its business unit. */
export const BUSINESS_UNIT_NAME = '_businessunitid_value@OData.Community.Display.V1.FormattedValue';

export const userRow = (more: Row = {}): Row => ({
  systemuserid: USER_ID,
  fullname: 'OpenCX',
  applicationid: CLIENT_ID,
  azureactivedirectoryobjectid: OBJECT_ID,
  isdisabled: false,
  accessmode: 4,
  _businessunitid_value: SALES,
  [BUSINESS_UNIT_NAME]: 'Sales',
  ...more,
});

export const ownerRow = (more: Row = {}): Row => ({
  systemuserid: OWNER_ID,
  fullname: 'Ada Owner',
  applicationid: null,
  azureactivedirectoryobjectid: null,
  isdisabled: false,
  accessmode: 0,
  _businessunitid_value: SERVICE,
  ...more,
});

export const roleRow = (roleid: string, more: Row = {}): Row => ({
  roleid,
  name: 'OpenCX Integration',
  isinherited: 1,
  ismanaged: true,
  _roletemplateid_value: null,
  ...more,
});

/** A world where everything is as it should be. */
export const world = (more: Partial<World> = {}): World => ({
  users: [userRow(), ownerRow()],
  tables,
  columns: columns(),
  lookups: { ocx_queue: 'queue', ocx_account: 'account' },
  descriptionLength: 100_000,
  priorities: [1, 2, 3],
  businessUnits: units.map(({ id, name, parentId }) => ({
    businessunitid: id,
    name,
    _parentbusinessunitid_value: parentId ?? null,
  })),
  held: everything,
  ownerHolds: ['prvReadIncident'],
  roles: [roleRow(ROLE_ID)],
  teams: [{ id: TEAM_ID, roles: [] }],
  rows: {
    [`queues(${QUEUE_ID})`]: 'ReadAccess, AppendToAccess',
    [`accounts(${ACCOUNT_ID})`]: 'ReadAccess, AppendToAccess',
  },
  columnAccess: [],
  roleHolds: { [ROLE_ID]: everything },
  callerDepth: 'Global',
  contacts: [],
  ...more,
});

/** The platform's own words where a question is refused. */
export const failing =
  (failure: string, more: object = {}) =>
  (): never => {
    throw Object.assign(new Error('Dataverse said so'), { failure, ...more });
  };

export const refusal = failing('forbidden', { status: 403, code: '0x80040220' });

/** A Dataverse that answers from a world, all that is asked at the same time in one round trip. */
export function dataverse(given: Partial<World> = {}, instead: Instead = {}): SampleDataverse {
  const there = world(given);
  const requests: SampleDataverse['requests'] = [];
  const turn = turns();
  const answer = async <T extends Row | Row[]>(subject: Subject, text: string, told: () => T): Promise<T> => {
    requests.push({ subject, text, wave: turn.next() });
    await turn.taken();
    return (instead[subject]?.(text) as T | undefined) ?? told();
  };
  return {
    requests,
    reader: {
      retrieveMultiple(table, query) {
        const text = decodeURIComponent(query);
        const subject = listSubject(table, text);
        return answer(subject, text, () => rowsOf(subject, text, there));
      },
      retrieveMetadata(path) {
        return path.includes("/Attributes(LogicalName='description')")
          ? answer('descriptionLength', path, () => ({ MaxLength: there.descriptionLength }))
          : answer('priorities', path, () => ({
              OptionSet: { Options: there.priorities.map((Value) => ({ Value })) },
            }));
      },
      call(call) {
        const subject = callSubject(call);
        return answer(subject, JSON.stringify(call), () => called(call, subject, there));
      },
    },
  };
}

/** All who wait are answered together, once nobody has anything more to ask. */
function turns() {
  let wave = 0;
  let waiting: (() => void)[] = [];
  return {
    next: () => wave + 1,
    taken: () =>
      new Promise<void>((resolve) => {
        if (waiting.length === 0) {
          setImmediate(() => {
            const answered = waiting;
            waiting = [];
            wave += 1;
            for (const go of answered) go();
          });
        }
        waiting.push(resolve);
      }),
  };
}

function listSubject(table: string, text: string): Subject {
  switch (table) {
    case 'systemuser':
      return 'users';
    case 'businessunit':
      return 'businessUnits';
    case 'role':
      return text.includes('teamroles_association') ? 'teamRoles' : 'roles';
    case 'team':
      return 'teams';
    case 'contact':
      return 'contacts';
    default:
      return text.includes('Attributes') ? 'columns' : 'tables';
  }
}

function rowsOf(subject: Subject, text: string, there: World): Row[] {
  switch (subject) {
    case 'users': {
      const ids = (row: Row) => [
        row['applicationid'],
        row['azureactivedirectoryobjectid'],
        row['systemuserid'],
      ];
      return there.users.filter((row) => ids(row).some((id) => typeof id === 'string' && text.includes(id)));
    }
    case 'businessUnits':
      return there.businessUnits;
    case 'roles':
      return text.includes(USER_ID) ? there.roles : [];
    case 'teams':
      return text.includes(USER_ID) ? there.teams.map(({ id }) => ({ teamid: id, name: `Team ${id}` })) : [];
    case 'teamRoles':
      return there.teams.filter(({ id }) => text.includes(id)).flatMap(({ roles }) => roles);
    case 'contacts':
      return there.contacts.map((contactid) => ({ contactid }));
    case 'columns':
      return ['incident', 'contact'].map((table) => columnRows(table, there));
    default:
      return there.tables
        .filter(
          ({ table, setName }) =>
            text.includes(`LogicalName eq '${table}'`) || text.includes(`EntitySetName eq '${setName}'`),
        )
        .map(tableRow);
  }
}

const tableRow = ({ table, setName, privileges }: TableFacts): Row => ({
  LogicalName: table,
  EntitySetName: setName,
  DisplayName: { UserLocalizedLabel: { Label: `The ${table}` } },
  Privileges: privileges.map(({ name, type, depths }) => ({
    Name: name,
    PrivilegeType: type,
    CanBeBasic: depths.includes('Basic'),
    CanBeLocal: depths.includes('Local'),
    CanBeDeep: depths.includes('Deep'),
    CanBeGlobal: depths.includes('Global'),
  })),
});

const columnRows = (table: string, there: World): Row => ({
  LogicalName: table,
  Attributes: there.columns
    .filter((column) => column.table === table)
    .map(({ column, id, secured, required }) => ({
      LogicalName: column,
      MetadataId: id,
      IsSecured: secured,
      RequiredLevel: { Value: required ? 'SystemRequired' : 'None' },
    })),
  ManyToOneRelationships:
    table === 'incident'
      ? Object.entries(there.lookups).map(([ReferencingEntityNavigationPropertyName, ReferencedEntity]) => ({
          ReferencingEntityNavigationPropertyName,
          ReferencedEntity,
        }))
      : [],
});

function callSubject(call: FunctionCall): Subject {
  switch (call.name) {
    case 'WhoAmI':
      return 'caller';
    case 'RetrieveRolePrivilegesRole':
      return 'rolePrivileges';
    case 'RetrievePrincipalAttributePrivileges':
      return 'columnAccess';
    case 'RetrievePrincipalAccess':
      return 'rowAccess';
    case 'RetrieveUserSetOfPrivilegesByNames':
      if (call.user === OWNER_ID) return 'ownerPrivileges';
      if (call.user === CALLER_ID) return 'callerPrivileges';
      return call.parameters.ExcludeTeamBasic ? 'ownReach' : 'privileges';
  }
}

const privilegeRows = (grants: readonly HeldPrivilege[]): Row => ({
  RolePrivileges: grants.map(({ name, depth, businessUnitId, filtered }) => ({
    Depth: depth,
    PrivilegeName: name,
    BusinessUnitId: businessUnitId,
    RecordFilterId: filtered ? SALES : '00000000-0000-0000-0000-000000000000',
  })),
});

const held = (name: string, depth: string): HeldPrivilege =>
  ({ name, depth, businessUnitId: ROOT, filtered: false }) as HeldPrivilege;

function called(call: FunctionCall, subject: Subject, there: World): Row {
  switch (call.name) {
    case 'WhoAmI':
      return { UserId: CALLER_ID };
    case 'RetrieveRolePrivilegesRole':
      return privilegeRows(there.roleHolds[call.parameters.RoleId.guid] ?? []);
    case 'RetrievePrincipalAttributePrivileges':
      return { AttributePrivileges: there.columnAccess };
    case 'RetrievePrincipalAccess': {
      const rights = there.rows[call.parameters.Target['@odata.id']];
      if (rights === undefined) return failing('rejected', { status: 404, code: '0x80040217' })();
      return { AccessRights: rights };
    }
    case 'RetrieveUserSetOfPrivilegesByNames': {
      const { PrivilegeNames, ExcludeTeamBasic } = call.parameters;
      const all: World['held'] =
        subject === 'ownerPrivileges'
          ? there.ownerHolds.map((name) => held(name, 'Global'))
          : subject === 'callerPrivileges'
            ? PrivilegeNames.map((name) => held(name, there.callerDepth))
            : there.held;
      // Names in another case are names of nothing.
      return privilegeRows(
        all.filter(
          ({ name, depth, team }) =>
            PrivilegeNames.includes(name) && !(ExcludeTeamBasic && team && depth === 'Basic'),
        ),
      );
    }
  }
}
