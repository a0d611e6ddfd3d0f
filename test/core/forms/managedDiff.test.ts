import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOMParser, type Element } from '@xmldom/xmldom';
import { TAB_LABELS } from '../../../core/forms';
import { inspected, placed, removed } from './outcome';

const folder = join(__dirname, '..', '..', '..', 'solution/src/Entities/Incident/FormXml/main');
const diffs = readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')] as const);

/** The elements of a form without what only diffs have, without ids and labels, which differ. */
function shape(element: Element): unknown {
  const attributes = Array.from(element.attributes)
    .filter(({ name }) => !['ordinalvalue', 'solutionaction'].includes(name))
    .map(({ name, value }) => `${name}=${/^\{[0-9a-f-]{36}\}$/.test(value) ? 'an id' : value}`);
  const children = Array.from(element.childNodes)
    .filter(({ nodeType, nodeName }) => nodeType === 1 && nodeName !== 'labels')
    .map((child) => shape(child as Element));
  const column =
    element.nodeName === 'column' ? attributes.filter((one) => !one.startsWith('id=')) : attributes;
  return [
    element.nodeName,
    column.sort(),
    children,
    children.length > 0 ? '' : (element.textContent ?? '').trim(),
  ];
}

const parts = (form: string): unknown[] => {
  const document = new DOMParser().parseFromString(form, 'text/xml');
  const first = (name: string): Element | undefined => Array.from(document.getElementsByTagName(name))[0];
  return ['tab', 'Handler', 'Library', 'controlDescription'].map((name) => {
    const element = first(name);
    return element && shape(element);
  });
};

test.each(diffs)('what is placed is what the managed solution adds: %s', (_file, diff) => {
  expect(parts(placed('<form><tabs /></form>'))).toEqual(parts(diff));
});

test.each(diffs)('what the managed solution adds is found and can be taken off: %s', (_file, diff) => {
  expect(inspected(diff)).toMatchObject({ placed: 'yes', reasons: [] });
  expect(inspected(removed(diff)).placed).toBe('no');
});

test.each(diffs)('the tab has the names that the managed solution gives it: %s', (_file, diff) => {
  for (const [, words, language] of diff.matchAll(/<label description="([^"]*)" languagecode="(\d+)"/g))
    expect(TAB_LABELS[Number(language)]).toBe(words);
});
