import type { Organization } from '../dataverse/organization';
import { webApi } from '../dataverse/webApi';
import type { Route } from '../http';
import { type Answer, Refused, WebApiClient } from '../webApiClient';

/** Stands for the environment's address where nothing listens. */
export const ORIGIN = 'http://sandbox.test';

/** The Web API without HTTP: the same route, called as a function. For runs by the thousand. */
export class InProcessClient extends WebApiClient {
  private readonly route: Route;
  private readonly headers: Record<string, string>;

  constructor(
    readonly organization: Organization,
    token: string,
  ) {
    super(`${ORIGIN}/api/data/v9.2/`, token);
    this.route = webApi({ organization: () => organization });
    this.headers = { authorization: `Bearer ${token}`, accept: 'application/json' };
  }

  override async send(
    method: string,
    path: string,
    body?: object,
    step = `${method} ${path}`,
  ): Promise<Answer> {
    const reply = await this.route({
      method,
      url: new URL(this.root + path),
      headers: body ? { ...this.headers, prefer: 'return=representation' } : this.headers,
      body: Buffer.from(body ? JSON.stringify(body) : ''),
    });
    const { status = 0, body: answered = '' } = reply ?? {};
    const text = typeof answered === 'string' ? answered : Buffer.from(answered).toString('utf8');
    const answer = text.startsWith('{') ? (JSON.parse(text) as Answer) : {};
    if (status >= 200 && status < 300) return answer;
    const error = answer['error'] as { code: string; message: string } | undefined;
    throw new Refused(step, status, error?.code ?? '', error?.message ?? text);
  }
}
