import { refusal } from '../errors';
import type { Caller } from '../identity/caller';
import type { Column, TableDefinition } from '../metadata/types';
import type { Scope } from '../odata/scope';
import type { Organization } from '../organization';
import { readable, requirePrivilege } from '../security/access';
import { callerMayUseColumn } from '../security/columnSecurity';
import { columnOfProperty, primitive, valueTypeOf } from './columns';
import { relatedRows, tableBehind } from './related';
import type { Row } from './values';

/** What a query may name on a table's rows. Rows of other tables count only as far as the caller may read them. */
export function rowScope(organization: Organization, caller: Caller, table: TableDefinition): Scope<Row> {
  return {
    typeName: table.logicalName,
    property(name) {
      const column = columnOfProperty(table, name);
      if (!column || column.type === 'ManagedProperty') return undefined;
      if (!callerMayUseColumn(organization, caller, table, column, 'canread'))
        throw refusal('securedInQuery');
      return { type: valueTypeOf(column), read: (row) => primitive(row, column) };
    },
    navigation(name) {
      const managed = columnOfProperty(table, name);
      if (managed?.type === 'ManagedProperty')
        return { many: false, scope: managedPropertyScope(managed), follow: (row) => [row] };
      const navigation = organization.catalogue.findNavigation(table, name);
      if (!navigation) return undefined;
      const other = organization.catalogue.table(tableBehind(navigation));
      requirePrivilege(organization, caller, other, 'Read');
      const mayRead = readable(organization, caller, other);
      return {
        many: navigation.kind !== 'one',
        scope: rowScope(organization, caller, other),
        follow: (row) => relatedRows(organization, table, row, navigation).filter(mayRead),
      };
    },
  };
}

/** `iscustomizable/Value` */
function managedPropertyScope(column: Column): Scope<Row> {
  return {
    typeName: 'BooleanManagedProperty',
    property: (name) =>
      name === 'Value' ? { type: 'Boolean', read: (row) => primitive(row, column) } : undefined,
    navigation: () => undefined,
  };
}
