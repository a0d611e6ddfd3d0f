import type { Customer } from '../conversation';
import { ABSENT } from './keys';
import { ALL_LABELS } from './localLabels';

/**
 * Customer details in one value: `Jane Doe, jane@x.com, +1 555 0100`, `Jane Doe <jane@x.com>`,
 * `Name: Jane Doe | Email: …`, or one of them a line. Text that is neither an address nor a number is the name.
 * `rest` holds what found no place, such as a second address.
 */
export function readCustomerDetails(value: string): { customer: Customer; rest: string } {
  const customer: Customer = {};
  const names: string[] = [];
  const rest: string[] = [];
  for (const piece of pieces(value)) {
    const { key, content } = labelled(piece);
    if (ABSENT.has(content.toLowerCase())) continue;
    if (content === '[object Object]') {
      rest.push(piece);
      continue;
    }
    const kind = key ?? kindOf(content);
    if (kind === 'name') names.push(content);
    else if (customer[kind] === undefined) customer[kind] = content;
    else rest.push(piece);
  }
  if (names.length > 0) customer.name = names.join(', ');
  return { customer, rest: rest.join(', ') };
}

function pieces(value: string): string[] {
  const all: string[] = [];
  // An address in parentheses may have a number beside it: `Jane Doe (jane@x.com, +1 555 0100)`.
  const plain = asLines(value).replace(/\(([^()\n]{0,200}@[^()\n]{0,200})\)/g, ', $1');
  for (const part of plain.split(/[\n,;|<>]| \/ /)) all.push(...addressInParentheses(part));
  return all.map((part) => part.replace(/^[\s\-*•]+/, '').trim()).filter((part) => part !== '');
}

/** What a program printed as JSON, a line a field; as it is where JSON would drop something, such as a key that comes twice. */
function asLines(value: string): string {
  if (value.charAt(0) !== '{') return value;
  try {
    const fields = JSON.parse(value) as Record<string, unknown>;
    const isWhole = JSON.stringify(fields).replace(/\s/g, '') === value.replace(/\s/g, '');
    const isFlat = Object.entries(fields).every(
      ([label, field]) => label !== '' && !(field instanceof Object),
    );
    if (!isWhole || !isFlat) return value;
    return Object.entries(fields)
      .map(([label, field]) => `${label}: ${String(field)}`)
      .join('\n');
  } catch {
    return value;
  }
}

/** `Jane Doe (jane@x.com)` is two pieces, `(555) 010-0000` is one. */
function addressInParentheses(part: string): string[] {
  const open = part.indexOf('(');
  const close = part.lastIndexOf(')');
  if (open < 0 || close < open) return [part];
  const inner = part.slice(open + 1, close);
  const outer = part.slice(0, open);
  const speaks = inner.indexOf('@') >= 0 || (isPhone(inner) && /\p{L}/u.test(outer));
  return speaks && part.slice(close + 1).trim() === '' ? [outer, inner] : [part];
}

function labelled(piece: string): { key?: keyof Customer; content: string } {
  const colon = piece.search(/[:=]/);
  const key =
    colon < 0 ? undefined : ALL_LABELS.get(piece.slice(0, colon).replace(/\*/g, '').trim().toLowerCase());
  return key === 'name' || key === 'email' || key === 'phone'
    ? { key, content: piece.slice(colon + 1).replace(/^[\s*]+/, '') }
    : { content: piece };
}

function kindOf(content: string): keyof Customer {
  if (content.indexOf('@') > 0) return 'email';
  return isPhone(content) ? 'phone' : 'name';
}

function isPhone(content: string): boolean {
  return /^[+\d\s().\-/x]{5,40}$/i.test(content) && content.replace(/\D/g, '').length >= 5;
}
