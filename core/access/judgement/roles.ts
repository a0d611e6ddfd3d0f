import { valueOf, type AccessFacts, type Role } from '../facts/facts';
import type { BroadRole } from './judgement';
import { flatMap } from '../lists';

/** A role as it reaches the user: of its own, or through a team. */
export interface HeldRole {
  role: Role;
  team?: string;
}

/** All roles of the user that could be read, its own first. */
export function heldRoles({ roles, teams }: AccessFacts): HeldRole[] {
  return [
    ...(valueOf(roles) ?? []).map((role) => ({ role })),
    ...flatMap(valueOf(teams) ?? [], (team) => team.roles.map((role) => ({ role, team: team.name }))),
  ];
}

/** `roletemplateid`: stays whatever a role is called or translated to. */
const BROAD_TEMPLATES: Readonly<Record<string, BroadRole['kind']>> = {
  '627090ff-40a3-4053-8790-584edc5be201': 'administrator',
  '119f245c-3cc8-4b62-b31c-d1a046ced15d': 'customizer',
};

/** System Administrator and System Customizer among the user's roles. */
export function broadRoles(facts: AccessFacts): BroadRole[] {
  return flatMap(heldRoles(facts), ({ role: { id, name, templateId }, team }) => {
    const kind = BROAD_TEMPLATES[templateId ?? ''];
    return kind ? [{ kind, role: { id, name }, team }] : [];
  });
}

export function isBroad({ templateId }: Role): boolean {
  return (templateId ?? '') in BROAD_TEMPLATES;
}
