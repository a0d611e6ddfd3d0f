import type { Page } from 'playwright-core';
import { REACT_VERSIONS } from '../sandbox/host/platformFiles';
import { READY, Stage } from './stage';

const stage = Stage.setUp();

const BOX = 'input[data-tool="search"]';
const HITS = '[data-tool="hits"]';

async function open(name: string, more = ''): Promise<{ page: Page; complaints: string[] }> {
  const watched = await stage.openCase(stage.sample(name), more);
  await watched.page.waitForSelector(READY);
  return watched;
}

/** Whether the marked message is in sight inside the transcript. */
function hitInSight(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const hit = document.querySelector('[data-hit="current"]')?.getBoundingClientRect();
    const region = document.querySelector('.ocx-scroll')?.getBoundingClientRect();
    return !!hit && !!region && hit.top < region.bottom && hit.bottom > region.top;
  });
}

describe('the search in 10,000 messages', () => {
  test.each(Object.keys(REACT_VERSIONS))(
    'finds, highlights and scrolls by keyboard alone, on React %s',
    async (react) => {
      const { page, complaints } = await open('long', `&react=${react}`);
      await page.locator(BOX).focus();
      await page.keyboard.type('MESSAGE 98');
      expect(await page.locator(HITS).innerText()).toMatch(/^1 of 111$/);
      expect(await page.locator('[data-hit="current"] [data-part="text"]').innerText()).toMatch(
        /^Message 98:/,
      );
      for (let times = 0; times < 3; times += 1) await page.keyboard.press('Shift+Enter');
      expect(await page.locator(HITS).innerText()).toBe('109 of 111');
      await expect(page.locator('[data-hit="current"] [data-part="text"]').innerText()).resolves.toMatch(
        /^Message 9897:/,
      );
      await page.waitForFunction(() => CSS.highlights.get('ocx-hit-current')?.size === 1);
      expect(await hitInSight(page)).toBe(true);
      await page.keyboard.press('F3');
      expect(await page.locator(HITS).innerText()).toBe('110 of 111');
      expect(await page.locator(BOX).evaluate((box) => box === document.activeElement)).toBe(true);
      await page.keyboard.press('Escape');
      expect(await page.locator(BOX).inputValue()).toBe('');
      expect(await page.evaluate(() => CSS.highlights.get('ocx-hit')?.size)).toBe(0);
      expect(complaints).toEqual([]);
    },
  );
});
