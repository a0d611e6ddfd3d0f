import { DEPTHS, type AccessFacts, type HeldPrivilege } from '../facts/facts';
import type { Fix, OperationResult } from './judgement';
import { named } from './requirement';
import { heldRoles, isBroad } from './roles';

/** Every setting to change, once, at the widest level that one of the operations needs. */
export function fixesOf(operations: readonly OperationResult[]): Fix[] {
  const fixes = new Map<string, Fix>();
  for (const { requirements } of operations) {
    for (const { fix } of requirements) {
      const known = fix && fixes.get(fix.privilege);
      if (fix && (!known || DEPTHS.indexOf(fix.level) > DEPTHS.indexOf(known.level))) {
        fixes.set(fix.privilege, fix);
      }
    }
  }
  return [...fixes.values()];
}

/** A role of the user, as it stands to what the operations require. */
export interface NearestRole {
  name: string;
  team?: string;
  /** Privileges that are required and that it does not grant at all. */
  lacks: string[];
  /** Whether it grants more than half of what is required. */
  grantsMost: boolean;
}

/**
 * The role to change rather than make a new one: of those that can be changed (not managed, not System Administrator), the one
 * that lacks least of all that is required; undefined where there is none, or none was asked for what it holds.
 */
export function nearestRole(
  operations: readonly OperationResult[],
  facts: AccessFacts,
): NearestRole | undefined {
  const required = new Set<string>();
  for (const { requirements } of operations) {
    for (const { privilege, weight } of requirements) {
      if (privilege !== undefined && weight === 'required') required.add(privilege);
    }
  }
  let nearest: NearestRole | undefined;
  for (const { role, team } of heldRoles(facts)) {
    const held = privilegesOf(role.id, facts);
    if (!held || role.managed || isBroad(role)) continue;
    const lacks = [...required].filter((name) => !held.some(named(name)));
    if (!nearest || lacks.length < nearest.lacks.length) {
      nearest = { name: role.name, team, lacks, grantsMost: lacks.length * 2 < required.size };
    }
  }
  return nearest;
}

/** The roles that grant a privilege, as far as roles were asked for what they hold. */
export function grantingRoles(
  privilege: string,
  facts: AccessFacts,
): { name: string; team?: string; level: HeldPrivilege['depth'] }[] {
  const roles: { name: string; team?: string; level: HeldPrivilege['depth'] }[] = [];
  for (const { role, team } of heldRoles(facts)) {
    const grant = privilegesOf(role.id, facts)?.find(named(privilege));
    if (grant) roles.push({ name: role.name, team, level: grant.depth });
  }
  return roles;
}

function privilegesOf(role: string, { rolePrivileges }: AccessFacts): HeldPrivilege[] | undefined {
  const fact = rolePrivileges[role];
  return fact?.state === 'known' ? fact.value : undefined;
}
