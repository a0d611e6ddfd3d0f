import { APPLICATION, PERSONAS, tokenEndpoint } from '../dataverse/identity';
import { createOrganization, type Organization } from '../dataverse/organization';
import type { Answer, WebApiClient } from '../webApiClient';
import { InProcessClient, ORIGIN } from './inProcess';
import { type Grants, Roles } from './roles';
import { discoverSchema, type Schema } from './schema';

/**
 * Business units of the world, each with the one above it: OpenCX's own home, one below, one beside it, two above. `region`
 * bears the name of a unit that the sandbox has from the start, so that the world leaves out no unit of the organisation.
 */
const UNITS = {
  root: undefined,
  region: { name: 'Support', above: 'root' },
  home: { name: 'Service desk', above: 'region' },
  below: { name: 'Night shift', above: 'home' },
  sibling: { name: 'Field service', above: 'region' },
} as const;

export type UnitName = keyof typeof UNITS;
export const UNIT_NAMES = Object.keys(UNITS) as UnitName[];

/** Everything that OpenCX's calls take. */
export const ALL_RIGHTS: Grants = {
  prvCreateIncident: 'Global',
  prvReadIncident: 'Global',
  prvAppendIncident: 'Global',
  prvAppendToIncident: 'Global',
  prvCreateContact: 'Global',
  prvReadContact: 'Global',
  prvAppendToContact: 'Global',
  prvCreateNote: 'Global',
  prvReadNote: 'Global',
  prvAppendNote: 'Global',
  prvReadUser: 'Global',
  prvReadQueue: 'Global',
  prvAppendToQueue: 'Global',
  prvCreateActivity: 'Global',
  prvReadActivity: 'Global',
  prvAppendActivity: 'Global',
  prvReadmsdyn_liveworkstream: 'Global',
  prvAppendTomsdyn_liveworkstream: 'Global',
};

/** An organisation in which OpenCX meets rows of every business unit. */
export interface World {
  admin: WebApiClient;
  /** The Web API as OpenCX's application user. */
  application: WebApiClient;
  applicationUserId: string;
  schema: Schema;
  roles: Roles;
  /** The one role of the application user, with `ALL_RIGHTS` at first. */
  roleId: string;
  units: Record<UnitName, string>;
  /** An ordinary user of each unit, who may read cases and contacts. */
  users: Record<UnitName, string>;
  /** A contact of the application user and one of each of those users, no two with the same e-mail address. */
  contacts: readonly KnownContact[];
  /** A case that the application user owns. */
  ownCase: string;
  queue: string;
  workStream: string;
}

export interface KnownContact {
  owner: 'application' | UnitName;
  id: string;
  email: string;
}

/**
 * Builds the world by the Web API alone, in a new organisation or in one that is in use.
 * @param home the application user's business unit; a move takes all roles from a user, so this one starts without any
 */
export async function buildWorld(
  admin: WebApiClient,
  application: WebApiClient,
  home: UnitName = 'home',
): Promise<World> {
  const applicationUserId = await admin.first(
    'systemusers',
    'systemuserid',
    `applicationid eq ${APPLICATION.clientId}`,
  );
  const units = await buildUnits(admin);
  const roles = await Roles.of(admin);
  await admin.send('PATCH', `systemusers(${applicationUserId})`, {
    'businessunitid@odata.bind': `/businessunits(${units[home]})`,
  });
  await roles.takeAll(applicationUserId);
  const roleId = await roles.create('OpenCX trial', units.root, ALL_RIGHTS);
  await roles.assign(roleId, { user: applicationUserId });
  const users = await buildUsers(admin, roles, units);
  const owners = { application: applicationUserId, ...users };
  const contacts: KnownContact[] = [];
  for (const [owner, id] of Object.entries(owners) as [KnownContact['owner'], string][]) {
    contacts.push(await buildContact(admin, owner, id));
  }
  return {
    ...{ admin, application, applicationUserId, roles, roleId, units, users, contacts },
    schema: await discoverSchema(admin),
    ownCase: await make(admin, 'incidents', 'incidentid', {
      title: 'A case of OpenCX',
      'customerid_contact@odata.bind': `/contacts(${contacts[0]?.id ?? ''})`,
      'ownerid@odata.bind': `/systemusers(${applicationUserId})`,
    }),
    queue: await make(admin, 'queues', 'queueid', { name: 'Trial queue' }),
    workStream: await make(admin, 'msdyn_liveworkstreams', 'msdyn_liveworkstreamid', {
      msdyn_name: 'Trial work stream',
    }),
  };
}

