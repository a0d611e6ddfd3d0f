import { createHmac } from 'node:crypto';
import { json, type Reply, type Route } from '../../http';
import { APP_REGISTRATIONS, APPLICATION } from './personas';

/** Seconds, as Entra says it. */
const LIFETIME = 3599;
const PATH = /^\/([^/]+)\/oauth2\/v2\.0\/token$/;

interface Claims {
  applicationId: string;
  /** Origin of the environment that the token is for. */
  audience: string;
  /** Milliseconds since 1970. */
  expires: number;
}

/**
 * Entra's token endpoint for client credentials: `POST /<tenant>/oauth2/v2.0/token`, form encoded, `scope`
 * `<origin>/.default`. Codes and texts: "Microsoft Entra authentication and authorization error codes".
 */
export function tokenEndpoint(origin: () => string, now: () => number = Date.now): Route {
  return (request) => {
    const tenant = PATH.exec(request.url.pathname)?.[1];
    if (tenant === undefined) return undefined;
    if (request.method !== 'POST') return failure('invalidRequest', 'POST', now);
    const form = new URLSearchParams(request.body.toString('utf8'));
    const clientId = form.get('client_id') ?? '';
    if (tenant !== APPLICATION.tenantId) return failure('noTenant', tenant, now);
    const grant = form.get('grant_type') ?? '';
    if (grant !== 'client_credentials') return failure('noGrant', grant, now);
    const application = APP_REGISTRATIONS.find(
      (entry) => entry.tenantId === tenant && entry.clientId === clientId,
    );
    if (!application) return failure('noApplication', clientId, now);
    const secret = form.get('client_secret');
    if (!secret) return failure('noSecret', clientId, now);
    if (secret !== application.clientSecret) return failure('wrongSecret', clientId, now);
    const scope = form.get('scope') ?? '';
    if (!/^https?:\/\/[^/]+\/{1,2}\.default$/.test(scope)) return failure('wrongScope', scope, now);
    const audience = new URL(scope).origin;
    if (audience !== origin()) return failure('noResource', audience, now);
    const token = sign({ applicationId: clientId, audience, expires: now() + LIFETIME * 1000 });
    return json(
      200,
      { token_type: 'Bearer', expires_in: LIFETIME, ext_expires_in: LIFETIME, access_token: token },
      { 'Cache-Control': 'no-store, no-cache', Pragma: 'no-cache' },
    );
  };
}

/** Client id of the app that a token stands for; undefined unless it is genuine, in time and for this environment. */
export function applicationOf(token: string, audience: string, now: number): string | undefined {
  const [payload = '', signature = ''] = token.split('.');
  if (signature === '' || signature !== signatureOf(payload)) return undefined;
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as Claims;
  return claims.audience === audience && claims.expires > now ? claims.applicationId : undefined;
}

function sign(claims: Claims): string {
  const payload = Buffer.from(JSON.stringify(claims)).toString('base64url');
  return `${payload}.${signatureOf(payload)}`;
}

function signatureOf(payload: string): string {
  return createHmac('sha256', 'the sandbox signs for itself alone').update(payload).digest('base64url');
}

/** A wrong secret is Entra's only 401 here; everything else is a 400. */
const FAILURES = {
  invalidRequest: {
    status: 405,
    error: 'invalid_request',
    code: 900561,
    text: 'The endpoint only accepts {value} requests.',
  },
  noTenant: { status: 400, error: 'invalid_request', code: 90002, text: "Tenant '{value}' not found." },
  noGrant: {
    status: 400,
    error: 'unsupported_grant_type',
    code: 70003,
    text: "The app requested an unsupported grant type '{value}'.",
  },
  noApplication: {
    status: 400,
    error: 'unauthorized_client',
    code: 700016,
    text: "Application with identifier '{value}' was not found in the directory.",
  },
  noSecret: {
    status: 401,
    error: 'invalid_client',
    code: 7000216,
    text: "'client_assertion', 'client_secret' or 'request' is required for the 'client_credentials' grant type.",
  },
  wrongSecret: {
    status: 401,
    error: 'invalid_client',
    code: 7000215,
    text: "Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '{value}'.",
  },
  wrongScope: {
    status: 400,
    error: 'invalid_scope',
    code: 1002012,
    text: 'The provided value for scope {value} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).',
  },
  noResource: {
    status: 400,
    error: 'invalid_resource',
    code: 500011,
    text: 'The resource principal named {value} was not found in the tenant.',
  },
} as const;

function failure(name: keyof typeof FAILURES, value: string, now: () => number): Reply {
  const { status, error, code, text } = FAILURES[name];
  const timestamp = new Date(now()).toISOString().replace('T', ' ').replace(/\.\d+/, '');
  return json(status, {
    error,
    error_description: `AADSTS${code}: ${text.replace('{value}', value)} Timestamp: ${timestamp}`,
    error_codes: [code],
    timestamp,
  });
}
