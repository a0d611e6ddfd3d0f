import { audited, choice, column, flag, key, memo, text } from '../columns';
import type { Option, TableDefinition } from '../types';

const TYPES: readonly Option[] = [
  { value: 0, label: 'Dashboard' },
  { value: 2, label: 'Main' },
  { value: 6, label: 'Quick View Form' },
  { value: 7, label: 'Quick Create' },
  { value: 8, label: 'Dialog' },
  { value: 11, label: 'Card' },
  { value: 12, label: 'Main - Interactive experience' },
];

/**
 * Forms: `reference/entities/systemform` on learn.microsoft.com. What a row says follows from the layers in
 * `components.forms`; its FormXml is the published one. Creating and deleting forms is left out.
 */
export const systemForm: TableDefinition = {
  logicalName: 'systemform',
  schemaName: 'SystemForm',
  entitySetName: 'systemforms',
  displayName: 'System Form',
  objectTypeCode: 1030,
  primaryId: 'formid',
  primaryName: 'name',
  ownership: 'OrganizationOwned',
  privilegeTypes: ['Create', 'Read', 'Write', 'Delete'],
  lacks: ['Create', 'Delete'],
  isPublished: true,
  columns: [
    key('FormId'),
    text('Name', 100, 'SystemRequired'),
    memo('Description', 2000),
    column('ObjectTypeCode', 'EntityName', { readOnly: true }),
    column('Type', 'Picklist', { options: TYPES, readOnly: true }),
    choice('FormActivationState', { 0: 'Inactive', 1: 'Active' }),
    choice('FormPresentation', { 0: 'ClassicForm', 1: 'AirForm', 2: 'ConvertedICForm' }),
    column('FormXml', 'Memo', { maxLength: 1_073_741_823, required: 'SystemRequired' }),
    flag('IsDefault', false),
    column('IsManaged', 'Boolean', { initial: false, readOnly: true }),
    column('IsCustomizable', 'ManagedProperty', { required: 'SystemRequired' }),
    column('ComponentState', 'Picklist', {
      options: [
        { value: 0, label: 'Published' },
        { value: 1, label: 'Unpublished' },
      ],
      readOnly: true,
    }),
    ...audited().filter(({ logicalName }) => logicalName === 'versionnumber'),
  ],
};
