import { childElements, type Element } from './formXml';

/**
 * What tells elements of one name apart, below the same parent. An element without a row is the only one of its name
 * there (`columns`, `labels`, `header`, `Handlers` …).
 */
const keys: Record<string, readonly string[]> = {
  tab: ['id'],
  section: ['id'],
  cell: ['id'],
  label: ['languagecode'],
  event: ['name', 'attribute'],
  Handler: ['handlerUniqueId'],
  Library: ['name'],
  controlDescription: ['forControl'],
  customControl: ['id', 'formFactor'],
  NavBarByRelationshipItem: ['Id'],
  NavBarArea: ['Id'],
  Title: ['LCID'],
  data: ['id'],
  Role: ['Id'],
};

/** The element below `parent` that a diff's element speaks of. Columns have no id in a full form: they go by position. */
export function counterpart(parent: Element, wanted: Element): Element | undefined {
  const candidates = childElements(parent, wanted.nodeName);
  if (wanted.nodeName === 'column') return candidates[Number(wanted.getAttribute('id'))];
  const key = keys[wanted.nodeName];
  return key
    ? candidates.find((candidate) => key.every((name) => same(candidate, wanted, name)))
    : candidates[0];
}

/** Whether an attribute tells the element from others of its name. */
export function isTold(element: Element): boolean {
  return element.nodeName in keys;
}

/** The same for an element and its counterparts, below the same parent. */
export function identityOf(element: Element): string {
  const key = element.nodeName === 'column' ? ['id'] : (keys[element.nodeName] ?? []);
  return [element.nodeName, ...key.map((name) => plain(element.getAttribute(name)))].join(' ');
}

/** The row that holds the cell a diff speaks of. */
export function rowOf(rows: Element, cell: Element): Element | undefined {
  return childElements(rows, 'row').find((row) => counterpart(row, cell));
}

/** Ids are written with and without braces, in either case. */
function same(one: Element, other: Element, attribute: string): boolean {
  return plain(one.getAttribute(attribute)) === plain(other.getAttribute(attribute));
}

function plain(value: string | null): string {
  return (value ?? '').replace(/^\{(.*)\}$/, '$1').toLowerCase();
}

export function nameOf(element: Element): string {
  const shown = [...(keys[element.nodeName] ?? []), 'name', 'id'].map((name) => element.getAttribute(name));
  const first = shown.find((value) => value);
  return first ? `<${element.nodeName}> ${first}` : `<${element.nodeName}>`;
}
