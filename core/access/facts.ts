import type { Guid } from '../guid';

/** What was read from Dataverse about one application user: the judge's input. */
export interface AccessFacts {
  /** The id that was looked for. */
  clientId: Guid;
  user: Fact<UserSearch>;
  /** The tables of a handoff that exist in this environment. */
  tables: Fact<TableFacts[]>;
  /** What the user holds of the privileges that were asked for, directly or through teams. */
  privileges: Fact<HeldPrivilege[]>;
  /** Roles assigned to the user itself. */
  roles: Fact<Role[]>;
  /** Teams that the user belongs to. */
  teams: Fact<Team[]>;
  businessUnits: Fact<BusinessUnit[]>;
}

/** Something read, or the reason why the person who runs the check could not read it. */
export type Fact<T> = { state: 'known'; value: T } | { state: 'unreadable'; unreadable: Unreadable };

export interface Unreadable {
  /** `not-asked`: what the question needs could not be read itself. */
  reason: 'forbidden' | 'rejected' | 'unexpected-answer' | 'not-asked';
  /** Dataverse's own words. */
  detail?: string;
}

export const known = <T>(value: T): Fact<T> => ({ state: 'known', value });
export const unreadable = (reason: Unreadable['reason'], detail?: string): Fact<never> => ({
  state: 'unreadable',
  unreadable: { reason, detail },
});

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
}

export interface TableFacts {
  /** Logical name. */
  table: string;
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

export interface Role {
  id: Guid;
  name: string;
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
