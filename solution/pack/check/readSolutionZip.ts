import { unzipSync } from 'fflate';
import { damagedEntries } from './checksums';
import { readXmlFile } from './readXmlFile';
import type { Finding, RuleName } from './rule';
import type { SolutionZip } from './solutionZip';
import type { FileTree } from '../fileTree';
import { childrenOf } from '../xml';

/** What makes a file unreadable as a solution; nothing else can be looked at then. */
export const readingRules = {
  zip: {
    name: 'zip',
    code: '0x80048060',
    scope: 'import',
    must: 'The file is a zip that can be unpacked, to 512 MB at most, and every file in it is as it was packed.',
  },
  rootFiles: {
    name: 'root files',
    code: '0x80048060',
    scope: 'import',
    must: '`solution.xml`, `customizations.xml` and `[Content_Types].xml` are at the root, not in a folder.',
  },
  wellFormed: {
    name: 'well-formed XML',
    code: '0x80048013',
    scope: 'import',
    must: 'The three files at the root are well-formed XML in UTF-8, without a document type.',
  },
  rootElements: {
    name: 'root elements',
    code: '0x8004801a',
    scope: 'import',
    must: 'The three files have the elements `ImportExportXml` (with one `SolutionManifest`), `ImportExportXml` and `Types`.',
  },
} as const satisfies Record<string, RuleName>;

const rootFiles = [
  ['solution.xml', 'ImportExportXml'],
  ['customizations.xml', 'ImportExportXml'],
  ['[Content_Types].xml', 'Types'],
] as const;

/** Ours, against files that unpack to more than memory holds; no limit of Dataverse's. In bytes. */
const mostUnpacked = 536_870_912;

/** Reads a zip; says what is wrong where it is no solution at all. Never throws. */
export function readSolutionZip(bytes: Uint8Array): { zip: SolutionZip } | { findings: Finding[] } {
  const finding = ({ name, code }: RuleName, message: string): Finding => ({ rule: name, code, message });
  const { zip, wellFormed, rootElements } = readingRules;

  const unpacked = unpack(bytes);
  if (typeof unpacked === 'string') return { findings: [finding(zip, unpacked)] };
  const { entries, names } = unpacked;

  const missing = rootFiles.filter(([name]) => !entries.has(name));
  if (missing.length > 0) {
    return { findings: missing.map(([name]) => finding(readingRules.rootFiles, whereIs(name, names))) };
  }

  const findings: Finding[] = [];
  const [solution, customizations, contentTypes] = rootFiles.map(([name, element]) => {
    const root = readXmlFile(entries, name);
    if (typeof root !== 'string' && root.nodeName === element) return root;
    findings.push(
      typeof root === 'string'
        ? finding(wellFormed, root)
        : finding(rootElements, `${name} has the root <${root.nodeName}>, not <${element}>.`),
    );
    return undefined;
  });
  const manifests = solution ? childrenOf(solution, 'SolutionManifest') : [];
  if (solution && manifests.length !== 1) {
    findings.push(finding(rootElements, `solution.xml has ${manifests.length} SolutionManifest elements.`));
  }
  const manifest = manifests[0];
  if (findings.length > 0 || !solution || !manifest || !customizations || !contentTypes) return { findings };
  return {
    zip: { size: bytes.length, names, entries, manifest, package: solution, customizations, contentTypes },
  };
}

function unpack(bytes: Uint8Array): { entries: FileTree; names: string[] } | string {
  const names: string[] = [];
  let size = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        size += originalSize;
        if (size > mostUnpacked) throw new Error(`it unpacks to more than ${mostUnpacked} bytes`);
        return !name.endsWith('/');
      },
    });
    const entries: FileTree = new Map(Object.entries(files));
    // A name that is there twice has two checksums and one content; a rule of its own is about that.
    const [damaged] = new Set(names).size === names.length ? damagedEntries(bytes, entries) : [];
    return damaged === undefined
      ? { entries, names }
      : `${damaged} is damaged: it is encrypted, or not what was packed.`;
  } catch (error) {
    return `The file is no zip that can be unpacked: ${error instanceof Error ? error.message : 'damaged'}.`;
  }
}

function whereIs(name: string, names: readonly string[]): string {
  const elsewhere = names.find((one) => one.split(/[/\\]/).pop() === name);
  return `${name} is not at the root${elsewhere ? ` but at ${elsewhere}: zip the folder's content, not the folder` : ''}.`;
}
