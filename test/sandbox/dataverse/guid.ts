import { createHash } from 'node:crypto';

/** 36 characters, lower case, no braces: the form in which the sandbox stores every id. */
export type Guid = string;

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export const EMPTY_GUID: Guid = '00000000-0000-0000-0000-000000000000';

/** Reads an id as a person or a program writes it: any case, with or without braces. */
export function parseGuid(text: string): Guid | undefined {
  const bare = text.startsWith('{') && text.endsWith('}') ? text.slice(1, -1) : text;
  return GUID.test(bare) ? bare.toLowerCase() : undefined;
}

/** An id without braces, in lower case, be it a GUID or not: the key that components are found by. */
export function plainId(text: string): string {
  return text.replace(/[{}]/g, '').toLowerCase();
}

/** The same name gives the same id in every run: for rows and metadata that the sandbox makes up. */
export function namedGuid(name: string): Guid {
  const hex = createHash('sha1').update(`opencx.sandbox/${name}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
