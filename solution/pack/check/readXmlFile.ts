import type { FileTree } from '../fileTree';
import { parseXml, rootOf, type Element } from '../xml';

/**
 * Reads one XML file of a zip as .NET's reader would: UTF-8 (with or without a byte order mark; every export known to us
 * is), and without a document type, which that reader refuses unless told otherwise (inferred: no import was tried).
 * @returns the root element, or a sentence that says why there is none
 */
export function readXmlFile(entries: FileTree, path: string): Element | string {
  const content = entries.get(path);
  if (!content) return `${path} is not in the zip.`;
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return `${path} is not in UTF-8.`;
  }
  const declared = /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/.exec(text)?.[1];
  if (declared && declared.toLowerCase() !== 'utf-8')
    return `${path} says that it is in ${declared}, not UTF-8.`;
  return readXmlText(text, path);
}

/** The same for a text that is known to be text. */
export function readXmlText(text: string, source: string): Element | string {
  try {
    const document = parseXml(text, source);
    return document.doctype ? `${source} has a document type, which is refused.` : rootOf(document);
  } catch (error) {
    return error instanceof Error ? error.message : `${source} is not well-formed XML.`;
  }
}
