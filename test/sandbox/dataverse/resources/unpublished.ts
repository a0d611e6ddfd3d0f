import type { Reply } from '../../http';
import { savedRow } from '../../systemForms/formRows';
import type { Exchange } from '../exchange';
import type { Guid } from '../guid';
import type { TableDefinition } from '../metadata/types';
import { contextOf, etagOf, shapeRow } from '../odata/shape';
import { readRow } from '../rows/operations';
import { requirePrivilege } from '../security/access';
import { answer } from './replies';
import { rowQuery } from './rowAnswer';
import { listOf } from './rows';

/**
 * `GET systemforms(<id>)/Microsoft.Dynamics.CRM.RetrieveUnpublished()`: the row as it is saved. It takes Read, as the
 * published one does (gg328242). Seen in a live organisation: a column that holds nothing is left out of the answer.
 */
export function getUnpublished(exchange: Exchange, table: TableDefinition, id: Guid): Reply {
  const row = savedRow(exchange.organization, readRow(exchange, table, id));
  const query = rowQuery(exchange, table);
  const shown = Object.entries(shapeRow(exchange, table, row, query)).filter(([, value]) => value !== null);
  return answer(
    exchange,
    200,
    {
      '@odata.context': `${exchange.root}$metadata#${contextOf(table, query)}/$entity`,
      ...Object.fromEntries(shown),
    },
    { ETag: etagOf(row) },
  );
}

/** `GET systemforms/Microsoft.Dynamics.CRM.RetrieveUnpublishedMultiple()`, with the options of a list (mt683541: "composable"). */
export function listUnpublished(exchange: Exchange, table: TableDefinition): Reply {
  const { organization, caller } = exchange;
  requirePrivilege(organization, caller, table, 'Read');
  const rows = organization.tables.of(table.logicalName).all();
  return listOf(
    exchange,
    table,
    rows.map((row) => savedRow(organization, row)),
  );
}
