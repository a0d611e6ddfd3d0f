import { childElements, type Element, readForm } from '../forms/formXml';

/**
 * FormXml as another writer would put it: on one line, without comments, every value in double quotes, `<a />` for what is
 * empty. Attributes and elements stay in order. Nobody documents how the platform writes what was saved; programs have to
 * take either.
 */
export function rewriteFormXml(text: string): string {
  return rewritten(readForm(text));
}

function rewritten(element: Element): string {
  const attributes = Array.from(element.attributes, ({ name, value }) => ` ${name}="${escaped(value)}"`);
  const open = `<${element.nodeName}${attributes.join('')}`;
  const children = childElements(element);
  const content = children.length > 0 ? children.map(rewritten).join('') : escaped(textOf(element));
  return content === '' ? `${open} />` : `${open}>${content}</${element.nodeName}>`;
}

/** Layout alone is no text. */
function textOf({ textContent }: Element): string {
  return textContent?.trim() === '' ? '' : (textContent ?? '');
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#x9;',
  '\n': '&#xA;',
  '\r': '&#xD;',
};

const escaped = (text: string): string =>
  text.replace(/[&<>"\t\n\r]/g, (character) => ENTITIES[character] ?? '');
