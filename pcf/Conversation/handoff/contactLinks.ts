import { DOT } from '../../../core/conversation/mask';

/**
 * `mailto:` for a single plain address; undefined for anything else, such as a list, a text with headers in it, one that is
 * masked, or surrogates: half of a pair cannot be encoded.
 */
export function mailLink(email: string): string | undefined {
  const parts = email.trim().split('@');
  const plain = parts.length === 2 && parts.every((part) => /^[^\s,;:<>()[\]\\"\ud800-\udfff]+$/.test(part));
  return plain && !email.includes(DOT) ? `mailto:${parts.map(encodeURIComponent).join('@')}` : undefined;
}

/** `tel:` for what is a number and nothing but a number, however it is grouped; undefined for anything else. */
export function phoneLink(phone: string): string | undefined {
  const written = phone.trim();
  if (!/^\+?[\d\s().\-/\u00A0]+$/.test(written)) return undefined;
  const digits = written.replace(/\D/g, '');
  return digits.length < 3 ? undefined : `tel:${written.charAt(0) === '+' ? '+' : ''}${digits}`;
}
