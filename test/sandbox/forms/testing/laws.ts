import { childElements, readForm, writeForm, type Element } from '../formXml';
import { putLayer, type Layer } from '../../components/layered';
import { mergeForm } from '../mergeForm';

/** What our diff adds, and what tells it from others'. */
const keys = {
  tab: 'id',
  Handler: 'handlerUniqueId',
  Library: 'name',
  controlDescription: 'forControl',
} as const;

type Part = [element: string, attribute: string, value: string | null];

function partsOf({ value: diff }: Layer<string>): Part[] {
  return Object.entries(keys).flatMap(([element, attribute]) =>
    Array.from(readForm(diff).getElementsByTagName(element), (one): Part => [
      element,
      attribute,
      one.getAttribute(attribute),
    ]),
  );
}

const ids = [
  ['tab', 'id'],
  ['section', 'id'],
  ['cell', 'id'],
  ['control', 'uniqueid'],
  ['Handler', 'handlerUniqueId'],
  ['Library', 'libraryUniqueId'],
] as const;

const merged = (baseFormXml: string, layers: readonly Layer<string>[]): string =>
  mergeForm(
    baseFormXml,
    layers.map(({ value }) => value),
  );

/**
 * What must hold wherever our diff is laid, whatever the form and whoever else has a layer on it.
 * @param others the other solutions' layers, oldest first
 * @param place how many of them are below ours
 */
export function expectLaws(
  baseFormXml: string,
  others: readonly Layer<string>[],
  ours: Layer<string>,
  place: number,
): void {
  const layers = [...others.slice(0, place), ours, ...others.slice(place)];
  const whole = merged(baseFormXml, layers);
  const without = merged(baseFormXml, others);
  const form = readForm(whole);
  const before = readForm(without);

  expect(writeForm(form)).toBe(whole);
  const parts = partsOf(ours);
  expect(parts).toHaveLength(4);
  for (const part of parts) expect([part, found(form, part).length]).toEqual([part, 1]);
  expect(whole).not.toMatch(/ (solutionaction|ordinalvalue)=/);
  for (const [element, id] of ids) {
    const known = new Set(repeated(before, element, id));
    expect(repeated(form, element, id).filter((one) => !known.has(one))).toEqual([]);
  }
  expect(tabs(form)).toEqual(tabOrder(baseFormXml, layers));

  // Nothing else is changed: without ours, it is the form that it was. Below others, our containers may stand earlier.
  const rest = withoutOurs(whole, parts, before);
  if (place === others.length) expect(writeForm(rest)).toBe(without);
  expect(contentOf(rest)).toEqual(contentOf(before));

  // Imported again it takes its own place; staged beside itself, as `OpenCX_Upgrade`, it is there once.
  const again = [...layers];
  putLayer(again, ours);
  expect(again).toEqual(layers);
  expect(merged(baseFormXml, [...layers, { ...ours, solution: `${ours.solution}_Upgrade` }])).toBe(whole);

  // The order of the layers decides on the order of things only.
  expect(contentOf(form)).toEqual(contentOf(readForm(merged(baseFormXml, [...layers].reverse()))));
}

const found = (form: Element, [element, attribute, value]: Part): Element[] =>
  Array.from(form.getElementsByTagName(element)).filter((one) => one.getAttribute(attribute) === value);

function repeated(form: Element, element: string, id: string): string[] {
  const seen = Array.from(form.getElementsByTagName(element), (one) => one.getAttribute(id)).filter(
    (value): value is string => Boolean(value),
  );
  return seen.filter((value, index) => seen.indexOf(value) !== index);
}

const tabs = (form: Element): (string | null)[] =>
  childElements(form, 'tabs').flatMap((all) => childElements(all).map((tab) => tab.getAttribute('id')));

/** By ordinal; of two with the same, the one that was there first. */
function tabOrder(baseFormXml: string, layers: readonly Layer<string>[]): (string | null)[] {
  const placed = tabs(readForm(baseFormXml)).map((id, index) => ({ id, at: index }));
  for (const { value: diff } of layers) {
    for (const tab of Array.from(readForm(diff).getElementsByTagName('tab'))) {
      placed.push({ id: tab.getAttribute('id'), at: Number(tab.getAttribute('ordinalvalue')) });
    }
  }
  return placed.sort((one, other) => one.at - other.at).map(({ id }) => id);
}

/** What is ours taken out by hand, and the containers that are there for ours alone. */
function withoutOurs(whole: string, parts: readonly Part[], before: Element): Element {
  const form = readForm(whole);
  for (const part of parts) for (const one of found(form, part)) one.parentNode?.removeChild(one);
  prune(form, before);
  return form;
}

function prune(element: Element, before: Element): void {
  const used = new Set<Element>();
  for (const child of childElements(element)) {
    const same = childElements(before, child.nodeName).find((one) => !used.has(one) && alike(one, child));
    if (same) {
      used.add(same);
      prune(child, same);
    } else {
      prune(child, child.ownerDocument?.createElement('nothing') as Element);
      if (childElements(child).length === 0) element.removeChild(child);
    }
  }
}

const alike = (one: Element, other: Element): boolean =>
  attributesOf(one).join() === attributesOf(other).join();

function attributesOf(element: Element): string[] {
  return Array.from(element.attributes, ({ name, value }) => `${name}=${value}`).sort();
}

/** All that a form says, whatever the order it says it in. */
export function contentOf(element: Element): string {
  const children = childElements(element).map(contentOf).sort();
  const content = children.length > 0 ? children.join('') : (element.textContent ?? '').trim();
  return `<${element.nodeName} ${attributesOf(element).join(' ')}>${content}</>`;
}
