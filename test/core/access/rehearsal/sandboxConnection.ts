import { refused, type Row } from '../../../../core/access';
import type { BatchAnswer, RehearsalConnection } from '../../../../core/access/rehearsal';
import { webApi } from '../../../sandbox/dataverse/webApi';
import type { Organization } from '../../../sandbox/dataverse/organization';
import type { Reply, Request } from '../../../sandbox/http';
import { ORIGIN } from '../../../sandbox/opencx/inProcess';

/** Something between the check and the platform: changes a request, or answers it itself. */
export type Between = (request: Request, forward: (request: Request) => Promise<Reply>) => Promise<Reply>;

export interface SandboxConnection extends RehearsalConnection {
  /** Method and path of each request. */
  requests: string[];
}

/** The sandbox's Web API, called as a function, by whoever the token belongs to. */
export function sandboxConnection(
  organization: Organization,
  token: string,
  between: Between = (request, forward) => forward(request),
): SandboxConnection {
  const route = webApi({ organization: () => organization });
  const requests: string[] = [];
  const forward = async (request: Request): Promise<Reply> => {
    const reply = await route(request);
    if (!reply) throw new Error(`Nothing answers ${request.url.href}.`);
    return reply;
  };
  const send = async (
    method: string,
    path: string,
    headers: Readonly<Record<string, string>> = {},
    body = '',
  ): Promise<BatchAnswer> => {
    requests.push(`${method} ${path}`);
    const given = Object.entries({
      authorization: `Bearer ${token}`,
      accept: 'application/json',
      ...headers,
    });
    const {
      status,
      headers: answeredHeaders = {},
      body: answered = '',
    } = await between(
      {
        method,
        url: new URL(`${ORIGIN}/api/data/v9.2/${path}`),
        headers: Object.fromEntries(given.map(([name, value]) => [name.toLowerCase(), value])),
        body: Buffer.from(body, 'utf8'),
      },
      forward,
    );
    return {
      status,
      retryAfter: answeredHeaders['Retry-After'] ?? null,
      body: typeof answered === 'string' ? answered : Buffer.from(answered).toString('utf8'),
    };
  };
  const succeed = async (method: string, path: string, headers?: Readonly<Record<string, string>>) => {
    const { status, retryAfter = null, body } = await send(method, path, headers);
    if (status < 200 || status >= 300) throw refused({ status, statusText: '', retryAfter, body });
    return body;
  };
  return {
    requests,
    get: async (path, headers) => JSON.parse(await succeed('GET', path, headers)) as Row,
    batch: ({ contentType, body, headers }) =>
      send('POST', '$batch', { ...headers, 'Content-Type': contentType }, body),
    remove: async (path) => void (await succeed('DELETE', path)),
  };
}
