import type { Reply, Request, Route } from '../http';
import { DataverseError, errorReply, refusal } from './errors';
import type { Exchange } from './exchange';
import { callerOf, unauthorized } from './identity';
import { parseAddress } from './odata/address';
import { parsePreferences } from './odata/preferences';
import type { Organization } from './organization';
import { ROUTES } from './resources/routes';
import { findTarget } from './resources/target';
import { admit } from './security/admission';

const ROOT = '/api/data/v9.2/';
/** Characters of an address that the platform takes (webapi/query/overview on learn.microsoft.com). */
const MAX_ADDRESS = 32_768;
/** Headers that would change what a request does, and that the sandbox does not have: refused, not left out. */
const UNSUPPORTED_HEADERS = [
  'callerobjectid',
  'mscrmcallerid',
  'mscrm.bypasscustompluginexecution',
  'mscrm.solutionuniquename',
  'mscrm.mergelabels',
];

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
      if (error instanceof DataverseError) return errorReply(error);
      throw error;
    }
  };
}

function answerTo(request: Request, organization: Organization, origin: string): Reply {
  const caller = callerOf(request, organization);
  if (!caller) return unauthorized(origin);
  admit(organization, caller);
  if (request.url.href.length > MAX_ADDRESS) {
    throw refusal('badQuery', { problem: `The request address is longer than ${MAX_ADDRESS} characters.` });
  }
  const header = UNSUPPORTED_HEADERS.find((name) => request.headers[name] !== undefined);
  if (header) throw refusal('notSupported', { what: `the header ${header}` });
  const exchange: Exchange = {
    request,
    organization,
    caller,
    preferences: parsePreferences(request.headers['prefer']),
    root: `${origin}${ROOT}`,
    path: request.url.pathname.slice(ROOT.length),
  };
  const target = findTarget(organization.catalogue, parseAddress(exchange.path));
  const routes = ROUTES.filter((route) => route.kind === target.kind);
  const route = routes.find((entry) => entry.method === request.method);
  if (!route) throw refusal('methodNotAllowed', { method: request.method });
  return route.answer(exchange, target);
}
