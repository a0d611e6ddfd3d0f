/** Asked of every object by the language, React or a debugger: not members that a host would have to offer. */
const INNOCENT = new Set<PropertyKey>(['then', 'toJSON', '$$typeof', 'constructor', 'prototype', 'nodeType']);

/**
 * A stand-in that admits what it lacks: reading a member it does not have throws, where the real host would have
 * answered something, so that nothing passes here for the wrong reason.
 */
export function strict<T extends object>(name: string, members: T): T {
  return new Proxy(members, {
    get(target, member, receiver) {
      if (member in target || typeof member === 'symbol' || INNOCENT.has(member)) {
        return Reflect.get(target, member, receiver);
      }
      throw new Error(`The stand-in for ${name} has no member '${String(member)}'.`);
    },
  });
}
