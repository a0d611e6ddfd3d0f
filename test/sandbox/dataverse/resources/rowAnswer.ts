import type { Reply } from '../../http';
import type { Exchange } from '../exchange';
import type { Guid } from '../guid';
import type { TableDefinition } from '../metadata/types';
import { parseQuery, type Query, ROW_OPTIONS } from '../odata/query';
import { checkQuery, contextOf, etagOf, shapeRow } from '../odata/shape';
import type { Row } from '../rows/values';
import { answer } from './replies';

export function rowAddress({ root }: Exchange, table: TableDefinition, id: Guid): string {
  return `${root}${table.entitySetName}(${id})`;
}

/** What a request wants to see of one row; asked before anything is written, so that a wrong name leaves no trace. */
export function rowQuery(exchange: Exchange, table: TableDefinition): Query {
  const query = parseQuery(exchange.request.url.searchParams, ROW_OPTIONS);
  checkQuery(exchange, table, query);
  return query;
}

/** Is the row that a request writes to come back with the answer? Naming columns of it counts as asking for it. */
export function showsRow({ preferences, request }: Exchange): boolean {
  return preferences.returnRepresentation || request.url.searchParams.has('$select');
}

/** One row, as the request's `$select` and `$expand` want it. */
export function rowAnswer(
  exchange: Exchange,
  table: TableDefinition,
  row: Row,
  status: number,
  headers: Record<string, string> = {},
): Reply {
  const query = rowQuery(exchange, table);
  return answer(
    exchange,
    status,
    {
      '@odata.context': `${exchange.root}$metadata#${contextOf(table, query)}/$entity`,
      ...shapeRow(exchange, table, row, query),
    },
    { ETag: etagOf(row), ...headers },
  );
}
