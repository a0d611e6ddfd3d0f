import { refusal } from '../errors';
import type { Exchange } from '../exchange';
import type { TableDefinition } from '../metadata/types';
import type { Row } from '../rows/values';
import type { Query } from './query';
import { inOrder, type Place, placing } from './selection';

/** The platform's page where none is asked for, and its largest. */
export const MAX_PAGE = 5000;
/** Page links kept per organisation; older ones are forgotten. */
const MAX_LINKS = 10_000;

/** Where the page after a link starts, and its number. */
export interface PageStart {
  after: Place;
  number: number;
}

/**
 * Cuts the sorted rows of an answer to the page that is asked for. A link remembers the last row of its page and not
 * a count, so that rows which come or go in between neither double nor skip others. `$top` has no effect on pages:
 * that is the platform's (webapi/query/page-results on learn.microsoft.com).
 */
export function cutPage(
  exchange: Exchange,
  table: TableDefinition,
  rows: readonly Row[],
  query: Query,
): { rows: Row[]; nextLink?: string } {
  const { organization, caller, preferences } = exchange;
  const start = query.skipToken === undefined ? undefined : startOf(exchange, query.skipToken);
  const place = placing(organization, caller, table, query);
  const compare = inOrder(query);
  const left = start ? rows.filter((row) => compare(place(row), start.after) > 0) : rows;
  if (query.top !== undefined && preferences.maxPageSize === undefined && !start) {
    return { rows: left.slice(0, Math.min(query.top, MAX_PAGE)) };
  }
  const page = left.slice(0, Math.min(preferences.maxPageSize ?? MAX_PAGE, MAX_PAGE));
  const last = page[page.length - 1];
  if (!last || page.length === left.length) return { rows: page };
  const number = (start?.number ?? 1) + 1;
  const token = cookie(number, table.primaryId, page[0]?.id ?? last.id, last.id);
  remember(exchange, token, { after: place(last), number });
  const separator = optionsOf(exchange) ? '&' : '';
  const address = `${exchange.root}${exchange.path}?${optionsOf(exchange)}${separator}`;
  return { rows: page, nextLink: `${address}$skiptoken=${encodeToken(token)}` };
}

function startOf(exchange: Exchange, token: string): PageStart {
  const start = exchange.organization.pages.get(keyOf(exchange, token));
  if (!start) throw refusal('malformedCookie');
  return start;
}

function remember(exchange: Exchange, token: string, start: PageStart): void {
  const { pages } = exchange.organization;
  const [oldest] = pages.keys();
  if (pages.size >= MAX_LINKS && oldest !== undefined) pages.delete(oldest);
  pages.set(keyOf(exchange, token), start);
}

/** A token counts only in the address that it was made for. */
function keyOf(exchange: Exchange, token: string): string {
  return `${exchange.path}?${optionsOf(exchange)}#${token}`;
}

/** The options as the request wrote them, without the token. */
function optionsOf({ request }: Exchange): string {
  return request.url.search
    .slice(1)
    .split('&')
    .filter((option) => option !== '' && !/^(\$|%24)skiptoken=/i.test(option))
    .join('&');
}

/** The form that the platform documents: a cookie whose inner cookie is encoded once more. */
function cookie(number: number, key: string, first: string, last: string): string {
  const guid = (id: string) => `{${id.toUpperCase()}}`;
  const inner = `<cookie page="${number - 1}"><${key} last="${guid(last)}" first="${guid(first)}" /></cookie>`;
  const encoded = encodeURIComponent(inner).replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());
  return `<cookie pagenumber="${number}" pagingcookie="${encoded}" istracking="False" />`;
}

function encodeToken(token: string): string {
  return encodeURIComponent(token).replace(/%3D/g, '=').replace(/%2F/g, '/');
}
