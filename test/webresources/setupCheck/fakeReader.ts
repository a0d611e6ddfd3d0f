import type { DataverseReader, Row } from '../../../core/access';

export const CLIENT_ID = '11111111-2222-4333-8444-555555555555';
export const OBJECT_ID = 'cccccccc-2222-4333-8444-555555555555';
export const USER_ID = 'aaaaaaaa-2222-4333-8444-555555555555';
export const OWNER_ID = 'dddddddd-2222-4333-8444-555555555555';
export const QUEUE_ID = 'eeeeeeee-2222-4333-8444-555555555555';
/** What is asked for before any check, where the address names nobody. */
export const VARIABLE = 'environmentvariabledefinition';
const ROOT = 'bbbbbbbb-2222-4333-8444-555555555555';
const OF_TEAM = 'bbbbbbbb-3333-4333-8444-555555555555';
const TABLES = {
  incident: 'Incident',
  contact: 'Contact',
  annotation: 'Note',
  systemuser: 'User',
  queue: 'Queue',
  queueitem: 'QueueItem',
  msdyn_ocliveworkitem: 'Activity',
  msdyn_liveworkstream: 'msdyn_liveworkstream',
};
const TYPES = ['Create', 'Read', 'Write', 'Append', 'AppendTo', 'Assign', 'Delete'];

export interface Environment {
  disabled: boolean;
  /** Names of privileges that the user does not hold; from the start those that OpenCX needs none of. */
  lacking: string[];
  depths: Record<string, string>;
  /** Thrown at a question, by what it is about. */
  failures: Record<string, object>;
  /** What the next question waits for. */
  hold?: Promise<void>;
  /** The user's own roles. */
  roles: Row[];
  /** Name of the user's business unit, which an answer without annotations does not bring. */
  unit?: string;
  /** What a role holds, by its id. */
  rolePrivileges: Record<string, string[]>;
  ownerReadsCases: boolean;
  /** What tables are called here. */
  names: Record<string, string>;
  absent: string[];
  priorities: number[];
  applicationUsers: Row[];
  /** What the user may do with single rows. */
  rights: string;
  /** The rows of the environment variable `ocx_ApplicationId`. */
  variable: unknown;
}

