import { audited, choice, column, flag, key, lookup, memo, text } from '../columns';
import type { TableDefinition } from '../types';

export const systemUser: TableDefinition = {
  logicalName: 'systemuser',
  schemaName: 'SystemUser',
  entitySetName: 'systemusers',
  displayName: 'User',
  objectTypeCode: 8,
  primaryId: 'systemuserid',
  primaryName: 'fullname',
  ownership: 'BusinessOwned',
  privilegeSuffix: 'User',
  privilegeTypes: ['Create', 'Read', 'Write', 'Delete', 'Append', 'AppendTo'],
  lacks: ['Delete'],
  columns: [
    key('SystemUserId'),
    text('FirstName', 256),
    text('LastName', 256, 'ApplicationRequired'),
    column('FullName', 'String', { maxLength: 200, readOnly: true }),
    text('DomainName', 1024),
    text('InternalEMailAddress', 100),
    column('ApplicationId', 'Uniqueidentifier'),
    text('ApplicationIdUri', 1024),
    column('AzureActiveDirectoryObjectId', 'Uniqueidentifier'),
    choice('AzureState', { 0: 'Exists', 1: 'Soft deleted', 2: 'Not found or hard deleted' }, 0),
    flag('IsDisabled', false),
    choice(
      'AccessMode',
      {
        0: 'Read-Write',
        1: 'Administrative',
        2: 'Read',
        3: 'Support User',
        4: 'Non-interactive',
        5: 'Delegated Admin',
      },
      0,
    ),
    flag('SetupUser', false),
    flag('IsLicensed', true),
    text('UserLicenseType', 100),
    flag('IsAllowedByIpFirewall', false),
    lookup(
      'BusinessUnitId',
      [{ table: 'businessunit', navigation: 'businessunitid', collection: 'business_unit_system_users' }],
      {
        required: 'SystemRequired',
      },
    ),
    ...audited(),
  ],
};

export const team: TableDefinition = {
  logicalName: 'team',
  schemaName: 'Team',
  entitySetName: 'teams',
  displayName: 'Team',
  objectTypeCode: 9,
  primaryId: 'teamid',
  primaryName: 'name',
  ownership: 'BusinessOwned',
  privilegeTypes: ['Create', 'Read', 'Write', 'Delete', 'Append', 'AppendTo'],
  columns: [
    key('TeamId'),
    text('Name', 160, 'SystemRequired'),
    memo('Description', 2000),
    choice('TeamType', { 0: 'Owner', 1: 'Access', 2: 'Security Group', 3: 'Office Group' }, 0),
    column('IsDefault', 'Boolean', { initial: false, readOnly: true }),
    lookup(
      'BusinessUnitId',
      [{ table: 'businessunit', navigation: 'businessunitid', collection: 'business_unit_teams' }],
      {
        required: 'SystemRequired',
      },
    ),
    lookup('AdministratorId', [
      { table: 'systemuser', navigation: 'administratorid', collection: 'lk_teambase_administratorid' },
    ]),
    ...audited(),
  ],
};

export const businessUnit: TableDefinition = {
  logicalName: 'businessunit',
  schemaName: 'BusinessUnit',
  entitySetName: 'businessunits',
  displayName: 'Business Unit',
  objectTypeCode: 10,
  primaryId: 'businessunitid',
  primaryName: 'name',
  ownership: 'BusinessOwned',
  privilegeTypes: ['Create', 'Read', 'Write', 'Delete', 'Append', 'AppendTo'],
  lacks: ['Delete'],
  columns: [
    key('BusinessUnitId'),
    text('Name', 160, 'SystemRequired'),
    flag('IsDisabled', false),
    lookup('ParentBusinessUnitId', [
      {
        table: 'businessunit',
        navigation: 'parentbusinessunitid',
        collection: 'business_unit_parent_business_unit',
      },
    ]),
    ...audited(),
  ],
};
