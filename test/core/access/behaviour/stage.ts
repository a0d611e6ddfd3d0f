import { readSettings, type Settings } from '../../../../core/access';
import { APPLICATION } from '../../../sandbox/dataverse/identity';
import type { Customizations } from '../../../sandbox/dataverse/metadata/customize';
import { createOrganization } from '../../../sandbox/dataverse/organization';
import { discoverSchema } from '../../../sandbox/opencx/schema';
import type { Settings as OpenCxSettings } from '../../../sandbox/opencx/settings';
import { make, type UnitName } from '../../../sandbox/opencx/units';
import { inProcessWorld, type World } from '../../../sandbox/opencx/world';
import { Roles, type Grants } from '../../../sandbox/opencx/roles';
import type { Environment, Setup } from './setups';

/** Roles that setups fill; one more repairs. */
const ROLES = ['first', 'second', 'third'] as const;
const UNKNOWN = '00000000-0000-4000-8000-00000000dead';

const MAIL = { table: 'contact', column: 'emailaddress1' };
const CUSTOMIZATIONS: Readonly<Record<Environment, Customizations>> = {
  'queue-lookup': { queueLookup: true },
  stock: {},
  secured: { queueLookup: true, securedColumns: [MAIL] },
  profile: { queueLookup: true, securedColumns: [MAIL] },
  'without-omnichannel': {
    queueLookup: true,
    absentTables: ['msdyn_ocliveworkitem', 'msdyn_liveworkstream'],
  },
};

/** A world that can be set up again and again, by an admin's means: role actions, memberships, relationships. */
export class Stage {
  private given: string[] = [];

  private constructor(
    readonly world: World,
    private readonly roleIds: readonly string[],
    private readonly repairId: string,
    private readonly teams: Readonly<Record<UnitName, string>>,
    private readonly owners: { disabled: string; 'without-role': string },
  ) {}

  /** Builds one in an organisation of its own. */
  static async set(home: UnitName, environment: Environment): Promise<Stage> {
    const organization = createOrganization({ queueLookup: true });
    const world = await inProcessWorld(home, organization);
    if (environment === 'profile') await secureMail(world);
    organization.customize(CUSTOMIZATIONS[environment]);
    world.schema = await discoverSchema(world.admin);
    world.roles = await Roles.of(world.admin);
    return Stage.in(world);
  }

  /** Prepares a world, wherever it answers. */
  static async in(world: World): Promise<Stage> {
    const { admin, roles, units, applicationUserId } = world;
    await roles.takeAll(applicationUserId);
    const roleIds = [];
    for (const name of ROLES) roleIds.push(await roles.create(`OpenCX ${name}`, units.root, {}));
    const repairId = await roles.create('OpenCX repair', units.root, {});
    const teams = {} as Record<UnitName, string>;
    for (const unit of Object.keys(units) as UnitName[]) {
      teams[unit] = await make(admin, 'teams', 'teamid', {
        name: `Team of ${unit}`,
        teamtype: 0,
        'businessunitid@odata.bind': `/businessunits(${units[unit]})`,
        'administratorid@odata.bind': `/systemusers(${world.users[unit]})`,
      });
      await admin.send('POST', `teams(${teams[unit]})/teammembership_association/$ref`, {
        '@odata.id': `${admin.root}systemusers(${applicationUserId})`,
      });
    }
    const user = (lastname: string) =>
      make(admin, 'systemusers', 'systemuserid', {
        firstname: 'Trial',
        lastname,
        'businessunitid@odata.bind': `/businessunits(${units.home})`,
      });
    const owners = { disabled: await user('disabled'), 'without-role': await user('without role') };
    await roles.assign(repairId, { user: owners.disabled });
    await admin.send('PATCH', `systemusers(${owners.disabled})`, { isdisabled: true });
    return new Stage(world, roleIds, repairId, teams, owners);
  }

