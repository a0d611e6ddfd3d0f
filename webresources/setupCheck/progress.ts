import type { DataverseReader, FunctionCall, ReadableTable, Subject } from '../../core/access';

export interface Progress {
  /** What was asked for last. */
  subject: Subject;
  /** Counts of requests so far. */
  asked: number;
  answered: number;
}

const TABLES: Record<Exclude<ReadableTable, 'entitydefinition'>, Subject> = {
  systemuser: 'user',
  role: 'roles',
  team: 'teams',
  businessunit: 'businessUnits',
  contact: 'rows',
};

const FUNCTIONS: Record<FunctionCall['name'], Subject> = {
  RetrieveUserSetOfPrivilegesByNames: 'privileges',
  RetrievePrincipalAccess: 'rows',
  RetrievePrincipalAttributePrivileges: 'columnAccess',
  RetrieveRolePrivilegesRole: 'roles',
  WhoAmI: 'user',
};

/** The same reader, which also tells how far it is. */
export function watched(reader: DataverseReader, tell: (progress: Progress) => void): DataverseReader {
  const progress = { asked: 0, answered: 0 };
  const watch = async <T>(subject: Subject, answer: Promise<T>): Promise<T> => {
    progress.asked++;
    tell({ subject, ...progress });
    try {
      return await answer;
    } finally {
      progress.answered++;
      tell({ subject, ...progress });
    }
  };
  return {
    retrieveMultiple(table, query) {
      const definitions: Subject = query.includes('Attributes') ? 'columns' : 'tables';
      const subject = table === 'entitydefinition' ? definitions : TABLES[table];
      return watch(subject, reader.retrieveMultiple(table, query));
    },
    retrieveMetadata(path) {
      const subject = path.includes('prioritycode') ? 'priorities' : 'descriptionLength';
      return watch(subject, reader.retrieveMetadata(path));
    },
    call: (call) => watch(FUNCTIONS[call.name], reader.call(call)),
  };
}
