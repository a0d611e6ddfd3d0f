import { choice, column, key, lookup, memo, audited, owned, state, text } from '../columns';
import type { TableDefinition } from '../types';

export const queue: TableDefinition = {
  logicalName: 'queue',
  schemaName: 'Queue',
  entitySetName: 'queues',
  displayName: 'Queue',
  objectTypeCode: 2020,
  primaryId: 'queueid',
  primaryName: 'name',
  ownership: 'UserOwned',
  columns: [
    key('QueueId'),
    text('Name', 200, 'ApplicationRequired'),
    text('EMailAddress', 100),
    memo('Description', 2000),
    choice('QueueViewType', { 0: 'Public', 1: 'Private' }, 0),
    ...state({ 0: 'Active', 1: 'Inactive' }, { 1: 'Active', 2: 'Inactive' }),
    ...owned(),
  ],
};

/** Its message list has no Assign and no GrantAccess, so nobody owns a queue item. */
export const queueItem: TableDefinition = {
  logicalName: 'queueitem',
  schemaName: 'QueueItem',
  entitySetName: 'queueitems',
  displayName: 'Queue Item',
  objectTypeCode: 2029,
  primaryId: 'queueitemid',
  primaryName: 'title',
  ownership: 'OrganizationOwned',
  columns: [
    key('QueueItemId'),
    text('Title', 300),
    column('EnteredOn', 'DateTime', { readOnly: true }),
    lookup(
      'QueueId',
      [{ table: 'queue', navigation: 'queueid', collection: 'queue_entries', onDelete: 'Cascade' }],
      {
        required: 'SystemRequired',
      },
    ),
    lookup(
      'ObjectId',
      [
        {
          table: 'incident',
          navigation: 'objectid_incident',
          collection: 'Incident_QueueItem',
          onDelete: 'Cascade',
        },
      ],
      { required: 'SystemRequired' },
    ),
    lookup('WorkerId', [
      { table: 'systemuser', navigation: 'workerid_systemuser' },
      { table: 'team', navigation: 'workerid_team' },
    ]),
    ...state({ 0: 'Active', 1: 'Inactive' }, { 1: 'Active', 2: 'Inactive' }),
    ...audited(),
  ],
};
