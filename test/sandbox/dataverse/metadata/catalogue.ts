import { account } from './tables/account';
import { annotation } from './tables/annotation';
import { contact } from './tables/contact';
import { incident } from './tables/incident';
import { liveWorkItem, liveWorkStream } from './tables/omnichannel';
import { organizationTable } from './tables/organization';
import { businessUnit, systemUser, team } from './tables/principals';
import { queue, queueItem } from './tables/queue';
import { roleTables } from './tables/role';
import type { Column, ManyToMany, TableDefinition, Target } from './types';

/** Every table there is; a further one is a further row. */
export const TABLES: readonly TableDefinition[] = [
  incident,
  contact,
  account,
  annotation,
  queue,
  queueItem,
  liveWorkItem,
  liveWorkStream,
  systemUser,
  team,
  businessUnit,
  ...roleTables,
  organizationTable,
];

export const MANY_TO_MANY: readonly ManyToMany[] = [
  { name: 'systemuserroles_association', tables: ['systemuser', 'role'] },
  { name: 'teamroles_association', tables: ['team', 'role'] },
  { name: 'teammembership_association', tables: ['team', 'systemuser'] },
];

const byLogicalName = new Map(TABLES.map((table) => [table.logicalName, table]));
const byEntitySet = new Map(TABLES.map((table) => [table.entitySetName, table]));

export function findTable(logicalName: string): TableDefinition | undefined {
  return byLogicalName.get(logicalName);
}

/** For names that stand in the catalogue itself. */
export function tableNamed(logicalName: string): TableDefinition {
  const table = byLogicalName.get(logicalName);
  if (!table) throw new Error(`The sandbox has no table '${logicalName}'.`);
  return table;
}

export function findEntitySet(name: string): TableDefinition | undefined {
  return byEntitySet.get(name);
}

export function findColumn(table: TableDefinition, logicalName: string): Column | undefined {
  return table.columns.find((column) => column.logicalName === logicalName);
}

/** A way from a row to other rows, as `$expand`, a path or a bind names it. */
export type Navigation =
  | { kind: 'one'; name: string; column: Column; targets: readonly Target[] }
  | { kind: 'many'; name: string; table: TableDefinition; column: Column }
  | { kind: 'many-to-many'; name: string; table: TableDefinition; relationship: ManyToMany };

/** Finds a navigation property; names are case-sensitive, as in Dataverse. */
export function findNavigation(table: TableDefinition, name: string): Navigation | undefined {
  return navigationsOf(table).get(name);
}

const navigations = new Map<string, Map<string, Navigation>>();

function navigationsOf(table: TableDefinition): Map<string, Navigation> {
  const known = navigations.get(table.logicalName);
  if (known) return known;
  const found = new Map<string, Navigation>();
  for (const column of table.columns) {
    for (const { navigation } of column.targets ?? []) {
      const targets = (column.targets ?? []).filter((target) => target.navigation === navigation);
      found.set(navigation, { kind: 'one', name: navigation, column, targets });
    }
  }
  for (const other of TABLES) {
    for (const column of other.columns) {
      for (const target of column.targets ?? []) {
        if (target.table !== table.logicalName || !target.collection) continue;
        found.set(target.collection, { kind: 'many', name: target.collection, table: other, column });
      }
    }
  }
  for (const relationship of MANY_TO_MANY) {
    const [one, two] = relationship.tables;
    const otherSide = one === table.logicalName ? two : two === table.logicalName ? one : undefined;
    if (!otherSide) continue;
    const name = relationship.name;
    found.set(name, { kind: 'many-to-many', name, table: tableNamed(otherSide), relationship });
  }
  navigations.set(table.logicalName, found);
  return found;
}
