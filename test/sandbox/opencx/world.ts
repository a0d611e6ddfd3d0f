import { randomUUID } from 'node:crypto';
import { APPLICATION, PERSONAS, tokenEndpoint } from '../dataverse/identity';
import { createOrganization, type Organization } from '../dataverse/organization';
import type { WebApiClient } from '../webApiClient';
import { InProcessClient, ORIGIN } from './inProcess';
import { type Grants, Roles } from './roles';
import { buildUnits, buildUsers, make, type UnitName } from './units';
import { discoverSchema, type Schema } from './schema';

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

async function buildContact(
  admin: WebApiClient,
  owner: KnownContact['owner'],
  ownerId: string,
): Promise<KnownContact> {
  const email = `${owner}.${randomUUID()}@trial.example`;
  const id = await make(admin, 'contacts', 'contactid', {
    firstname: 'Customer of',
    lastname: owner,
    emailaddress1: email,
    'ownerid@odata.bind': `/systemusers(${ownerId})`,
  });
  return { owner, id, email };
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
