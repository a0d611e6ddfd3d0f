import { column, key, lookup } from '../columns';
import type { TableDefinition } from '../types';

/**
 * What apps are made of: `reference/entities/appmodulecomponent` on learn.microsoft.com. The lookup to the app holds its
 * `appmoduleidunique`, not its id; so nothing can be expanded through it here.
 */
export const appModuleComponent: TableDefinition = {
  logicalName: 'appmodulecomponent',
  schemaName: 'AppModuleComponent',
  entitySetName: 'appmodulecomponents',
  displayName: 'App Module Component',
  objectTypeCode: 9007,
  primaryId: 'appmodulecomponentid',
  primaryName: 'appmodulecomponentid',
  ownership: 'None',
  lacks: ['Create', 'Update', 'Delete'],
  columns: [
    key('AppModuleComponentId'),
    lookup('AppModuleIdUnique', [{ table: 'appmodule', navigation: 'appmoduleidunique' }], {
      readOnly: true,
    }),
    column('ComponentType', 'Picklist', {
      options: [
        { value: 1, label: 'Entity' },
        { value: 26, label: 'View' },
        { value: 60, label: 'Form' },
        { value: 62, label: 'Sitemap' },
      ],
      readOnly: true,
    }),
    column('ObjectId', 'Uniqueidentifier', { readOnly: true }),
    column('VersionNumber', 'BigInt', { readOnly: true }),
  ],
};
