import { readClientId } from '../../core/access';
import type { ReadFile } from '../input';

/** Who asks Dataverse. */
export type SignIn =
  { token: string } | { tenant: string; clientId: string; clientSecret: string; loginUrl: string };

/** Options of a command that signs in, for parseArgs. */
export const SIGN_IN_OPTIONS = {
  token: { type: 'string' },
  tenant: { type: 'string' },
  'client-id': { type: 'string' },
  'client-secret': { type: 'string' },
  'login-url': { type: 'string' },
} as const;

/** The same in a command's help. */
export const SIGN_IN_USAGE = `  --token TOKEN         an access token for the environment; - reads it from standard input
                        (or the environment variable OPENCX_CHECK_TOKEN)
  --tenant ID --client-id ID
                        an app registration; its secret comes from OPENCX_CHECK_CLIENT_SECRET
  --login-url URL       where it signs in, if not https://login.microsoftonline.com`;

interface Given {
  token?: string;
  tenant?: string;
  'client-id'?: string;
  'client-secret'?: string;
  'login-url'?: string;
}

const LOGIN_URL = 'https://login.microsoftonline.com';
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];
/** A tenant is an id or a domain. */
const TENANT = /^[A-Za-z0-9][A-Za-z0-9.-]*$/;
/** What a header may carry; a token with anything else in it was not copied whole. */
const TOKEN = /^[\x21-\x7e]+$/;

/**
 * The origin of an address, without a slash at its end. Only https, but for this machine itself, since a token goes there.
 * @param option named in the problem
 */
export function readAddress(option: string, address: string): string | { problem: string } {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return { problem: `${option}: this is no address; write it like https://ORG.crm.dynamics.com` };
  }
  if (url.username !== '' || url.password !== '')
    return { problem: `${option}: a sign-in does not belong here.` };
  const safe = url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.includes(url.hostname));
  return safe ? url.origin : { problem: `${option}: only https is safe for a token.` };
}

/** How to sign in, from the command line and from the environment variables that keep secrets out of it. */
export async function readSignIn(
  given: Given,
  environment: NodeJS.ProcessEnv,
  readFile: ReadFile,
): Promise<SignIn | { problem: string }> {
  const { tenant, 'client-id': clientId } = given;
  if (given['client-secret'] !== undefined) {
    return {
      problem:
        '--client-secret: other programs can read a command line. Put the secret into OPENCX_CHECK_CLIENT_SECRET; if others could see it, replace it.',
    };
  }
  if (tenant === undefined && clientId === undefined) return readToken(given.token, environment, readFile);
  if (given.token !== undefined) return { problem: 'Say --token, or --tenant and --client-id, not both.' };
  if (tenant === undefined || clientId === undefined) {
    return { problem: '--tenant and --client-id belong together.' };
  }
  if (!TENANT.test(tenant)) return { problem: '--tenant: this is neither an id nor a domain.' };
  const read = readClientId(clientId);
  if ('problem' in read) return { problem: '--client-id: this is no application (client) ID.' };
  const loginUrl = readAddress('--login-url', given['login-url'] ?? LOGIN_URL);
  if (typeof loginUrl !== 'string') return loginUrl;
  const clientSecret = environment['OPENCX_CHECK_CLIENT_SECRET'] ?? '';
  return clientSecret === ''
    ? {
        problem:
          'The client secret is missing: put it into the environment variable OPENCX_CHECK_CLIENT_SECRET.',
      }
    : { tenant, clientId: read.clientId, clientSecret, loginUrl };
}

async function readToken(
  given: string | undefined,
  environment: NodeJS.ProcessEnv,
  readFile: ReadFile,
): Promise<SignIn | { problem: string }> {
  const written = given === '-' ? await readFile('-') : (given ?? environment['OPENCX_CHECK_TOKEN'] ?? '');
  if (typeof written === 'object' && 'problem' in written) return written;
  const token = written
    .toString()
    .trim()
    .replace(/^Bearer\s+/i, '');
  if (token === '') {
    return {
      problem:
        'No sign-in: give --tenant and --client-id with the secret in OPENCX_CHECK_CLIENT_SECRET, or a token with --token - or in OPENCX_CHECK_TOKEN.',
    };
  }
  return TOKEN.test(token) ? { token } : { problem: '--token: an access token is one word without blanks.' };
}
