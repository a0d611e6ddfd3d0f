import { readXmlFile } from './readXmlFile';
import type { FileTree } from '../fileTree';

/** First bytes of pictures, by web resource type. */
const beginnings: Record<string, { kind: string; bytes: readonly number[] }> = {
  5: { kind: 'PNG', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  6: { kind: 'JPG', bytes: [0xff, 0xd8, 0xff] },
  7: { kind: 'GIF', bytes: [0x47, 0x49, 0x46, 0x38] },
  10: { kind: 'ICO', bytes: [0x00, 0x00, 0x01, 0x00] },
};

/** Kinds of XML, by web resource type; a root where only one is possible. */
const kindsOfXml: Record<string, { root?: string }> = {
  4: {},
  9: {},
  11: { root: 'svg' },
  12: { root: 'root' },
};

/** What keeps a web resource's file from being what its type says; a type without a row can be anything. */
export function contentProblem(type: string, entries: FileTree, path: string): string | undefined {
  const beginning = beginnings[type];
  if (beginning) {
    const content = entries.get(path) ?? new Uint8Array();
    return beginning.bytes.every((byte, index) => content[index] === byte)
      ? undefined
      : `the file is no ${beginning.kind}.`;
  }
  const xml = kindsOfXml[type];
  if (!xml) return undefined;
  const root = readXmlFile(entries, path);
  if (typeof root === 'string') return root;
  const name = root.nodeName.replace(/^.*:/, '');
  return xml.root && name !== xml.root ? `the file has the root <${name}>, not <${xml.root}>.` : undefined;
}
