import type { Reply, Request, Route } from '../http';
import { answerBatch } from './batch/batch';
import { DataverseError, errorReply, refusal } from './errors';
import type { Exchange } from './exchange';
import { checkHeaders } from './headers';
import { callerOf, unauthorized } from './identity';
import { impersonate } from './identity/impersonation';
import { parseAddress } from './odata/address';
import { annotationsIn, parsePreferences } from './odata/preferences';
import { parseQuery } from './odata/query';
import type { Organization } from './organization';
import { ROUTES } from './resources/routes';
import { findTarget } from './resources/target';
import { admit } from './security/admission';

const ROOT = '/api/data/v9.2/';
/** Characters of an address that the platform takes, outside and inside of a batch (webapi/query/overview on learn.microsoft.com). */
const MAX_ADDRESS = 32_768;
const MAX_ADDRESS_IN_BATCH = 65_536;
/** Below the root, encoded or not. */
const BATCH = /^(?:\$|%24)batch$/i;

/** Where the service is asked about itself; the origin of the request is used where it is left out. */
export interface Service {
  organization: () => Organization;
  origin?: () => string;
}

/** Serves `/api/data/v9.2/…`: what `ROUTES` lists, for callers whom the organisation knows and lets in. */
export function webApi(service: Service): Route {
  return (request) => {
    const { pathname } = request.url;
    if (pathname !== ROOT.slice(0, -1) && !pathname.startsWith(ROOT)) return undefined;
    const origin = service.origin?.() ?? request.url.origin;
    try {
      return answerTo(request, service.organization(), origin);
    } catch (error) {
      if (error instanceof DataverseError)
        return errorReply(error, {}, annotationsIn(request.headers['prefer']));
      throw error;
    }
  };
}

function answerTo(request: Request, organization: Organization, origin: string): Reply {
  const sender = callerOf(request, organization);
  if (!sender) return unauthorized(origin);
  admit(organization, sender);
  const caller = impersonate(request, organization, sender);
  const root = `${origin}${ROOT}`;
  if (!BATCH.test(pathOf(request)))
    return answerOne(request, { organization, caller, root, maxAddress: MAX_ADDRESS });
  checkHeaders(request);
  parseQuery(request.url.searchParams, []);
  // Only the sender of the batch acts on behalf of somebody: on its parts the headers for it have no effect
  // (seen: dynamics-365-customer-engagement#531).
  const answer = (part: Request): Reply =>
    answerOne(part, { organization, caller, root, maxAddress: MAX_ADDRESS_IN_BATCH });
  return answerBatch(request, { organization, root, answer });
}

interface Sending extends Pick<Exchange, 'organization' | 'caller' | 'root'> {
  /** Characters. */
  maxAddress: number;
}

function answerOne(request: Request, { maxAddress, ...sending }: Sending): Reply {
  if (request.url.href.length > maxAddress) {
    throw refusal('badQuery', { problem: `The request address is longer than ${maxAddress} characters.` });
  }
  checkHeaders(request);
  const exchange: Exchange = {
    ...sending,
    request,
    preferences: parsePreferences(request.headers['prefer']),
    path: pathOf(request),
  };
  const target = findTarget(exchange.organization.catalogue, parseAddress(exchange.path));
  const routes = ROUTES.filter((route) => route.kind === target.kind);
  const route = routes.find((entry) => entry.method === request.method);
  if (!route) throw refusal('methodNotAllowed', { method: request.method });
  return route.answer(exchange, target);
}

/** Below the root of the service. */
function pathOf({ url }: Request): string {
  return url.pathname.slice(ROOT.length);
}
