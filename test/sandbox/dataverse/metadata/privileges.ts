import { type Guid, namedGuid } from '../guid';
import type { Ownership, PrivilegeType, TableDefinition } from './types';

export interface Privilege {
  id: Guid;
  name: string;
  /** Undefined for a privilege that is not about a table's rows. */
  type?: PrivilegeType;
  canBeBasic: boolean;
  canBeLocal: boolean;
  canBeDeep: boolean;
  canBeGlobal: boolean;
}

const TYPES: Record<Ownership, readonly PrivilegeType[]> = {
  UserOwned: ['Create', 'Read', 'Write', 'Delete', 'Assign', 'Share', 'Append', 'AppendTo'],
  BusinessOwned: ['Create', 'Read', 'Write', 'Delete', 'Append', 'AppendTo'],
  OrganizationOwned: ['Create', 'Read', 'Write', 'Delete', 'Append', 'AppendTo'],
  None: [],
};

/** Bits of `privilege.accessright`, as the SDK's AccessRights enumeration has them. */
export const ACCESS_RIGHTS: Record<PrivilegeType, number> = {
  Read: 1,
  Write: 2,
  Append: 4,
  AppendTo: 16,
  Create: 32,
  Delete: 65_536,
  Share: 262_144,
  Assign: 524_288,
};

/** Ids that Microsoft publishes ("Note privileges", previous-versions/dynamicscrm ms955716); all others are made up. */
const PUBLISHED_IDS: Record<string, Guid> = {
  prvCreateNote: 'dd78a732-386c-442a-be37-c9353c34c997',
  prvReadNote: '3260ad79-203d-41fd-bf2c-f853a5d93483',
  prvCreateActivity: '091df793-fe5e-44d4-b4ca-7e3f580c4664',
};

/** Privileges that tables share: the organisation has them whichever of those tables it has. */
const SHARED_SUFFIXES = ['Activity'];

/** Privileges that stand alone; those that a check for excess rights looks at. */
const SINGLE = [
  'prvActOnBehalfOfAnotherUser',
  'prvBypassCustomPlugins',
  'prvExportToExcel',
  'prvImportCustomization',
  'prvPublishCustomization',
];

/** The privileges of an organisation with these tables; one that tables share is there once. */
export function privilegesIn(tables: readonly TableDefinition[]): Privilege[] {
  return [
    ...new Set(tables.filter((table) => !SHARED_SUFFIXES.includes(suffixOf(table))).flatMap(privilegesOf)),
    ...SHARED_SUFFIXES.flatMap((suffix) =>
      TYPES.UserOwned.map((type) => privilege(type, suffix, 'UserOwned')),
    ),
    ...SINGLE.map((name) => ({ ...depths('OrganizationOwned'), id: idOf(name), name })),
  ];
}

/** The privilege that guards an operation on a table; undefined where the table has no such privilege. */
export function privilegeOf(table: TableDefinition, type: PrivilegeType): Privilege | undefined {
  return typesOf(table).includes(type) ? privilege(type, suffixOf(table), table.ownership) : undefined;
}

export function privilegesOf(table: TableDefinition): Privilege[] {
  return typesOf(table).flatMap((type) => privilegeOf(table, type) ?? []);
}

function typesOf(table: TableDefinition): readonly PrivilegeType[] {
  return table.privilegeTypes ?? TYPES[table.ownership];
}

function suffixOf(table: TableDefinition): string {
  return table.privilegeSuffix ?? table.schemaName;
}

/** A name stands for the same privilege wherever it comes up, so that two of them compare by identity. */
const known = new Map<string, Privilege>();

function privilege(type: PrivilegeType, suffix: string, ownership: Ownership): Privilege {
  const name = `prv${type}${suffix}`;
  const made = known.get(name) ?? { ...depths(ownership), id: idOf(name), name, type };
  known.set(name, made);
  return made;
}

function depths(ownership: Ownership) {
  const graded = ownership === 'UserOwned' || ownership === 'BusinessOwned';
  return { canBeBasic: graded, canBeLocal: graded, canBeDeep: graded, canBeGlobal: true };
}

function idOf(name: string): Guid {
  return PUBLISHED_IDS[name] ?? namedGuid(`privilege/${name}`);
}
