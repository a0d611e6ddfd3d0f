import type { Page } from 'playwright-core';
import { REACT_VERSIONS } from '../sandbox/host/platformFiles';
import { violations } from '../browser/axe';
import { CONTROL, READY, Stage } from './stage';

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

/** What axe-core finds in the control: rule and element. */
test.each(['', '&theme=dark'])(
  'axe finds nothing while one searches, filters, folds or reads the keys%s',
  async (theme) => {
    const { page, complaints } = await open('email', theme);
    await page.locator(BOX).fill('a');
    await page.locator('[data-hit="current"]').waitFor();
    expect(await violations(page, CONTROL)).toEqual([]);
    await page.locator(BOX).fill('');
    await page.locator('[data-tool="fold"]').click();
    await page.locator('[data-author="ai"] .ocx-show').first().waitFor();
    expect(
      await page.locator('li[data-author="ai"] > [data-part="text"]:not([hidden="until-found"])').count(),
    ).toBe(0);
    expect(await violations(page, CONTROL)).toEqual([]);
    await page.locator('[data-tool="author-ai"]').click();
    await page.locator('li[data-author="ai"]').first().waitFor({ state: 'hidden' });
    await page.locator('[data-tool="help"]').click();
    expect(await page.locator('.ocx-help').isVisible()).toBe(true);
    expect(await violations(page, CONTROL)).toEqual([]);
    expect(complaints).toEqual([]);
  },
);

test('a message is reached, left and the region found again by keyboard alone, at 320 pixels', async () => {
  const { page } = await open('email');
  await page.setViewportSize({ width: 320, height: 640 });
  await page.locator('.ocx-scroll').focus();
  const label = (): Promise<string | null | undefined> =>
    page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  await page.keyboard.press('End');
  expect(await label()).toMatch(/message 4 of 4$/);
  await page.keyboard.press('ArrowUp');
  expect(await label()).toMatch(/message 3 of 4$/);
  await page.keyboard.press('Shift+Tab');
  expect(await label()).toMatch(/^Transcript/);
  await page.keyboard.press('ArrowDown');
  expect(await label()).toMatch(/message 3 of 4$/);
  await page.keyboard.press('Tab');
  const focused = (): Promise<string | null | undefined> =>
    page.evaluate(() => document.activeElement?.textContent);
  expect(await focused()).toBe('https://shop.example.com/orders/90211');
  await page.keyboard.press('Tab');
  // Out of the transcript, the next is to copy the message that one comes from.
  expect(await label()).toBe('Copy message 3');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  const small = await page
    .locator('[data-tool]:is(button, input)')
    .evaluateAll((all) =>
      all
        .map((each) => each.getBoundingClientRect())
        .filter(({ width, height }) => width < 24 || height < 24),
    );
  expect(small).toEqual([]);
});

test('all 10,000 messages are in what is selected and printed, whatever is searched for, and the jump to the end arrives', async () => {
  const { page } = await open('long');
  await page.locator(BOX).fill('refund');
  await page.locator('[data-tool="jump-last"]').click();
  await page.waitForFunction(() => {
    const last = document.activeElement?.getBoundingClientRect();
    const region = document.querySelector('.ocx-scroll')?.getBoundingClientRect();
    return !!last && !!region && last.bottom <= region.bottom && last.top >= region.top;
  });
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toContain(
    'message 10,000 of 10,000',
  );
  const numbers = (): Promise<number> =>
    page.evaluate(() => {
      getSelection()?.selectAllChildren(document.querySelector('.ocx-scroll') ?? document.body);
      return new Set(
        getSelection()
          ?.toString()
          .match(/Message \d+:/g),
      ).size;
    });
  expect(await numbers()).toBe(10_000);
  await page.emulateMedia({ media: 'print' });
  expect(await numbers()).toBe(10_000);
  expect(await page.locator('.ocx-tools').isVisible()).toBe(false);
});
