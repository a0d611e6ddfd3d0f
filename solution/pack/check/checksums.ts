import type { FileTree } from '../fileTree';

/** Of a zip's directory (APPNOTE 4.3.12 and 4.3.16): where each part stands in an entry, in bytes. */
const directoryEntry = { signature: 0x02014b50, flags: 8, checksum: 16, lengths: 28, name: 46 };
const endOfDirectory = { signature: 0x06054b50, entries: 10, offset: 16, size: 22 };
const encrypted = 1;

/**
 * Entries whose bytes are not those that were packed, and encrypted ones; unpacking alone does not notice.
 * @param entries the zip's files, unpacked
 */
export function damagedEntries(zip: Uint8Array, entries: FileTree): string[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const damaged: string[] = [];
  let end = zip.length - endOfDirectory.size;
  while (end >= 0 && view.getUint32(end, true) !== endOfDirectory.signature) end--;
  if (end < 0) return damaged;
  let at = view.getUint32(end + endOfDirectory.offset, true);
  for (let left = view.getUint16(end + endOfDirectory.entries, true); left > 0; left--) {
    if (at + directoryEntry.name > zip.length || view.getUint32(at, true) !== directoryEntry.signature) break;
    const [name, extra, comment] = [0, 2, 4].map((offset) =>
      view.getUint16(at + directoryEntry.lengths + offset, true),
    );
    const path = new TextDecoder().decode(
      zip.subarray(at + directoryEntry.name, at + directoryEntry.name + (name ?? 0)),
    );
    const content = entries.get(path);
    const isEncrypted = (view.getUint16(at + directoryEntry.flags, true) & encrypted) !== 0;
    const expected = view.getUint32(at + directoryEntry.checksum, true);
    if (isEncrypted || (content && checksum(content) !== expected)) damaged.push(path);
    at += directoryEntry.name + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return damaged;
}

const table = Uint32Array.from({ length: 256 }, (_none, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** CRC-32 as zips have it. */
function checksum(content: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of content) value = (table[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
