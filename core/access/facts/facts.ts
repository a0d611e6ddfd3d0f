import type { Guid } from '../../guid';
import type { Settings } from '../settings';

/** What was read from Dataverse about one application user: the judge's input. */
export interface AccessFacts {
  /** What was asked for. */
  settings: Settings;
  user: Fact<UserSearch>;
  /** The default owner's row, where the settings name one that is a user. */
  owner: Fact<User | undefined>;
  /** Of the tables that were asked for, those that exist in this environment. */
  tables: Fact<TableFacts[]>;
  /** Columns of cases and contacts that matter here: all of a case's, the secured ones of a contact. */
  columns: Fact<Column[]>;
  /** Lookups of cases. */
  caseLookups: Fact<CaseLookup[]>;
  /** Characters that a case's description can hold. */
  descriptionLength: Fact<number>;
  /** Values that a case's priority can have. */
  priorities: Fact<number[]>;
  /** Asked only where a privilege is held for business units. */
  businessUnits: Fact<BusinessUnit[]>;
  /** What the user holds of the privileges that were asked for, directly or through teams. */
  privileges: Fact<HeldPrivilege[]>;
  /** Roles assigned to the user itself. */
  roles: Fact<Role[]>;
  /** Teams that the user belongs to. */
  teams: Fact<Team[]>;
  /** What the default owner holds of the right to read cases. */
  ownerReadsCases: Fact<boolean>;
  /** What the platform says about single rows, by `rowKey`. */
  rows: Readonly<Record<string, Fact<RowAccess>>>;
  /** What the user may do with secured columns. */
  columnAccess: Fact<ColumnAccess[]>;
  /** Whether the person who asks sees all users, and all business units, there are; asked only where that decides. */
  allUsersSeen: Fact<boolean>;
  allUnitsSeen: Fact<boolean>;
  /** What the platform says about a few contacts of other owners; asked only where not all are certainly in reach. */
  othersContacts: Fact<RowAccess[]>;
  /** What single roles hold; only those that were asked for. */
  rolePrivileges: Readonly<Record<Guid, Fact<HeldPrivilege[]>>>;
  /** Which privileges reach the user's own rows whatever their depth; asked only where that decides. */
  ownReach: Fact<OwnReach>;
}

/** Something read, or the reason why the person who runs the check could not read it. */
export type Fact<T> = { state: 'known'; value: T } | { state: 'unreadable'; unreadable: Unreadable };

export interface Unreadable {
  /** `not-asked`: the settings do not need it, or what the question needs could not be read itself. */
  reason: 'forbidden' | 'rejected' | 'unexpected-answer' | 'not-asked';
  /** Dataverse's own words. */
  detail?: string;
}

export const known = <T>(value: T): Fact<T> => ({ state: 'known', value });
export const unreadable = (reason: Unreadable['reason'], detail?: string): Fact<never> => ({
  state: 'unreadable',
  unreadable: { reason, detail },
});
export const NOT_ASKED = unreadable('not-asked');

/** The value of a fact, undefined where it could not be read. */
export function valueOf<T>(fact: Fact<T>): T | undefined {
  return fact.state === 'known' ? fact.value : undefined;
}

export type UserSearch =
  | { match: 'none' }
  /** By what the given id was found: only the client id is the right one. */
  | { match: 'client-id' | 'object-id' | 'user-id'; user: User };

export interface User {
  id: Guid;
  name: string;
  /** Application (client) ID; a person has none. */
  applicationId?: Guid;
  disabled: boolean;
  /** `systemuser.accessmode`: 0 Read-Write, 1 Administrative, 2 Read, 3 Support, 4 Non-interactive, 5 Delegated. */
  accessMode?: number;
  businessUnitId?: Guid;
  /** Absent where the answer came without annotations. */
  businessUnitName?: string;
}

export interface TableFacts {
  /** Logical name. */
  table: string;
  /** As people of this environment call it, in the asking person's language. */
  displayName?: string;
  /** Entity set name: what the Web API calls it in an address. */
  setName?: string;
  privileges: PrivilegeDefinition[];
}

/** `SecurityPrivilegeMetadata`: the only source of privilege names. */
export interface PrivilegeDefinition {
  name: string;
  /** `PrivilegeType`: Create, Read, Write, Delete, Assign, Share, Append, AppendTo. */
  type: string;
  /** The depths that a role can grant, narrowest first. */
  depths: Depth[];
}

/** Access levels, narrowest first; the role editor says User, Business Unit, Parent: Child Business Units, Organization. */
export const DEPTHS = ['Basic', 'Local', 'Deep', 'Global'] as const;
export type Depth = (typeof DEPTHS)[number];

export interface HeldPrivilege {
  name: string;
  depth: Depth;
  /** Where Local and Deep are counted from. */
  businessUnitId?: Guid;
  /** Granted for the rows of a record filter only. */
  filtered: boolean;
}

export interface OwnReach {
  /** Names, lower case. */
  reached: string[];
  /** Whether the privileges that are not named do not reach them, or nobody could see whether they do. */
  others: 'not' | 'unknown';
}

export interface Role {
  id: Guid;
  name: string;
  /** `roletemplateid`: tells System Administrator and System Customizer whatever they are called here. */
  templateId?: Guid;
  /** `isinherited` 0, "Team privileges only": through a team, its user level does not reach the members' own rows. */
  teamPrivilegesOnly: boolean;
  managed: boolean;
}

export interface Team {
  id: Guid;
  name: string;
  roles: Role[];
}

export interface BusinessUnit {
  id: Guid;
  name: string;
  /** The root business unit has none. */
  parentId?: Guid;
}

export interface Column {
  table: string;
  /** Logical name. */
  column: string;
  /** `MetadataId`. */
  id: Guid;
  secured: boolean;
  /** `RequiredLevel` SystemRequired: a row without it is refused. */
  required: boolean;
}

export interface CaseLookup {
  /** Navigation property, in front of `@odata.bind`. */
  navigation: string;
  /** Logical name of the table that it points to. */
  target: string;
}

/** What the platform lets the user do with one row; `absent` where there is no such row. */
export type RowAccess = 'absent' | { rights: string[] };

export interface RowReference {
  /** Logical name. */
  table: string;
  id: Guid;
}

export const rowKey = ({ table, id }: RowReference): string => `${table}/${id}`;

export interface ColumnAccess {
  /** `MetadataId` of the column. */
  id: Guid;
  read: boolean;
  create: boolean;
}
