import type { AuthorKind, Customer, Message } from '../conversation';
import { kindOfName, kindOfRole } from './speakers';

type Author = Message['author'];
export type AuthorReader = (speaker: string) => Author;

/** `Jane Doe (Customer)`, `Customer (Jane Doe)`, `AI - Nova`, `[Agent] Sam`. */
const COMPOSED = /^\[?([^()[\]]{1,60}?)\]?\s{0,3}(?:\(([^()]{1,60})\)|[-–—/|]\s([^()]{1,60}))$/;

/**
 * Makes the function that tells a transcript's speakers apart. Whom the header names as the customer is the customer;
 * a plain role word is a kind without a name; any other name stays as written.
 */
export function authorReader(customer: Customer): AuthorReader {
  const known = new Map<string, Author>();
  const own = [customer.name, customer.email, customer.phone]
    .filter((value): value is string => value !== undefined)
    .map((value) => value.toLowerCase());
  return (speaker) => {
    let author = known.get(speaker);
    if (author === undefined) known.set(speaker, (author = authorOf(speaker, own)));
    return author;
  };
}

function authorOf(speaker: string, customer: string[]): Author {
  if (speaker === '') return { kind: 'unknown' };
  const role = kindOfRole(speaker);
  if (role !== undefined) return { kind: role };
  const kind = kindOfName(speaker) ?? (customer.indexOf(speaker.toLowerCase()) >= 0 ? 'customer' : undefined);
  if (kind !== undefined) return { kind, name: speaker };
  return composed(speaker) ?? { kind: 'unknown', name: speaker };
}

function composed(speaker: string): { kind: AuthorKind; name: string } | undefined {
  const [, first = '', inParentheses, behindDash] = COMPOSED.exec(speaker) ?? [];
  const second = inParentheses ?? behindDash ?? '';
  const kindOfSecond = kindOfRole(second);
  if (kindOfSecond !== undefined) return { kind: kindOfSecond, name: first.trim() };
  const kindOfFirst = kindOfRole(first);
  return kindOfFirst === undefined || second === '' ? undefined : { kind: kindOfFirst, name: second.trim() };
}
