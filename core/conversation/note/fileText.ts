/** What files begin with that are packed: by gzip, by zip. */
const PACKED = ['\x1f\x8b', 'PK\x03\x04'];

/** Of so many first characters, one in `BINARY_SHARE` that no text has makes a file binary. */
const SAMPLE = 1000;
const BINARY_SHARE = 10;

export interface FileText {
  /** Empty where there is none. */
  text: string;
  /** Why there is no text, or no conversation in it. */
  reason: 'empty' | 'packed' | 'unreadable';
}

/**
 * The text of a file from its base64 form (`documentbody`), in either alphabet, with line breaks, a `data:` prefix or
 * without its padding. Bytes that are not UTF-8 become U+FFFD. No text where the base64 is broken or the file packed or binary.
 */
export function textOfFile(base64: string): FileText {
  try {
    const letters = base64
      .replace(/^\s*data:[^,]{0,200},|[\s=]+/g, '')
      .replace(/-/g, '+')
      .replace(/_/g, '/');
    // A last letter alone is the rest of one that was cut off.
    const binary = atob(letters.length % 4 === 1 ? letters.slice(0, -1) : letters);
    if (PACKED.some((start) => binary.startsWith(start))) return { text: '', reason: 'packed' };
    const bytes = new Uint8Array(binary.length);
    for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
    const text = new TextDecoder(encodingOf(binary)).decode(bytes);
    if (!text.trim()) return { text: '', reason: 'empty' };
    const sample = text.slice(0, SAMPLE);
    if (sample.replace(/[^\0\ufffd]+/g, '').length * BINARY_SHARE <= sample.length)
      return { text, reason: 'unreadable' };
  } catch {
    // Broken base64.
  }
  return { text: '', reason: 'unreadable' };
}

/** By a byte order mark, or by every second byte at the beginning being a zero; any other text is UTF-8. */
function encodingOf(binary: string): string {
  const start = binary.slice(0, 40);
  if (/^(?:\xff\xfe|(?:[^\0]\0){2,}$)/.test(start)) return 'utf-16le';
  return /^(?:\xfe\xff|(?:\0[^\0]){2,}$)/.test(start) ? 'utf-16be' : 'utf-8';
}
