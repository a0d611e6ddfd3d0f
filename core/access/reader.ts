import type { Guid } from '../guid';

/** The questions that the check asks Dataverse, whoever carries them there: the setup page or a command line. */
export interface DataverseReader {
  /**
   * All rows of a table that answer an OData query, over all pages, as the Web API writes them.
   * @param table logical name; `entitydefinition` stands for the tables' own metadata
   * @param query from `?` on, encoded
   * @throws ReadFailure
   */
  retrieveMultiple(table: ReadableTable, query: string): Promise<Row[]>;
  /**
   * The answer of the function of that name, bound to a user.
   * @throws ReadFailure
   */
  retrieveUserSetOfPrivilegesByNames(userId: Guid, privilegeNames: readonly string[]): Promise<Row>;
}

export type ReadableTable = 'systemuser' | 'role' | 'team' | 'businessunit' | 'entitydefinition';

/** A JSON object that Dataverse sent and nobody has looked into yet. */
export type Row = Readonly<Record<string, unknown>>;
