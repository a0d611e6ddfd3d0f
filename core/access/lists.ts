/** `flatMap`, which ES2018 does not have. */
export function flatMap<T, U>(list: readonly T[], change: (item: T) => readonly U[]): U[] {
  return ([] as U[]).concat(...list.map(change));
}
