import type { Guid } from '../../guid';

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
   * What is at an address that is no list of one of these tables: the metadata below `EntityDefinitions`, which has no row
   * of its own, and the solution's environment variables.
   * @param path below the Web API's root, with its query, encoded
   * @throws ReadFailure
   */
  retrieveMetadata(path: string): Promise<Row>;
  /**
   * The answer of a function of the Web API.
   * @throws ReadFailure
   */
  call(call: FunctionCall): Promise<Row>;
}

export type ReadableTable = 'systemuser' | 'role' | 'team' | 'businessunit' | 'contact' | 'entitydefinition';

/** learn.microsoft.com/power-apps/developer/data-platform/webapi/reference has one page for each. */
export type FunctionCall =
  | {
      name: 'RetrieveUserSetOfPrivilegesByNames';
      user: Guid;
      parameters: { PrivilegeNames: readonly string[]; ExcludeTeamBasic?: boolean };
    }
  | { name: 'RetrievePrincipalAccess'; user: Guid; parameters: { Target: { '@odata.id': string } } }
  | { name: 'RetrievePrincipalAttributePrivileges'; user: Guid; parameters: Record<string, never> }
  | { name: 'RetrieveRolePrivilegesRole'; parameters: { RoleId: { guid: Guid } } }
  | { name: 'WhoAmI'; parameters: Record<string, never> };

/** A JSON object that Dataverse sent and nobody has looked into yet. */
export type Row = Readonly<Record<string, unknown>>;

/**
 * The path and query of a function's call below the service root, its parameters as aliases, so that no value has to be
 * quoted inside the path: learn.microsoft.com/power-apps/developer/data-platform/webapi/use-web-api-functions.
 */
export function functionPath({ name, parameters, ...bound }: FunctionCall): string {
  const given: [string, unknown][] = Object.entries(parameters).filter(([, value]) => value !== undefined);
  const aliases = given.map(([parameter], index) => `${parameter}=@p${index + 1}`);
  const values = given.map(([, value], index) => `@p${index + 1}=${encodeURIComponent(literal(value))}`);
  const path = 'user' in bound ? `systemusers(${bound.user})/Microsoft.Dynamics.CRM.${name}` : name;
  return `${path}(${aliases.join(',')})${values.length > 0 ? `?${values.join('&')}` : ''}`;
}

/** A Guid is bare; collections, references and booleans are JSON. */
function literal(value: unknown): string {
  const guid = typeof value === 'object' && value !== null && 'guid' in value ? value.guid : undefined;
  return typeof guid === 'string' ? guid : JSON.stringify(value);
}
