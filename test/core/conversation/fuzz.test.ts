import type { Conversation } from '../../../core/conversation';
import { oneOf, randomFrom } from '../../bench/random';
import { check } from './fuzz/check';
import { damaged } from './fuzz/damage';
import { falseInstant, inventedText, lostWords } from './fuzz/laws';
import { shrunk } from './fuzz/shrink';
import { sources } from './fuzz/sources';
import { WAYS, type Way } from './fuzz/ways';

/** FUZZ_SEED runs what a failure printed, FUZZ_SECONDS longer than a few. */
const seed = Number(process.env['FUZZ_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const seconds = Number(process.env['FUZZ_SECONDS'] ?? 4);

interface Failure {
  law: string;
  how: string;
  way: Way;
  seed: number;
  text: string;
}

describe('whatever happened to a text on its way', () => {
  test('the reader keeps its laws', () => {
    const failures = run();
    if (failures.length > 0) throw new Error(failures.map(report).join('\n\n'));
  });
});

/** The first failure of each law, in the time there is: first every source as it is, then damaged ones. */
function run(): Failure[] {
  const end = Date.now() + seconds * 1000;
  const failures = new Map<string, Failure>();
  const all = sources();
  const attempt = (text: string, way: Way, ofSeed: number) => {
    const broken = check(text, way);
    if (broken !== undefined && !failures.has(broken.law))
      failures.set(broken.law, { ...broken, way, seed: ofSeed, text });
  };
  for (const text of all) for (const way of WAYS) attempt(text, way, seed);
  for (let ofSeed = seed; Date.now() < end; ofSeed++) {
    const random = randomFrom(ofSeed);
    const text = damaged(oneOf(random, all), random, oneOf(random, all));
    attempt(text, oneOf(random, WAYS), ofSeed);
  }
  return [...failures.values()];
}

/** All that is needed to look into it: the smallest text goes into test/core/corpus once the reader is mended. */
function report({ law, how, way, seed: ofSeed, text }: Failure): string {
  const smallest = shrunk(text, (shorter) => check(shorter, way)?.law === law, 1_500);
  const now = check(smallest, way)?.how ?? how;
  return `Broken: ${law} (${now}), read as ${way.name}, FUZZ_SEED=${ofSeed}. The smallest text found:\n${JSON.stringify(smallest)}`;
}

describe('the laws tell', () => {
  const read = (text: string, more: Partial<Conversation> = {}): Conversation => ({
    customer: {},
    otherFields: [],
    messages: [{ author: { kind: 'customer' }, text, attachments: [] }],
    source: { kind: 'description' },
    notices: [],
    ...more,
  });

  test('a lost word from a label, a role, a heading, and a word that came out in two parts', () => {
    const source = 'Channel: phone\nTranscript:\nHuman agent: hello\n14:02amJane: you';
    const kept = read('hello', { channel: 'phone', summary: '14:02am Jane you' });
    expect(lostWords(source, kept)).toBeUndefined();
    expect(lostWords(`${source} there`, kept)?.how).toBe('lost: ["there"]');
    expect(lostWords(`${source} hello`, kept)?.how).toBe('lost: ["hello"]');
  });

  test('a text, a name, a time and a field that the source does not state', () => {
    const [message] = read('hello').messages;
    const changes = [
      { text: 'Hello' },
      { author: { kind: 'ai' as const, name: 'Nova' } },
      { sentAt: { verbatim: '14:02' } },
    ];
    expect(inventedText('hello', read('hello'))).toBeUndefined();
    for (const change of [...changes, { fields: [{ label: 'To', value: 'hello' }] }]) {
      const invented = read('', {
        messages: [{ text: '', author: { kind: 'ai' }, attachments: [], ...message, ...change }],
      });
      expect(inventedText('hello', invented)?.law).toBe('nothing is invented');
    }
  });

  test('an instant from a date that does not exist', () => {
    expect(falseInstant(read('', { handedOffAt: '2026-11-20T14:02:11Z' }))).toBeUndefined();
    expect(falseInstant(read('', { handedOffAt: '2026-13-20T14:02:11Z' }))?.how).toBe('2026-13-20T14:02:11Z');
  });

  test('and a failing text is made as small as it can be', () => {
    const text = `${'a'.repeat(500)}x${'b'.repeat(300)}y`;
    expect(shrunk(text, (shorter) => /x.*y/.test(shorter), 1_000)).toBe('xy');
  });
});
