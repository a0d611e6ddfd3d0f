import type { Exchange } from '../exchange';
import type { Guid } from '../guid';
import { retrieveAppComponents } from './appComponents';
import { retrieveAttributePrivileges } from './attributePrivileges';
import { retrievePrincipalAccess } from './principalAccess';
import { retrieveRolePrivileges, retrieveUserPrivileges, retrieveUserSetOfPrivileges } from './privileges';
import { whoAmI } from './whoAmI';

export interface FunctionCall {
  exchange: Exchange;
  /** Of the row that the function is bound to; empty for one that is not. */
  id: Guid;
  arguments: ReadonlyMap<string, unknown>;
}

export interface FunctionDefinition {
  name: string;
  /** Logical name of the table whose rows it belongs to; undefined for one that stands alone. */
  boundTo?: string;
  parameters: Record<string, 'required' | 'optional'>;
  run(call: FunctionCall): Record<string, unknown>;
}

/** Every function there is. */
export const FUNCTIONS: readonly FunctionDefinition[] = [
  { name: 'WhoAmI', parameters: {}, run: whoAmI },
  { name: 'RetrieveAppComponents', parameters: { AppModuleId: 'required' }, run: retrieveAppComponents },
  { name: 'RetrieveRolePrivilegesRole', parameters: { RoleId: 'required' }, run: retrieveRolePrivileges },
  {
    name: 'RetrieveUserSetOfPrivilegesByNames',
    boundTo: 'systemuser',
    parameters: { PrivilegeNames: 'required', ExcludeTeamBasic: 'optional' },
    run: retrieveUserSetOfPrivileges,
  },
  { name: 'RetrieveUserPrivileges', boundTo: 'systemuser', parameters: {}, run: retrieveUserPrivileges },
  {
    name: 'RetrievePrincipalAccess',
    boundTo: 'systemuser',
    parameters: { Target: 'required' },
    run: retrievePrincipalAccess,
  },
  {
    name: 'RetrievePrincipalAttributePrivileges',
    boundTo: 'systemuser',
    parameters: {},
    run: retrieveAttributePrivileges,
  },
];
