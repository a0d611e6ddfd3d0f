import { DOT } from '../../../core/conversation/mask';

/** A stretch of a text that is shown in one way. */
export type Segment =
  | { kind: 'text'; text: string }
  | { kind: 'link'; text: string; href: string; host: string }
  /** A character that changes the direction of what follows it; `name` is its code point, `U+202E`. */
  | { kind: 'bidi'; text: string; name: string };

/** Embeddings, overrides and isolates of Unicode's bidirectional algorithm (UAX #9); LRM, RLM and ALM cannot reorder letters. */
export const BIDI = '\\u202A-\\u202E\\u2066-\\u2069';
/** An address in a text, to the end of its word, or to the `](` of a link that it is the name of. */
export const ADDRESS = `\\b(?:https?://|mailto:)(?:(?!\\]\\()[^\\s<>"'${BIDI}])+`;
const SPECIAL = new RegExp(`[${BIDI}]|${ADDRESS}`, 'gi');
/** Ends a sentence rather than an address. */
const PUNCTUATION = '.,;:!?)]}*_~';
/** What an address from outside may be; `tel:` is one where a link has a name. */
const PROTOCOLS: readonly string[] = ['http:', 'https:', 'mailto:', 'tel:'];

/** Splits a text, in one pass. The segments' texts, joined, are the text again. */
export function segments(text: string): Segment[] {
  const found: Segment[] = [];
  let end = 0;
  const plain = (until: number): void => {
    if (until > end) found.push({ kind: 'text', text: text.slice(end, until) });
    end = until;
  };
  SPECIAL.lastIndex = 0;
  for (let match = SPECIAL.exec(text); match !== null; match = SPECIAL.exec(text)) {
    const [whole] = match;
    const segment = whole.length === 1 ? bidi(whole) : link(whole);
    if (segment === undefined) continue;
    plain(match.index);
    found.push(segment);
    end = match.index + segment.text.length;
  }
  plain(text.length);
  return found;
}

function bidi(text: string): Segment {
  return { kind: 'bidi', text, name: `U+${text.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}` };
}

function link(whole: string): Segment | undefined {
  const text = trimmed(whole);
  const found = destination(text);
  return found && { kind: 'link', text, ...found };
}

/** An address without what follows it in a sentence. */
export function trimmed(whole: string): string {
  let length = whole.length;
  while (PUNCTUATION.includes(whole.charAt(length - 1))) length -= 1;
  return whole.slice(0, length);
}

/**
 * Undefined for what is no address, for one that shows another host than it leads to (`https://bank.example@evil.example`), and for
 * one that is masked, which would lead elsewhere.
 */
export function destination(address: string): { href: string; host: string } | undefined {
  const url = parse(address);
  if (!url || address.includes(DOT) || namesUser(url) || !PROTOCOLS.includes(url.protocol)) return undefined;
  return { href: url.href, host: url.host || url.pathname };
}

function namesUser({ username, password }: URL): boolean {
  return username !== '' || password !== '';
}

export function parse(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

/** The address when it is one that may be opened from a message, else undefined. */
export function safeHref(address: string | undefined): string | undefined {
  const url = address === undefined ? undefined : parse(address);
  return url && !namesUser(url) && /^https?:$/.test(url.protocol) ? url.href : undefined;
}
