import type { Reply } from '../../http';
import { refusal } from '../errors';
import type { Exchange } from '../exchange';
import type { Guid } from '../guid';
import type { TableDefinition } from '../metadata/types';
import { parseQuery } from '../odata/query';
import { etagOf } from '../odata/shape';
import { columnOfProperty, primitive } from '../rows/columns';
import { createRow, readRow, removeRow, updateRow } from '../rows/operations';
import { readPayload } from '../rows/payload';
import { relatedRows, tableBehind } from '../rows/related';
import type { Row } from '../rows/values';
import { readable, requirePrivilege } from '../security/access';
import { callerMayUseColumn } from '../security/columnSecurity';
import { answer, noContent, plain } from './replies';
import { rowAddress, rowAnswer, rowQuery, showsRow } from './rowAnswer';
import { listOf } from './rows';

/** `GET incidents(<id>)`. */
export function getRow(exchange: Exchange, table: TableDefinition, id: Guid): Reply {
  const row = readRow(exchange, table, id);
  const known = exchange.request.headers['if-none-match'];
  const { request, preferences } = exchange;
  const annotated = preferences.applied.some((each) => each.startsWith('odata.include-annotations'));
  const plainRow = !request.url.searchParams.has('$expand') && !annotated;
  if (known === etagOf(row) && plainRow) return { status: 304, headers: { ETag: etagOf(row) } };
  return rowAnswer(exchange, table, row, 200);
}

/** `PATCH incidents(<id>)`: changes the row, or creates it under that id, unless a header (`If-Match`, `If-None-Match: *`) forbids one of them. */
export function patchRow(exchange: Exchange, table: TableDefinition, id: Guid): Reply {
  const { organization, request, preferences } = exchange;
  rowQuery(exchange, table);
  const payload = readPayload(exchange, table, request.body);
  const before = organization.tables.of(table.logicalName).get(id);
  const expected = request.headers['if-match'];
  if (!before && expected !== undefined) throw refusal('doesNotExist', { table: table.logicalName, id });
  if (before && request.headers['if-none-match'] === '*') throw refusal('duplicateKey');
  if (before) requireVersion(exchange, before);
  const row = before
    ? updateRow(exchange, table, id, payload.values, { shown: showsRow(exchange) })
    : createRow(exchange, table, { ...payload, id }, { shown: showsRow(exchange) });
  if (preferences.returnRepresentation) return rowAnswer(exchange, table, row, before ? 200 : 201);
  return noContent({ 'OData-EntityId': rowAddress(exchange, table, id) });
}

function requireVersion({ request }: Exchange, row: Row): void {
  const expected = request.headers['if-match'];
  if (expected !== undefined && expected !== '*' && expected !== etagOf(row))
    throw refusal('versionMismatch');
}

/** `DELETE incidents(<id>)`, with `If-Match` only if nobody has changed the row since. */
export function deleteRowAt(exchange: Exchange, table: TableDefinition, id: Guid): Reply {
  parseQuery(exchange.request.url.searchParams, []);
  const row = exchange.organization.tables.of(table.logicalName).get(id);
  if (row) requireVersion(exchange, row);
  removeRow(exchange, table, id);
  return noContent();
}

/** `GET incidents(<id>)/title`, or the row or rows behind a navigation property. */
export function getMember(exchange: Exchange, table: TableDefinition, id: Guid, name: string): Reply {
  const row = readRow(exchange, table, id);
  const { organization, caller } = exchange;
  const navigation = organization.catalogue.findNavigation(table, name);
  if (!navigation) {
    parseQuery(exchange.request.url.searchParams, []);
    return answer(exchange, 200, {
      '@odata.context': `${exchange.root}$metadata#${table.entitySetName}(${id})/${name}`,
      value: valueOf(exchange, table, row, name),
    });
  }
  const other = organization.catalogue.table(tableBehind(navigation, row));
  requirePrivilege(organization, caller, other, 'Read');
  const rows = relatedRows(organization, table, row, navigation);
  if (navigation.kind !== 'one') return listOf(exchange, other, rows);
  const single = rows.find(readable(organization, caller, other));
  return single ? rowAnswer(exchange, other, single, 200) : noContent();
}

/** `GET annotations(<id>)/documentbody/$value`: the bare text. */
export function getValue(exchange: Exchange, table: TableDefinition, id: Guid, name: string): Reply {
  parseQuery(exchange.request.url.searchParams, []);
  const value = valueOf(exchange, table, readRow(exchange, table, id), name);
  return value === null ? noContent() : plain(exchange, String(value));
}

function valueOf({ organization, caller }: Exchange, table: TableDefinition, row: Row, name: string) {
  const column = columnOfProperty(table, name);
  if (!column) throw refusal('noSegment', { segment: name });
  const readable = callerMayUseColumn(organization, caller, table, column, 'canread');
  return readable ? primitive(row, column) : null;
}
