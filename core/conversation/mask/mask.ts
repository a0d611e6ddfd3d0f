import { addAccounts } from './accounts';
import { addCards } from './cards';
import { addAddresses, addPhones } from './contacts';
import type { Span } from './span';

/** Stands for a character that is not shown. */
export const DOT = '•';
/** Characters of a telephone number that stay, so that a person can tell which one is meant. */
export const SHOWN_OF_CONTACT = 2;

/**
 * A text in which all but the end of each payment card number, IBAN, e-mail address (before its `@`) and telephone number with a
 * `+` is dots. A text without any comes back as it is. Time is linear in the length.
 */
export function mask(text: string): string {
  const spans: Span[] = [];
  if (text.indexOf('@') >= 0) addAddresses(text, spans);
  if (/\d/.test(text)) for (const add of [addCards, addAccounts, addPhones]) add(text, spans);
  if (spans.length === 0) return text;
  const parts: string[] = [];
  let done = 0;
  for (const { from, to, shown } of spans.sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (from < done) continue;
    parts.push(text.slice(done, from), hidden(text.slice(from, to), shown));
    done = to;
  }
  return parts.join('') + text.slice(done);
}

/** Letters and digits but the last `shown` as dots; of a short text half of them at least. */
export function hidden(text: string, shown: number): string {
  const count = (text.match(/[\p{L}\p{N}]/gu) ?? []).length;
  let left = count - Math.min(shown, Math.floor(count / 2));
  return text.replace(/[\p{L}\p{N}]/gu, (character) => (left-- > 0 ? DOT : character));
}
