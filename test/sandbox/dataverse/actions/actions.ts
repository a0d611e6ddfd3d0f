import type { Exchange } from '../exchange';
import type { Guid } from '../guid';
import { publishAllXmlAction, publishXmlAction } from './publish';
import { addPrivileges, removePrivilege, replacePrivileges } from './rolePrivileges';
import { deleteAndPromoteAction, IMPORT_PARAMETERS, importAction, stageAndUpgradeAction } from './solutions';

export interface ActionCall {
  exchange: Exchange;
  /** Of the row that the action is bound to; empty for one that is not. */
  id: Guid;
  body: Record<string, unknown>;
}

export interface ActionDefinition {
  name: string;
  /** Logical name of the table whose rows it belongs to; undefined for one that stands alone. */
  boundTo?: string;
  parameters: readonly string[];
  /** An object is the answer's body; without one the answer is 204. */
  run(call: ActionCall): unknown;
}

/** Every action there is. */
export const ACTIONS: readonly ActionDefinition[] = [
  { name: 'AddPrivilegesRole', boundTo: 'role', parameters: ['Privileges'], run: addPrivileges },
  { name: 'RemovePrivilegeRole', boundTo: 'role', parameters: ['PrivilegeId'], run: removePrivilege },
  { name: 'ReplacePrivilegesRole', boundTo: 'role', parameters: ['Privileges'], run: replacePrivileges },
  { name: 'ImportSolution', parameters: [...IMPORT_PARAMETERS, 'HoldingSolution'], run: importAction },
  { name: 'StageAndUpgrade', parameters: IMPORT_PARAMETERS, run: stageAndUpgradeAction },
  { name: 'DeleteAndPromote', parameters: ['UniqueName'], run: deleteAndPromoteAction },
  { name: 'PublishXml', parameters: ['ParameterXml'], run: publishXmlAction },
  { name: 'PublishAllXml', parameters: [], run: publishAllXmlAction },
];
