import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { assignRole } from './administration';
import { receiveCustomizations } from './customizations';
import { createOrganization, type Organization } from './dataverse/organization';
import type { Customizations } from './dataverse/metadata/customize';
import { Faults, isCut, type Fault } from './dataverse/faults';
import {
  APPLICATION,
  PERSONAS,
  SESSION_COOKIE,
  tokenEndpoint,
  userOfCookie,
  type Persona,
} from './dataverse/identity';
import { webApi } from './dataverse/webApi';
import { placeApps } from './forms/organizationApps';
import { placeForms } from './forms/organizationForms';
import { appPage } from './host/appPage';
import { caseForm } from './host/caseForm';
import { indexPage } from './host/indexPage';
import { platformFiles } from './host/platformFiles';
import { webResources } from './host/webResources';
import { json, readRequest, type Reply, type Request, type Route } from './http';
import { plugInLinks, plugInsIn } from './plugInLinks';
import { scenarioLinks } from './scenarios/links';
import { isFromElsewhere, refusedElsewhere, scenarioRoutes } from './scenarios/routes';
import { SCENARIOS } from './scenarios/scenarios';
import { writeSampleCases, type SampleCase } from './sampleCases';
import { importSolution } from './solutions/importSolution';
import { shownForms } from './systemForms/shownForms';
import { WebApiClient } from './webApiClient';

const WEB_API = '/api/data/v9.2/';
const CASE_FORM = '/main.aspx?pagetype=entityrecord&etn=incident&id={id}';
const SETUP_CHECK = '/WebResources/ocx_/setup/check.html';

/** A Dynamics organisation on loopback with the solution imported and sample cases handed off. */
export class Sandbox {
  /** Without a slash at its end. */
  origin = '';
  cases: SampleCase[] = [];
  /** Id of the one that was set up since the last reset. */
  private scenario?: string;
  private organization: Organization = createOrganization();
  private readonly faults = new Faults();
  private readonly server: Server = createServer(
    (incoming, outgoing) => void this.handle(incoming, outgoing),
  );
  private readonly routes: Route[];

  private constructor(private readonly zip: Uint8Array) {
    const organization = (): Organization => this.organization;
    const personOf = (cookie: string | undefined) => userOfCookie(this.organization, cookie);
    this.routes = [
      scenarioRoutes(this, (id) => (this.scenario = id)),
      (request) => this.control(request),
      tokenEndpoint(() => this.origin),
      this.faults.over(webApi({ organization, origin: () => this.origin })),
      appPage(organization, personOf),
      caseForm(organization, personOf),
      webResources(organization, personOf),
      platformFiles(),
    ];
  }

  /** Imports the managed zip, starts to listen on 127.0.0.1 (port 0: a free one) and has OpenCX hand over the sample cases. */
  static async start(zip: Uint8Array, port = 0): Promise<Sandbox> {
    const sandbox = new Sandbox(zip);
    await new Promise<void>((resolve, reject) => {
      sandbox.server.once('error', reject);
      sandbox.server.listen(port, '127.0.0.1', resolve);
    });
    sandbox.origin = `http://127.0.0.1:${(sandbox.server.address() as AddressInfo).port}`;
    await sandbox.reset();
    return sandbox;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise<void>((resolve) => void this.server.close(() => resolve()));
  }

  /** Back to the start: a fresh organisation, the solution imported, the role assigned, the sample cases written. */
  async reset(): Promise<void> {
    this.scenario = undefined;
    this.faults.set([]);
    this.organization = createOrganization();
    placeForms(this.organization);
    placeApps(this.organization);
    importSolution(this.organization, this.zip);
    await assignRole(this.clientOf('admin'), APPLICATION.applicationUserId);
    this.cases = await writeSampleCases(this.connection(), this.clientOf('agent'));
  }

  /** The Web API as one of the personas uses it. */
  clientOf(persona: Persona['name']): WebApiClient {
    const found = PERSONAS.find(({ name }) => name === persona);
    if (!found) throw new Error(`There is no persona '${persona}'.`);
    return new WebApiClient(this.origin + WEB_API, found.token);
  }

  /** Faults on demand, as `POST /sandbox/faults` sets them. */
  setFaults(faults: readonly Fault[]): void {
    this.faults.set(faults);
  }

  /** An organisation that differs from the stock one until the next reset, as `POST /sandbox/customizations` makes it. */
  customize(customizations: Customizations): void {
    this.organization.customize(customizations);
  }

  /** What OpenCX would be given to connect. */
  connection() {
    return { ...APPLICATION, environmentUrl: this.origin, loginUrl: this.origin };
  }

  /** What programs outside may rely on (`/sandbox.json`). */
  directory() {
    const { tenantId, clientId, clientSecret, applicationUserId } = APPLICATION;
    return {
      tenantId,
      clientId,
      clientSecret,
      applicationUserId,
      webApi: WEB_API,
      caseForm: CASE_FORM,
      setupCheck: SETUP_CHECK,
      cases: this.cases,
      personas: PERSONAS.map(({ name, userId, token }) => ({ name, userId, token })),
      scenarios: SCENARIOS.map(({ id, says }) => ({ id, says, address: `/scenario/${id}` })),
    };
  }

  private frontPage(request: Request): Reply {
    const chosen = plugInsIn(request.url);
    if (chosen && isFromElsewhere(request)) return refusedElsewhere();
    if (chosen) this.customize(chosen);
    return indexPage({
      ...this.directory(),
      apps: this.organization.components.apps.values(),
      forms: shownForms(this.organization, 'incident'),
      scenarios: scenarioLinks(this.scenario),
      more: plugInLinks(this.organization.plugIns),
    });
  }

  private async control(request: Request): Promise<Reply | undefined> {
    switch (`${request.method} ${request.url.pathname}`) {
      case 'GET /':
        return this.frontPage(request);
      case 'GET /sandbox.json':
        return json(200, this.directory());
      case 'POST /sandbox/reset':
        await this.reset();
        return json(200, this.directory());
      case 'POST /sandbox/faults':
        return this.faults.receive(request);
      case 'POST /sandbox/customizations':
        return receiveCustomizations(request, (wanted) => this.customize(wanted));
      default:
        return undefined;
    }
  }

  private async handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    try {
      const request = await readRequest(incoming, this.origin);
      const persona = signInBy(request);
      const reply = await this.answer(request);
      if (isCut(reply)) return void outgoing.destroy();
      outgoing.writeHead(reply.status, {
        'Cache-Control': 'no-store',
        ...(persona ? { 'Set-Cookie': `${SESSION_COOKIE}=${persona}; Path=/; HttpOnly; SameSite=Lax` } : {}),
        ...reply.headers,
      });
      if (reply.cutAfter === undefined) return void outgoing.end(reply.body);
      outgoing.write(Buffer.from(reply.body ?? '').subarray(0, reply.cutAfter), () => outgoing.destroy());
    } catch (error) {
      outgoing.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' });
      outgoing.end(
        `The sandbox failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
    }
  }

  private async answer(request: Request): Promise<Reply> {
    for (const route of this.routes) {
      const reply = await route(request);
      if (reply) return reply;
    }
    return { status: 404, headers: { 'Content-Type': 'text/plain; charset=utf-8' }, body: 'Not found.' };
  }
}

/** `?as=<persona>` signs a browser in: for this request at once, and by a cookie for those that follow. */
function signInBy(request: Request): string | undefined {
  const persona = request.url.searchParams.get('as');
  if (!persona || !PERSONAS.some(({ name }) => name === persona)) return undefined;
  request.headers['cookie'] = `${SESSION_COOKIE}=${persona}`;
  return persona;
}
