import { readXml, type Element } from './xml';

/** Why a form cannot be read or changed. */
export type FormProblem =
  /** Where the text stops being XML, in UTF-16 units. */
  | { kind: 'not-well-formed'; offset: number }
  /** There is no `form`, or more than one. */
  | { kind: 'not-a-form' }
  | { kind: 'unknown-tab'; tab: string }
  /** One more would be more than the platform takes. */
  | { kind: 'tab-limit' | 'handler-limit' | 'library-limit'; limit: number };

export interface Form {
  text: string;
  element: Element;
  /** Everything within it, in document order. */
  elements: Element[];
  /** As it stands beside the form in a solution's file; empty in the `formxml` column of a systemform row. */
  formId: string;
}

/** Reads a `form`, or a `systemform` or `forms` around a single one, as solution files have it. */
export function readForm(text: string): Form | { problem: FormProblem } {
  const all = readXml(text);
  if (!Array.isArray(all)) return { problem: { kind: 'not-well-formed', ...all } };
  const forms = all.filter(({ name, parent }) => name === 'form' && isWrapper(parent));
  const [element] = forms;
  if (!element || forms.length > 1) return { problem: { kind: 'not-a-form' } };
  const elements = all.filter(({ start, end }) => start > element.start && end < element.end);
  const formId = childrenOf(element.parent, 'formid')[0];
  return { text, element, elements, formId: formId ? text.slice(formId.inner, formId.innerEnd) : '' };
}

/** What a form may stand in: nothing, a `systemform`, or a `systemform` in `forms`. */
const WRAPPERS = ['//', '//systemform', '/forms/systemform'];

function isWrapper({ name, parent }: Element): boolean {
  return WRAPPERS.includes([parent.parent.name, parent.name, name].join('/'));
}

export function childrenOf(element: Element, name: string): Element[] {
  return element.children.filter((child) => child.name === name);
}

/** An attribute's value; empty where the element has no such attribute. */
export function attributeOf(element: Element, name: string): string {
  return element.attributes.find((attribute) => attribute.name === name)?.value ?? '';
}

/** Ids are written with and without braces, in either case. */
export function plainId(id: string): string {
  return id
    .trim()
    .replace(/^\{|\}$/g, '')
    .toLowerCase();
}

/** XML's booleans may be numbers. */
export function isFalse(element: Element, attribute: string): boolean {
  return /^\s*(false|0)\s*$/.test(attributeOf(element, attribute));
}

export function isTrue(element: Element, attribute: string): boolean {
  return /^\s*(true|1)\s*$/.test(attributeOf(element, attribute));
}

/** Whether an element is in a container of the form itself: elsewhere the platform does not look for it. */
export function isIn(form: Form, container: string, { parent }: Element): boolean {
  return parent.name === container && parent.parent === form.element;
}

export function tabElements(form: Form): Element[] {
  return form.elements.filter((one) => one.name === 'tab' && isIn(form, 'tabs', one));
}
