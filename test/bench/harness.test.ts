import { holds, resultOf, type Measurement } from './benchmark';
import { median, pairs } from './pairs';
import { startReader } from './reading/builtReader';
import { isoInBrackets } from './reading/formats';
import { talk } from './reading/talk';
import { asJson, asText } from './reading/written';
import { markdownTable, table } from './table';

const speed = (value: number): Measurement => ({
  what: 'speed',
  value,
  unit: 'MB/s',
  budget: { atLeast: 150 },
});
const time = (value: number): Measurement => ({ what: 'time', value, unit: 'ms', budget: { atMost: 3 } });

describe('a budget', () => {
  test('holds up to its limit and not beyond, whichever side that is', () => {
    expect([speed(149.9), speed(150), time(3), time(3.1)].map(holds)).toEqual([false, true, true, false]);
  });

  test('does not hold for a value that is no number', () => {
    expect([speed(NaN), time(NaN)].map(holds)).toEqual([false, false]);
  });

  test('comes as a row for programs with its limit and whether it holds', () => {
    const row = { unit: 'MB/s', budget: 150, holds: false };
    expect(resultOf('reading', speed(1))).toEqual({ name: 'reading: speed', value: 1, ...row });
  });

  test('may be left out of a row: then any number will do, and none does not', () => {
    const plain = { what: 'plain', unit: 'ms' };
    expect([3, NaN].map((value) => holds({ ...plain, value }))).toEqual([true, false]);
    expect(resultOf('painting', { ...plain, value: 3 })).toMatchObject({ budget: null, holds: true });
  });

  test('does not hold for what is not there, and says so to programs', () => {
    const missing = { ...time(NaN), reason: 'not there' };
    expect(resultOf('searching', missing)).toMatchObject({ value: null, holds: false, reason: 'not there' });
  });
});

const ROWS = [
  { benchmark: 'reading', ...speed(1234.5) },
  { benchmark: 'painting', ...time(3.14159), spread: [2.001, 100.4] as [number, number] },
  { benchmark: 'painting', what: 'plain', value: 3, unit: 'ms' },
  { benchmark: 'searching', ...time(NaN), reason: 'not there' },
];

test('the table has a line for each row, columns below each other, and NO with its reason where a budget is broken', () => {
  expect(table(ROWS)).toBe(
    [
      'what             value  spread  unit  budget  holds',
      '---------------  -----  ------  ----  ------  -------------',
      'reading: speed   1,235          MB/s   ≥ 150  yes',
      'painting: time    3.14   2–100  ms       ≤ 3  NO',
      'painting: plain      3          ms',
      'searching: time      –          ms       ≤ 3  NO, not there',
    ].join('\n'),
  );
});

test('the table for the page has the same cells', () => {
  const lines = markdownTable(ROWS).split('\n');
  expect(lines).toHaveLength(2 + ROWS.length);
  expect(lines[1]).toBe('| --- | --: | --: | --- | --: | --- |');
  expect(lines[3]).toBe('| painting: time | 3.14 | 2–100 | ms | ≤ 3 | NO |');
});

describe('the median', () => {
  test.each([
    [[3], 3],
    [[100, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
  ])('of %j is %d', (values, middle) => {
    expect(median(values)).toBe(middle);
  });
});

describe('two ways measured in pairs', () => {
  /** A clock that moves by what each way takes, and notes who ran. */
  function ways() {
    let now = 0;
    const order: string[] = [];
    const way = (name: string, takes: number) => () => {
      order.push(name);
      now += takes;
    };
    return { first: way('first', 10), second: way('second', 40), clock: () => now, order };
  }

  test('take turns in going first, and a round has the time of each', () => {
    const { first, second, clock, order } = ways();
    const rounds = pairs(first, second, { least: 4, enough: 0 }, clock);
    expect(rounds).toEqual(Array(4).fill({ first: 10, second: 40 }));
    const [a, b] = ['first', 'second'];
    expect(order.slice(-8)).toEqual([a, b, b, a, a, b, b, a]);
  });

  test('are warmed up unmeasured, and measured until it is enough', () => {
    const { first, second, clock, order } = ways();
    const rounds = pairs(first, second, { least: 2, enough: 500 }, clock);
    expect(rounds).toHaveLength(10);
    expect(order.length).toBeGreaterThan(2 * rounds.length);
  });
});

describe('the texts for reading', () => {
  test('have the size asked for, in both formats, and are the same each time', () => {
    const [text, json] = [asText(talk(1), isoInBrackets, 50_000).text, asJson(talk(1), 50_000)];
    for (const written of [text, json]) {
      expect(Buffer.byteLength(written)).toBeLessThanOrEqual(50_000);
      expect(Buffer.byteLength(written)).toBeGreaterThan(49_000);
    }
    expect(asText(talk(1), isoInBrackets, 50_000).text).toBe(text);
    expect(asText(talk(2), isoInBrackets, 50_000).text).not.toBe(text);
  });

  test('say the same in both formats to the reader that ships', () => {
    const { readCase } = startReader();
    const { text, messages } = asText(talk(1), isoInBrackets, 20_000);
    const [read] = readCase({ description: text, notes: [] });
    const file = JSON.parse(asJson(talk(1), 20_000)) as { messages: { content: { text: string } }[] };
    expect(read?.messages).toHaveLength(messages);
    const written = file.messages.map(({ content }) => content.text);
    expect(read?.messages.slice(0, written.length).map((message) => message.text)).toEqual(written);
  });
});
