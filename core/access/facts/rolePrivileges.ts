import type { Guid } from '../../guid';
import { asked } from './asked';
import { NOT_ASKED, type Fact, type HeldPrivilege } from './facts';
import { readRolePrivileges } from './questions';
import type { DataverseReader } from './reader';

/** Requests that may be under way at once: a browser opens six connections to a host. */
const AT_ONCE = 6;

/** What single roles hold, until `goOn` says no. */
export async function readRolesPrivileges(
  reader: DataverseReader,
  roles: readonly Guid[],
  goOn: (privileges: Fact<HeldPrivilege[]>) => boolean,
): Promise<Record<Guid, Fact<HeldPrivilege[]>>> {
  const read: Record<Guid, Fact<HeldPrivilege[]>> = {};
  const waiting = [...new Set(roles)];
  let wanted = true;
  while (wanted && waiting.length > 0) {
    const batch = waiting.splice(0, AT_ONCE);
    const answers = await Promise.all(batch.map((role) => asked(readRolePrivileges(reader, role))));
    batch.forEach((role, index) => {
      const answer = answers[index] ?? NOT_ASKED;
      read[role] = answer;
      wanted = goOn(answer);
    });
  }
  return read;
}
