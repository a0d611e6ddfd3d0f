import { DataverseFailure } from '../../core/access';
import { send } from './send';
import type { SignIn } from './signIn';

/**
 * An access token for the environment, by client credentials where none was given
 * (learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow).
 * @throws DataverseFailure `not-signed-in`, with the words of Microsoft Entra ID
 */
export async function tokenFor(origin: string, signIn: SignIn): Promise<string> {
  if ('token' in signIn) return signIn.token;
  const { tenant, clientId, clientSecret, loginUrl } = signIn;
  const { status, body } = await send(`${loginUrl}/${encodeURIComponent(tenant)}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
      scope: `${origin}/.default`,
    }),
  });
  const { access_token: token, error_description: problem } = objectIn(body);
  if (status === 200 && typeof token === 'string') return token;
  // Behind the sentence that says what is wrong come numbers for Microsoft's support.
  const [words = ''] = String(problem ?? '').split(/\r?\n| Trace ID:| Timestamp:/);
  throw new DataverseFailure(
    'not-signed-in',
    words || `${new URL(loginUrl).host} gave no token (HTTP ${status}).`,
    {
      status,
    },
  );
}

function objectIn(body: string): Record<string, unknown> {
  try {
    return { ...(JSON.parse(body) as object | null) };
  } catch {
    return {};
  }
}
