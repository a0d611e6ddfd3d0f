import { parseArgs } from 'node:util';
import { readClientId } from '../../../core/access';
import { readAddress, type SignIn } from '../../../cli/dataverse/signIn';

export const USAGE = `Usage: npm start
       npm start -- --environment https://ORG.crm.dynamics.com [--allow-writes]

Without options: a sandbox, a stand-in for a Dynamics organisation, in memory.

--environment URL   the local build over the data of a real organisation: the setup check, and the case form
                    with the control, as they are in this folder. Nothing is imported into the organisation.
                    Its Web API is reached under this machine's own address, as whoever the token is of.
--allow-writes      lets requests pass that change the organisation; without it they are refused

The sign-in comes from environment variables, since other programs can read a command line:
  OPENCX_ENVIRONMENT_TOKEN          an access token for the organisation, or
  OPENCX_ENVIRONMENT_TENANT, OPENCX_ENVIRONMENT_CLIENT_ID, OPENCX_ENVIRONMENT_CLIENT_SECRET
                                    an app registration (OPENCX_ENVIRONMENT_LOGIN_URL: where it signs in,
                                    if not https://login.microsoftonline.com)
PORT chooses the port, 0 a free one.

Every program on this machine can use the organisation through it for as long as it runs: stop it with Ctrl+C.`;

export type Arguments =
  | { task: 'help' }
  | { task: 'sandbox' }
  | { task: 'environment'; origin: string; signIn: SignIn; allowWrites: boolean };

/** What `npm start` was asked for; or what is wrong with it. */
export function readArguments(
  given: readonly string[],
  environment: NodeJS.ProcessEnv,
): Arguments | { problem: string } {
  let values: { help?: boolean; environment?: string; 'allow-writes'?: boolean };
  try {
    ({ values } = parseArgs({
      args: [...given],
      options: {
        help: { type: 'boolean', short: 'h' },
        environment: { type: 'string' },
        'allow-writes': { type: 'boolean' },
      },
    }));
  } catch (error) {
    return { problem: `${(error as Error).message}\n\n${USAGE}` };
  }
  if (values.help) return { task: 'help' };
  const allowWrites = values['allow-writes'] ?? false;
  if (values.environment === undefined)
    return allowWrites ? { problem: '--allow-writes belongs to --environment.' } : { task: 'sandbox' };
  const origin = readAddress('--environment', values.environment);
  if (typeof origin !== 'string') return origin;
  const signIn = readSignIn(environment);
  return 'problem' in signIn ? signIn : { task: 'environment', origin, signIn, allowWrites };
}

const LOGIN_URL = 'https://login.microsoftonline.com';
/** What a header may carry. */
const TOKEN = /^[\x21-\x7e]+$/;

function readSignIn(environment: NodeJS.ProcessEnv): SignIn | { problem: string } {
  const of = (name: string): string => (environment[`OPENCX_ENVIRONMENT_${name}`] ?? '').trim();
  const token = of('TOKEN').replace(/^Bearer\s+/i, '');
  if (token !== '') {
    return TOKEN.test(token)
      ? { token }
      : { problem: 'OPENCX_ENVIRONMENT_TOKEN: an access token is one word without blanks.' };
  }
  const [tenant, clientId, clientSecret] = [of('TENANT'), of('CLIENT_ID'), of('CLIENT_SECRET')];
  if (tenant === '' || clientId === '' || clientSecret === '') {
    return {
      problem:
        'No sign-in: put an access token into OPENCX_ENVIRONMENT_TOKEN, or an app registration into OPENCX_ENVIRONMENT_TENANT, OPENCX_ENVIRONMENT_CLIENT_ID and OPENCX_ENVIRONMENT_CLIENT_SECRET (all three).',
    };
  }
  const read = readClientId(clientId);
  if ('problem' in read)
    return { problem: 'OPENCX_ENVIRONMENT_CLIENT_ID: this is no application (client) ID.' };
  const loginUrl = readAddress('OPENCX_ENVIRONMENT_LOGIN_URL', of('LOGIN_URL') || LOGIN_URL);
  return typeof loginUrl === 'string'
    ? { tenant, clientId: read.clientId, clientSecret, loginUrl }
    : loginUrl;
}
