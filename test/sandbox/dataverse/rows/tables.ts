import type { Guid } from '../guid';
import type { Catalogue } from '../metadata/catalogue';
import type { TableDefinition } from '../metadata/types';
import type { Row, Values } from './values';

/** The rows of one table; a row never changes, it is replaced. */
class Table {
  private readonly rows = new Map<Guid, Row>();

  constructor(
    private readonly define: () => TableDefinition,
    private readonly nextVersion: () => number,
  ) {}

  get definition(): TableDefinition {
    return this.define();
  }

  get(id: Guid): Row | undefined {
    return this.rows.get(id);
  }

  all(): Row[] {
    return [...this.rows.values()];
  }

  /** Inserts or replaces a row as it is given: no defaults, no rules, no security. */
  put(id: Guid, values: Values): Row {
    const version = this.nextVersion();
    const row: Row = {
      id,
      version,
      since: this.rows.get(id)?.since ?? version,
      values: { ...values, [this.definition.primaryId]: id },
    };
    this.rows.set(id, row);
    return row;
  }

  remove(id: Guid): void {
    this.rows.delete(id);
  }

  /** Notes the rows, and gives what puts them back. */
  keep(): () => void {
    const kept = [...this.rows];
    return () => {
      this.rows.clear();
      for (const [id, row] of kept) this.rows.set(id, row);
    };
  }
}

/** All tables of an organisation. A table that goes and comes back has its rows as they were. */
export class Tables {
  private version = 1_000_000;
  private readonly tables = new Map<string, Table>();

  constructor(private readonly catalogue: () => Catalogue) {}

  /** `logicalName` must be a table of the catalogue. */
  of(logicalName: string): Table {
    this.catalogue().table(logicalName);
    const known = this.tables.get(logicalName);
    if (known) return known;
    const made = new Table(
      () => this.catalogue().table(logicalName),
      () => ++this.version,
    );
    this.tables.set(logicalName, made);
    return made;
  }

  /** Notes the rows of all tables, and gives what puts them back. Versions go on rising: none is given twice. */
  keep(): () => void {
    const kept = new Map([...this.tables].map(([name, table]) => [name, table.keep()]));
    return () => {
      for (const name of [...this.tables.keys()]) {
        const putBack = kept.get(name);
        if (putBack) putBack();
        else this.tables.delete(name);
      }
    };
  }
}