/** A small environment with one application user, which a test may change between two checks. */
export function fakeReader(given: Partial<Environment> = {}): {
  reader: DataverseReader;
  environment: Environment;
  asked: string[];
} {
  const environment: Environment = {
    disabled: false,
    lacking: ['Incident', 'Contact', 'Note', 'Activity']
      .map((name) => `prvDelete${name}`)
      .concat('prvActOnBehalfOfAnotherUser', 'prvAssignRole', 'prvBypassCustomPlugins')
      .concat('prvCreateUser', 'prvWriteUser'),
    depths: {},
    failures: {},
    roles: [{ roleid: ROOT, name: 'OpenCX Integration', ismanaged: true }],
    unit: 'West <i>Coast</i>',
    rolePrivileges: {},
    ownerReadsCases: true,
    names: {},
    absent: [],
    priorities: [1, 2, 3],
    applicationUsers: [],
    rights: 'ReadAccess, AppendToAccess',
    variable: [],
    ...given,
  };
  const asked: string[] = [];
  const meet = async (subject: string) => {
    asked.push(subject);
    const { hold } = environment;
    environment.hold = undefined;
    await hold;
    const failure = environment.failures[subject];
    if (failure) throw Object.assign(new Error('said Dataverse'), failure);
  };
  const held = (names: readonly string[]): Row => ({
    RolePrivileges: names
      .filter((name) => !environment.lacking.includes(name))
      .map((PrivilegeName) => ({
        PrivilegeName,
        Depth: environment.depths[PrivilegeName] ?? 'Global',
        BusinessUnitId: ROOT,
      })),
  });
  const reader: DataverseReader = {
    async retrieveMultiple(table, query) {
      switch (table) {
        case 'systemuser': {
          const isList = query.includes('ne%20null');
          await meet(isList ? 'applicationusers' : table);
          if (isList) return environment.applicationUsers;
          return [applicationUser(environment), owner].filter((user) =>
            ['systemuserid', 'applicationid', 'azureactivedirectoryobjectid'].some((id) =>
              query.includes(String(user[id])),
            ),
          );
        }
        case 'role': {
          const ofTeam = query.includes('teamroles_association');
          await meet(ofTeam ? 'teamroles' : table);
          return ofTeam ? [{ roleid: OF_TEAM, name: 'Basic User' }] : environment.roles;
        }
        case 'team':
          await meet(table);
          return [{ teamid: ROOT, name: 'Contoso' }];
        case 'businessunit':
          await meet(table);
          return [{ businessunitid: ROOT, name: 'Contoso', _parentbusinessunitid_value: null }];
        case 'entitydefinition':
          await meet(query.includes('Attributes') ? 'columns' : table);
          return query.includes('Attributes') ? columns : definitions(environment);
        case 'contact':
          await meet(table);
          return [{ contactid: QUEUE_ID }];
      }
    },
    async retrieveMetadata(path) {
      if (path.includes("'ocx_ApplicationId'")) {
        await meet(VARIABLE);
        return { value: environment.variable };
      }
      await meet(path.includes('prioritycode') ? 'priorities' : 'descriptionLength');
      if (!path.includes('prioritycode')) return { MaxLength: 100_000 };
      return { OptionSet: { Options: environment.priorities.map((Value) => ({ Value })) } };
    },
    async call(call) {
      await meet(call.name);
      switch (call.name) {
        case 'RetrieveUserSetOfPrivilegesByNames':
          return call.user === OWNER_ID && !environment.ownerReadsCases
            ? { RolePrivileges: [] }
            : held(call.parameters.PrivilegeNames);
        case 'RetrievePrincipalAccess':
          return { AccessRights: environment.rights };
        case 'RetrieveRolePrivilegesRole': {
          const names = environment.rolePrivileges[call.parameters.RoleId.guid] ?? [];
          return { RolePrivileges: names.map((PrivilegeName) => ({ PrivilegeName, Depth: 'Global' })) };
        }
        case 'RetrievePrincipalAttributePrivileges':
          return { AttributePrivileges: [] };
        case 'WhoAmI':
          return { UserId: USER_ID };
      }
    },
  };
  return { reader, environment, asked };
}

const applicationUser = ({ disabled, unit }: Environment): Row => ({
  systemuserid: USER_ID,
  fullname: 'OpenCX <b>App</b>',
  applicationid: CLIENT_ID,
  azureactivedirectoryobjectid: OBJECT_ID,
  isdisabled: disabled,
  accessmode: 4,
  _businessunitid_value: ROOT,
  '_businessunitid_value@OData.Community.Display.V1.FormattedValue': unit,
});

const owner: Row = {
  systemuserid: OWNER_ID,
  fullname: 'Ada Agent',
  isdisabled: false,
  accessmode: 0,
  _businessunitid_value: ROOT,
};

const columns: Row[] = [
  {
    LogicalName: 'incident',
    Attributes: [
      { LogicalName: 'title', MetadataId: ROOT, IsSecured: false },
      { LogicalName: 'casetypecode', MetadataId: OF_TEAM, IsSecured: false },
    ],
    ManyToOneRelationships: [
      { ReferencedEntity: 'queue', ReferencingEntityNavigationPropertyName: 'cx_QueueId' },
    ],
  },
  { LogicalName: 'contact', Attributes: [], ManyToOneRelationships: [] },
];

function definitions({ names, absent }: Environment): Row[] {
  return Object.entries(TABLES)
    .filter(([table]) => !absent.includes(table))
    .map(([LogicalName, name]) => ({
      LogicalName,
      EntitySetName: `${LogicalName}s`,
      DisplayName: { UserLocalizedLabel: names[LogicalName] ? { Label: names[LogicalName] } : null },
      Privileges: TYPES.map((type) => ({ Name: `prv${type}${name}`, PrivilegeType: type })),
    }));
}
