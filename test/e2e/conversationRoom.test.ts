import type { Page } from 'playwright-core';
import { misfits, spaceText } from '../browser/room';
import { seeState, wear } from './scenarioStage';
import { CONTROL, Stage } from './stage';

const stage = Stage.setUp();

const FULL = [
  'state-everything',
  'state-handoffs',
  'state-unread',
  'state-doubts',
  'state-too-large',
  'state-help',
  'state-downloads',
  'state-sources',
  'state-found',
  'state-not-found',
  'state-filtered',
  'state-folded',
  'state-earlier',
  'state-no-note-privilege',
  'state-empty',
  'state-loading',
  'state-crashed',
  'case-mail-thread',
];
const LONG_WORDS = '&lcid=1031';

describe('nothing is cut off, lies on something else or scrolls sideways with text spaced wide, at 320 pixels and at a zoom of 200 %, from both sides, in', () => {
  test.each(FULL)('%s', async (id) => {
    const { page } = await stage.page();
    await page.setViewportSize({ width: 320, height: 640 });
    await seeState(stage, page, id, LONG_WORDS);
    await spaceText(page);
    const found: Record<string, string[]> = {};
    for (const isRtl of [false, true]) {
      await wear(page, { theme: 'light', isRtl });
      for (const size of [
        { width: 320, height: 640 },
        // 1280 by 800 at 200 %.
        { width: 640, height: 400 },
      ]) {
        await page.setViewportSize(size);
        found[`${size.width} ${isRtl}`] = await misfits(page, CONTROL);
      }
    }
    expect(found).toEqual({ '320 false': [], '320 true': [], '640 false': [], '640 true': [] });
  });
});

/** What a measure says once nothing moves any more: three frames after a jump. */
async function settled<T>(page: Page, measure: () => Promise<T>): Promise<T> {
  for (let frames = 0; frames < 4; frames += 1)
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  return measure();
}

test('the button that copies a message stands at it, beside its words and in sight, however one came there', async () => {
  const { page } = await stage.page();
  await page.setViewportSize({ width: 320, height: 640 });
  await seeState(stage, page, 'state-everything', LONG_WORDS);
  await spaceText(page);
  await page.focus('.ocx-scroll');
  const apart = (): Promise<number | undefined> =>
    page.evaluate(() => {
      const [region, item, button] = ['.ocx-scroll', 'li[data-current]', '.ocx-copy-one'].map((selector) =>
        document.querySelector(selector)?.getBoundingClientRect(),
      );
      if (!region || !item || !button) return undefined;
      const place = Math.max(item.top, region.top);
      return Math.round(button.top - Math.min(place, region.bottom - button.height));
    });
  for (const key of [...Array<string>(7).fill('ArrowDown'), 'Home', 'End']) {
    await page.keyboard.press(key);
    expect(await settled(page, apart)).toBe(0);
    expect(await misfits(page, CONTROL)).toEqual([]);
  }
  await page.mouse.move(160, 600);
  await page.evaluate(() => document.querySelector('.ocx-scroll')?.scrollBy(0, 60));
  expect(await settled(page, apart)).toBe(0);
});

test('it passes over the messages of an author who is hidden', async () => {
  const { page } = await stage.page();
  await seeState(stage, page, 'state-filtered');
  await page.focus('.ocx-copy-one');
  const name = (): Promise<string | null> => page.locator('.ocx-copy-one').getAttribute('aria-label');
  expect(await name()).toBe('Copy message 1');
  await page.keyboard.press('ArrowDown');
  expect(await name()).toBe('Copy message 3');
  await page.keyboard.press('ArrowUp');
  expect(await name()).toBe('Copy message 1');
});
