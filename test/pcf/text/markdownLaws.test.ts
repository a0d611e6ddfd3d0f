/** @jest-environment node */
import { markdown, type Part } from '../../../pcf/Conversation/text/markdown';
import { segments } from '../../../pcf/Conversation/text/segments';
import { oneOf, randomFrom } from '../../bench/random';
import { leaves } from './written';

/** FUZZ_SEED runs what a failure printed, FUZZ_SECONDS longer than a few. */
const seed = Number(process.env['FUZZ_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const seconds = Number(process.env['FUZZ_SECONDS'] ?? 3);

/** Characters that mean something, pieces of what they make, and some text between. */
const PIECES = [
  ...'*_~`[]()!\\#-+.>|<"\' \n\t\r',
  ...[
    '**',
    '***',
    '~~',
    '```',
    '\n```\n',
    '\n- ',
    '\n  - ',
    '\n    * ',
    '\n1. ',
    '\n2) ',
    '\n# ',
    '\n\n',
    '\n  ',
    '\n> ',
  ],
  ...[
    '[a](',
    '](https://x.example)',
    '](https://y.example "t")',
    '](tel:1)',
    '](javascript:a)',
    '![',
    'https://x.example/_*',
    'https://',
  ],
  ...['a', 'B', '1', 'bank.example', 'é', '注', '：', '👍', '\ud83d', '\u202e', '\u200b', '\0'],
];

function text(random: () => number): string {
  return Array.from({ length: 1 + Math.floor(random() * 40) }, () => oneOf(random, PIECES)).join('');
}

type Law = (text: string, parts: Part[]) => boolean;

const LAWS: Record<string, Law> = {
  'the leaves, joined, are the text': (source, parts) => leaves(parts).join('') === source,
  'no leaf is empty': (_, parts) => leaves(parts).every((each) => each !== ''),
  'every piece of text is read as it is read on its own': (_, parts) =>
    inside(parts).every(
      ({ part, links }) =>
        'parts' in part ||
        part.kind === 'mark' ||
        part.kind === 'link' ||
        (links === 0
          ? JSON.stringify(segments(part.text)) === JSON.stringify([part])
          : part.kind !== undefined),
    ),
  'a list holds items, and only a list does': (_, parts) =>
    inside(parts).every(({ part, within }) => (within === 'list') === (part.kind === 'item')),
  'nothing is in code but text': (_, parts) =>
    inside(parts).every(({ part, within }) => !/^code/.test(within) || !('parts' in part)),
  'no link is in a link': (_, parts) =>
    inside(parts).every(
      ({ part, links }) => links === 0 || (part.kind !== 'link' && part.kind !== 'namedLink'),
    ),
  'every address may be opened': (_, parts) =>
    inside(parts).every(
      ({ part }) => !('href' in part) || /^(?:https?:\/\/[^/@]+(?:\/|$)|mailto:|tel:)/.test(part.href),
    ),
  'no branch is without text': (_, parts) =>
    inside(parts).every(
      ({ part }) => part.kind === 'codeBlock' || !('parts' in part) || seen(part.parts) !== '',
    ),
  'depth is bounded': (_, parts) => inside(parts).every(({ depth }) => depth <= 20),
  'only marks and line breaks are hidden': (_, parts) =>
    inside(parts).every(
      ({ part }) =>
        part.kind !== 'mark' ||
        /^(?:[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]+|[ \t]*#{1,6}[ \t]+|\s+|[*_]{1,2}|~~|`+|!?\[|\]\(\S+(?: +["'].*["'])?\)|\\|\n?[ \t]*```[^\n]*\n?)$/.test(
          part.text,
        ),
    ),
};

test('whatever a text holds, its tree keeps the laws', () => {
  const end = Date.now() + seconds * 1000;
  for (let ofSeed = seed; Date.now() < end; ofSeed++) {
    const source = text(randomFrom(ofSeed));
    const parts = markdown(source);
    for (const [law, holds] of Object.entries(LAWS)) {
      if (!holds(source, parts))
        throw new Error(
          `Broken: ${law}, FUZZ_SEED=${ofSeed}.\n${JSON.stringify(source)}\n${JSON.stringify(parts)}`,
        );
    }
  }
});

interface Inside {
  part: Part;
  /** Of the branch that it is in; '' for none. */
  within: string;
  depth: number;
  /** Links that it is in. */
  links: number;
}

function inside(parts: readonly Part[], within = '', depth = 0, links = 0): Inside[] {
  const all: Inside[] = [];
  for (const part of parts) {
    all.push({ part, within, depth, links });
    if ('parts' in part)
      all.push(...inside(part.parts, part.kind, depth + 1, links + (part.kind === 'namedLink' ? 1 : 0)));
  }
  return all;
}

/** What is not hidden. */
function seen(parts: readonly Part[]): string {
  return inside(parts)
    .map(({ part }) => ('parts' in part || part.kind === 'mark' ? '' : part.text))
    .join('');
}

/** Texts of some length that drive a parser with backtracking, or with a look back, to square time or too deep. */
const HOSTILE: [string, (size: number) => string][] = [
  ...[
    ...['*', '_', '~~', '`', '[', ']', '\\', '#', '-', '>', '\n', ' ', '\t', '1', '!['],
    ...[
      '[[[[](',
      '> > > ',
      '*a ',
      '**a ',
      'a* ',
      ' *a**b',
      '_a *b ',
      '*a _b*',
      '***a** ',
      '*-',
      '[a](https://x.example',
      '](https://x.example',
    ],
    ...[
      '[a](https://b"',
      '[a](https://x.example "',
      "[a](https://x.example '",
      '[a](https://b(',
      '[a](https://b()',
      '[a](https://b)',
    ],
    ...[
      'https://',
      'https://[',
      'https://a](',
      '`a``b```c',
      '`\\',
      '\\`',
      '- a\n',
      '- ',
      '- - ',
      '1. ',
      '1. a\n',
      '- a\n\n',
      '```\n',
      '\n```a',
      '# a\n',
    ],
    ...[
      '- a\n* a\n+ a\n',
      '- a\n  - b\n',
      'a.',
      '[a.',
      '[a.](https://a.example) ',
      '*[*a](https://a.example)',
    ],
  ].map((unit): [string, (size: number) => string] => [unit, (size) => unit.repeat(size / unit.length)]),
  ['lists in lists', (size) => stairs(Math.sqrt(size))],
  ['lists in lists of one blank', (size) => '- a\n'.repeat(size / 40) + stairs(Math.sqrt(size / 2))],
  ['opening and closing', (size) => '*a **b '.repeat(size / 16) + '** *'.repeat(size / 8)],
  ['nested emphasis', (size) => '*a '.repeat(size / 6) + 'a* '.repeat(size / 6)],
  [
    'backticks of every length',
    (size) => Array.from({ length: Math.sqrt(2 * size) }, (_, n) => '`'.repeat(n)).join(' '),
  ],
  ['a name of many dots', (size) => `[${'a.'.repeat(size / 2)}1](https://x.example)`],
  ['a name of many colons', (size) => `[${'a:/'.repeat(size / 3)}1](https://x.example)`],
  ['a title without an end', (size) => `[a](https://x.example${' '.repeat(size)}`],
  ['a mixture', (size) => mixture(size)],
];

function stairs(depth: number): string {
  return Array.from({ length: depth }, (_, indent) => `${' '.repeat(2 * indent)}- a\n`).join('');
}

function mixture(size: number): string {
  const random = randomFrom(seed);
  let all = '';
  while (all.length < size) all += text(random);
  return all;
}

const SIZE = 12_500;
const TIMES = 8;
/** Eight times where time is linear, 64 where it is the square. */
const LIMIT = 24;
const ROUNDS = 8;

test.each(HOSTILE)('the time grows no faster than a text of %j', (_, ofSize) => {
  const [small, large] = [ofSize(SIZE), ofSize(TIMES * SIZE)];
  const least = { small: Infinity, large: Infinity };
  let growth = Infinity;
  // A busy machine makes a measurement longer, never shorter: the least of some is near the truth.
  for (let round = 0; round < ROUNDS && growth > LIMIT; round++) {
    least.small = Math.min(least.small, time(small));
    least.large = Math.min(least.large, time(large));
    growth = Math.max(least.large, 2) / Math.max(least.small, 2);
  }
  expect(growth).toBeLessThanOrEqual(LIMIT);
});

/** Milliseconds of the processor. */
function time(source: string): number {
  const start = process.cpuUsage();
  const parts = markdown(source);
  const { user } = process.cpuUsage(start);
  expect(leaves(parts).join('') === source).toBe(true);
  return user / 1000;
}

test('lists in one another 10,000 deep are read', () => {
  const deep = Array.from({ length: 10_000 }, (_, depth) => `${' '.repeat(depth % 500)}- a\n`).join('');
  expect(leaves(markdown(deep)).join('')).toBe(deep);
  const all = '- '.repeat(10_000) + 'a\n' + '- '.repeat(10_000) + 'a';
  expect(leaves(markdown(all)).join('')).toBe(all);
});

test.each(['*', '- ', '`', 'a', '(a)'])('no text is too long: four million characters of %j', (unit) => {
  const many = unit.repeat(4_000_000 / unit.length);
  for (const long of [many, `[a](https://x.example/${many}`])
    expect(leaves(markdown(long)).join('') === long).toBe(true);
});
