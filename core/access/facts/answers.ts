import { readGuid, type Guid } from '../../guid';
import { UnexpectedAnswer } from './failure';
import {
  DEPTHS,
  type BusinessUnit,
  type CaseLookup,
  type Column,
  type ColumnAccess,
  type Depth,
  type HeldPrivilege,
  type PrivilegeDefinition,
  type Role,
  type TableFacts,
  type User,
} from './facts';
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
    businessUnitName: text(row, '_businessunitid_value@OData.Community.Display.V1.FormattedValue'),
  };
}

export function roleOf(row: Row): Role {
  return {
    id: id(row, 'roleid'),
    name: nameOf(row),
    templateId: optionalId(row, '_roletemplateid_value'),
    teamPrivilegesOnly: row['isinherited'] === 0,
    managed: row['ismanaged'] === true,
  };
}

export function businessUnitOf(row: Row): BusinessUnit {
  return {
    id: id(row, 'businessunitid'),
    name: nameOf(row),
    parentId: optionalId(row, '_parentbusinessunitid_value'),
  };
}

export function tableOf(row: Row): TableFacts {
  return {
    table: required(row, 'LogicalName'),
    displayName: labelOf(row['DisplayName']),
    setName: text(row, 'EntitySetName'),
    privileges: rows(row, 'Privileges').map(definitionOf),
  };
}

/** `Label`: the asking person's language. */
function labelOf(value: unknown): string | undefined {
  const label = isRow(value) ? value['UserLocalizedLabel'] : undefined;
  return isRow(label) ? text(label, 'Label') : undefined;
}

function definitionOf(row: Row): PrivilegeDefinition {
  return {
    name: required(row, 'Name'),
    type: required(row, 'PrivilegeType'),
    depths: DEPTHS.filter((depth) => row[`CanBe${depth}`] !== false),
  };
}

export function columnOf(table: string, row: Row): Column {
  const level = row['RequiredLevel'];
  return {
    table,
    column: required(row, 'LogicalName'),
    id: id(row, 'MetadataId'),
    secured: row['IsSecured'] === true,
    required: isRow(level) && level['Value'] === 'SystemRequired',
  };
}

export function caseLookupOf(row: Row): CaseLookup {
  return {
    navigation: required(row, 'ReferencingEntityNavigationPropertyName'),
    target: required(row, 'ReferencedEntity'),
  };
}

/** `MaxLength` of a column of text. */
export function lengthOf(row: Row): number {
  return number(row, 'MaxLength');
}

/** Values of a choice column's option set. */
export function optionsOf(row: Row): number[] {
  const set = row['OptionSet'];
  if (!isRow(set)) throw new UnexpectedAnswer('OptionSet is missing');
  return rows(set, 'Options').map((option) => number(option, 'Value'));
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

/** `AccessRights`, a set of flags: `ReadAccess, AppendToAccess`, or `None`. */
export function rightsOf(row: Row): string[] {
  return required(row, 'AccessRights')
    .split(',')
    .map((flag) => flag.trim().replace(/Access$/, ''));
}

export function columnAccessOf(row: Row): ColumnAccess {
  return { id: id(row, 'AttributeId'), read: allows(row['CanRead']), create: allows(row['CanCreate']) };
}

/** `AttributePrivilege` counts its permissions (0 is not allowed, 4 is); some hosts write a Boolean. */
function allows(value: unknown): boolean {
  return value === true || (typeof value === 'number' && value > 0);
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

export function text(row: Row, column: string): string | undefined {
  const value = row[column];
  return typeof value === 'string' ? value : undefined;
}

export function required(row: Row, column: string): string {
  const value = text(row, column);
  if (value === undefined) throw new UnexpectedAnswer(`${column} is missing`);
  return value;
}

function number(row: Row, column: string): number {
  const value = row[column];
  if (typeof value !== 'number') throw new UnexpectedAnswer(`${column} is missing`);
  return value;
}

function flag(row: Row, column: string): boolean {
  const value = row[column];
  if (typeof value !== 'boolean') throw new UnexpectedAnswer(`${column} is missing`);
  return value;
}

export function optionalId(row: Row, column: string): Guid | undefined {
  return readGuid(text(row, column) ?? '');
}

export function id(row: Row, column: string): Guid {
  const value = optionalId(row, column);
  if (value === undefined) throw new UnexpectedAnswer(`${column} is missing`);
  return value;
}
