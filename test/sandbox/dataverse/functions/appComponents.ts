import { rowsOf } from '../../solutions/appComponents';
import { refusal } from '../errors';
import { parseGuid } from '../guid';
import { shapeRow } from '../odata/shape';
import { readRow } from '../rows/operations';
import { textOf } from '../rows/values';
import type { FunctionCall } from './functions';

/** The components of an app (webapi/reference/retrieveappcomponents); programs read them from `value`. */
export function retrieveAppComponents({ exchange, arguments: given }: FunctionCall): Record<string, unknown> {
  const id = parseGuid(String(given.get('AppModuleId')));
  if (!id) throw refusal('badQuery', { problem: "The parameter 'AppModuleId' must be a Guid." });
  const { organization } = exchange;
  const app = readRow(exchange, organization.catalogue.table('appmodule'), id);
  const table = organization.catalogue.table('appmodulecomponent');
  const everything = { orderBy: [], count: false, expand: [] };
  return {
    value: rowsOf(organization, textOf(app, 'appmoduleidunique')).map((row) =>
      shapeRow(exchange, table, row, everything),
    ),
  };
}
