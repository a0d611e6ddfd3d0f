import type { RoleLayer } from '../components';
import type { Guid } from '../dataverse/guid';
import type { Organization } from '../dataverse/organization';
import { createRole, type Depth, deleteRole, rootOf } from '../dataverse/security/roles';
import { isDepth } from './organizationChecks';
import { kept } from './kept';

/**
 * Makes a role what solutions now make of it. What an administrator changed stays, since changes of a managed role are an
 * unmanaged layer on it, unless the import overwrites such layers (ImportSolutionRequest.OverwriteUnmanagedCustomizations).
 * That this holds privilege by privilege, and for those taken away, is assumed.
 */
export function settleRole(
  organization: Organization,
  before: RoleLayer | undefined,
  after: RoleLayer | undefined,
  overwrite: boolean,
): void {
  if (!after) return deleteRole(organization, before?.roleId ?? '');
  const { roleId } = after;
  const row = organization.tables.of('role').get(roleId);
  if (!before || !row) return void createRole(organization, { ...after, privileges: depthsOf(after) });
  const name = kept(before.name, row.values['name'] ?? null, after.name, overwrite);
  for (const role of organization.tables.of('role').all()) {
    if (rootOf(role) === roleId) organization.tables.of('role').put(role.id, { ...role.values, name });
  }
  organization.rolePrivileges.set(roleId, privileges(organization, before, after, overwrite));
}

function privileges(
  organization: Organization,
  before: RoleLayer,
  after: RoleLayer,
  overwrite: boolean,
): Map<Guid, Depth> {
  const [then, next] = [before, after].map((layer) => byId(organization, layer));
  const now = organization.rolePrivileges.get(after.roleId) ?? new Map<Guid, Depth>();
  const ids = new Set([...now.keys(), ...(next?.keys() ?? [])]);
  return new Map(
    [...ids].flatMap((id) => {
      const depth = kept(then?.get(id), now.get(id), next?.get(id), overwrite);
      return depth === undefined ? [] : [[id, depth] as const];
    }),
  );
}

function byId({ catalogue }: Organization, layer: RoleLayer): Map<Guid, Depth> {
  return new Map(
    depthsOf(layer).flatMap(({ name, depth }) => {
      const privilege = catalogue.findPrivilege(name);
      return privilege ? [[privilege.id, depth] as const] : [];
    }),
  );
}

const depthsOf = (layer: RoleLayer): { name: string; depth: Depth }[] =>
  layer.privileges.flatMap(({ name, depth }) => (isDepth(depth) ? [{ name, depth }] : []));
