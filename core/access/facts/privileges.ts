import type { Guid } from '../../guid';
import { asked } from './asked';
import { heldPrivilegeOf, rows } from './answers';
import { isReadFailure } from './failure';
import { NOT_ASKED, type Fact, type HeldPrivilege } from './facts';
import type { DataverseReader } from './reader';

/** Dataverse's code for "the user has not been assigned any roles": an answer, not a failure. */
const NO_ROLES = '0x80042f09';

/** What a user holds of the named privileges, through roles of its own and of its teams. */
export async function readPrivileges(
  reader: DataverseReader,
  user: Guid,
  names: readonly string[],
  excludeTeamBasic?: true,
): Promise<HeldPrivilege[]> {
  try {
    const answer = await reader.call({
      name: 'RetrieveUserSetOfPrivilegesByNames',
      user,
      parameters: { PrivilegeNames: names, ExcludeTeamBasic: excludeTeamBasic },
    });
    return rows(answer, 'RolePrivileges').map(heldPrivilegeOf);
  } catch (thrown) {
    if (isReadFailure(thrown) && thrown.code === NO_ROLES) return [];
    throw thrown;
  }
}

async function readRolePrivileges(reader: DataverseReader, role: Guid): Promise<HeldPrivilege[]> {
  const answer = await reader.call({
    name: 'RetrieveRolePrivilegesRole',
    parameters: { RoleId: { guid: role } },
  });
  return rows(answer, 'RolePrivileges').map(heldPrivilegeOf);
}

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
