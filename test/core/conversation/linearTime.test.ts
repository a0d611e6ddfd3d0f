import { readCase } from '../../../core/conversation';
import { HEADER } from './samples';

const SIZE = 25_000;

/** Texts that drive a reader with backtracking or with a look back over all lines to square time. */
const HOSTILE: [string, (size: number) => string][] = [
  ['one long word', repeated('x')],
  ['colons', repeated(':')],
  ['a colon a line', repeated(':\n')],
  ['labels', (size) => numbered(size, (index) => `Label ${index}: x\n`)],
  ['one label again and again', repeated('Name: x\nfoo: y\n')],
  [
    'speakers that only come once',
    (size) => `\n\nCustomer: x\n${numbered(size, (index) => `Jane${index}: x\n`)}`,
  ],
  ['speakers and blank lines', repeated('Customer:\n\n\n\n')],
  ['header lines among speech', repeated('Customer: x\nSummary: y\n')],
  ['near-miss stamps', repeated('[2026-11-20T14:02:1 Customer: x\n')],
  ['opening brackets', repeated('[')],
  ['parentheses', repeated('Customer (((((((((((14:02((((14:02 - - - - :::: \n')],
  ['blanks', repeated(' ')],
  ['blank lines', repeated('\n')],
  ['asterisks', repeated('*')],
  ['pieces of customer details', (size) => `\nCustomer Details: ${'a,'.repeat(size / 2)}`],
  ['carriage returns', repeated('\r')],
  ['marks behind a stamp', (size) => `\n[14:01] AI: hi\n14:02 ${'-'.repeat(size)}`],
  [
    'blanks before a stamp at the end',
    (size) => messages((text) => `Customer: ${text}${' '.repeat(size / 3)}x (14:02)`),
  ],
  [
    'dashes before a stamp at the end',
    (size) => messages((text) => `Customer: ${text} ${'-'.repeat(size / 3)} x (14:02)`),
  ],
  [
    'blanks in the last cell of a table',
    (size) => messages((text) => `| 14:02 | AI | ${text}${' '.repeat(size / 3)}x |`),
  ],
  [
    'blanks in the name of a sender',
    (size) => `\nFrom: Jane${' '.repeat(size)}b\nSent: 2026-11-20 14:02\n\nhi`,
  ],
  ['heads of mails that end too soon', repeated('From: Paris\n\nTo: x\nTo: y\n\nDate: From:\n')],
  ['heads without a sender', repeated('To: x\nSubject: y\n')],
  ['heads that begin again', repeated('From: Paris\n')],
  [
    'blocks that state less than the others',
    (size) =>
      repeated('From: a\nSent: 2026-11-20 14:02\nTo: b\nSubject: c\n\nFrom: a\nTo: b\nCc: c\n\n')(size),
  ],
  [
    'words for the customer that come once',
    (size) => `\n${numbered(size, (index) => `${roles(index)}: x\n`)}`,
  ],
];

const HOSTILE_HTML: [string, (size: number) => string][] = [
  ['opening angle brackets', (size) => `<div>${'<'.repeat(size)}`],
  ['opening angle brackets before a closing one', (size) => `<div>${'<'.repeat(size)}>`],
  ['unclosed comments', (size) => `<div>${'<!--'.repeat(size / 4)}`],
  ['unclosed styles', (size) => `<div>${'<style>'.repeat(size / 7)}`],
  ['ampersands', (size) => `<div>${'&'.repeat(size)}`],
];

describe('the time to read grows no faster than the text', () => {
  test.each(HOSTILE)('with %s', (_, text) => {
    expect(growth((size) => HEADER + text(size))).toBeLessThan(LIMIT);
  });

  test.each(HOSTILE_HTML)('in rich text with %s', (_, text) => {
    expect(growth(text)).toBeLessThan(LIMIT);
  });
});

/** Of four times a text and of the text: about 4 where time is linear, 16 where it is the square. */
const LIMIT = 9;
/** A busy machine makes a measurement longer, never shorter: the least of some is near the truth. */
const ROUNDS = 8;

/** The time for four times a text by the time for it. */
function growth(text: (size: number) => string): number {
  const [small, large] = [text(SIZE), text(4 * SIZE)];
  read(small);
  const least = { small: Infinity, large: Infinity };
  let ratio = Infinity;
  for (let round = 0; round < ROUNDS && ratio >= LIMIT; round++) {
    least.small = Math.min(least.small, read(small));
    least.large = Math.min(least.large, read(large));
    // The floor keeps a text that is read at once from being measured by the clock's noise.
    ratio = Math.max(least.large, 2) / Math.max(least.small, 2);
  }
  return ratio;
}

/** Milliseconds of the processor to read a text as a description and as a note that is ours. */
function read(text: string): number {
  const start = process.cpuUsage();
  readCase({ description: text, notes: [{ id: 'n', subject: 'OpenCX conversation', text }] });
  return process.cpuUsage(start).user / 1000;
}

/** Three messages, which a grammar needs to be one. */
function messages(line: (text: string) => string): string {
  return `\n${['a', 'b', 'c'].map(line).join('\n')}\n`;
}

/** Words for a side, another for each index: its bits choose between two of them. */
function roles(index: number): string {
  return `${index % 2 === 0 ? 'Customer' : 'Caller'} ${index
    .toString(2)
    .split('')
    .map((bit) => (bit === '0' ? 'user' : 'client'))
    .join(' ')}`;
}

function repeated(unit: string) {
  return (size: number) => unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
}

function numbered(size: number, line: (index: number) => string): string {
  const lines: string[] = [];
  for (let length = 0; length < size; length += lines[lines.length - 1]?.length ?? 1)
    lines.push(line(lines.length));
  return lines.join('');
}
