import type { Exchange } from '../exchange';
import type { Guid } from '../guid';
import { addPrivileges, removePrivilege, replacePrivileges } from './rolePrivileges';

export interface ActionCall {
  exchange: Exchange;
  /** Of the row that the action is bound to. */
  id: Guid;
  body: Record<string, unknown>;
}

export interface ActionDefinition {
  name: string;
  /** Logical name of the table whose rows it belongs to. */
  boundTo: string;
  parameters: readonly string[];
  run(call: ActionCall): void;
}

/** Every action there is; each answers 204. */
export const ACTIONS: readonly ActionDefinition[] = [
  { name: 'AddPrivilegesRole', boundTo: 'role', parameters: ['Privileges'], run: addPrivileges },
  { name: 'RemovePrivilegeRole', boundTo: 'role', parameters: ['PrivilegeId'], run: removePrivilege },
  { name: 'ReplacePrivilegesRole', boundTo: 'role', parameters: ['Privileges'], run: replacePrivileges },
];
