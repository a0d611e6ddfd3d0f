import { UnexpectedAnswer } from './failure';
import {
  DEPTHS,
  type BusinessUnit,
  type Depth,
  type HeldPrivilege,
  type PrivilegeDefinition,
  type Role,
  type TableFacts,
  type User,
} from './facts';
import { readGuid, type Guid } from '../guid';
import type { Row } from './reader';

/** Rows as the Web API writes them, read into facts. A required column that is not there is an UnexpectedAnswer. */

export function userOf(row: Row): User {
  return {
    id: id(row, 'systemuserid'),
    name: text(row, 'fullname') ?? '',
    applicationId: optionalId(row, 'applicationid'),
    disabled: flag(row, 'isdisabled'),
    accessMode: typeof row['accessmode'] === 'number' ? row['accessmode'] : undefined,
    businessUnitId: optionalId(row, '_businessunitid_value'),
  };
}

export function roleOf(row: Row): Role {
  return { id: id(row, 'roleid'), name: nameOf(row) };
}

export function businessUnitOf(row: Row): BusinessUnit {
  return {
    id: id(row, 'businessunitid'),
    name: nameOf(row),
    parentId: optionalId(row, '_parentbusinessunitid_value'),
  };
}

export function tableOf(row: Row): TableFacts {
  return { table: required(row, 'LogicalName'), privileges: rows(row, 'Privileges').map(definitionOf) };
}

function definitionOf(row: Row): PrivilegeDefinition {
  return {
    name: required(row, 'Name'),
    type: required(row, 'PrivilegeType'),
    depths: DEPTHS.filter((depth) => row[`CanBe${depth}`] !== false),
  };
}

const NO_FILTER = '00000000-0000-0000-0000-000000000000';

/** `RolePrivilege`: the platform may list one privilege more than once, from several roles. */
export function heldPrivilegeOf(row: Row): HeldPrivilege {
  const filter = optionalId(row, 'RecordFilterId');
  return {
    name: required(row, 'PrivilegeName'),
    depth: depthOf(row['Depth']),
    businessUnitId: optionalId(row, 'BusinessUnitId'),
    filtered: filter !== undefined && filter !== NO_FILTER,
  };
}

/** `PrivilegeDepth` by name; some hosts write the number of the enumeration's member. */
function depthOf(value: unknown): Depth {
  const depth = typeof value === 'number' ? DEPTHS[value] : DEPTHS.find((name) => name === value);
  if (depth === undefined) throw new UnexpectedAnswer(`Depth is ${JSON.stringify(value)}`);
  return depth;
}

/** The objects of a collection inside a row. */
export function rows(row: Row, column: string): Row[] {
  const value = row[column];
  if (!Array.isArray(value) || !value.every(isRow))
    throw new UnexpectedAnswer(`${column} is not a collection`);
  return value;
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null;
}

export function nameOf(row: Row): string {
  return text(row, 'name') ?? '';
}

function text(row: Row, column: string): string | undefined {
  const value = row[column];
  return typeof value === 'string' ? value : undefined;
}

function required(row: Row, column: string): string {
  const value = text(row, column);
  if (value === undefined) throw new UnexpectedAnswer(`${column} is missing`);
  return value;
}

function flag(row: Row, column: string): boolean {
  const value = row[column];
  if (typeof value !== 'boolean') throw new UnexpectedAnswer(`${column} is missing`);
  return value;
}

function optionalId(row: Row, column: string): Guid | undefined {
  return readGuid(text(row, column) ?? '');
}

export function id(row: Row, column: string): Guid {
  const value = optionalId(row, column);
  if (value === undefined) throw new UnexpectedAnswer(`${column} is missing`);
  return value;
}
