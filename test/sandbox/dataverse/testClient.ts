import type { Reply } from '../http';
import { APPLICATION, PERSONAS, tokenEndpoint } from './identity';
import { createOrganization, type Organization } from './organization';
import { createRole, type Depth, relationship } from './security/roles';
import { webApi } from './webApi';

export const ORIGIN = 'http://sandbox.test';
export const CONTACTS = {
  ofAgent: 'c0000000-0000-4000-8000-000000000001',
  ofSecondUser: 'c0000000-0000-4000-8000-000000000002',
  ofApplication: 'c0000000-0000-4000-8000-000000000003',
};
export const ROLE = '0c000000-0000-4000-8000-00000000000c';

/** What a test sees of an answer. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  text: string;
  json: Record<string, unknown>;
  /** `value` of a collection. */
  rows: Record<string, unknown>[];
  error?: { code: string; message: string };
}

export type Call = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Answer>;

export function tokenOf(persona: string): string {
  return PERSONAS.find(({ name }) => name === persona)?.token ?? '';
}

/** Calls the Web API with a bearer token; `path` is below the service root, or a whole address. */
export function caller(organization: Organization, token: string): Call {
  const route = webApi({ organization: () => organization });
  return async (method, path, body, headers = {}) => {
    const url = new URL(path.startsWith('http') ? path : `${ORIGIN}/api/data/v9.2/${path}`);
    const reply = await route({
      method,
      url,
      headers: { authorization: `Bearer ${token}`, ...headers },
      body: Buffer.from(body === undefined ? '' : JSON.stringify(body)),
    });
    return answerOf(reply);
  };
}

export function answerOf(reply: Reply | undefined): Answer {
  const text = Buffer.from(reply?.body ?? '').toString('utf8');
  const json = (text.startsWith('{') ? JSON.parse(text) : {}) as Record<string, unknown>;
  return {
    status: reply?.status ?? 0,
    headers: reply?.headers ?? {},
    text,
    json,
    rows: (json['value'] ?? []) as Record<string, unknown>[],
    error: json['error'] as Answer['error'],
  };
}

export async function applicationToken(): Promise<string> {
  const reply = await tokenEndpoint(() => ORIGIN)({
    method: 'POST',
    url: new URL(`${ORIGIN}/${APPLICATION.tenantId}/oauth2/v2.0/token`),
    headers: {},
    body: Buffer.from(
      new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: APPLICATION.clientId,
        client_secret: APPLICATION.clientSecret,
        scope: `${ORIGIN}/.default`,
      }).toString(),
    ),
  });
  return String(answerOf(reply).json['access_token']);
}

/** What OpenCX's handoff takes, as the sandbox enforces it. */
export const HANDOFF = [
  'prvReadIncident',
  'prvCreateIncident',
  'prvAppendIncident',
  'prvAppendToIncident',
  'prvReadContact',
  'prvCreateContact',
  'prvAppendToContact',
  'prvCreateNote',
  'prvReadNote',
  'prvAppendNote',
  'prvReadUser',
];

/** An organisation whose application user holds one role; depths are Global where `depths` says nothing else. */
export async function withApplication(
  names: readonly string[] = HANDOFF,
  depths: Record<string, Depth> = {},
) {
  const organization = createOrganization();
  createRole(organization, {
    roleId: ROLE,
    name: 'Integration',
    managed: true,
    privileges: names.map((name) => ({ name, depth: depths[name] ?? 'Global' })),
  });
  const admin = caller(organization, tokenOf('admin'));
  organization.links.add(
    relationship('systemuserroles_association'),
    { table: 'systemuser', id: APPLICATION.applicationUserId },
    ROLE,
  );
  return { organization, admin, application: caller(organization, await applicationToken()) };
}

const TEAM_ROLE = '0d000000-0000-4000-8000-00000000000d';
/** The business unit below the root. */
export const SUPPORT = 'b0000000-0000-4000-8000-000000000002';

/**
 * An organisation whose application user holds some of the handoff's privileges through a team alone: a team of the
 * Support unit, with the copy that a role has there; the user is of the root unit.
 * @param isinherited 0: the role gives "Team privileges only", 1: also what Basic means for the user's own rows
 */
export async function withTeamRole(isinherited: 0 | 1, depth: Depth, privileges: readonly string[]) {
  const made = await withApplication(HANDOFF.filter((name) => !privileges.includes(name)));
  const { organization, admin } = made;
  createRole(organization, {
    roleId: TEAM_ROLE,
    name: 'Team role',
    managed: false,
    privileges: privileges.map((name) => ({ name, depth })),
  });
  const done = async (call: Promise<Answer>): Promise<Answer> => {
    const answer = await call;
    if (answer.status >= 300) throw new Error(`${answer.status} ${answer.text}`);
    return answer;
  };
  await done(admin('PATCH', `roles(${TEAM_ROLE})`, { isinherited }));
  const unit = { 'businessunitid@odata.bind': `/businessunits(${SUPPORT})` };
  const prefer = { prefer: 'return=representation' };
  const team = await done(admin('POST', 'teams?$select=teamid', { name: 'Helpers', ...unit }, prefer));
  const teamId = String(team.json['teamid']);
  const filter = `_parentrootroleid_value eq ${TEAM_ROLE} and _businessunitid_value eq ${SUPPORT}`;
  const { rows } = await admin('GET', `roles?$filter=${filter}`);
  const join = (relationship: string, other: string) =>
    done(admin('POST', `teams(${teamId})/${relationship}/$ref`, { '@odata.id': other }));
  await join('teamroles_association', `roles(${String(rows[0]?.['roleid'])})`);
  await join('teammembership_association', `systemusers(${APPLICATION.applicationUserId})`);
  return { ...made, teamId };
}

export function newCase(contact: string, more: object = {}): object {
  return { title: 'Two lamps', 'customerid_contact@odata.bind': `/contacts(${contact})`, ...more };
}
