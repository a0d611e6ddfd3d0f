import type { Benchmark, Measurement } from './benchmark';
import { median } from './pairs';
import { firstMessages } from './painting/conversation';
import { BenchStage, type InPage } from './painting/stage';

const MESSAGES = 10_000;
const WORD = 'charged';
const PAGES = 3;
const budget = { atMost: 20 };

/** From a key's `input` event to the end of the last frame in which highlights changed. */
export const searching: Benchmark = {
  name: 'searching 10,000 messages',
  measure: () => BenchStage.with(measure),
};

async function measure(stage: BenchStage): Promise<Measurement[]> {
  const row = { what: 'a key, highlighted', unit: 'ms', budget };
  const all: number[] = [];
  for (let page = 0; page < PAGES; page++) {
    const keys = await stage.measure(1, async (page) => {
      await page.evaluate(
        (given) => (window as unknown as InPage).bench.control(given),
        firstMessages(MESSAGES),
      );
      return page.evaluate((word) => (window as unknown as InPage).bench.search(word), WORD);
    });
    if (keys === undefined)
      return [{ ...row, value: NaN, reason: 'not there: no input[data-tool="search"]' }];
    all.push(...keys);
  }
  // A key that changed nothing on the screen counts as one that never ended.
  if (all.some(Number.isNaN)) return [{ ...row, value: NaN, reason: 'a key highlighted nothing' }];
  return [{ ...row, value: median(all), spread: [Math.min(...all), Math.max(...all)] }];
}
