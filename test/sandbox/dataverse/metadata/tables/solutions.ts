import { audited, column, key, lookup, text } from '../columns';
import type { TableDefinition } from '../types';

/**
 * Solutions, who published them, and the apps among their components: `reference/entities/solution`, `…/publisher` and
 * `…/appmodule` on learn.microsoft.com. Rows come and go with imports; a solution is uninstalled by deleting its row.
 */
export const solutionTables: readonly TableDefinition[] = [
  {
    logicalName: 'publisher',
    schemaName: 'Publisher',
    entitySetName: 'publishers',
    displayName: 'Publisher',
    objectTypeCode: 7101,
    primaryId: 'publisherid',
    primaryName: 'friendlyname',
    ownership: 'OrganizationOwned',
    lacks: ['Create', 'Update', 'Delete'],
    columns: [
      key('PublisherId'),
      text('UniqueName', 256, 'SystemRequired'),
      text('FriendlyName', 256, 'SystemRequired'),
      text('CustomizationPrefix', 8),
      ...audited(),
    ],
  },
  {
    logicalName: 'solution',
    schemaName: 'Solution',
    entitySetName: 'solutions',
    displayName: 'Solution',
    objectTypeCode: 7100,
    primaryId: 'solutionid',
    primaryName: 'friendlyname',
    ownership: 'OrganizationOwned',
    lacks: ['Create', 'Update'],
    columns: [
      key('SolutionId'),
      text('UniqueName', 65, 'SystemRequired'),
      text('FriendlyName', 256, 'SystemRequired'),
      text('Version', 256, 'SystemRequired'),
      column('IsManaged', 'Boolean', { initial: false, readOnly: true }),
      column('IsVisible', 'Boolean', { initial: true, readOnly: true }),
      column('InstalledOn', 'DateTime', { readOnly: true }),
      lookup(
        'PublisherId',
        [{ table: 'publisher', navigation: 'publisherid', collection: 'publisher_solution' }],
        { required: 'SystemRequired' },
      ),
      ...audited(),
    ],
  },
  {
    logicalName: 'appmodule',
    schemaName: 'AppModule',
    entitySetName: 'appmodules',
    displayName: 'Model-driven App',
    objectTypeCode: 9800,
    primaryId: 'appmoduleid',
    primaryName: 'name',
    ownership: 'OrganizationOwned',
    lacks: ['Create', 'Update', 'Delete'],
    columns: [
      key('AppModuleId'),
      column('AppModuleIdUnique', 'Uniqueidentifier', { readOnly: true }),
      text('Name', 100, 'SystemRequired'),
      text('UniqueName', 100, 'SystemRequired'),
      text('URL', 200),
      column('WebResourceId', 'Uniqueidentifier'),
      column('FormFactor', 'Integer'),
      column('ClientType', 'Integer'),
      column('IsManaged', 'Boolean', { initial: false, readOnly: true }),
      ...audited(),
    ],
  },
];
