import fc from 'fast-check';
import type { Layer } from '../../components/layered';
import { isvDiff } from './isvDiff';

/*
 * Whole forms as an organisation might have them: any containers missing or empty, children of <form> in any order,
 * labels in several languages, comments, CDATA, either line end, control ids that repeat.
 */

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`).replace(/[\t\r\n]/g, '&#10;');

/** Text that XML 1.0 can hold. */
const text = fc
  .oneof(fc.string({ maxLength: 8 }), fc.string({ unit: 'grapheme', maxLength: 8 }))
  .map((any) => escape(any.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')));

const labels = fc
  .tuple(fc.subarray([1033, 1031, 1041]), text)
  .map(([languages, description]) =>
    languages.map((lcid) => `<label description="${description}" languagecode="${lcid}" />`).join(''),
  )
  .map((all) => `<labels>${all}</labels>`);

/** Between elements. */
const filler = fc.constantFrom('', ' ', '\n  ', '<!-- a comment, with <tabs> in it -->', '\n<!-- --> ');

const control = fc
  .tuple(fc.constantFrom('description', 'title', 'notescontrol'), text, fc.boolean())
  .map(([id, value, cdata]) => {
    const content = cdata ? `<![CDATA[<${value.replace(/\]/g, '')}>]]>` : value;
    return `<control id="${id}" uniqueid="#"><parameters><Value>${content}</Value></parameters></control>`;
  });

const cell = fc.tuple(labels, control).map((parts) => `<cell id="#">${parts.join('')}</cell>`);
const row = fc.oneof(
  fc.array(cell, { maxLength: 2 }).map((all) => `<row>${all.join('')}</row>`),
  fc.tuple(cell, filler).map(([one, between]) => `<row>${one}</row>${between}<row />`),
);
const section = fc
  .tuple(labels, fc.array(row, { maxLength: 2 }))
  .map(([label, rows]) => `<section name="s" id="#">${label}<rows>${rows.join('')}</rows></section>`);
const column = fc
  .array(section, { maxLength: 2 })
  .map((all) => `<column width="50%"><sections>${all.join('')}</sections></column>`);
const tab = fc
  .tuple(labels, fc.array(column, { minLength: 1, maxLength: 2 }), filler)
  .map(([label, all, between]) => `${between}<tab id="#">${label}<columns>${all.join('')}</columns></tab>`);
const tabs = fc
  .tuple(fc.array(tab, { maxLength: 4 }), filler)
  .map(([all, after]) => `<tabs showlabels="true">${all.join('')}${after}</tabs>`);

const internal =
  '<InternalHandlers><Handler functionName="f" libraryName="m.js" handlerUniqueId="#" /></InternalHandlers>';
const theirs = '<Handlers><Handler functionName="g" libraryName="x.js" handlerUniqueId="#" /></Handlers>';
const event = (handlers: string): string =>
  `<events><event name="onchange" attribute="title" application="true">${internal}</event>
    <event name="onload" application="true" active="true">${handlers}</event></events>`;

const parts: Record<string, fc.Arbitrary<string>> = {
  tabs,
  events: fc.constantFrom(
    '',
    '<events />',
    `<events><event name="onsave" application="true">${internal}</event></events>`,
    event(internal),
    event(`${internal}<Handlers />`),
    event(internal + theirs),
    event(theirs),
  ),
  libraries: fc.constantFrom(
    '',
    '<formLibraries />',
    '<formLibraries><Library name="x.js" libraryUniqueId="#" /></formLibraries>',
  ),
  descriptions: fc.constantFrom(
    '',
    '<controlDescriptions />',
    '<controlDescriptions><!-- one --><controlDescription forControl="{x}"><customControl id="{y}"><parameters /></customControl></controlDescription></controlDescriptions>',
  ),
  header: fc.constantFrom(
    '',
    '<header id="#" columns="111"><rows><row><cell id="#" /><cell id="#" /></row></rows></header>',
  ),
  conditions: fc.constantFrom('', '<DisplayConditions FallbackForm="true"><Everyone /></DisplayConditions>'),
};

const wrappers: readonly (readonly [before: string, after: string])[] = [
  ['', ''],
  ['<?xml version="1.0" encoding="utf-8"?>\n<systemform><formid>{a}</formid>', '</systemform>'],
  ['<forms xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><systemform>', '</systemform></forms>'],
];

/** The text of a whole form. Every `#` becomes an id of its own. */
export const generatedForm: fc.Arbitrary<string> = fc
  .record({
    children: fc.record(parts),
    order: fc.shuffledSubarray(Object.keys(parts), { minLength: Object.keys(parts).length }),
    between: filler,
    lineEnd: fc.constantFrom('\n', '\r\n'),
    wrapper: fc.constantFrom(...wrappers),
  })
  .map(({ children, order, between, lineEnd, wrapper: [before, after] }) => {
    const form = `<form headerdensity="x">${order.map((name) => children[name]).join(between)}${between}</form>`;
    let count = 0;
    const numbered = form.replace(
      /="#"/g,
      () => `="{00000000-0000-4000-8000-${String((count += 1)).padStart(12, '0')}}"`,
    );
    return before + numbered.replace(/\n/g, lineEnd) + after;
  });

/** Up to three other vendors' layers. */
export const generatedLayers: fc.Arbitrary<Layer<string>[]> = fc
  .array(
    fc.record({
      ordinal: fc.integer({ min: 0, max: 8 }),
      adds: fc.subarray(['handler', 'library', 'description'] as const),
      marks: fc.constantFrom('container' as const, 'element' as const),
    }),
    { maxLength: 3 },
  )
  .map((all) =>
    all.map((one, index) => ({ solution: `isv${index}`, value: isvDiff({ name: `isv${index}`, ...one }) })),
  );
