import type { Reply } from '../../http';
import type { Exchange } from '../exchange';
import type { TableDefinition } from '../metadata/types';
import { cutPage, MAX_PAGE } from '../odata/paging';
import { COLLECTION_OPTIONS, parseQuery } from '../odata/query';
import { selectRows } from '../odata/selection';
import { checkQuery, contextOf, shapeRow } from '../odata/shape';
import { createRow } from '../rows/operations';
import { readPayload } from '../rows/payload';
import type { Row } from '../rows/values';
import { readable, requirePrivilege } from '../security/access';
import { answer, noContent, plain } from './replies';
import { rowAddress, rowAnswer, rowQuery, showsRow } from './rowAnswer';

/** `GET incidents`: the rows that the caller may read; those out of reach are left out without a word. */
export function listRows(exchange: Exchange, table: TableDefinition): Reply {
  requirePrivilege(exchange.organization, exchange.caller, table, 'Read');
  return listOf(exchange, table, exchange.organization.tables.of(table.logicalName).all());
}

/** A collection of a table's rows with all query options, cut to what the caller may read. */
export function listOf(exchange: Exchange, table: TableDefinition, rows: readonly Row[]): Reply {
  const { organization, caller, preferences, request, root } = exchange;
  const query = parseQuery(request.url.searchParams, COLLECTION_OPTIONS);
  checkQuery(exchange, table, query);
  const found = selectRows(
    organization,
    caller,
    table,
    rows.filter(readable(organization, caller, table)),
    query,
  );
  const page = cutPage(exchange, table, found, query);
  const total = Math.min(found.length, MAX_PAGE);
  const totals = preferences.annotates('Microsoft.Dynamics.CRM.totalrecordcount');
  return answer(exchange, 200, {
    '@odata.context': `${root}$metadata#${contextOf(table, query)}`,
    ...(query.count ? { '@odata.count': total } : {}),
    ...(totals
      ? {
          '@Microsoft.Dynamics.CRM.totalrecordcount': query.count ? total : -1,
          '@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded': query.count && found.length > MAX_PAGE,
        }
      : {}),
    value: page.rows.map((row) => shapeRow(exchange, table, row, query)),
    ...(page.nextLink === undefined ? {} : { '@odata.nextLink': page.nextLink }),
  });
}

/** `GET incidents/$count`: at most 5000, the platform's limit. */
export function countRows(exchange: Exchange, table: TableDefinition): Reply {
  const { organization, caller, request } = exchange;
  requirePrivilege(organization, caller, table, 'Read');
  const query = parseQuery(request.url.searchParams, ['$filter']);
  const rows = organization.tables
    .of(table.logicalName)
    .all()
    .filter(readable(organization, caller, table));
  return plain(
    exchange,
    String(Math.min(selectRows(organization, caller, table, rows, query).length, MAX_PAGE)),
  );
}

/** `POST incidents`: 204 with the row's address, or 201 with the row where that is preferred. */
export function postRow(exchange: Exchange, table: TableDefinition): Reply {
  rowQuery(exchange, table);
  const payload = readPayload(exchange, table, exchange.request.body);
  const row = createRow(exchange, table, payload, { shown: showsRow(exchange) });
  const address = { 'OData-EntityId': rowAddress(exchange, table, row.id) };
  if (!exchange.preferences.returnRepresentation) return noContent(address);
  return rowAnswer(exchange, table, row, 201, { ...address, Location: address['OData-EntityId'] });
}
