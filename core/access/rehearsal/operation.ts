/** One operation of a change set. */
export interface Operation {
  method: 'POST' | 'PATCH' | 'DELETE';
  /** An entity set, or a row made earlier in the set: `$5`. */
  target: string;
  body?: Readonly<Record<string, unknown>>;
  /** Columns that come back with the answer. A row that comes back cannot be referred to (powerapps-docs#352). */
  returned?: string;
}

/** Names that differ from environment to environment. */
export interface Schema {
  /** Navigation property from a case to its queue; undefined where there is none. */
  caseQueue?: string;
  /** Entity set of the live work item, its key, and its navigation property to the work stream. */
  chat?: { set: string; key: string; workStream: string };
  /** Characters that a case's title can hold; undefined where that could not be read. */
  titleLength?: number;
}
