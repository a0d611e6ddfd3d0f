import { refusal } from '../errors';
import { EMPTY_GUID, type Guid, parseGuid } from '../guid';
import type { Privilege } from '../metadata/privileges';
import { readRow } from '../rows/operations';
import { lookupOf } from '../rows/values';
import { type Grant, grantsOf, privilegesOfRole } from '../security/grants';
import { type Depth, DEPTHS } from '../security/roles';
import type { FunctionCall } from './functions';

/**
 * What a user holds of the named privileges, through own and through team roles, with its real depth. A name that is
 * not held, or does not exist, is left out. With `ExcludeTeamBasic`, what a team gives at Basic depth does not count:
 * "inherited from team roles privileges with Basic depth are excluded" (webapi/reference). Read to the letter, that is
 * so whatever the role's `isinherited`; nobody has published what the platform does with a role that reaches own rows.
 * The caller needs access to the user's row.
 */
export function retrieveUserSetOfPrivileges({
  exchange,
  id,
  arguments: given,
}: FunctionCall): Record<string, unknown> {
  readRow(exchange, exchange.organization.catalogue.table('systemuser'), id);
  const names = given.get('PrivilegeNames');
  if (!Array.isArray(names) || !names.every((name) => typeof name === 'string')) {
    throw refusal('badQuery', { problem: "The parameter 'PrivilegeNames' must be a collection of strings." });
  }
  const wanted = new Set(names.map((name) => name.toLowerCase()));
  const held = grantsOf(exchange.organization, { table: 'systemuser', id }).filter(
    ({ privilege, depth, teamId }) =>
      wanted.has(privilege.name.toLowerCase()) &&
      !(given.get('ExcludeTeamBasic') === true && teamId !== undefined && depth === 'Basic'),
  );
  return { RolePrivileges: deepestPerUnit(held).map(rolePrivilege) };
}

/**
 * Everything a user holds; what comes through a team is said to be Basic, whatever it is. That is the platform's
 * documented behaviour (webapi/reference/retrieveuserprivileges, Remarks), and why no verdict may rest on it.
 */
export function retrieveUserPrivileges({ exchange, id }: FunctionCall): Record<string, unknown> {
  readRow(exchange, exchange.organization.catalogue.table('systemuser'), id);
  const held = grantsOf(exchange.organization, { table: 'systemuser', id }).map((grant): Grant =>
    grant.teamId === undefined ? grant : { ...grant, depth: 'Basic' },
  );
  return { RolePrivileges: deepestPerUnit(held).map(rolePrivilege) };
}

/** What one role holds. */
export function retrieveRolePrivileges({
  exchange,
  arguments: given,
}: FunctionCall): Record<string, unknown> {
  const id = parseGuid(String(given.get('RoleId')));
  if (!id) throw refusal('badQuery', { problem: "The parameter 'RoleId' must be a Guid." });
  const role = readRow(exchange, exchange.organization.catalogue.table('role'), id);
  const businessUnitId = lookupOf(role, 'businessunitid')?.id ?? EMPTY_GUID;
  return {
    RolePrivileges: privilegesOfRole(exchange.organization, role).map((held) =>
      rolePrivilege({ ...held, businessUnitId }),
    ),
  };
}

/** One entry a privilege and unit; roles of several units may hold the same privilege differently. */
function deepestPerUnit(grants: readonly Grant[]): Grant[] {
  const deepest = new Map<string, Grant>();
  for (const grant of grants) {
    const key = `${grant.privilege.id} ${grant.businessUnitId}`;
    const known = deepest.get(key);
    if (!known || DEPTHS.indexOf(grant.depth) > DEPTHS.indexOf(known.depth)) deepest.set(key, grant);
  }
  return [...deepest.values()];
}

function rolePrivilege(held: {
  privilege: Privilege;
  depth: Depth;
  businessUnitId: Guid;
}): Record<string, unknown> {
  return {
    Depth: held.depth,
    PrivilegeId: held.privilege.id,
    BusinessUnitId: held.businessUnitId,
    PrivilegeName: held.privilege.name,
    RecordFilterId: EMPTY_GUID,
    RecordFilterUniqueName: '',
  };
}
