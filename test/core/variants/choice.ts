import type { Random } from './random';

export interface Named {
  id: string;
}

/** What was chosen for a transcript, by the name of the dimension: the score is counted by these. */
export type Dimensions = Record<string, string>;

/**
 * Chooses one value in each dimension and remembers it. With a `focus`, every dimension outside it stays at the first value of
 * its table, the plain one: so a value is tried nearly alone as well as among others.
 */
export class Choice {
  readonly made: Dimensions = {};

  constructor(
    readonly random: Random,
    readonly focus?: ReadonlySet<string>,
  ) {}

  from<T extends Named>(dimension: string, table: readonly T[]): T {
    const chosen = this.isOpen(dimension) ? this.random.pick(table) : (table[0] as T);
    this.made[dimension] = chosen.id;
    return chosen;
  }

  /** A value for which no table stands, such as a yes or no that is rarely yes. */
  rarely(dimension: string, probability: number): boolean {
    const yes = this.isOpen(dimension) && this.random.chance(this.focus ? 0.6 : probability);
    this.made[dimension] = yes ? 'yes' : 'no';
    return yes;
  }

  isOpen(dimension: string): boolean {
    return !this.focus || this.focus.has(dimension);
  }
}