  /** Makes the organisation what the setup says. */
  async arrange({ roles }: Setup): Promise<void> {
    await this.clear();
    for (const [index, { grants, to, teamPrivilegesOnly }] of roles.entries()) {
      const roleId = this.roleIds[index] ?? '';
      await this.world.admin.send('PATCH', `roles(${roleId})`, { isinherited: teamPrivilegesOnly ? 0 : 1 });
      await this.world.roles.set(roleId, this.world.roles.possible(grants));
      await this.give(roleId, to);
    }
  }

  /** Gives the application user a further role of its own. */
  async repair(grants: Grants): Promise<void> {
    await this.world.roles.set(this.repairId, grants);
    await this.give(this.repairId, 'user');
  }

  /** What OpenCX would be set to. */
  settings({ owner, queue, chat, priority, properties }: Setup): OpenCxSettings {
    const { users, queue: queueId, workStream, applicationUserId, contacts } = this.world;
    const ofSibling = contacts.find((contact) => contact.owner === 'sibling')?.id ?? '';
    return {
      owner:
        owner === 'none'
          ? undefined
          : owner === 'itself'
            ? applicationUserId
            : owner === 'unknown'
              ? UNKNOWN
              : owner === 'disabled' || owner === 'without-role'
                ? this.owners[owner]
                : users[owner],
      queue: { none: undefined, queue: queueId, workstream: workStream, unknown: UNKNOWN }[queue],
      chat,
      priority,
      ticketProperties: {
        none: undefined,
        column: { caseorigincode: 1 },
        'unknown-column': { new_vip: true },
        lookup: { 'primarycontactid@odata.bind': `/contacts(${ofSibling})` },
        'unknown-lookup': { 'new_contactid@odata.bind': `/contacts(${ofSibling})` },
      }[properties],
    };
  }

  private async give(roleId: string, to: 'user' | UnitName): Promise<void> {
    const { applicationUserId, roles } = this.world;
    const principal = to === 'user' ? { user: applicationUserId } : { team: this.teams[to] };
    await roles.assign(roleId, principal);
    this.given.push(
      'user' in principal
        ? `systemusers(${principal.user})/systemuserroles_association`
        : `teams(${principal.team})/teamroles_association`,
    );
  }

  private async clear(): Promise<void> {
    const { admin } = this.world;
    for (const relation of new Set(this.given)) {
      const held = (await admin.send('GET', `${relation}?$select=roleid`))['value'] as { roleid: string }[];
      for (const { roleid } of held) await admin.send('DELETE', `${relation}(${roleid})/$ref`);
    }
    this.given = [];
  }
}

/** The same settings, as the check is given them. */
export function asked({ owner, queue, chat, priority, ticketProperties }: OpenCxSettings): Settings {
  const read = readSettings({
    app: APPLICATION.clientId,
    owner,
    queue,
    chat: chat ? '1' : '0',
    priority: priority && String(priority),
    properties: ticketProperties && JSON.stringify(ticketProperties),
  });
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read.settings;
}

/** Lets the application user read and create what `secured` keeps from it. */
async function secureMail({ admin, applicationUserId }: World): Promise<void> {
  const profile = await make(admin, 'fieldsecurityprofiles', 'fieldsecurityprofileid', { name: 'Mail' });
  await admin.send('POST', 'fieldpermissions', {
    entityname: MAIL.table,
    attributelogicalname: MAIL.column,
    'fieldsecurityprofileid@odata.bind': `/fieldsecurityprofiles(${profile})`,
    canread: 4,
    cancreate: 4,
  });
  await admin.send('POST', `systemusers(${applicationUserId})/systemuserprofiles_association/$ref`, {
    '@odata.id': `${admin.root}fieldsecurityprofiles(${profile})`,
  });
}

const stages = new Map<string, Stage>();

/** The stage of a set-up: one for all set-ups of the same kind, since building it takes long. */
export async function stageOf({ home, environment }: Setup): Promise<Stage> {
  const key = `${home} ${environment}`;
  const stage = stages.get(key) ?? (await Stage.set(home, environment));
  stages.set(key, stage);
  return stage;
}
