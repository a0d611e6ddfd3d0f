import { ILLEGAL, resolve } from './references';

export interface Attribute {
  name: string;
  /** With its references resolved. */
  value: string;
  /** Where the value as written starts and ends, without its quotes. */
  start: number;
  end: number;
}

/** An element and where it stands in its text; offsets are in UTF-16 units. */
export interface Element {
  name: string;
  attributes: Attribute[];
  /** Of the root: an element without a name that stands for the document, and is its own parent. */
  parent: Element;
  children: Element[];
  /** Its place among its parent's elements. */
  index: number;
  /** Of the start tag's `<`. */
  start: number;
  /** After the start tag's `>`. */
  inner: number;
  /** Of the end tag's `<`; equals `inner` in a self-closing element. */
  innerEnd: number;
  end: number;
  selfClosed: boolean;
  /** Whether it is to be taken out, … */
  gone: boolean;
  /** … and how many of its own elements are not. */
  left: number;
}

const NAME = '[A-Za-z_:\\u0080-\\uFFFF][\\w:.\\-\\u0080-\\uFFFF]*';
const BLANK = '[ \\t\\r\\n]';
const START = new RegExp(`<(${NAME})`, 'y');
const ATTRIBUTE = new RegExp(`${BLANK}+(${NAME})${BLANK}*=${BLANK}*("[^"<]*"|'[^'<]*')`, 'y');
const START_END = new RegExp(`${BLANK}*(/?)>`, 'y');
const END = new RegExp(`</(${NAME})${BLANK}*>`, 'y');
const INSTRUCTION = new RegExp(`<\\?(${NAME})(?=${BLANK}|\\?>)`, 'y');

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Where a comment, CDATA section or processing instruction ends; -1 where it is broken, undefined where none starts. */
function silentEnd(text: string, at: number, inElement: boolean, first: number): number | undefined {
  if (text.startsWith('<!--', at)) {
    const dashes = text.indexOf('--', at + 4);
    return dashes >= 0 && text[dashes + 2] === '>' ? dashes + 3 : -1;
  }
  if (text.startsWith('<![CDATA[', at)) {
    const end = inElement ? text.indexOf(']]>', at + 9) : -1;
    return end < 0 ? -1 : end + 3;
  }
  if (text.startsWith('<?', at)) {
    const target = matchAt(INSTRUCTION, text, at)?.[1];
    const end = text.indexOf('?>', at);
    return !target || end < 0 || (target.toLowerCase() === 'xml' && at !== first) ? -1 : end + 2;
  }
  return undefined;
}

function readStartTag(text: string, at: number, parent: Element): Element | undefined {
  const name = matchAt(START, text, at)?.[1];
  if (name === undefined) return undefined;
  const attributes: Attribute[] = [];
  const names = new Set<string>();
  let here = at + 1 + name.length;
  for (let found; (found = matchAt(ATTRIBUTE, text, here)); here = ATTRIBUTE.lastIndex) {
    const [, attribute = '', quoted = ''] = found;
    const value = resolve(quoted.slice(1, -1));
    if (value === undefined || names.has(attribute)) return undefined;
    names.add(attribute);
    const end = ATTRIBUTE.lastIndex - 1;
    attributes.push({ name: attribute, value, start: end - quoted.length + 2, end });
  }
  const close = matchAt(START_END, text, here);
  if (!close) return undefined;
  const element = newElement(name, attributes, at, START_END.lastIndex);
  element.parent = parent;
  element.index = parent.children.length;
  element.selfClosed = close[1] === '/';
  return element;
}

function newElement(name: string, attributes: Attribute[], start: number, inner: number): Element {
  const place = { index: 0, start, inner, innerEnd: inner, end: inner };
  const element = { name, attributes, children: [], selfClosed: false, gone: false, left: 0, ...place };
  return Object.assign(element, { parent: element as unknown as Element });
}

/**
 * Reads a document so that it can be changed in place: every element with its offsets, in document order, the root
 * first. Takes time linear in the text's length and never throws. Document types are refused, since no form has one.
 * @returns the elements, or where the text stops being well-formed XML
 */
export function readXml(text: string): Element[] | { offset: number } {
  const illegal = text.search(ILLEGAL);
  if (illegal >= 0) return { offset: illegal };
  const elements: Element[] = [];
  const first = text.startsWith('\uFEFF') ? 1 : 0;
  const document = newElement('', [], 0, 0);
  let open = document;
  for (let at = first; at < text.length;) {
    const mark = text.indexOf('<', at);
    const stop = mark < 0 ? text.length : mark;
    if (stop > at) {
      const words = text.slice(at, stop);
      const legal =
        open === document
          ? /^[ \t\r\n]*$/.test(words)
          : !words.includes(']]>') && resolve(words) !== undefined;
      if (!legal) return { offset: at };
      at = stop;
      continue;
    }
    const silent = silentEnd(text, at, open !== document, first);
    if (silent !== undefined) {
      if (silent < 0) return { offset: at };
      at = silent;
    } else if (text[at + 1] === '/') {
      const name = matchAt(END, text, at)?.[1];
      if (name !== open.name) return { offset: at };
      open.innerEnd = at;
      at = open.end = END.lastIndex;
      open = open.parent;
    } else {
      const element = readStartTag(text, at, open);
      if (!element || (open === document && elements.length > 0)) return { offset: at };
      elements.push(element);
      open.left = open.children.push(element);
      if (!element.selfClosed) open = element;
      at = element.inner;
    }
  }
  return open !== document || elements.length === 0 ? { offset: text.length } : elements;
}
