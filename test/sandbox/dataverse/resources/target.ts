import { ACTIONS } from '../actions/actions';
import { refusal } from '../errors';
import { FUNCTIONS } from '../functions/functions';
import { type Guid, parseGuid } from '../guid';
import type { Catalogue } from '../metadata/catalogue';
import type { TableDefinition } from '../metadata/types';
import type { Segment } from '../odata/address';

/** What an address names. */
export type Target =
  | { kind: 'service' }
  | { kind: 'rows'; table: TableDefinition }
  | { kind: 'count'; table: TableDefinition }
  | { kind: 'row'; table: TableDefinition; id: Guid }
  /** A column or a navigation property of a row. */
  | { kind: 'member'; table: TableDefinition; id: Guid; name: string }
  | { kind: 'value'; table: TableDefinition; id: Guid; name: string }
  | { kind: 'reference'; table: TableDefinition; id: Guid; name: string; other?: Guid }
  /** The row as it is saved, published or not; and all rows of the table so. */
  | { kind: 'unpublished-row'; table: TableDefinition; id: Guid }
  | { kind: 'unpublished-rows'; table: TableDefinition }
  | { kind: 'bound'; table: TableDefinition; id: Guid; name: string; argument?: string }
  | { kind: 'unbound'; name: string; argument?: string }
  | { kind: 'definitions' }
  | { kind: 'definition'; table: TableDefinition }
  | { kind: 'definition-privileges'; table: TableDefinition }
  | { kind: 'relationships'; table: TableDefinition }
  | { kind: 'attributes'; table: TableDefinition; type?: string }
  | { kind: 'attribute'; table: TableDefinition; column: string; type?: string };

export type TargetKind = Target['kind'];

const NAMESPACE = 'Microsoft.Dynamics.CRM.';

/** Finds what the steps of an address name; refuses what is not there (404) and what the sandbox does not have (501). */
export function findTarget(catalogue: Catalogue, segments: readonly Segment[]): Target {
  const [first, ...rest] = segments;
  if (!first) return { kind: 'service' };
  if (first.name.startsWith('$')) throw refusal('notSupported', { what: first.name });
  if (first.name === 'EntityDefinitions') return definitionTarget(catalogue, first, rest);
  const table = catalogue.findEntitySet(first.name);
  if (table) return rowTarget(table, first, rest);
  const isOperation = [...FUNCTIONS, ...ACTIONS].some(
    ({ name, boundTo }) => name === first.name && boundTo === undefined,
  );
  if (!isOperation || rest.length > 0) throw refusal('noSegment', { segment: first.name });
  return { kind: 'unbound', name: first.name, argument: first.argument };
}

function rowTarget(table: TableDefinition, first: Segment, rest: readonly Segment[]): Target {
  const [second, third, ...more] = rest;
  if (first.argument === undefined) {
    if (!second) return { kind: 'rows', table };
    if (second.name === '$count' && !third) return { kind: 'count', table };
    if (isUnpublished(table, second, 'RetrieveUnpublishedMultiple') && !third)
      return { kind: 'unpublished-rows', table };
    throw refusal('noSegment', { segment: second.name });
  }
  const id = keyOf(first.argument, table.entitySetName);
  if (!second) return { kind: 'row', table, id };
  if (more.length > 0) throw refusal('notSupported', { what: 'paths through several rows' });
  if (isUnpublished(table, second, 'RetrieveUnpublished') && !third)
    return { kind: 'unpublished-row', table, id };
  if (second.name.startsWith(NAMESPACE) && !third) {
    return { kind: 'bound', table, id, name: second.name.slice(NAMESPACE.length), argument: second.argument };
  }
  const { name, argument } = second;
  if (third?.name === '$ref') {
    return {
      kind: 'reference',
      table,
      id,
      name,
      other: argument === undefined ? undefined : keyOf(argument, name),
    };
  }
  if (argument !== undefined) throw refusal('notSupported', { what: 'paths through several rows' });
  if (third?.name === '$value') return { kind: 'value', table, id, name };
  if (third) throw refusal('noSegment', { segment: third.name });
  return { kind: 'member', table, id, name };
}

/** A function without parameters; seen in programs with and without its parentheses. */
function isUnpublished(
  { isPublished }: TableDefinition,
  { name, argument = '' }: Segment,
  called: string,
): boolean {
  return isPublished === true && name === NAMESPACE + called && argument === '';
}

function definitionTarget(catalogue: Catalogue, first: Segment, rest: readonly Segment[]): Target {
  if (first.argument === undefined) {
    if (rest.length > 0) throw refusal('noSegment', { segment: rest[0]?.name ?? '' });
    return { kind: 'definitions' };
  }
  const name = logicalName(first.argument);
  const table = catalogue.find(name);
  if (!table) throw refusal('noMetadata', { name });
  const [second, third, ...more] = rest;
  if (!second) return { kind: 'definition', table };
  if (more.length > 0) throw refusal('noSegment', { segment: more[0]?.name ?? '' });
  const type = third?.name.startsWith(NAMESPACE) ? third.name.slice(NAMESPACE.length) : undefined;
  if (third && type === undefined) throw refusal('noSegment', { segment: third.name });
  if (second.name === 'Attributes') {
    return second.argument === undefined
      ? { kind: 'attributes', table, type }
      : { kind: 'attribute', table, column: logicalName(second.argument), type };
  }
  if (third) throw refusal('noSegment', { segment: third.name });
  if (second.name === 'Privileges') return { kind: 'definition-privileges', table };
  if (second.name === 'ManyToOneRelationships') return { kind: 'relationships', table };
  throw refusal('notSupported', { what: `EntityDefinitions(…)/${second.name}` });
}

function logicalName(argument: string): string {
  const name = /^LogicalName='([^']*)'$/.exec(argument)?.[1];
  if (name === undefined) throw refusal('notSupported', { what: `metadata by the key (${argument})` });
  return name.toLowerCase();
}

function keyOf(argument: string, entitySet: string): Guid {
  const id = parseGuid(argument);
  if (id) return id;
  if (argument.includes('='))
    throw refusal('notSupported', { what: `alternate keys: ${entitySet}(${argument})` });
  throw refusal('badQuery', { problem: `Guid should contain 32 digits with 4 dashes: '${argument}'.` });
}
