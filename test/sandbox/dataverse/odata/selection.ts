import type { Caller } from '../identity/caller';
import type { TableDefinition } from '../metadata/types';
import type { Organization } from '../organization';
import { rowScope } from '../rows/scope';
import type { Row } from '../rows/values';
import { comparable, order } from './compare';
import { compile, resolve } from './evaluate';
import type { Query } from './query';

/** Where a row stands in a sorted answer: the values it is sorted by, and its age where those are equal. */
export interface Place {
  keys: (string | number | null)[];
  since: number;
}

/** Filters and sorts rows as a query says; cutting is left to the caller. */
export function selectRows(
  organization: Organization,
  caller: Caller,
  table: TableDefinition,
  rows: readonly Row[],
  query: Query,
): Row[] {
  const matches = query.filter && compile(query.filter, rowScope(organization, caller, table));
  const found = matches ? rows.filter(matches) : [...rows];
  const place = placing(organization, caller, table, query);
  const compare = inOrder(query);
  return found
    .map((row) => ({ row, place: place(row) }))
    .sort((one, two) => compare(one.place, two.place))
    .map(({ row }) => row);
}

export function placing(
  organization: Organization,
  caller: Caller,
  table: TableDefinition,
  query: Query,
): (row: Row) => Place {
  const scope = rowScope(organization, caller, table);
  const properties = query.orderBy.map(({ path }) => resolve(path, scope));
  return (row) => ({
    keys: properties.map(({ type, read }) => comparable(read(row), type)),
    since: row.since,
  });
}

export function inOrder(query: Query): (one: Place, two: Place) => number {
  return (one, two) => {
    for (const [index, { descending }] of query.orderBy.entries()) {
      const relation = order(one.keys[index] ?? null, two.keys[index] ?? null);
      if (relation !== 0) return descending ? -relation : relation;
    }
    return one.since - two.since;
  };
}
