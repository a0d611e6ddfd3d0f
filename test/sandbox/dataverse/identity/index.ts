import type { Reply, Request } from '../../http';
import { refusal } from '../errors';
import type { Guid } from '../guid';
import type { Organization } from '../organization';
import { textOf } from '../rows/values';
import type { Caller } from './caller';
import { APPLICATION, PERSONAS } from './personas';
import { applicationOf } from './token';

export { type Caller, usersOf } from './caller';
export { APPLICATION, PERSONAS, STRANGER, type Persona } from './personas';
export { tokenEndpoint } from './token';

/** Holds the name of the persona that a browser is signed in as. */
export const SESSION_COOKIE = 'sandbox-persona';

/**
 * Who sends a request: by `Authorization: Bearer` (a persona's token, or an application's from the token endpoint),
 * else by the session cookie. Undefined where nobody valid is named: that is a 401.
 * @throws DataverseError (403, 0x80072560) for an app that has no application user in the organisation
 */
export function callerOf(request: Request, organization: Organization): Caller | undefined {
  const authorization = request.headers['authorization'];
  if (authorization === undefined) {
    const userId = personaOf(request.headers['cookie'])?.userId;
    return userId === undefined ? undefined : { systemUserId: userId };
  }
  const token = /^Bearer (\S+)$/i.exec(authorization)?.[1] ?? '';
  const persona = PERSONAS.find((entry) => entry.token === token);
  if (persona) return { systemUserId: persona.userId };
  const applicationId = applicationOf(token, request.url.origin, organization.now().getTime());
  if (applicationId === undefined) return undefined;
  return { systemUserId: applicationUserOf(organization, applicationId) };
}

/** The person a browser's cookie names, as a host page shows it. */
export function userOfCookie(
  organization: Organization,
  cookie: string | undefined,
): { id: Guid; name: string } | undefined {
  const id = personaOf(cookie)?.userId;
  const row = id === undefined ? undefined : organization.tables.of('systemuser').get(id);
  return row && { id: row.id, name: textOf(row, 'fullname') };
}

/** What Dataverse answers to nobody: no JSON, and the way to sign in as a header. */
export function unauthorized(origin: string): Reply {
  const { status, message } = refusal('unauthorized');
  return {
    status,
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'WWW-Authenticate': `Bearer authorization_uri=${origin}/${APPLICATION.tenantId}/oauth2/authorize, resource_id=${origin}/`,
    },
    body: message,
  };
}

function personaOf(cookie: string | undefined) {
  const found = (cookie ?? '').split(';').map((part) => part.trim().split('='));
  const name = found.find(([key]) => key === SESSION_COOKIE)?.[1];
  return PERSONAS.find((entry) => entry.name === name);
}

function applicationUserOf(organization: Organization, applicationId: string): Guid {
  const users = organization.tables.of('systemuser').all();
  const user = users.find((row) => row.values['applicationid'] === applicationId.toLowerCase());
  if (!user) throw refusal('notAMember');
  return user.id;
}
