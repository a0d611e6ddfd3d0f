import { audited, column, key, text } from '../columns';
import type { TableDefinition } from '../types';

export const organizationTable: TableDefinition = {
  logicalName: 'organization',
  schemaName: 'Organization',
  entitySetName: 'organizations',
  displayName: 'Organization',
  objectTypeCode: 1019,
  primaryId: 'organizationid',
  primaryName: 'name',
  ownership: 'OrganizationOwned',
  privilegeTypes: ['Read', 'Write'],
  lacks: ['Create', 'Delete'],
  columns: [
    key('OrganizationId'),
    text('Name', 160),
    column('MaxUploadFileSize', 'Integer'),
    column('LanguageCode', 'Integer'),
    ...audited(),
  ],
};
