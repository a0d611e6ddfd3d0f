import { refusal } from '../errors';
import type { Exchange } from '../exchange';
import type { Catalogue } from '../metadata/catalogue';
import type { Column, TableDefinition } from '../metadata/types';
import { columnOfProperty, primitive, propertyName } from '../rows/columns';
import { relatedRows, tableBehind } from '../rows/related';
import type { Row } from '../rows/values';
import { readable, requirePrivilege } from '../security/access';
import { callerMayUseColumn } from '../security/columnSecurity';
import { annotationsOf } from './annotations';
import type { Expansion, Query } from './query';
import { selectRows } from './selection';

/** A row as JSON. */
export type Entity = Record<string, unknown>;

export function etagOf(row: Row): string {
  return `W/"${row.version}"`;
}

/** Columns that an answer carries: those selected and the primary key, or all. */
function selectedColumns(
  catalogue: Catalogue,
  table: TableDefinition,
  select: readonly string[] | undefined,
): Column[] {
  if (!select) return [...table.columns];
  const columns = select.map((name) => {
    const navigation = catalogue.findNavigation(table, name);
    const column =
      columnOfProperty(table, name) ?? (navigation?.kind === 'one' ? navigation.column : undefined);
    if (!column) throw refusal('noProperty', { property: name, table: table.logicalName });
    return column;
  });
  const key = columnOfProperty(table, table.primaryId);
  return key && !columns.includes(key) ? [...columns, key] : columns;
}

/** The row with what the query selects and expands, null for columns that are secured from the caller, and the annotations that the caller prefers. */
export function shapeRow(exchange: Exchange, table: TableDefinition, row: Row, query: Query): Entity {
  const { organization, caller, preferences } = exchange;
  const entity: Entity = { '@odata.etag': etagOf(row) };
  for (const column of selectedColumns(organization.catalogue, table, query.select)) {
    const property = propertyName(column);
    if (!callerMayUseColumn(organization, caller, table, column, 'canread')) {
      entity[property] = null;
      continue;
    }
    for (const [name, value] of annotationsOf(organization, row, column)) {
      if (preferences.annotates(name)) entity[`${property}@${name}`] = value;
    }
    entity[property] =
      column.type === 'ManagedProperty' ? managedProperty(row, column) : primitive(row, column);
  }
  for (const expansion of query.expand) Object.assign(entity, expand(exchange, table, row, expansion));
  return entity;
}

/** `BooleanManagedProperty`: whoever made an unmanaged component may change it. */
function managedProperty(row: Row, column: Column): Entity {
  return {
    Value: primitive(row, column),
    CanBeChanged: row.values['ismanaged'] !== true,
    ManagedPropertyLogicalName: `${column.logicalName}anddeletable`,
  };
}

function expand(exchange: Exchange, table: TableDefinition, row: Row, expansion: Expansion): Entity {
  const { organization, caller, root } = exchange;
  const { navigation: name, query, source } = expansion;
  const navigation = organization.catalogue.findNavigation(table, name);
  if (!navigation) throw refusal('noProperty', { property: name, table: table.logicalName });
  const other = organization.catalogue.table(tableBehind(navigation, row));
  requirePrivilege(organization, caller, other, 'Read');
  const rows = relatedRows(organization, table, row, navigation).filter(
    readable(organization, caller, other),
  );
  if (navigation.kind === 'one') {
    const [single] = rows;
    return { [name]: single ? shapeRow(exchange, other, single, query) : null };
  }
  const selected = selectRows(organization, caller, other, rows, query).slice(0, query.top ?? rows.length);
  const options = source ? `?${source.split('&').map(encodeOption).join('&')}` : '';
  return {
    [name]: selected.map((each) => shapeRow(exchange, other, each, query)),
    [`${name}@odata.nextLink`]: `${root}${table.entitySetName}(${row.id})/${name}${options}`,
  };
}

function encodeOption(option: string): string {
  const equals = option.indexOf('=');
  return `${option.slice(0, equals + 1)}${encodeURIComponent(option.slice(equals + 1))}`;
}

/** Refuses names that are not there even where no row comes back to be shaped, and tables that may not be read. */
export function checkQuery(exchange: Exchange, table: TableDefinition, query: Query): void {
  const { catalogue } = exchange.organization;
  selectedColumns(catalogue, table, query.select);
  for (const { navigation: name, query: inner } of query.expand) {
    const navigation = catalogue.findNavigation(table, name);
    if (!navigation) throw refusal('noProperty', { property: name, table: table.logicalName });
    if (navigation.kind === 'one' && (inner.filter || inner.top !== undefined || inner.orderBy.length > 0)) {
      throw refusal('badQuery', {
        problem: `$filter, $orderby and $top go with collections only; '${name}' is single-valued.`,
      });
    }
    const other = catalogue.table(tableBehind(navigation));
    requirePrivilege(exchange.organization, exchange.caller, other, 'Read');
    selectedColumns(catalogue, other, inner.select);
    selectRows(exchange.organization, exchange.caller, other, [], inner);
  }
}

/** The part after `$metadata#` in an answer's context. */
export function contextOf(table: TableDefinition, query: Query): string {
  const names = [
    ...(query.select ?? []),
    ...query.expand.map(({ navigation, query: inner }) => `${navigation}(${(inner.select ?? []).join(',')})`),
  ];
  return names.length > 0 ? `${table.entitySetName}(${names.join(',')})` : table.entitySetName;
}
