import type { Benchmark, Measurement } from '../benchmark';
import { median } from '../pairs';
import { firstMessages } from './conversation';
import type { Painted } from './page';
import { BenchStage, type InPage } from './stage';

interface Size {
  messages: number;
  /** How many times slower the processor is made (DevTools' CPU throttling). */
  slower: number;
  rounds: number;
}

const SIZES: readonly Size[] = [
  { messages: 200, slower: 1, rounds: 7 },
  { messages: 1_000, slower: 1, rounds: 7 },
  { messages: 10_000, slower: 1, rounds: 7 },
  { messages: 200, slower: 4, rounds: 5 },
  { messages: 1_000, slower: 4, rounds: 5 },
  { messages: 10_000, slower: 4, rounds: 3 },
];

/** The control out of the managed zip against plain React with the same markup, by turns, each in a page of its own. */
export const painting: readonly Benchmark[] = SIZES.map((size) => ({
  name: `painting ${size.messages.toLocaleString('en')} messages${size.slower > 1 ? `, CPU ${size.slower} × slower` : ''}`,
  measure: () => BenchStage.with((stage) => measure(stage, size)),
}));

async function measure(stage: BenchStage, size: Size): Promise<Measurement[]> {
  const description = firstMessages(size.messages);
  const { tree, text } = await copyOf(stage, description, size.messages);
  const control = () =>
    stage.measure(size.slower, async (page) => {
      const painted = await page.evaluate(
        (given) => (window as unknown as InPage).bench.control(given),
        description,
      );
      const { messages } = await page.evaluate(() => (window as unknown as InPage).bench.shown());
      if (messages !== size.messages) throw new Error(`The control shows ${messages} of ${size.messages}.`);
      return painted;
    });
  const plain = () =>
    stage.measure(size.slower, async (page) => {
      const painted = await page.evaluate((given) => (window as unknown as InPage).bench.plain(given), tree);
      const shown = await page.evaluate(() => (window as unknown as InPage).bench.shown());
      if (shown.messages !== size.messages || shown.text !== text)
        throw new Error('Plain React shows something else than the control.');
      return painted;
    });
  const rounds: { control: Painted; plain: Painted }[] = [];
  while (rounds.length < size.rounds) {
    if (rounds.length % 2 === 0) rounds.push({ control: await control(), plain: await plain() });
    else {
      const second = await plain();
      rounds.push({ control: await control(), plain: second });
    }
  }
  return rows(rounds, size.messages === 10_000 && size.slower === 1);
}

/** What the control shows, as data for plain React, and as text to compare. */
async function copyOf(stage: BenchStage, description: string, messages: number) {
  return stage.measure(1, async (page) => {
    await page.evaluate((given) => (window as unknown as InPage).bench.control(given), description);
    const shown = await page.evaluate(() => (window as unknown as InPage).bench.shown());
    if (shown.messages !== messages) throw new Error(`The control shows ${shown.messages} of ${messages}.`);
    return {
      tree: await page.evaluate(() => (window as unknown as InPage).bench.shownTree()),
      text: shown.text,
    };
  });
}

function rows(rounds: readonly { control: Painted; plain: Painted }[], hasBudget: boolean): Measurement[] {
  const row = (
    what: string,
    unit: string,
    limit: number | undefined,
    values: readonly number[],
  ): Measurement => ({
    what,
    value: median(values),
    unit,
    spread: [Math.min(...values), Math.max(...values)],
    ...(hasBudget && limit !== undefined ? { budget: { atMost: limit } } : {}),
  });
  const of = (value: (round: { control: Painted; plain: Painted }) => number) => rounds.map(value);
  return [
    row(
      'first paint',
      'ms',
      65,
      of(({ control }) => control.first),
    ),
    row(
      'first paint',
      '× plain',
      0.03,
      of(({ control, plain }) => control.first / plain.first),
    ),
    row(
      'all in the DOM',
      'ms',
      undefined,
      of(({ control }) => control.all),
    ),
    row(
      'all in the DOM',
      '× plain',
      0.35,
      of(({ control, plain }) => control.all / plain.all),
    ),
    row(
      'plain React',
      'ms',
      undefined,
      of(({ plain }) => plain.all),
    ),
  ];
}
