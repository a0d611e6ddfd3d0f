/** What OpenCX needs to be allowed to do in Dataverse, as data. The judge only reads these tables. */

export const TABLES = ['incident', 'contact', 'annotation', 'systemuser'] as const;
/** Logical name of a table that a handoff touches. */
export type TableName = (typeof TABLES)[number];

/** `PrivilegeType` of Dataverse's `SecurityPrivilegeMetadata`, as far as a handoff needs it. */
export type Right = 'Create' | 'Read' | 'Write' | 'Append' | 'AppendTo';

/** Which rows a privilege must reach: those that the application user owns, or everyone's. */
export type Reach = 'own' | 'all';

/** Who says that it is needed. */
export type Source = 'opencx' | 'microsoft' | 'derived' | 'uncertain';

export interface Requirement {
  table: TableName;
  right: Right;
  depth: Reach;
  /** `advised`: OpenCX's documentation lists it, but no call that uses it is documented. */
  weight: 'required' | 'advised';
  source: Source;
}

const row = (
  table: TableName,
  right: Right,
  depth: Reach,
  weight: Requirement['weight'],
  source: Source,
): Requirement => ({ table, right, depth, weight, source });

/**
 * Sources: docs.open.cx/integrations/dynamics-365 (azure-setup, connect, conversations) for what OpenCX calls and
 * lists; learn.microsoft.com/power-apps/developer/data-platform/security-access-coding and security-access-rights
 * for what Dataverse asks of each call: "create a record and be the record owner" takes Create and Read, linking
 * takes Append on the row with the lookup and Append To on the row that it points to.
 */
export const REQUIREMENTS = {
  'case-read': row('incident', 'Read', 'own', 'required', 'opencx'),
  'case-create': row('incident', 'Create', 'own', 'required', 'opencx'),
  'case-append': row('incident', 'Append', 'own', 'required', 'derived'),
  'case-append-to': row('incident', 'AppendTo', 'all', 'required', 'derived'),
  'case-write': row('incident', 'Write', 'own', 'advised', 'opencx'),
  'contact-find': row('contact', 'Read', 'all', 'required', 'derived'),
  'contact-read': row('contact', 'Read', 'own', 'required', 'microsoft'),
  'contact-create': row('contact', 'Create', 'own', 'required', 'opencx'),
  'contact-append-to': row('contact', 'AppendTo', 'all', 'required', 'derived'),
  'note-create': row('annotation', 'Create', 'own', 'required', 'opencx'),
  'note-read': row('annotation', 'Read', 'own', 'required', 'microsoft'),
  'note-append': row('annotation', 'Append', 'own', 'required', 'microsoft'),
  'note-write': row('annotation', 'Write', 'own', 'advised', 'opencx'),
  'note-append-to': row('annotation', 'AppendTo', 'own', 'advised', 'uncertain'),
  'user-read': row('systemuser', 'Read', 'own', 'required', 'opencx'),
};

/** Also the key of the text that says why. */
export type RequirementId = keyof typeof REQUIREMENTS;

export type OperationId =
  'test-and-save' | 'find-contact' | 'create-contact' | 'link-contact' | 'case-from-email' | 'attach-note';

/** What OpenCX does, in the order in which it meets a new environment, and what each step rests on. */
export const OPERATIONS: readonly { id: OperationId; requirements: readonly RequirementId[] }[] = [
  { id: 'test-and-save', requirements: ['case-read', 'user-read'] },
  { id: 'find-contact', requirements: ['contact-find'] },
  { id: 'create-contact', requirements: ['contact-create', 'contact-read'] },
  { id: 'link-contact', requirements: ['case-append', 'contact-append-to', 'contact-find'] },
  {
    id: 'case-from-email',
    requirements: [
      'contact-find',
      'contact-create',
      'case-create',
      'case-read',
      'case-append',
      'contact-append-to',
    ],
  },
  {
    id: 'attach-note',
    requirements: [
      'note-create',
      'note-read',
      'note-append',
      'case-append-to',
      'case-read',
      'note-write',
      'note-append-to',
      'case-write',
    ],
  },
];
