import { refusal } from '../errors';
import { type Guid, parseGuid } from '../guid';
import type { Privilege } from '../metadata/privileges';
import { existing } from '../rows/operations';
import { requireAccess, requirePrivilege } from '../security/access';
import { type Depth, DEPTHS, isSystemAdministrator, possibleDepth, rootOf } from '../security/roles';
import type { ActionCall } from './actions';

/** Adds privileges to a role; one that it has already takes the new depth. */
export function addPrivileges(call: ActionCall): void {
  const held = privilegesToChange(call);
  for (const [id, depth] of readPrivileges(call)) held.set(id, depth);
}

export function replacePrivileges(call: ActionCall): void {
  const held = privilegesToChange(call);
  const wanted = readPrivileges(call);
  held.clear();
  for (const [id, depth] of wanted) held.set(id, depth);
}

export function removePrivilege(call: ActionCall): void {
  const held = privilegesToChange(call);
  held.delete(privilegeNamed(call, call.body['PrivilegeId']).id);
}

/** The live privileges of a role that the caller may change: not System Administrator's, not a copy's. */
function privilegesToChange({ exchange, id }: ActionCall): Map<Guid, Depth> {
  const { organization, caller } = exchange;
  const table = organization.catalogue.table('role');
  requirePrivilege(organization, caller, table, 'Write');
  const role = existing(exchange, table, id);
  requireAccess(organization, caller, table, role, 'Write');
  if (isSystemAdministrator(role)) throw refusal('administratorRole');
  if (rootOf(role) !== id) throw refusal('inheritedRole', { root: rootOf(role) });
  const held = organization.rolePrivileges.get(id) ?? new Map<Guid, Depth>();
  organization.rolePrivileges.set(id, held);
  return held;
}

/** `[{ PrivilegeId, Depth }]`; the depth by name, or as the number of the enumeration's member. All are read before any is applied. */
function readPrivileges(call: ActionCall): [Guid, Depth][] {
  const entries = call.body['Privileges'];
  if (!Array.isArray(entries))
    throw refusal('badQuery', { problem: "The parameter 'Privileges' must be a collection." });
  return entries.map((entry: unknown) => {
    const { PrivilegeId, Depth } = (typeof entry === 'object' && entry !== null ? entry : {}) as Record<
      string,
      unknown
    >;
    const privilege = privilegeNamed(call, PrivilegeId);
    const depth = DEPTHS.find((name, number) => name === Depth || String(number) === String(Depth));
    if (!depth)
      throw refusal('badQuery', {
        problem: `Cannot convert the literal '${String(Depth)}' to the expected type 'Microsoft.Dynamics.CRM.PrivilegeDepth'.`,
      });
    return [privilege.id, possibleDepth(privilege, depth)];
  });
}

function privilegeNamed({ exchange }: ActionCall, value: unknown): Privilege {
  const id = typeof value === 'string' ? parseGuid(value) : undefined;
  if (!id)
    throw refusal('badQuery', {
      problem: `Cannot convert the literal '${String(value)}' to the expected type 'Edm.Guid'.`,
    });
  const privilege = exchange.organization.catalogue.findPrivilegeById(id);
  if (!privilege) throw refusal('noSuchPrivilege', { id });
  return privilege;
}
