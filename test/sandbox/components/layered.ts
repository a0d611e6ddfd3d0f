/** Owner of the one layer that unmanaged solutions and administrators share; it lies on top of all others. */
export const ACTIVE = 'Active';

/** What one owner makes of a component. */
export interface Layer<T> {
  /** Unique name of the managed solution, or `ACTIVE`. */
  solution: string;
  value: T;
}

/** A solution that is staged for upgrade waits under this name until it is promoted. */
export const upgradeOf = (uniqueName: string): string => `${uniqueName}_Upgrade`;

/**
 * Puts a layer in its place: where its owner has one already, right above that of the solution that it upgrades, or else on
 * top, below the active layer (power-platform/alm/solution-layers-alm: the solution that was installed last is on top).
 */
export function putLayer<T>(layers: Layer<T>[], layer: Layer<T>): void {
  const own = layers.findIndex(({ solution }) => solution === layer.solution);
  if (own >= 0) layers[own] = layer;
  else layers.splice(placeFor(layers, layer.solution), 0, layer);
}

function placeFor(layers: readonly Layer<unknown>[], owner: string): number {
  if (owner === ACTIVE) return layers.length;
  const base = layers.findIndex(({ solution }) => upgradeOf(solution) === owner);
  if (base >= 0) return base + 1;
  const active = layers.findIndex(({ solution }) => solution === ACTIVE);
  return active < 0 ? layers.length : active;
}

/** The layers without an owner's. */
export function withoutOwner<T>(layers: readonly Layer<T>[], owner: string): Layer<T>[] {
  return layers.filter(({ solution }) => solution !== owner);
}

/** Gives an owner's layers to another one, as applying an upgrade does. */
export function renameOwner<T>(layers: readonly Layer<T>[], from: string, to: string): Layer<T>[] {
  return layers.map((layer) => (layer.solution === from ? { ...layer, solution: to } : layer));
}

/** All components of one kind, by name. Several solutions may bring the same one: the topmost layer is what counts. */
export class Layered<T> {
  private readonly stacks = new Map<string, Layer<T>[]>();

  /** The topmost layer's. */
  get(name: string): T | undefined {
    return this.stacks.get(name)?.at(-1)?.value;
  }

  has(name: string): boolean {
    return this.stacks.has(name);
  }

  get size(): number {
    return this.stacks.size;
  }

  names(): string[] {
    return [...this.stacks.keys()];
  }

  values(): T[] {
    return this.names().flatMap((name) => this.get(name) ?? []);
  }

  /** Lowest first. */
  ownersOf(name: string): string[] {
    return (this.stacks.get(name) ?? []).map(({ solution }) => solution);
  }

  put(name: string, layer: Layer<T>): void {
    const stack = this.stacks.get(name) ?? [];
    putLayer(stack, layer);
    this.stacks.set(name, stack);
  }

  /** A component goes with its last layer. */
  removeOwner(owner: string): void {
    this.replace((stack) => withoutOwner(stack, owner));
  }

  renameOwner(from: string, to: string): void {
    this.replace((stack) => renameOwner(stack, from, to));
  }

  private replace(change: (stack: readonly Layer<T>[]) => Layer<T>[]): void {
    for (const [name, stack] of [...this.stacks]) {
      const changed = change(stack);
      if (changed.length === 0) this.stacks.delete(name);
      else this.stacks.set(name, changed);
    }
  }
}
