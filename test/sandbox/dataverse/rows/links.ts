import type { Guid } from '../guid';
import type { ManyToMany } from '../metadata/types';

/** Which rows a many-to-many relationship connects. */
export class Links {
  private readonly pairs = new Map<string, Set<string>>();

  add(relationship: ManyToMany, from: { table: string; id: Guid }, to: Guid): void {
    this.of(relationship).add(pair(relationship, from, to));
  }

  remove(relationship: ManyToMany, from: { table: string; id: Guid }, to: Guid): void {
    this.of(relationship).delete(pair(relationship, from, to));
  }

  has(relationship: ManyToMany, from: { table: string; id: Guid }, to: Guid): boolean {
    return this.of(relationship).has(pair(relationship, from, to));
  }

  /** Ids on the other side of the relationship. */
  from(relationship: ManyToMany, row: { table: string; id: Guid }): Guid[] {
    const entries = [...this.of(relationship)];
    if (relationship.tables[0] === row.table) {
      const start = `${row.id}|`;
      return entries.filter((entry) => entry.startsWith(start)).map((entry) => entry.slice(start.length));
    }
    const end = `|${row.id}`;
    return entries.filter((entry) => entry.endsWith(end)).map((entry) => entry.slice(0, -end.length));
  }

  /** Takes a row out of every relationship: it was deleted. */
  forget(id: Guid): void {
    for (const pairs of this.pairs.values()) {
      for (const entry of pairs) if (entry.split('|').includes(id)) pairs.delete(entry);
    }
  }

  /** Every pair of connected rows, with the relationship's name. */
  all(): string[] {
    return [...this.pairs].flatMap(([name, pairs]) => [...pairs].map((entry) => `${name} ${entry}`)).sort();
  }

  private of(relationship: ManyToMany): Set<string> {
    const known = this.pairs.get(relationship.name);
    if (known) return known;
    const made = new Set<string>();
    this.pairs.set(relationship.name, made);
    return made;
  }
}

function pair(relationship: ManyToMany, from: { table: string; id: Guid }, to: Guid): string {
  return relationship.tables[0] === from.table ? `${from.id}|${to}` : `${to}|${from.id}`;
}
