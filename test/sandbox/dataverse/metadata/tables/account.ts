import { key, lookup, memo, owned, state, text } from '../columns';
import type { TableDefinition } from '../types';

export const account: TableDefinition = {
  logicalName: 'account',
  schemaName: 'Account',
  entitySetName: 'accounts',
  displayName: 'Account',
  objectTypeCode: 1,
  primaryId: 'accountid',
  primaryName: 'name',
  ownership: 'UserOwned',
  columns: [
    key('AccountId'),
    text('Name', 160, 'ApplicationRequired'),
    text('AccountNumber', 20),
    text('EMailAddress1', 100),
    text('Telephone1', 50),
    memo('Description', 2000),
    lookup('PrimaryContactId', [
      { table: 'contact', navigation: 'primarycontactid', collection: 'account_primary_contact' },
    ]),
    ...state({ 0: 'Active', 1: 'Inactive' }, { 1: 'Active', 2: 'Inactive' }),
    ...owned(),
  ],
};
