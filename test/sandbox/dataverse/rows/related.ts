import type { Navigation } from '../metadata/catalogue';
import type { TableDefinition } from '../metadata/types';
import type { Organization } from '../organization';
import { lookupOf, type Row } from './values';

/** Rows that a navigation property leads to from a row, whoever may read them. */
export function relatedRows(
  organization: Organization,
  table: TableDefinition,
  row: Row,
  navigation: Navigation,
): Row[] {
  switch (navigation.kind) {
    case 'one': {
      const lookup = lookupOf(row, navigation.column.logicalName);
      const isTarget = navigation.targets.some((target) => target.table === lookup?.table);
      return (lookup && isTarget && present(organization.tables.of(lookup.table).get(lookup.id))) || [];
    }
    case 'many':
      return organization.tables
        .of(navigation.table.logicalName)
        .all()
        .filter((other) => {
          const lookup = lookupOf(other, navigation.column.logicalName);
          return lookup?.id === row.id && lookup.table === table.logicalName;
        });
    case 'many-to-many':
      return organization.links
        .from(navigation.relationship, { table: table.logicalName, id: row.id })
        .flatMap((id) => present(organization.tables.of(navigation.table.logicalName).get(id)));
  }
}

/** The table a navigation property leads to; for one that leads to several, that of the row at hand. */
export function tableBehind(navigation: Navigation, row?: Row): string {
  if (navigation.kind !== 'one') return navigation.table.logicalName;
  const held = row && lookupOf(row, navigation.column.logicalName)?.table;
  const target = navigation.targets.find(({ table }) => table === held) ?? navigation.targets[0];
  return target?.table ?? '';
}

const present = (row: Row | undefined): Row[] => (row ? [row] : []);
