import type { Primitive, ValueType } from './compare';

/** What a filter, an order or a selection may name on a thing of type `T`: a row, or a piece of metadata. */
export interface Scope<T> {
  /** As errors call it, without the namespace. */
  typeName: string;
  property(name: string): Property<T> | undefined;
  /** A way to other things; undefined where there is none of that name. */
  navigation(name: string): { many: boolean; scope: Scope<T>; follow(thing: T): T[] } | undefined;
}

export interface Property<T> {
  type: ValueType;
  read(thing: T): Primitive;
}
