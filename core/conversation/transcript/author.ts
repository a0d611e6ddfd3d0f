import type { Customer, Message } from '../conversation';
import { trimmedEnd } from '../lines';
import { isDecorationAt } from './characters';
import { EMPHASIS } from './marks';
import { isRoleWord, kindOfName, kindOfRole, SAYS } from './speakers';

type Author = Message['author'];
export type AuthorReader = (speaker: string) => Author;

/** Verbs and prepositions around a name, `Jane wrote`, `schrieb Jane`, `a écrit`, in the languages we ship. */
const AROUND_NAME = new RegExp(
  `^(?:by|from|von|par|por|מאת|من|بواسطة|${SAYS})\\s+|[\\s,]+(?:${SAYS})$`,
  'gi',
);

/** What parts a role from a name: `Jane Doe (Customer)`, `[Agent] Sam`, `AI - Nova`, `Jane <jane@example.com>`. */
const BETWEEN = /\s*[()[\]<>|/,،"]\s*|\s+[-–—:·]\s+/;

/**
 * Makes the function that tells a transcript's speakers apart. Whom the header names as the customer is the customer;
 * a plain role word is a kind without a name; any other name stays as written.
 */
export function authorReader(customer: Customer): AuthorReader {
  const known = new Map<string, Author>();
  const isCustomer = customerTest(customer);
  return (speaker) => {
    let author = known.get(speaker);
    if (author === undefined) {
      author = authorOf(nameIn(speaker), isCustomer);
      if (known.size < MAX_KNOWN) known.set(speaker, author);
    }
    return author;
  };
}

/** Speakers that are read once: of a text with more, most come once only, and to keep them takes longer than to read them. */
const MAX_KNOWN = 1_000;

/** The name without emphasis and pictures around it, and without what its bearer does. */
export function nameIn(speaker: string): string {
  let start = 0;
  while (start < speaker.length && isDecorationAt(speaker, start)) start++;
  const name = speaker.slice(start);
  return withoutEmphasis(name.length > MAX_WRITTEN ? name : withoutEmphasis(name).replace(AROUND_NAME, ''));
}

function withoutEmphasis(name: string): string {
  return trimmedEnd(name, (character) => character.trim() === '' || EMPHASIS.indexOf(character) >= 0);
}

/** Characters of a speaker with all that stands around the name; what is longer is none, and is looked at no closer. */
const MAX_WRITTEN = 200;

/** By name, by first name, by address, or by a number however it is written. */
function customerTest({ name, email, phone }: Customer): (text: string) => boolean {
  const names = name === undefined ? [] : [plain(name), plain(name).split(' ')[0] ?? ''];
  const own = names.concat(email === undefined ? [] : plain(email)).filter((text) => text.length > 1);
  const number = digits(phone ?? '');
  return (text) =>
    own.indexOf(plain(text)) >= 0 ||
    (number.length > 6 && text.length >= number.length && digits(text) === number && !/\p{L}/u.test(text));
}

function plain(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}

function digits(text: string): string {
  return text.replace(/\D+/g, '');
}

function authorOf(speaker: string, isCustomer: (text: string) => boolean): Author {
  const unknown: Author = speaker === '' ? { kind: 'unknown' } : { kind: 'unknown', name: speaker };
  if (speaker === '' || speaker.length > MAX_WRITTEN || (speaker.length > MAX_NAME && !MARK.test(speaker)))
    return unknown;
  const isWord = WORD.test(speaker);
  const named = isWord ? undefined : kindOfName(speaker);
  if (named !== undefined) return { kind: named, name: speaker };
  const role = kindOfRole(speaker);
  if (role !== undefined) return { kind: role };
  if (isCustomer(speaker)) return { kind: 'customer', name: speaker };
  if (isWord) return unknown;
  return composed(speaker, isCustomer) ?? titled(speaker) ?? unknown;
}

/** Longer ones, in characters, are sentences, unless a mark parts them. */
const MAX_NAME = 48;
const MARK = /[([<|]/;
/** One word, which is neither a fixed name of several nor composed, and has no title. */
const WORD = /^[a-z\d]+$/i;

function composed(speaker: string, isCustomer: (text: string) => boolean): Author | undefined {
  const parts = speaker.split(BETWEEN).filter((part) => part !== '');
  if (parts.length < 2) return undefined;
  const roles = parts.map(kindOfRole);
  const kind = roles.filter((role) => role !== undefined)[0];
  if (kind === undefined) return parts.some(isCustomer) ? { kind: 'customer', name: speaker } : undefined;
  const names = parts.filter((_, index) => roles[index] === undefined);
  if (names.length === 0) return { kind };
  return { kind, name: names.length === 1 ? names[0] : speaker };
}

/** Words that also begin what people and firms are called: `Assistant Manager`, `Guest House`. */
const IN_OTHER_TITLES =
  /^(?:assistant|support|guest|user|robot|contact|system|event|member|patient|voice|virtual|staff)$/i;

/** `Agent Sam`, `Customer Jane Doe`; and `Acme Bot`, whose name says what it is. */
function titled(speaker: string): Author | undefined {
  const words = speaker.split(' ');
  if (words.length > 5) return undefined;
  if (!isRoleWord(words[0] ?? ''))
    return kindOfRole(words[words.length - 1] ?? '') === 'ai' ? { kind: 'ai', name: speaker } : undefined;
  for (let count = words.length - 1; count > 0; count--) {
    const role = kindOfRole(words.slice(0, count).join(' '));
    const name = words.slice(count).join(' ');
    if (
      role !== undefined &&
      /^[^\p{Ll}]/u.test(name) &&
      (count > 1 || !IN_OTHER_TITLES.test(words[0] ?? ''))
    )
      return { kind: role, name };
  }
  return undefined;
}
