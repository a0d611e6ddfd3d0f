import { refusal } from '../errors';
import type { Exchange } from '../exchange';
import { type Guid, parseGuid } from '../guid';
import { type Catalogue, findColumn } from '../metadata/catalogue';
import type { Column, TableDefinition } from '../metadata/types';
import { EDM_TYPES } from '../odata/compare';
import { columnOfProperty, valueTypeOf } from './columns';
import type { Lookup, Value, Values } from './values';

const BIND = '@odata.bind';

/** What a body says of a row: the values of its columns, lookups by `@odata.bind`, and the id if it names one. */
export interface Payload {
  id?: Guid;
  values: Values;
}

/** Reads the body of a create or an update; names that the table does not have are refused. */
export function readPayload(
  { organization: { catalogue }, root }: Exchange,
  table: TableDefinition,
  body: Buffer,
): Payload {
  const values: Record<string, Value> = {};
  let id: Guid | undefined;
  for (const [name, value] of Object.entries(readJsonObject(table.entitySetName, body))) {
    if (name.endsWith(BIND)) {
      const { column, lookup } = readBind(catalogue, table, name.slice(0, -BIND.length), value, root);
      values[column.logicalName] = lookup;
    } else if (name === table.primaryId) {
      id = typeof value === 'string' ? parseGuid(value) : undefined;
      if (id === undefined)
        throw refusal('badPayload', {
          entitySet: table.entitySetName,
          problem: notOfType(value, 'Edm.Guid'),
        });
    } else if (name.includes('@')) {
      checkAnnotation(catalogue, table, name);
    } else {
      const column = columnNamed(catalogue, table, name, value);
      if (!column.readOnly) values[column.logicalName] = readValue(table, column, value);
    }
  }
  return { id, values };
}

/** Annotations come back with rows that were read, and mean nothing here; those of no property, or that would bind, are mistakes. */
function checkAnnotation(catalogue: Catalogue, table: TableDefinition, name: string): void {
  const [property = '', annotation = ''] = name.split('@');
  const isBind = catalogue.findNavigation(table, property) && annotation !== 'odata.nextLink';
  const isKnown = property === '' || (columnOfProperty(table, property) ?? findColumn(table, property));
  if (isBind || !(isKnown || catalogue.findNavigation(table, property)))
    throw refusal('badPayload', { entitySet: table.entitySetName, problem: undeclared(property) });
}

export function readJsonObject(entitySet: string, body: Buffer): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(body.toString('utf8'));
  } catch {
    value = undefined;
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>;
  throw refusal('badPayload', { entitySet, problem: 'The payload is not a JSON object.' });
}

/** Reads `/contacts(<id>)`, with or without the slash, or the row's whole address. */
export function readReference(catalogue: Catalogue, reference: string, root: string): Lookup {
  const path = reference.startsWith(root) ? reference.slice(root.length) : reference.replace(/^\//, '');
  const [, entitySet = '', key = ''] = /^(\w+)\(([^()]*)\)$/.exec(path) ?? [];
  const table = catalogue.findEntitySet(entitySet);
  if (!table) throw refusal('noSegment', { segment: entitySet || reference });
  const id = parseGuid(key);
  if (id) return { table: table.logicalName, id };
  if (key.includes('=')) throw refusal('notSupported', { what: `alternate keys: ${reference}` });
  throw refusal('badQuery', { problem: `Guid should contain 32 digits with 4 dashes: '${key}'.` });
}

function readBind(
  catalogue: Catalogue,
  table: TableDefinition,
  name: string,
  value: unknown,
  root: string,
): { column: Column; lookup: Lookup | null } {
  const navigation = catalogue.findNavigation(table, name);
  if (!navigation) throw refusal('badPayload', { entitySet: table.entitySetName, problem: undeclared(name) });
  if (navigation.kind !== 'one')
    throw refusal('notSupported', { what: `binding the collection ${name} in a payload` });
  if (value === null) return { column: navigation.column, lookup: null };
  if (typeof value !== 'string')
    throw refusal('badPayload', { entitySet: table.entitySetName, problem: notOfType(value, 'Edm.String') });
  const lookup = readReference(catalogue, value, root);
  if (!navigation.targets.some((target) => target.table === lookup.table)) {
    throw refusal('badPayload', {
      entitySet: table.entitySetName,
      problem: `The navigation property '${name}' does not refer to rows of '${lookup.table}'.`,
    });
  }
  return { column: navigation.column, lookup };
}

function undeclared(name: string): string {
  return `InnerException : Microsoft.OData.ODataException: An undeclared property '${name}' which only has property annotations in the payload but no property value was found in the payload. In OData, only declared navigation properties and declared named streams can be represented as properties without values.`;
}

function columnNamed(catalogue: Catalogue, table: TableDefinition, name: string, value: unknown): Column {
  const navigation = catalogue.findNavigation(table, name);
  if (navigation && typeof value === 'object' && value !== null) {
    throw refusal('notSupported', { what: `rows inside a row (${name})` });
  }
  const column = findColumn(table, name);
  if (column?.targets || columnOfProperty(table, name)?.targets) throw refusal('noDirectLookup');
  if (column) return column;
  throw refusal('badPayload', {
    entitySet: table.entitySetName,
    problem: `InnerException : Microsoft.OData.ODataException: The property '${name}' does not exist on type 'Microsoft.Dynamics.CRM.${table.logicalName}'. Make sure to only use property names that are defined by the type.`,
  });
}

function readValue(table: TableDefinition, column: Column, value: unknown): Value {
  if (value === null || value === '') return null;
  const type = valueTypeOf(column);
  const fits: boolean = {
    String: typeof value === 'string',
    Number: typeof value === 'number' && (column.type === 'Double' || Number.isInteger(value)),
    Boolean: typeof value === 'boolean',
    Guid: typeof value === 'string' && parseGuid(value) !== undefined,
    Date: typeof value === 'string' && !Number.isNaN(Date.parse(value)),
  }[type];
  if (!fits) {
    throw refusal('badPayload', {
      entitySet: table.entitySetName,
      problem: notOfType(value, EDM_TYPES[type]),
    });
  }
  return type === 'Guid' ? (parseGuid(String(value)) ?? null) : (value as Value);
}

function notOfType(value: unknown, type: string): string {
  return `InnerException : Microsoft.OData.ODataException: Cannot convert the literal '${String(value)}' to the expected type '${type}'.`;
}
