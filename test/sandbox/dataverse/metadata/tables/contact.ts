import { column, key, memo, owned, state, text } from '../columns';
import type { TableDefinition } from '../types';

export const contact: TableDefinition = {
  logicalName: 'contact',
  schemaName: 'Contact',
  entitySetName: 'contacts',
  displayName: 'Contact',
  objectTypeCode: 2,
  primaryId: 'contactid',
  primaryName: 'fullname',
  ownership: 'UserOwned',
  columns: [
    key('ContactId'),
    text('FirstName', 50),
    text('LastName', 50, 'ApplicationRequired'),
    column('FullName', 'String', { maxLength: 160, readOnly: true }),
    text('EMailAddress1', 100),
    text('EMailAddress2', 100),
    text('Telephone1', 50),
    text('MobilePhone', 50),
    text('JobTitle', 100),
    memo('Description', 2000),
    column('ParentCustomerId', 'Customer', {
      targets: [
        {
          table: 'account',
          navigation: 'parentcustomerid_account',
          collection: 'contact_customer_accounts',
          onDelete: 'Cascade',
        },
        {
          table: 'contact',
          navigation: 'parentcustomerid_contact',
          collection: 'contact_customer_contacts',
          onDelete: 'Cascade',
        },
      ],
    }),
    ...state({ 0: 'Active', 1: 'Inactive' }, { 1: 'Active', 2: 'Inactive' }),
    ...owned(),
  ],
};
