import { oneOf } from '../../../bench/random';

type Random = () => number;
/** Makes of a text another one; `other` is a second text to take pieces from. */
type Damage = (text: string, random: Random, other: string) => string;

/** Characters and pieces that mean something to the reader, and some that break other readers. */
const NOISE = [
  ...':[](){}<>|,;*_#-–—=~•>"\'`/\\.+0123456789',
  ...[
    '\n',
    '\n\n',
    '\t',
    ' ',
    '\0',
    '\u00a0',
    '\u202f',
    '\u200f',
    '\u202e',
    '\ufeff',
    '\ud83d',
    '\udc4d',
    '👩‍👧',
    '\u2028',
  ],
  ...[
    '<div>',
    '</p>',
    '<br>',
    '<!--',
    '<style>',
    '&amp;',
    '&#10;',
    '**',
    '----------',
    '```',
    '| ',
    '{',
    '":',
    'https://',
  ],
  ...[
    'Customer:',
    'AI: ',
    'From: ',
    'Summary: ',
    'Channel: phone',
    '[14:02] ',
    '2026-11-20',
    ' AM',
    'Z',
    '\n> ',
    '05/04/2026',
  ],
  ...['On 20 Nov 2026, Jane wrote:\n', '-----Original Message-----\n', 'Transcript:\n'],
];
const BREAKS = ['\r\n', '\r', '\u2028', '\u0085', '\n\n', ' '];

/** No text gets longer than this by damage, in UTF-16 units. */
const MOST = 60_000;

const DAMAGES: readonly Damage[] = [
  // Cuts.
  (text, random) => text.slice(0, place(text, random)),
  (text, random) => text.slice(place(text, random)),
  (text, random) => changed(text, random, () => ''),
  // Doublings, and swaps of neighbours.
  (text, random) => changed(text, random, (piece) => piece + piece),
  (text, random) =>
    changed(text, random, (piece) => piece.slice(piece.length / 2) + piece.slice(0, piece.length / 2)),
  (text, random) => lines(text, random, (some) => Array.from({ length: 200 }, () => some).flat()),
  // Noise, and words that can be told from all others.
  (text, random) => inserted(text, random, () => oneOf(random, NOISE)),
  (text, random) => inserted(text, random, () => ` wörd${Math.floor(random() * 1e6)}q `),
  (text, random) => inserted(text, random, () => String.fromCharCode(Math.floor(random() * 0x10000))),
  (text, random) => changed(text, random, (piece) => piece.replace(/./gu, () => oneOf(random, NOISE))),
  // Lines: another order, run together, quoted, indented, other breaks.
  (text, random) => lines(text, random, (some) => shuffled(some, random)),
  (text, random) => lines(text, random, (some) => [some.join(' ')]),
  (text, random) => lines(text, random, (some) => some.map((line) => `> ${line}`)),
  (text, random) => lines(text, random, (some) => some.map((line) => ` \t${line}`)),
  (text, random) => text.replace(/\n/g, oneOf(random, BREAKS)),
  // Case, and another encoding.
  (text, random) => changed(text, random, (piece) => piece.toUpperCase()),
  (text, random) => changed(text, random, (piece) => Buffer.from(piece, 'utf8').toString('latin1')),
  (text) => `<div>${text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\n/g, '<br>')}</div>`,
  (text) => JSON.stringify({ format: 'opencx.conversation', version: 1, messages: [{ content: { text } }] }),
  // Two texts in one.
  (text, random, other) => text.slice(0, place(text, random)) + other.slice(place(other, random)),
  (text, random, other) => inserted(text, random, () => other, 1),
];

/** One to five damages, one upon the other. */
export function damaged(text: string, random: Random, other: string): string {
  let result = text;
  for (let count = 1 + Math.floor(random() * 5); count > 0; count--) {
    result = oneOf(random, DAMAGES)(result, random, other).slice(0, MOST);
  }
  return result;
}

function place(text: string, random: Random): number {
  return Math.floor(random() * (text.length + 1));
}

/** A stretch of the text, short more often than long. */
function changed(text: string, random: Random, change: (piece: string) => string): string {
  const from = place(text, random);
  const to = from + Math.floor((text.length - from) * random() ** 3);
  return text.slice(0, from) + change(text.slice(from, to)) + text.slice(to);
}

function inserted(text: string, random: Random, piece: () => string, most = 8): string {
  let result = text;
  for (let count = 1 + Math.floor(random() * most); count > 0; count--) {
    const at = place(result, random);
    result = result.slice(0, at) + piece() + result.slice(at);
  }
  return result;
}

function lines(text: string, random: Random, change: (some: string[]) => string[]): string {
  const all = text.split('\n');
  const from = Math.floor(random() * all.length);
  const count = 1 + Math.floor((all.length - from) * random() ** 2);
  return [...all.slice(0, from), ...change(all.slice(from, from + count)), ...all.slice(from + count)].join(
    '\n',
  );
}

function shuffled(some: readonly string[], random: Random): string[] {
  return some
    .map((line) => ({ line, order: random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ line }) => line);
}
