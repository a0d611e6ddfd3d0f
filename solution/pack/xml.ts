import { DOMParser, XMLSerializer, type Document, type Element } from '@xmldom/xmldom';

export type { Document, Element };

/**
 * Reads an XML document.
 * @throws Error naming `source` when the text is not well-formed
 */
export function parseXml(text: string, source: string): Document {
  let complaint = '';
  const parser = new DOMParser({
    onError: (_level, message) => {
      // A character that XML allows; the parser warns of it as a sign of a wrong encoding.
      if (!message.startsWith('Unicode replacement character')) complaint = complaint || message;
    },
  });
  try {
    const document = parser.parseFromString(text.replace(/^\uFEFF/, ''), 'text/xml');
    if (!complaint && document.documentElement) return document;
  } catch (error) {
    complaint = complaint || String(error);
  }
  throw new Error(`${source} is not well-formed XML: ${complaint || 'no root element'}`);
}

/** The root element; `parseXml` has made sure that there is one. */
export function rootOf(document: Document): Element {
  if (!document.documentElement) throw new Error('A document without a root element.');
  return document.documentElement;
}

export function serializeXml(document: Document): string {
  return new XMLSerializer().serializeToString(document);
}

/** Child elements, all or those of one name, in document order. */
export function childrenOf(parent: Element, name?: string): Element[] {
  const found: Element[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 1 && (name === undefined || node.nodeName === name)) found.push(node as Element);
  }
  return found;
}

/** The first element at a path of child names, such as `childAt(root, 'SolutionManifest', 'Publisher')`. */
export function childAt(parent: Element, ...path: string[]): Element | undefined {
  let here: Element | undefined = parent;
  for (const name of path) {
    if (!here) return undefined;
    here = childrenOf(here, name)[0];
  }
  return here;
}

/** The trimmed text at a path of child names; empty when there is none. */
export function textAt(parent: Element, ...path: string[]): string {
  return childAt(parent, ...path)?.textContent?.trim() ?? '';
}

/** Every descendant element of one name, in document order. */
export function descendantsOf(parent: Element, name: string): Element[] {
  return Array.from(parent.getElementsByTagName(name));
}
