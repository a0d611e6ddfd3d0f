import { DOMParser, XMLSerializer, type Element } from '@xmldom/xmldom';

export type { Element };

/** A form's XML, or a diff of it, that Dataverse could not use. */
export class FormXmlError extends Error {
  override name = 'FormXmlError';
}

/**
 * The `<form>` of a form: from its bare FormXml (the column `formxml`), a `<systemform>` or an exported `<forms>` file.
 * @throws FormXmlError when the text is not well-formed or has no `<form>`
 */
export function readForm(text: string): Element {
  const parser = new DOMParser({
    onError: (_level, message) => {
      // A character that XML allows; the parser warns of it as a sign of a wrong encoding.
      if (message.startsWith('Unicode replacement character')) return;
      throw new FormXmlError(message);
    },
  });
  const root = rootOf(parser, text);
  const form = root?.nodeName === 'form' ? root : root?.getElementsByTagName('form').item(0);
  if (!form) throw new FormXmlError('There is no <form>.');
  return form;
}

/** The parser wraps what its `onError` throws in an error of its own. */
function rootOf(parser: DOMParser, text: string): Element | null {
  try {
    return parser.parseFromString(text.replace(/^\uFEFF/, ''), 'text/xml').documentElement;
  } catch (error) {
    throw new FormXmlError(error instanceof Error ? error.message : String(error));
  }
}

/** The text of an element. A carriage return stays one: bare, a reader takes it for a line feed (XML 1.0, 2.11). */
export function writeForm(form: Element): string {
  return new XMLSerializer().serializeToString(form).replace(/\r/g, '&#13;');
}

/** Child elements, all or those of one name, in document order. */
export function childElements(parent: Element, name?: string): Element[] {
  const found: Element[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 1 && (name === undefined || node.nodeName === name)) found.push(node as Element);
  }
  return found;
}

/** The elements themselves and everything below them. */
export function eachElement(root: Element, visit: (element: Element) => void): void {
  visit(root);
  for (const child of childElements(root)) eachElement(child, visit);
}
