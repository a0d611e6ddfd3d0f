import type { Guid } from '../../guid';
import { valueOf, type AccessFacts } from '../facts/facts';
import { functionPath } from '../facts/reader';
import { judge } from '../judgement/judge';
import { tableFacts } from '../judgement/tables';
import type { RehearsalConnection } from './connection';
import { CannotTell, type Actors } from './identity';
import type { Obstacle } from './outcome';

/**
 * Is it the application user that lacks it? Dataverse allows what both may do. A refusal that names nobody counts only where whoever
 * asks is sure to hold what is missing.
 * @throws CannotTell where it may be whoever asks
 */
export async function assertApplicationLacks(
  { kind, privilege, principal, message }: Obstacle,
  { admin, application }: Pick<Actors, 'admin' | 'application'>,
  connection: RehearsalConnection,
  facts: AccessFacts,
): Promise<void> {
  if (principal !== undefined || message.toLowerCase().indexOf(application) >= 0) return;
  if (kind === 'missing-privilege' || kind === 'row-outside') {
    if (privilege !== undefined && (await holdsEverywhere(connection, admin, privilege))) return;
    throw new CannotTell('admin-lacks', message);
  }
  if (kind === 'column-secured' && !columnsDenied(facts)) throw new CannotTell('admin-lacks', message);
}

async function holdsEverywhere(
  { get }: RehearsalConnection,
  user: Guid,
  privilege: string,
): Promise<boolean> {
  const answer = await get(
    functionPath({
      name: 'RetrieveUserSetOfPrivilegesByNames',
      user,
      parameters: { PrivilegeNames: [privilege] },
    }),
  );
  const held = answer['RolePrivileges'];
  const isGlobal = (depth: unknown) => depth === 'Global' || depth === 3 || depth === '3';
  return Array.isArray(held) && held.some((one: { Depth?: unknown }) => isGlobal(one.Depth));
}

const columnsDenied = (facts: AccessFacts): boolean =>
  judge(facts).operations.some(({ checks }) => checks.some(({ reason }) => reason === 'secured-denied'));

/** Whether the application user holds the right to delete cases; undefined where that could not be read. */
export function deletesCases(facts: AccessFacts): boolean | undefined {
  const name = tableFacts('incident', facts)?.privileges.find(({ type }) => type === 'Delete')?.name;
  const held = valueOf(facts.privileges);
  return name === undefined ? undefined : held?.some((one) => one.name.toLowerCase() === name.toLowerCase());
}