/** A world in an organisation of its own, with nothing between it and its callers. */
export async function inProcessWorld(
  home?: UnitName,
  organization: Organization = createOrganization(),
): Promise<World> {
  const admin = PERSONAS.find(({ name }) => name === 'admin');
  return buildWorld(
    new InProcessClient(organization, admin?.token ?? ''),
    new InProcessClient(organization, await applicationToken()),
    home,
  );
}

/** Deletes rows, the last first. */
export async function remove({ admin }: World, addresses: readonly string[]): Promise<void> {
  for (const address of [...addresses].reverse()) await admin.send('DELETE', address);
}

async function buildUnits(admin: WebApiClient): Promise<Record<UnitName, string>> {
  const units = {} as Record<UnitName, string>;
  units.root = await admin.first('businessunits', 'businessunitid', '_parentbusinessunitid_value eq null');
  for (const [unit, place] of Object.entries(UNITS) as [UnitName, (typeof UNITS)[UnitName]][]) {
    if (!place) continue;
    const above = units[place.above];
    const filter = `name eq '${place.name}' and _parentbusinessunitid_value eq ${above}`;
    const found = await admin.send(
      'GET',
      `businessunits?$select=businessunitid&$filter=${encodeURIComponent(filter)}`,
    );
    const [existing] = found['value'] as Answer[];
    units[unit] = existing
      ? String(existing['businessunitid'])
      : await make(admin, 'businessunits', 'businessunitid', {
          name: place.name,
          'parentbusinessunitid@odata.bind': `/businessunits(${above})`,
        });
  }
  return units;
}

async function buildUsers(
  admin: WebApiClient,
  roles: Roles,
  units: Record<UnitName, string>,
): Promise<Record<UnitName, string>> {
  const role = await admin.first(
    'roles',
    'roleid',
    "name eq 'Customer Service Representative' and _parentroleid_value eq null",
  );
  const users = {} as Record<UnitName, string>;
  for (const unit of UNIT_NAMES) {
    users[unit] = await make(admin, 'systemusers', 'systemuserid', {
      firstname: 'Trial',
      lastname: unit,
      'businessunitid@odata.bind': `/businessunits(${units[unit]})`,
    });
    await roles.assign(role, { user: users[unit] });
  }
  return users;
}

async function buildContact(
  admin: WebApiClient,
  owner: KnownContact['owner'],
  ownerId: string,
): Promise<KnownContact> {
  const email = `customer.of.${owner}.${ownerId.slice(0, 8)}@trial.example`;
  const id = await make(admin, 'contacts', 'contactid', {
    firstname: 'Customer of',
    lastname: owner,
    emailaddress1: email,
    'ownerid@odata.bind': `/systemusers(${ownerId})`,
  });
  return { owner, id, email };
}

async function make(admin: WebApiClient, entitySet: string, key: string, row: object): Promise<string> {
  return String((await admin.send('POST', `${entitySet}?$select=${key}`, row))[key]);
}

async function applicationToken(): Promise<string> {
  const { tenantId, clientId, clientSecret } = APPLICATION;
  const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret };
  const reply = await tokenEndpoint(() => ORIGIN)({
    method: 'POST',
    url: new URL(`${ORIGIN}/${tenantId}/oauth2/v2.0/token`),
    headers: {},
    body: Buffer.from(new URLSearchParams({ ...form, scope: `${ORIGIN}/.default` }).toString()),
  });
  return (JSON.parse(String(reply?.body)) as { access_token: string }).access_token;
}
