import { type Guid, namedGuid } from '../guid';
import { privilegesOf } from './privileges';
import type { Column, ColumnType, TableDefinition } from './types';

/** A piece of metadata as the Web API writes it. */
export type Definition = Record<string, unknown>;

const METADATA_TYPES: Record<ColumnType, string> = {
  Uniqueidentifier: 'AttributeMetadata',
  String: 'StringAttributeMetadata',
  Memo: 'MemoAttributeMetadata',
  Integer: 'IntegerAttributeMetadata',
  BigInt: 'BigIntAttributeMetadata',
  Double: 'DoubleAttributeMetadata',
  Boolean: 'BooleanAttributeMetadata',
  DateTime: 'DateTimeAttributeMetadata',
  Picklist: 'PicklistAttributeMetadata',
  State: 'StateAttributeMetadata',
  Status: 'StatusAttributeMetadata',
  Lookup: 'LookupAttributeMetadata',
  Customer: 'LookupAttributeMetadata',
  Owner: 'LookupAttributeMetadata',
  EntityName: 'EntityNameAttributeMetadata',
  ManagedProperty: 'ManagedPropertyAttributeMetadata',
};

export function tableDefinition(table: TableDefinition): Definition {
  return {
    LogicalName: table.logicalName,
    SchemaName: table.schemaName,
    EntitySetName: table.entitySetName,
    ObjectTypeCode: table.objectTypeCode,
    PrimaryIdAttribute: table.primaryId,
    PrimaryNameAttribute: table.primaryName,
    OwnershipType: table.ownership,
    IsActivity: table.isActivity ?? false,
    MetadataId: namedGuid(`table/${table.logicalName}`),
    DisplayName: label(table.displayName),
    Privileges: privilegeDefinitions(table),
  };
}

/** `SecurityPrivilegeMetadata`, one for each privilege that guards the table. */
export function privilegeDefinitions(table: TableDefinition): Definition[] {
  return privilegesOf(table).map((privilege) => ({
    CanBeBasic: privilege.canBeBasic,
    CanBeDeep: privilege.canBeDeep,
    CanBeGlobal: privilege.canBeGlobal,
    CanBeLocal: privilege.canBeLocal,
    CanBeEntityReference: false,
    CanBeParentEntityReference: false,
    CanBeRecordFilter: false,
    Name: privilege.name,
    PrivilegeId: privilege.id,
    PrivilegeType: privilege.type ?? 'None',
  }));
}

export function columnId(table: TableDefinition, column: Column): Guid {
  return namedGuid(`column/${table.logicalName}/${column.logicalName}`);
}

export function attributeDefinition(table: TableDefinition, column: Column): Definition {
  return {
    '@odata.type': `#Microsoft.Dynamics.CRM.${METADATA_TYPES[column.type]}`,
    LogicalName: column.logicalName,
    SchemaName: column.schemaName,
    EntityLogicalName: table.logicalName,
    AttributeType: column.type,
    RequiredLevel: {
      Value: column.required,
      CanBeChanged: column.required !== 'SystemRequired',
      ManagedPropertyLogicalName: 'canmodifyrequirementlevelsettings',
    },
    IsSecured: column.secured ?? false,
    IsPrimaryId: column.logicalName === table.primaryId,
    IsPrimaryName: column.logicalName === table.primaryName,
    IsValidForCreate: !column.readOnly,
    IsValidForUpdate: !column.readOnly,
    IsValidForRead: true,
    MetadataId: columnId(table, column),
    ...(column.maxLength === undefined ? {} : { MaxLength: column.maxLength }),
    ...(column.targets ? { Targets: column.targets.map(({ table: target }) => target) } : {}),
  };
}

/** The choices of a column; undefined for one without. */
export function optionSet(column: Column | undefined): Definition | undefined {
  if (!column?.options) return undefined;
  return {
    MetadataId: namedGuid(`choices/${column.logicalName}`),
    IsGlobal: false,
    Options: column.options.map((option) => ({ Value: option.value, Label: label(option.label) })),
  };
}

/** What the table's lookups point to. */
export function relationshipDefinitions(table: TableDefinition): Definition[] {
  return table.columns.flatMap((column) =>
    (column.targets ?? []).map((target) => ({
      ReferencingEntity: table.logicalName,
      ReferencingAttribute: column.logicalName,
      ReferencedEntity: target.table,
      ReferencingEntityNavigationPropertyName: target.navigation,
      ReferencedEntityNavigationPropertyName: target.collection ?? '',
      SchemaName: target.collection ?? `${table.logicalName}_${column.logicalName}_${target.table}`,
      MetadataId: namedGuid(`relationship/${table.logicalName}/${column.logicalName}/${target.table}`),
    })),
  );
}

function label(text: string): Definition {
  const localized = { Label: text, LanguageCode: 1033 };
  return { LocalizedLabels: [localized], UserLocalizedLabel: localized };
}
