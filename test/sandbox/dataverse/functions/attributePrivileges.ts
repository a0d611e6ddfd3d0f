import { columnId } from '../metadata/definitions';
import { readRow } from '../rows/operations';
import { type ColumnRight, mayUseColumn } from '../security/columnSecurity';
import type { FunctionCall } from './functions';

const ALLOWED = 4;

/**
 * What a user may do with the organisation's secured columns: an `AttributePrivilege` each, numbers as in
 * `fieldpermission`. That columns which the user has nothing of are left out is assumed: no page says either.
 */
export function retrieveAttributePrivileges({ exchange, id }: FunctionCall): Record<string, unknown> {
  const { organization } = exchange;
  const { catalogue } = organization;
  readRow(exchange, catalogue.table('systemuser'), id);
  const secured = catalogue.tables.flatMap((table) =>
    table.columns.filter((column) => column.secured).map((column) => ({ table, column })),
  );
  const privileges = secured.map(({ table, column }) => {
    const may = (right: ColumnRight): number =>
      mayUseColumn(organization, id, table, column, right) ? ALLOWED : 0;
    return {
      AttributeId: columnId(table, column),
      CanRead: may('canread'),
      CanCreate: may('cancreate'),
      CanUpdate: may('canupdate'),
    };
  });
  return {
    AttributePrivileges: privileges.filter(
      ({ CanRead, CanCreate, CanUpdate }) => CanRead + CanCreate + CanUpdate > 0,
    ),
  };
}
