import type { Reply } from '../../http';
import { refusal } from '../errors';
import type { Exchange } from '../exchange';
import {
  attributeDefinition,
  type Definition,
  optionSet,
  privilegeDefinitions,
  relationshipDefinitions,
  tableDefinition,
} from '../metadata/definitions';
import type { TableDefinition } from '../metadata/types';
import { type Expansion, type OptionName, parseQuery, type Query } from '../odata/query';
import { compileDefinitionFilter } from './definitionFilter';
import { answer } from './replies';

/** Metadata is everybody's to read; of the query options it takes `$select`, `$filter`, and a few `$expand`s. */
const OPTIONS: readonly OptionName[] = ['$select', '$filter'];

/**
 * `GET EntityDefinitions`: only tables that exist come back, whatever the filter names; with their columns and lookups where
 * those are expanded.
 */
export function listDefinitions(exchange: Exchange): Reply {
  const { tables } = exchange.organization.catalogue;
  const query = parseQuery(exchange.request.url.searchParams, [...OPTIONS, '$expand']);
  const users = exchange.organization.catalogue.table('systemuser');
  const value = narrowed(tables.map(tableDefinition), query, 'EntityMetadata').map((definition) => {
    const table = tables.find((one) => tableDefinition(one)['MetadataId'] === definition['MetadataId']);
    const parts = query.expand.map((one) => partOf(table ?? users, one, users));
    return { ...definition, ...Object.fromEntries(parts) };
  });
  return collection(exchange, 'EntityDefinitions', value);
}

/** Parts of a table's definition that can be expanded. */
const PARTS: Record<string, { type: string; of: (table: TableDefinition) => Definition[] }> = {
  Attributes: {
    type: 'AttributeMetadata',
    of: (table) => table.columns.map((column) => withoutType(attributeDefinition(table, column), undefined)),
  },
  ManyToOneRelationships: { type: 'OneToManyRelationshipMetadata', of: relationshipDefinitions },
};

/** @param example a table that has such a part, to know what a query may name */
function partOf(
  table: TableDefinition,
  { navigation, query }: Expansion,
  example: TableDefinition,
): [string, Definition[]] {
  const part = PARTS[navigation];
  if (!part) throw refusal('noProperty', { property: navigation, table: 'EntityMetadata' });
  if (query.orderBy.length > 0 || query.top !== undefined) {
    throw refusal('notSupported', { what: '$orderby and $top inside $expand of metadata' });
  }
  return [navigation, narrowed(part.of(table), query, part.type, part.of(example)[0])];
}

export function getDefinition(exchange: Exchange, table: TableDefinition): Reply {
  const query = parseQuery(exchange.request.url.searchParams, ['$select']);
  return one(exchange, pick(tableDefinition(table), query, 'EntityMetadata'), 'EntityDefinitions');
}

export function getPrivileges(exchange: Exchange, table: TableDefinition): Reply {
  parseQuery(exchange.request.url.searchParams, []);
  const context = `EntityDefinitions('${table.logicalName}')/Privileges`;
  return answer(exchange, 200, {
    '@odata.context': `${exchange.root}$metadata#${context}`,
    value: privilegeDefinitions(table),
  });
}

export function listRelationships(exchange: Exchange, table: TableDefinition): Reply {
  const context = `EntityDefinitions('${table.logicalName}')/ManyToOneRelationships`;
  const [example] = relationshipDefinitions(exchange.organization.catalogue.table('systemuser'));
  return list(exchange, relationshipDefinitions(table), 'OneToManyRelationshipMetadata', context, example);
}

/** `GET EntityDefinitions(LogicalName='incident')/Attributes`, all or those of one type. */
export function listAttributes(exchange: Exchange, table: TableDefinition, type: string | undefined): Reply {
  const all = table.columns.map((column) => attributeDefinition(table, column));
  const found =
    type === undefined
      ? all
      : all.filter((definition) => definition['@odata.type'] === `#Microsoft.Dynamics.CRM.${type}`);
  const context = `EntityDefinitions('${table.logicalName}')/Attributes`;
  return list(exchange, found, type ?? 'AttributeMetadata', context);
}

export function getAttribute(
  exchange: Exchange,
  table: TableDefinition,
  name: string,
  type: string | undefined,
): Reply {
  const column = table.columns.find(({ logicalName }) => logicalName === name);
  const definition = column && attributeDefinition(table, column);
  if (
    !definition ||
    (type !== undefined && definition['@odata.type'] !== `#Microsoft.Dynamics.CRM.${type}`)
  ) {
    throw refusal('noAttribute', { column: name, table: table.logicalName });
  }
  const query = parseQuery(exchange.request.url.searchParams, ['$select', '$expand']);
  const shown = pick(withoutType(definition, type), query, type ?? 'AttributeMetadata');
  for (const { navigation, query: inner } of query.expand) {
    const options = type !== undefined && navigation === 'OptionSet' ? optionSet(column) : undefined;
    if (!options) throw refusal('noProperty', { property: navigation, table: type ?? 'AttributeMetadata' });
    if (inner.filter || inner.orderBy.length > 0 || inner.top !== undefined)
      throw refusal('notSupported', { what: 'options of $expand=OptionSet other than $select' });
    shown['OptionSet'] = pick(options, inner, 'OptionSetMetadata');
  }
  return one(exchange, shown, `EntityDefinitions('${table.logicalName}')/Attributes`);
}

const TYPED = ['MaxLength', 'Targets'];

/** Properties of one type of attribute are named only where the address names that type. */
function withoutType(definition: Definition, type: string | undefined): Definition {
  if (type !== undefined) return definition;
  return Object.fromEntries(Object.entries(definition).filter(([name]) => !TYPED.includes(name)));
}

/** `example` has the properties that a filter may name, for a list that can be empty. */
function list(
  exchange: Exchange,
  definitions: readonly Definition[],
  type: string,
  context: string,
  example: Definition = definitions[0] ?? {},
): Reply {
  const query = parseQuery(exchange.request.url.searchParams, OPTIONS);
  return collection(exchange, context, narrowed(definitions, query, type, example));
}

function collection(exchange: Exchange, context: string, value: readonly Definition[]): Reply {
  return answer(exchange, 200, { '@odata.context': `${exchange.root}$metadata#${context}`, value });
}

function narrowed(
  definitions: readonly Definition[],
  query: Query,
  type: string,
  example: Definition = definitions[0] ?? {},
): Definition[] {
  if (query.select) pick(example, query, type);
  const matches = query.filter && compileDefinitionFilter(query.filter, example, type);
  return (matches ? definitions.filter(matches) : definitions).map((definition) =>
    pick(definition, query, type),
  );
}

function one(exchange: Exchange, definition: Definition, context: string): Reply {
  return answer(exchange, 200, {
    '@odata.context': `${exchange.root}$metadata#${context}/$entity`,
    ...definition,
  });
}

/** The key comes whether or not it is selected, as with rows. */
function pick(definition: Definition, { select }: Query, type: string): Definition {
  if (!select) return { ...definition };
  const unknown = select.find((name) => !(name in definition));
  if (unknown !== undefined) throw refusal('noProperty', { property: unknown, table: type });
  const always = ['@odata.type', 'MetadataId'];
  return Object.fromEntries(
    Object.entries(definition).filter(([name]) => always.includes(name) || select.includes(name)),
  );
}
