/** A row's id: 36 characters, lower case, no braces. */
export type Guid = string;

const SHAPE = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Reads an id as people and platforms write it: any case, with or without braces and blanks around it. */
export function readGuid(text: string): Guid | undefined {
  const bare = text
    .trim()
    .replace(/^\{(.*)\}$/, '$1')
    .toLowerCase();
  return SHAPE.test(bare) ? bare : undefined;
}
