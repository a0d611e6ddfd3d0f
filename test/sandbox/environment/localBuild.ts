import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createOrganization } from '../dataverse/organization';
import { placeForms } from '../forms/organizationForms';
import { caseForm } from '../host/caseForm';
import { platformFiles } from '../host/platformFiles';
import type { Person } from '../host/signIn';
import { webResources } from '../host/webResources';
import { html, readRequest, type Reply, type Request, type Route } from '../http';
import { page } from '../host/markup';
import { importSolution } from '../solutions/importSolution';
import { type Environment, Forward } from './forward';
import { frontPage } from './frontPage';
import { strangerIn } from './guard';

const API = '/api/data/';

/** The pages of the local build on loopback, over the data of a real organisation. */
export class LocalBuild {
  /** Without a slash at its end. */
  origin = '';
  private readonly server: Server = createServer(
    (incoming, outgoing) => void this.handle(incoming, outgoing),
  );
  private readonly forward: Forward;
  private readonly routes: Route[];

  private constructor(
    private readonly environment: Environment,
    zip: Uint8Array,
  ) {
    this.forward = new Forward(environment);
    const organization = createOrganization();
    placeForms(organization);
    importSolution(organization, zip);
    const person = (): Person | undefined => this.person;
    this.routes = [
      caseForm(() => organization, person),
      webResources(() => organization, person),
      platformFiles(),
    ];
  }

  private person: Person = { id: '', name: '' };

  /**
   * Asks the organisation who the sign-in is of, then listens on 127.0.0.1 (port 0: a free one).
   * @throws Error with words for a person, where the organisation does not answer that
   */
  static async start(environment: Environment, zip: Uint8Array, port = 0): Promise<LocalBuild> {
    const build = new LocalBuild(environment, zip);
    build.person = await build.whoAmI();
    await new Promise<void>((resolve, reject) => {
      build.server.once('error', reject);
      build.server.listen(port, '127.0.0.1', resolve);
    });
    build.origin = `http://127.0.0.1:${build.port}`;
    return build;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise<void>((resolve) => void this.server.close(() => resolve()));
  }

  private get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  private async whoAmI(): Promise<Person> {
    const id = String((await this.read('WhoAmI'))['UserId']);
    const user = await this.read(`systemusers(${id})?$select=fullname`).catch(() => undefined);
    return { id, name: String(user?.['fullname'] ?? id) };
  }

  /** Reads below the Web API's root, for pages of this server itself. */
  private async read(path: string): Promise<Record<string, unknown>> {
    const { status, body = '' } = await this.forward.answer({
      method: 'GET',
      url: new URL(`${API}v9.2/${path}`, this.origin || 'http://127.0.0.1'),
      headers: { accept: 'application/json' },
      body: Buffer.alloc(0),
    });
    const text = Buffer.from(body).toString('utf8');
    let answer: Record<string, unknown> = {};
    try {
      answer = JSON.parse(text) as Record<string, unknown>;
    } catch {
      // Not a Web API, or one that fails without words.
    }
    if (status === 200 && Object.keys(answer).length > 0) return answer;
    const { message } = { ...(answer['error'] as { message?: string } | undefined) };
    throw new Error(message ?? `${this.environment.origin} answers ${status}, and no Web API's words.`);
  }

  private async answer(request: Request, signal: AbortSignal): Promise<Reply> {
    const stranger = strangerIn(request, this.port);
    if (stranger !== undefined) return html(403, page('Not from there', '', `<p>${stranger}</p>`));
    // `GET //elsewhere/` and `GET http://elsewhere/` name another server than the header does.
    const isHere = request.url.host === request.headers['host']?.toLowerCase();
    if (isHere && request.url.pathname.startsWith(API)) return this.forward.answer(request, signal);
    if (request.method === 'GET' && request.url.pathname === '/') {
      return frontPage(this.environment, this.person, (path) => this.read(path));
    }
    for (const route of this.routes) {
      const reply = await route(request);
      if (reply) return reply;
    }
    return html(404, page('Not here', '', '<p>Not here. <a href="/">The front page</a></p>'));
  }

  private async handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const gone = new AbortController();
    outgoing.once('close', () => gone.abort());
    try {
      const { host = '127.0.0.1' } = incoming.headers;
      const request = await readRequest(
        incoming,
        URL.canParse(`http://${host}`) ? `http://${host}` : this.origin,
      );
      const { status, headers, body } = await this.answer(request, gone.signal);
      outgoing.writeHead(status, { 'Cache-Control': 'no-store', ...headers });
      outgoing.end(body);
    } catch (error) {
      if (outgoing.destroyed || outgoing.headersSent) return void outgoing.destroy();
      outgoing.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' });
      outgoing.end(`The local build failed: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
