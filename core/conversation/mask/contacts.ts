import { eachMatch, type Span } from './span';

/** What may stand before the `@` of an address, and behind it. */
const LOCAL = /[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]/u;
const DOMAIN = /[\p{L}\p{N}.-]/u;
/** Characters before the `@` (RFC 5321, 4.5.3.1) and, enough for most, behind it. */
const MAX_LOCAL = 64;
const MAX_DOMAIN = 255;

/** Adds, of each e-mail address, what stands before its `@`. */
export function addAddresses(text: string, spans: Span[]): void {
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let from = at;
    while (at - from < MAX_LOCAL && LOCAL.test(text.charAt(from - 1))) from--;
    let to = at + 1;
    while (to - at < MAX_DOMAIN && DOMAIN.test(text.charAt(to))) to++;
    if (from < at && /[^.-]\.[^.-]/.test(text.slice(at + 1, to))) spans.push({ from, to: at, shown: 2 });
  }
}

/** Only with the `+` of a whole number: without, it looks like any order's. */
const PHONE = /\+\d(?:[ \u00a0\u202f\u2011().\-/]{0,3}\d){6,14}/g;

/** Adds the telephone numbers in international form (E.164: at most 15 digits). */
export function addPhones(text: string, spans: Span[]): void {
  eachMatch(PHONE, text, ({ 0: number, index }) => {
    const to = index + number.length;
    if (!/[\d\p{L}]$/u.test(text.slice(Math.max(0, index - 1), index)) && !/^\d/.test(text.slice(to, to + 1)))
      spans.push({ from: index, to, shown: 2 });
  });
}
