import { inspect, place, remove, tabsOf } from '../../../core/forms';
import { placed } from './outcome';
import { PLAIN } from './samples';

/** Above what fits into the youngest part of the heap: a form that does not takes several times as long, once. */
const SIZE = 120_000;
const WHOLE = placed(PLAIN);
const part = (pattern: RegExp): string => pattern.exec(WHOLE)?.[0] ?? '';
const tab = part(/<tab name="ocx_conversation".*<\/tab>/);
const control = part(/<control id="ocx_conversation_control".*?\/>/);

const repeated = (unit: string) => (size: number) => unit.repeat(Math.ceil(size / unit.length));
const numbered = (unit: (n: number) => string) => (size: number) =>
  Array.from({ length: Math.ceil(size / unit(10_000).length) }, (_, n) => unit(n)).join('');
/** What is repeated, in a place on a form. */
const within =
  (before: string, units: (size: number) => string, after: string) =>
  (size: number): string =>
    before + units(size) + after;
const inForm = (container: string, units: (size: number) => string): ((size: number) => string) =>
  within(`<form><tabs/><${container}>`, units, `</${container}></form>`);

/** Texts that drive code with backtracking, or with a look over all elements for each one, to square time. */
const HOSTILE: [string, (size: number) => string][] = [
  ['elements in elements', (size) => '<form>'.repeat(size / 13) + '</form>'.repeat(size / 13)],
  ['systemforms in systemforms', within('', repeated('<systemform>'), '')],
  ['elements that are not closed', repeated('<form>')],
  [
    'attributes',
    within(
      '<form ',
      numbered((n) => `a${n}="" `),
      '/>',
    ),
  ],
  ['one attribute that does not end', within('<form a="', repeated('&amp;'), '')],
  ['blanks in a tag', within('<form', repeated(' '), '')],
  ['blanks behind a name', within('<form a', repeated(' '), '/>')],
  ['blank lines', within('<form>', repeated('\n'), '</form>')],
  ['ampersands', within('<form>', repeated('&'), '</form>')],
  ['brackets', within('<form>', repeated(']]'), '</form>')],
  ['beginnings of comments', within('<form>', repeated('<!-'), '</form>')],
  ['comments', within('<form>', repeated('<!---->'), '</form>')],
  ['comments that do not end', within('<form>', repeated('<!-- -'), '</form>')],
  ['instructions', within('<form>', repeated('<?a ?>'), '</form>')],
  ['tabs of ours', within('<form><tabs>', repeated(tab), '</tabs></form>')],
  [
    'tabs by our name',
    within(
      '<form><tabs>',
      numbered((n) => `<tab name="ocx_conversation_${n}"/>`),
      '</tabs></form>',
    ),
  ],
  [
    'controls of ours',
    within(
      '<form><tabs><tab><rows><row>',
      repeated(`<cell>${control}</cell>`),
      '</row></rows></tab></tabs></form>',
    ),
  ],
  [
    'controls of ours in a cell',
    within(
      '<form><tabs><tab><rows><row><cell>',
      repeated(control),
      '</cell></row></rows></tab></tabs></form>',
    ),
  ],
  [
    'tall cells',
    within(
      '<form><tabs><tab><rows>',
      repeated(`<row><cell rowspan="99999999">${control}</cell></row>`),
      '</rows></tab></tabs></form>',
    ),
  ],
  ['libraries', inForm('formLibraries', repeated('<Library name="ocx_/case/form.js"/>\n'))],
  [
    'handlers',
    inForm(
      'events',
      repeated(
        '<event name="onload"><Handlers><Handler libraryName="ocx_/case/form.js"/></Handlers></event>',
      ),
    ),
  ],
  [
    'handlers in one event',
    inForm(
      'events',
      within(
        '<event name="onload"><Handlers>',
        repeated('<Handler libraryName="ocx_/case/form.js"/>'),
        '</Handlers></event>',
      ),
    ),
  ],
  [
    'descriptions',
    inForm(
      'controlDescriptions',
      repeated(
        `<controlDescription forControl="{1}"><customControl name="ocx_OpenCX.Conversation"/></controlDescription>`,
      ),
    ),
  ],
  [
    'custom controls',
    inForm(
      'controlDescriptions',
      within(
        '<controlDescription>',
        repeated('<customControl name="ocx_OpenCX.Conversation"/>'),
        '</controlDescription>',
      ),
    ),
  ],
];

test.each(HOSTILE)('the time grows no faster than the form with %s', (_, form) => {
  expect(growth(form)).toBeLessThan(LIMIT);
});

/** Of four times a form and of the form: about 4 where time is linear, 16 where it is the square. */
const LIMIT = 9;
/** A busy machine makes a measurement longer, never shorter: the least of some is near the truth. */
const ROUNDS = 8;

function growth(form: (size: number) => string): number {
  const [small, large] = [form(SIZE), form(4 * SIZE)];
  spent(small);
  const least = { small: Infinity, large: Infinity };
  let ratio = Infinity;
  for (let round = 0; round < ROUNDS && ratio >= LIMIT; round++) {
    least.small = Math.min(least.small, spent(small));
    least.large = Math.min(least.large, spent(large));
    // The floor keeps a form that is read at once from being measured by the clock's noise.
    ratio = Math.max(least.large, 2) / Math.max(least.small, 2);
  }
  return ratio;
}

/** Milliseconds of the processor. */
function spent(form: string): number {
  const start = process.cpuUsage();
  for (const work of [inspect, place, remove, tabsOf]) work(form);
  return process.cpuUsage(start).user / 1000;
}
