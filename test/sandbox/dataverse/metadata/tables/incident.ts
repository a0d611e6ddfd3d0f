import { choice, column, flag, key, lookup, memo, owned, state, text } from '../columns';
import type { TableDefinition } from '../types';

/** Limits and values: `dynamics365/developer/reference/entities/incident` on learn.microsoft.com. */
export const incident: TableDefinition = {
  logicalName: 'incident',
  schemaName: 'Incident',
  entitySetName: 'incidents',
  displayName: 'Case',
  objectTypeCode: 112,
  primaryId: 'incidentid',
  primaryName: 'title',
  ownership: 'UserOwned',
  columns: [
    key('IncidentId'),
    text('Title', 200, 'ApplicationRequired'),
    text('TicketNumber', 100),
    memo('Description', 2000),
    column('CustomerId', 'Customer', {
      required: 'SystemRequired',
      targets: [
        {
          table: 'account',
          navigation: 'customerid_account',
          collection: 'incident_customer_accounts',
          onDelete: 'Cascade',
        },
        {
          table: 'contact',
          navigation: 'customerid_contact',
          collection: 'incident_customer_contacts',
          onDelete: 'Cascade',
        },
      ],
    }),
    lookup('PrimaryContactId', [
      { table: 'contact', navigation: 'primarycontactid', collection: 'contact_as_primary_contact' },
    ]),
    choice('PriorityCode', { 1: 'High', 2: 'Normal', 3: 'Low' }, 2),
    choice('CaseOriginCode', {
      1: 'Phone',
      2: 'Email',
      3: 'Web',
      2483: 'Facebook',
      3986: 'Twitter',
      700610000: 'IoT',
    }),
    choice('CaseTypeCode', { 1: 'Question', 2: 'Problem', 3: 'Request' }),
    choice('CustomerSatisfactionCode', {
      1: 'Very Dissatisfied',
      2: 'Dissatisfied',
      3: 'Neutral',
      4: 'Satisfied',
      5: 'Very Satisfied',
    }),
    column('SentimentValue', 'Double'),
    flag('IsEscalated', false),
    flag('RouteCase', true),
    ...state(
      { 0: 'Active', 1: 'Resolved', 2: 'Cancelled' },
      {
        1: 'In Progress',
        2: 'On Hold',
        3: 'Waiting for Details',
        4: 'Researching',
        5: 'Problem Solved',
        6: 'Cancelled',
        1000: 'Information Provided',
        2000: 'Merged',
      },
    ),
    ...owned(),
  ],
};
