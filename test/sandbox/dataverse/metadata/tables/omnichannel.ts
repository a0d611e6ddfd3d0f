import { column, key, lookup, memo, owned, state, text } from '../columns';
import type { TableDefinition } from '../types';

/**
 * The two tables of Omnichannel that a chat handoff touches, cut down to what such a handoff could name. Sets, keys,
 * columns and navigation properties: `dynamics365/developer/reference/entities/msdyn_ocliveworkitem` and
 * `…/msdyn_liveworkstream` on learn.microsoft.com. Inferred, since no page lists them: that an activity is guarded by the
 * shared `prv*Activity` and a work stream by privileges of its own. Made up: the object type codes, which differ from
 * organisation to organisation, and `msdyn_channel` as a text, where the platform has a choice of several values.
 */
export const liveWorkStream: TableDefinition = {
  logicalName: 'msdyn_liveworkstream',
  schemaName: 'msdyn_liveworkstream',
  entitySetName: 'msdyn_liveworkstreams',
  displayName: 'Work Stream',
  objectTypeCode: 10_590,
  primaryId: 'msdyn_liveworkstreamid',
  primaryName: 'msdyn_name',
  ownership: 'UserOwned',
  columns: [
    key('msdyn_liveworkstreamId'),
    text('msdyn_name', 100, 'ApplicationRequired'),
    ...state({ 0: 'Active', 1: 'Inactive' }, { 1: 'Active', 2: 'Inactive' }),
    ...owned(),
  ],
};

const SUFFIX = '_msdyn_ocliveworkitem';

export const liveWorkItem: TableDefinition = {
  logicalName: 'msdyn_ocliveworkitem',
  schemaName: 'msdyn_ocliveworkitem',
  entitySetName: 'msdyn_ocliveworkitems',
  displayName: 'Conversation',
  objectTypeCode: 10_560,
  primaryId: 'activityid',
  primaryName: 'subject',
  ownership: 'UserOwned',
  isActivity: true,
  privilegeSuffix: 'Activity',
  columns: [
    key('ActivityId'),
    text('Subject', 400, 'ApplicationRequired'),
    memo('Description', 2000),
    text('msdyn_title', 400),
    text('msdyn_channel', 100),
    column('msdyn_customer', 'Customer', {
      targets: ['account', 'contact'].map((table) => ({
        table,
        navigation: `msdyn_customer${SUFFIX}_${table}`,
        collection: `msdyn_${table}${SUFFIX}_Customer`,
      })),
    }),
    lookup('msdyn_liveworkstreamid', [
      {
        table: 'msdyn_liveworkstream',
        navigation: `msdyn_liveworkstreamid${SUFFIX}`,
        collection: `msdyn_msdyn_liveworkstream${SUFFIX}_liveworkstreamid`,
      },
    ]),
    ...state(
      { 0: 'Open', 1: 'Completed', 2: 'Cancelled', 3: 'Scheduled' },
      { 1: 'Open', 2: 'Active', 3: 'Waiting', 4: 'Closed', 5: 'Wrap-up' },
    ),
    ...owned(SUFFIX),
  ],
};
