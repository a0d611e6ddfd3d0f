import type { Depth } from '../dataverse/security/roles';
import type { Answer, WebApiClient } from '../webApiClient';

/** What a role gives: depth by the name of the privilege. */
export type Grants = Readonly<Record<string, Depth>>;

/** Security roles, made and given out as an admin does it: through the Web API. */
export class Roles {
  private constructor(
    private readonly admin: WebApiClient,
    private readonly privilegeIds: ReadonlyMap<string, string>,
  ) {}

  static async of(admin: WebApiClient): Promise<Roles> {
    const found = (await admin.send('GET', 'privileges?$select=name,privilegeid'))['value'] as Answer[];
    return new Roles(
      admin,
      new Map(found.map(({ name, privilegeid }) => [String(name), String(privilegeid)])),
    );
  }

  /** Those of the grants that this organisation has privileges for. */
  possible(grants: Grants): Grants {
    return Object.fromEntries(Object.entries(grants).filter(([name]) => this.privilegeIds.has(name)));
  }

  /** Makes a role in the root business unit. */
  async create(name: string, rootUnitId: string, grants: Grants): Promise<string> {
    const role = await this.admin.send('POST', 'roles?$select=roleid', {
      name,
      'businessunitid@odata.bind': `/businessunits(${rootUnitId})`,
    });
    const roleId = String(role['roleid']);
    await this.set(roleId, grants);
    return roleId;
  }

  /** Replaces everything that a role gives. */
  async set(roleId: string, grants: Grants): Promise<void> {
    const Privileges = Object.entries(grants).map(([name, Depth]) => {
      const PrivilegeId = this.privilegeIds.get(name);
      if (!PrivilegeId) throw new Error(`The organisation has no privilege '${name}'.`);
      return { PrivilegeId, Depth };
    });
    await this.admin.send('POST', `roles(${roleId})/Microsoft.Dynamics.CRM.ReplacePrivilegesRole`, {
      Privileges,
    });
  }

  /** Gives a role to a user or a team of any business unit: the copy that the role has there. */
  async assign(roleId: string, to: { user: string } | { team: string }): Promise<void> {
    const [principal, relationship] =
      'user' in to
        ? [`systemusers(${to.user})`, 'systemuserroles_association']
        : [`teams(${to.team})`, 'teamroles_association'];
    const { _businessunitid_value: unit } = await this.admin.send(
      'GET',
      `${principal}?$select=_businessunitid_value`,
    );
    const copy = await this.admin.first(
      'roles',
      'roleid',
      `_parentrootroleid_value eq ${roleId} and _businessunitid_value eq ${String(unit)}`,
    );
    await this.admin.send('POST', `${principal}/${relationship}/$ref`, {
      '@odata.id': `${this.admin.root}roles(${copy})`,
    });
  }

  /** Takes every role from a user that the user holds directly. */
  async takeAll(userId: string): Promise<void> {
    const held = `systemusers(${userId})/systemuserroles_association`;
    const roles = (await this.admin.send('GET', `${held}?$select=roleid`))['value'] as Answer[];
    for (const { roleid } of roles) await this.admin.send('DELETE', `${held}(${String(roleid)})/$ref`);
  }
}
