import { DOMParser } from '@xmldom/xmldom';
import type { Labels } from '../components/apps';
import { childElements, type Element } from '../forms/formXml';
import { ImportError } from './importError';

/** @throws ImportError (invalid XML) */
export function parse(content: string, name: string): Element {
  const refuse = (reason: string): never => {
    throw new ImportError('invalidXml', `${name}: ${reason}`);
  };
  let root: Element | null | undefined;
  try {
    const parser = new DOMParser({
      onError: (_level, message) => {
        // A character that XML allows; the parser warns of it as a sign of a wrong encoding.
        if (!message.startsWith('Unicode replacement character')) refuse(message);
      },
    });
    root = parser.parseFromString(content.replace(/^\uFEFF/, ''), 'text/xml').documentElement;
  } catch (error) {
    refuse(error instanceof Error ? error.message : String(error));
  }
  return root ?? refuse('no root element');
}

/** The first element at a path of names. */
export function find(parent: Element, ...path: string[]): Element | undefined {
  return path.reduce<Element | undefined>((here, name) => here && childElements(here, name)[0], parent);
}

export function all(parent: Element, container: string, name: string): Element[] {
  return childElements(parent, container).flatMap((one) => childElements(one, name));
}

export function text(parent: Element, ...path: string[]): string {
  return find(parent, ...path)?.textContent?.trim() ?? '';
}

export function required(element: Element | undefined, otherwise: string): Element {
  if (!element) throw new ImportError('invalidXml', otherwise);
  return element;
}

/** Texts by LCID, from elements that carry both as attributes. */
export function labels(elements: readonly Element[], language: string, label: string): Labels {
  return new Map(
    elements.map((element) => [Number(element.getAttribute(language)), element.getAttribute(label) ?? '']),
  );
}
