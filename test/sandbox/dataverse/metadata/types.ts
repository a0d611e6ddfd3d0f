/** What a table is made of, as far as the sandbox goes: the rows of `metadata/tables` are of this shape. */
export interface TableDefinition {
  logicalName: string;
  schemaName: string;
  entitySetName: string;
  displayName: string;
  objectTypeCode: number;
  primaryId: string;
  primaryName: string;
  ownership: Ownership;
  isActivity?: boolean;
  /** What the privileges' names end in; `SchemaName` where it is left out. */
  privilegeSuffix?: string;
  /** Privilege types the table has; left out, those usual for its ownership. */
  privilegeTypes?: readonly PrivilegeType[];
  columns: readonly Column[];
  /** What is changed counts for readers once it is published. */
  isPublished?: boolean;
  /** Messages that the platform (or the sandbox) does not have for the table. */
  lacks?: readonly ('Create' | 'Update' | 'Delete')[];
}

export type Ownership = 'UserOwned' | 'BusinessOwned' | 'OrganizationOwned' | 'None';

export type PrivilegeType =
  'Create' | 'Read' | 'Write' | 'Delete' | 'Assign' | 'Share' | 'Append' | 'AppendTo';

export type ColumnType =
  | 'Uniqueidentifier'
  | 'String'
  | 'Memo'
  | 'Integer'
  | 'BigInt'
  | 'Double'
  | 'Boolean'
  | 'DateTime'
  | 'Picklist'
  | 'State'
  | 'Status'
  | 'Lookup'
  | 'Customer'
  | 'Owner'
  | 'EntityName'
  /** A Boolean that the publisher of a managed solution may fix. */
  | 'ManagedProperty';

export type RequiredLevel = 'None' | 'ApplicationRequired' | 'SystemRequired';

export interface Column {
  logicalName: string;
  schemaName: string;
  type: ColumnType;
  required: RequiredLevel;
  /** Characters. */
  maxLength?: number;
  options?: readonly Option[];
  /** A lookup's targets. */
  targets?: readonly Target[];
  /** Set by the server; a value in a payload is left out, as the platform does with columns not valid for create or update. */
  readOnly?: boolean;
  /** Under column security: nobody but a System Administrator has it, unless a profile gives it. */
  secured?: boolean;
  /** Value of a new row whose payload is silent. */
  initial?: string | number | boolean;
}

export interface Option {
  value: number;
  label: string;
}

/** One table that a lookup may point to, and the relationship's names on both sides. */
export interface Target {
  table: string;
  /** Single-valued navigation property on the referencing table; case-sensitive. */
  navigation: string;
  /** Collection-valued navigation property on the referenced table. */
  collection?: string;
  /** What happens to the referencing row when the referenced one is deleted; left out, the lookup is emptied. */
  onDelete?: 'Cascade';
}

/** A many-to-many relationship; its navigation property has the relationship's name on both sides. */
export interface ManyToMany {
  name: string;
  tables: readonly [string, string];
}
