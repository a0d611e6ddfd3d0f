import type { Guid } from '../../../core/access';

/** By `getRandomValues`: `randomUUID` is missing where an organisation's own server answers without TLS. */
export function randomId(): Guid {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
