import type { SignIn } from '../../../cli/dataverse/signIn';
import { tokenFor } from '../../../cli/dataverse/token';
import { json, type Reply, type Request } from '../http';
import { hasAddresses, moved, movedAddress, movedRequest } from './addresses';
import { headersFrom, headersTo } from './headers';
import { readingOnly, WRITES_REFUSED } from './readOnly';

export interface Environment {
  /** Of the organisation, without a slash at its end: the only place that the token is sent to. */
  origin: string;
  signIn: SignIn;
  allowWrites: boolean;
}

/** An error as Dataverse writes them, so that pages show its words. */
const failure = (status: number, message: string): Reply =>
  json(status, { error: { code: 'opencx-local-build', message } });

/** Sends requests on to an organisation's Web API, signed in. */
export class Forward {
  private token: Promise<string> | undefined;
  private readonly host: string;

  constructor(private readonly environment: Environment) {
    this.host = new URL(environment.origin).host;
  }

  /**
   * @param request below `/api/data/`
   * @param signal when whoever asked no longer waits
   */
  async answer(request: Request, signal?: AbortSignal): Promise<Reply> {
    const passed = this.environment.allowWrites ? request : readingOnly(request);
    if (!passed) return failure(403, WRITES_REFUSED);
    try {
      const response = await this.signedIn(passed, signal);
      return await this.replyOf(response, request.url.origin);
    } catch (error) {
      return failure(502, reasonOf(error, this.host));
    }
  }

  /** A token of client credentials runs out: another one, once. */
  private async signedIn(request: Request, signal?: AbortSignal): Promise<Response> {
    const response = await this.send(request, signal);
    if (response.status !== 401 || 'token' in this.environment.signIn) return response;
    await response.body?.cancel();
    this.token = undefined;
    return this.send(request, signal);
  }

  private async send({ method, url, headers, body }: Request, signal?: AbortSignal): Promise<Response> {
    const { origin, signIn } = this.environment;
    this.token ??= tokenFor(origin, signIn);
    const token = await this.token.catch((error: unknown) => {
      this.token = undefined;
      throw error;
    });
    const isText = hasAddresses(headers['content-type'] ?? '');
    const sent = isText ? movedRequest(body.toString('utf8'), url.origin, origin) : new Uint8Array(body);
    return fetch(origin + url.pathname + movedAddress(url.search, url.origin, origin), {
      method,
      headers: { ...headersTo(headers), Authorization: `Bearer ${token}` },
      body: body.length > 0 ? sent : undefined,
      redirect: 'manual',
      signal,
    });
  }

  private async replyOf(response: Response, own: string): Promise<Reply> {
    const { status } = response;
    const { origin } = this.environment;
    const location = response.headers.get('Location');
    if (status >= 300 && status < 400 && status !== 304) {
      await response.body?.cancel();
      return failure(502, `${this.host} redirects to ${hostOf(location, origin)}, which is not followed.`);
    }
    if (status === 401) {
      await response.body?.cancel();
      return failure(
        401,
        `${this.host} does not take the sign-in (401). A token holds for about an hour, and for one organisation: get a new one, and start again.`,
      );
    }
    const headers = headersFrom(response.headers);
    for (const name of ['location', 'odata-entityid']) {
      if (headers[name] !== undefined) headers[name] = movedAddress(headers[name], origin, own);
    }
    const body = Buffer.from(await response.arrayBuffer());
    const isText = hasAddresses(headers['content-type'] ?? '');
    return {
      status,
      headers: { ...headers, 'X-Content-Type-Options': 'nosniff' },
      body: isText ? moved(body.toString('utf8'), origin, own) : body,
    };
  }
}

function hostOf(location: string | null, base: string): string {
  return location !== null && URL.canParse(location, base) ? new URL(location, base).host : 'nowhere';
}

/** Node's codes for certificates that nobody known has signed (nodejs.org/api/tls.html, X509 certificate error codes). */
const UNTRUSTED = [
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
];

/** Why no answer came, in words; `fetch` keeps the reason in its cause. */
export function reasonOf(error: unknown, host: string): string {
  const { message, cause } = error as Error & { cause?: NodeJS.ErrnoException };
  if (cause?.code !== undefined && UNTRUSTED.includes(cause.code)) {
    return `${host} shows a certificate that this machine does not trust (${cause.code}). If a proxy of your company's stands between, name the file with its certificate in NODE_EXTRA_CA_CERTS.`;
  }
  return `${host} gave no answer: ${cause?.message || cause?.code || message}`;
}
