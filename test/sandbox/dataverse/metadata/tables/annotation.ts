import { column, key, lookup, memo, owned, text } from '../columns';
import type { TableDefinition } from '../types';

/** Limits: `power-apps/developer/data-platform/reference/entities/annotation` on learn.microsoft.com. */
export const annotation: TableDefinition = {
  logicalName: 'annotation',
  schemaName: 'Annotation',
  entitySetName: 'annotations',
  displayName: 'Note',
  objectTypeCode: 5,
  primaryId: 'annotationid',
  primaryName: 'subject',
  ownership: 'UserOwned',
  privilegeSuffix: 'Note',
  columns: [
    key('AnnotationId'),
    text('Subject', 500, 'ApplicationRequired'),
    memo('NoteText', 100_000),
    text('DocumentBody', 1_073_741_823),
    text('FileName', 255),
    text('MimeType', 256),
    column('FileSize', 'Integer', { readOnly: true }),
    column('IsDocument', 'Boolean', { readOnly: true }),
    text('LangId', 2),
    text('StepId', 32),
    column('ObjectTypeCode', 'EntityName', { readOnly: true }),
    lookup('ObjectId', [
      {
        table: 'incident',
        navigation: 'objectid_incident',
        collection: 'Incident_Annotation',
        onDelete: 'Cascade',
      },
      {
        table: 'contact',
        navigation: 'objectid_contact',
        collection: 'Contact_Annotation',
        onDelete: 'Cascade',
      },
      {
        table: 'account',
        navigation: 'objectid_account',
        collection: 'Account_Annotation',
        onDelete: 'Cascade',
      },
    ]),
    ...owned(),
  ],
};
