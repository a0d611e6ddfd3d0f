import type { Page } from 'playwright-core';
import { violations } from '../browser/axe';
import { CONTROL, READY, Stage } from './stage';

const stage = Stage.setUp();

const BUTTON = '[data-notice="file-not-read"] [data-tool="read-file"]';
const BODY = /annotations\([^)]+\)\?\$select=documentbody/;

const messages = (page: Page): Promise<number> => page.locator(`${CONTROL} li[data-author]`).count();
const focusedLabel = (page: Page): Promise<string | null | undefined> =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label'));

test('a file of 5 MB is not read before somebody asks for it, then whole, and nothing is lost when it fails first', async () => {
  const { page } = await stage.open('/scenario/case-large-file');
  const bodies: string[] = [];
  page.on('request', (request) => {
    const url = decodeURIComponent(request.url());
    if (BODY.test(url)) bodies.push(url);
  });
  await page.waitForSelector(READY);
  const before = await messages(page);
  expect(before).toBeGreaterThan(4);
  expect(bodies).toEqual([]);
  expect(await page.locator('[data-notice="file-not-read"]').innerText()).toMatch(/\.json .*\(5,\d{3} KB\)/);
  expect(await violations(page, CONTROL)).toEqual([]);

  stage.sandbox.setFaults([{ match: 'documentbody', status: 500, times: 1 }]);
  await page.focus(BUTTON);
  await page.keyboard.press('Enter');
  await page.locator('[data-notice="file-not-read"] [role="alert"]').waitFor();
  await page.waitForSelector(READY);
  expect(await messages(page)).toBe(before);
  expect(await page.locator(BUTTON).evaluate((button) => button === document.activeElement)).toBe(true);
  expect(await violations(page, CONTROL)).toEqual([]);

  await page.keyboard.press('Enter');
  await page.locator(BUTTON).waitFor({ state: 'detached' });
  await page.waitForSelector(READY);
  const last = page.locator(`${CONTROL} li[data-author] [data-part="text"]`).last();
  const [, turn, turns] = /^Turn (\d+) of (\d+)\./.exec((await last.textContent()) ?? '') ?? [];
  expect(Number(turns)).toBeGreaterThan(before);
  expect(turn).toBe(turns);
  expect(await messages(page)).toBe(Number(turns) + 6);
  expect(await focusedLabel(page)).toMatch(/^Transcript/);
  expect(await page.locator(`${CONTROL} [role="status"]`).first().innerText()).toMatch(/messages loaded/);
  expect(bodies).toHaveLength(2);

  const anew = page.waitForResponse((response) => response.url().includes('/annotations?'));
  await page.click('[data-tool="refresh"]');
  await anew;
  await page.waitForSelector(READY);
  expect(await messages(page)).toBe(Number(turns) + 6);
  expect(bodies).toHaveLength(2);
});
