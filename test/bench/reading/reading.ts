import type { Benchmark, Measurement } from '../benchmark';
import { median, pairs } from '../pairs';
import { startReader } from './builtReader';
import { isoInBrackets, localeTwelveHours, mailBlock, speakerOnly, type Format } from './formats';
import { talk, talkInAscii, talkWith, type Said } from './talk';
import { asJson, asText } from './written';

const MB = 1_000_000;
const SEED = 4711;

interface Text {
  name: string;
  bytes: number;
  talk: () => Iterable<Said>;
  format: Format;
  /** Hostile lines may pass for messages: then the number of messages says nothing. */
  hostile?: boolean;
}

const TEXTS: readonly Text[] = [
  { name: 'ISO stamps in brackets', bytes: MB, talk: () => talk(SEED), format: isoInBrackets },
  { name: 'ISO stamps, ASCII only', bytes: MB, talk: () => talkInAscii(SEED), format: isoInBrackets },
  { name: 'locale stamps, 12 h', bytes: MB, talk: () => talk(SEED), format: localeTwelveHours },
  { name: 'speakers only', bytes: MB, talk: () => talk(SEED), format: speakerOnly },
  { name: 'e-mail blocks', bytes: MB, talk: () => talk(SEED), format: mailBlock },
  hostile('long lines', () => 'lorem ipsum dolor '.repeat(6_000)),
  hostile('near-miss stamps', () => '[2026-11-20T14:02:1 Customer: x\n'.repeat(100)),
  hostile('near-miss stamps, short lines', () => '(14:0) AI: x\n14:02 - \n'.repeat(150)),
  hostile('100,000 colons', () => ':'.repeat(100_000)),
  hostile('"a: b" lines', (random) => lines(100, () => `a${Math.floor(random() * 1e6)}: b`)),
];

function hostile(name: string, text: (random: () => number) => string): Text {
  const by = () => talkWith(SEED, text);
  return { name: `hostile, ${name}`, bytes: 10 * MB, talk: by, format: speakerOnly, hostile: true };
}

function lines(count: number, line: () => string): string {
  return Array.from({ length: count }, line).join('\n');
}

/** `readCase` on a description, against JSON.parse of as many bytes of the same talk in the note format. */
export const reading: readonly Benchmark[] = TEXTS.map((row) => ({
  name: `reading ${row.name}`,
  measure: () => measure(row),
}));

function measure({ bytes, talk: said, format, hostile: isHostile = false }: Text): Measurement[] {
  const { readCase } = startReader();
  const { text, messages } = asText(said(), format, bytes);
  const json = asJson(said(), bytes);
  const read = () => readCase({ description: text, notes: [] });
  const found = read()[0]?.messages.length ?? 0;
  const rounds = pairs(read, () => JSON.parse(json) as unknown, { least: 9, enough: 2_000 });
  const milliseconds = median(rounds.map(({ first }) => first));
  const ratio = median(rounds.map(({ first, second }) => first / second));
  const rows: Measurement[] = [
    {
      what: 'speed',
      value: Buffer.byteLength(text) / MB / (milliseconds / 1000),
      unit: 'MB/s',
      budget: { atLeast: 150 },
    },
    { what: 'time', value: ratio, unit: '× JSON.parse', budget: { atMost: 3 } },
  ];
  if (isHostile) return rows;
  // Fast reading that reads nothing is no reading.
  return [
    ...rows,
    {
      what: 'messages',
      value: Math.min(found, messages) / Math.max(found, messages),
      unit: 'of those written',
      budget: { atLeast: 1 },
    },
  ];
}
