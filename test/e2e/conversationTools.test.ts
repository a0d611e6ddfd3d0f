import type { Page } from 'playwright-core';
import { violations } from '../browser/axe';
import { CONTROL, READY, REACTS, Stage } from './stage';

const stage = Stage.setUp();

const BOX = 'input[data-tool="search"]';

async function open(name: string, more = ''): Promise<{ page: Page; complaints: string[] }> {
  const watched = await stage.openCase(stage.sample(name), more);
  await watched.page.waitForSelector(READY);
  return watched;
}

describe.each(REACTS)('on React %s', (react) => {
  stage.onReact(react);

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
});
