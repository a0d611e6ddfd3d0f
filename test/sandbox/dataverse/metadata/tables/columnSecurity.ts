import { audited, choice, key, lookup, memo, text } from '../columns';
import type { TableDefinition } from '../types';

const MAY = { 0: 'Not Allowed', 4: 'Allowed' };

/** Who may do what with secured columns: `reference/entities/fieldsecurityprofile` and `…/fieldpermission` on learn.microsoft.com. */
export const columnSecurityTables: readonly TableDefinition[] = [
  {
    logicalName: 'fieldsecurityprofile',
    schemaName: 'FieldSecurityProfile',
    entitySetName: 'fieldsecurityprofiles',
    displayName: 'Column Security Profile',
    objectTypeCode: 1200,
    primaryId: 'fieldsecurityprofileid',
    primaryName: 'name',
    ownership: 'OrganizationOwned',
    columns: [
      key('FieldSecurityProfileId'),
      text('Name', 100, 'SystemRequired'),
      memo('Description', 2000),
      ...audited(),
    ],
  },
  {
    logicalName: 'fieldpermission',
    schemaName: 'FieldPermission',
    entitySetName: 'fieldpermissions',
    displayName: 'Field Permission',
    objectTypeCode: 1201,
    primaryId: 'fieldpermissionid',
    primaryName: 'attributelogicalname',
    ownership: 'OrganizationOwned',
    columns: [
      key('FieldPermissionId'),
      lookup(
        'FieldSecurityProfileId',
        [
          {
            table: 'fieldsecurityprofile',
            navigation: 'fieldsecurityprofileid',
            collection: 'lk_fieldpermission_fieldsecurityprofileid',
            onDelete: 'Cascade',
          },
        ],
        { required: 'SystemRequired' },
      ),
      text('EntityName', 128, 'SystemRequired'),
      text('AttributeLogicalName', 128, 'SystemRequired'),
      choice('CanRead', MAY, 0),
      choice('CanCreate', MAY, 0),
      choice('CanUpdate', MAY, 0),
      ...audited(),
    ],
  },
];
