import type { Guid } from '../guid';
import type { ManyToMany } from '../metadata/types';

/** The rows of one table, each with those of the other that it is connected with, in the order of connecting. */
type Side = Map<Guid, Set<Guid>>;

/** Which rows a many-to-many relationship connects: kept from both sides, as it is asked for from both at every request. */
export class Links {
  private readonly sides = new Map<string, readonly [Side, Side]>();

  add(relationship: ManyToMany, from: { table: string; id: Guid }, to: Guid): void {
    const [here, there] = this.of(relationship, from.table);
    connect(here, from.id, to);
    connect(there, to, from.id);
  }

  remove(relationship: ManyToMany, from: { table: string; id: Guid }, to: Guid): void {
    const [here, there] = this.of(relationship, from.table);
    here.get(from.id)?.delete(to);
    there.get(to)?.delete(from.id);
  }

  has(relationship: ManyToMany, from: { table: string; id: Guid }, to: Guid): boolean {
    return this.of(relationship, from.table)[0].get(from.id)?.has(to) ?? false;
  }

  /** Ids on the other side of the relationship. */
  from(relationship: ManyToMany, row: { table: string; id: Guid }): Guid[] {
    return [...(this.of(relationship, row.table)[0].get(row.id) ?? [])];
  }

  /** Takes a row out of every relationship: it was deleted. */
  forget(id: Guid): void {
    for (const [one, other] of this.sides.values()) {
      take(one, other, id);
      take(other, one, id);
    }
  }

  /** Every pair of connected rows, with the relationship's name. */
  all(): string[] {
    return [...this.sides]
      .flatMap(([name, [first]]) =>
        [...first].flatMap(([id, others]) => [...others].map((other) => `${name} ${id}|${other}`)),
      )
      .sort();
  }

  /** The side of a table, and the one across. */
  private of(relationship: ManyToMany, table: string): readonly [Side, Side] {
    let known = this.sides.get(relationship.name);
    if (!known) this.sides.set(relationship.name, (known = [new Map(), new Map()]));
    const [first, second] = known;
    return relationship.tables[0] === table ? [first, second] : [second, first];
  }
}

function connect(side: Side, id: Guid, other: Guid): void {
  const known = side.get(id);
  if (known) known.add(other);
  else side.set(id, new Set([other]));
}

function take(here: Side, there: Side, id: Guid): void {
  for (const other of here.get(id) ?? []) there.get(other)?.delete(id);
  here.delete(id);
}
