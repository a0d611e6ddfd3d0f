import { account } from './tables/account';
import { annotation } from './tables/annotation';
import { appModuleComponent } from './tables/appModuleComponent';
import { columnSecurityTables } from './tables/columnSecurity';
import { contact } from './tables/contact';
import { environmentVariableTables } from './tables/environmentVariables';
import { incident } from './tables/incident';
import { liveWorkItem, liveWorkStream } from './tables/omnichannel';
import { organizationTable } from './tables/organization';
import { businessUnit, systemUser, team } from './tables/principals';
import { queue, queueItem } from './tables/queue';
import { roleTables } from './tables/role';
import { solutionTables } from './tables/solutions';
import { systemForm } from './tables/systemForm';
import type { Guid } from '../guid';
import { type Privilege, privilegesIn } from './privileges';
import type { Column, ManyToMany, TableDefinition, Target } from './types';

/** Every table that an organisation has before it is customised; a further one is a further row. */
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
  ...columnSecurityTables,
  ...environmentVariableTables,
  ...solutionTables,
  appModuleComponent,
  systemForm,
  organizationTable,
];

export const MANY_TO_MANY: readonly ManyToMany[] = [
  { name: 'systemuserroles_association', tables: ['systemuser', 'role'] },
  { name: 'teamroles_association', tables: ['team', 'role'] },
  { name: 'teammembership_association', tables: ['team', 'systemuser'] },
  { name: 'appmoduleroles_association', tables: ['appmodule', 'role'] },
  { name: 'systemuserprofiles_association', tables: ['systemuser', 'fieldsecurityprofile'] },
  { name: 'teamprofiles_association', tables: ['team', 'fieldsecurityprofile'] },
];

export function findColumn(table: TableDefinition, logicalName: string): Column | undefined {
  return table.columns.find((column) => column.logicalName === logicalName);
}

/** A way from a row to other rows, as `$expand`, a path or a bind names it. */
export type Navigation =
  | { kind: 'one'; name: string; column: Column; targets: readonly Target[] }
  | { kind: 'many'; name: string; table: TableDefinition; column: Column }
  | { kind: 'many-to-many'; name: string; table: TableDefinition; relationship: ManyToMany };

/** The tables of one organisation, with what follows from them: privileges, and ways from rows to rows. */
export class Catalogue {
  readonly privileges: readonly Privilege[];
  private readonly byLogicalName: ReadonlyMap<string, TableDefinition>;
  private readonly byEntitySet: ReadonlyMap<string, TableDefinition>;
  private readonly privilegesByName: ReadonlyMap<string, Privilege>;
  private readonly privilegesById: ReadonlyMap<Guid, Privilege>;
  private readonly navigations = new Map<string, ReadonlyMap<string, Navigation>>();

  constructor(readonly tables: readonly TableDefinition[]) {
    this.privileges = privilegesIn(tables);
    this.byLogicalName = new Map(tables.map((table) => [table.logicalName, table]));
    this.byEntitySet = new Map(tables.map((table) => [table.entitySetName, table]));
    this.privilegesByName = new Map(this.privileges.map((entry) => [entry.name.toLowerCase(), entry]));
    this.privilegesById = new Map(this.privileges.map((entry) => [entry.id, entry]));
  }

  find(logicalName: string): TableDefinition | undefined {
    return this.byLogicalName.get(logicalName);
  }

  /** For names that are known to be there. */
  table(logicalName: string): TableDefinition {
    const table = this.find(logicalName);
    if (!table) throw new Error(`The sandbox has no table '${logicalName}'.`);
    return table;
  }

  findEntitySet(name: string): TableDefinition | undefined {
    return this.byEntitySet.get(name);
  }

  /** Finds a privilege by name in any case. */
  findPrivilege(name: string): Privilege | undefined {
    return this.privilegesByName.get(name.toLowerCase());
  }

  findPrivilegeById(id: Guid): Privilege | undefined {
    return this.privilegesById.get(id);
  }

  /** Finds a navigation property; names are case-sensitive, as in Dataverse. */
  findNavigation({ logicalName }: TableDefinition, name: string): Navigation | undefined {
    const known = this.navigations.get(logicalName) ?? this.navigationsOf(logicalName);
    this.navigations.set(logicalName, known);
    return known.get(name);
  }

  private navigationsOf(logicalName: string): ReadonlyMap<string, Navigation> {
    const found = new Map<string, Navigation>();
    for (const column of this.table(logicalName).columns) {
      for (const { navigation } of column.targets ?? []) {
        const targets = (column.targets ?? []).filter((target) => target.navigation === navigation);
        found.set(navigation, { kind: 'one', name: navigation, column, targets });
      }
    }
    for (const other of this.tables) {
      for (const column of other.columns) {
        for (const { table, collection } of column.targets ?? []) {
          if (table !== logicalName || !collection) continue;
          found.set(collection, { kind: 'many', name: collection, table: other, column });
        }
      }
    }
    for (const relationship of MANY_TO_MANY) {
      const [one, two] = relationship.tables;
      const otherSide = one === logicalName ? two : two === logicalName ? one : undefined;
      if (!otherSide) continue;
      const { name } = relationship;
      found.set(name, { kind: 'many-to-many', name, table: this.table(otherSide), relationship });
    }
    return found;
  }
}

/** Of an organisation that nobody has customised. */
export const STANDARD = new Catalogue(TABLES);

export function tableNamed(logicalName: string): TableDefinition {
  return STANDARD.table(logicalName);
}
