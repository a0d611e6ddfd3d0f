import type { Page } from 'playwright-core';
import type { WatchedPage } from '../browser/pages';
import { missingOn, onPaper, pressPrint } from './paper';
import { CONTROL, READY, REACTS, Stage } from './stage';

const stage = Stage.setUp();
const BOX = 'input[data-tool="search"]';
const HITS = '[data-tool="hits"]';
const ALL = 10_000;

/** One page for all tests of a React, since it takes longest to fill; the last one is printed, too. */
let long: WatchedPage | undefined;

async function open(): Promise<WatchedPage> {
  const watched = await stage.openCase(stage.sample('long'));
  const { page, context } = watched;
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.waitForSelector(READY);
  await page.waitForFunction(([selector, count]) => document.querySelectorAll(selector).length === count, [
    `${CONTROL} li[data-author]`,
    ALL,
  ] as const);
  return watched;
}

const countOf = (text: string): number => new Set(text.match(/Message \d+:/g)).size;

/** Whether the marked message is in sight inside the transcript. */
function hitInSight(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const hit = document.querySelector('[data-hit="current"]')?.getBoundingClientRect();
    const region = document.querySelector('.ocx-scroll')?.getBoundingClientRect();
    return !!hit && !!region && hit.top < region.bottom && hit.bottom > region.top;
  });
}

describe.each(REACTS)('10,000 messages on React %s', (react) => {
  stage.onReact(react);
  let page: Page;
  let complaints: string[];
  beforeAll(async () => {
    long = await open();
    ({ page, complaints } = long);
  });

  test('are all there, without a complaint of the browser', async () => {
    const texts = await page.locator(`${CONTROL} [data-part="text"]`).allTextContents();
    expect(countOf(texts.join('\n'))).toBe(ALL);
    expect(complaints).toEqual([]);
  });

  test('are searched, highlighted and scrolled by keyboard alone', async () => {
    await page.locator(BOX).focus();
    await page.keyboard.type('MESSAGE 98');
    expect(await page.locator(HITS).innerText()).toMatch(/^1 of 111$/);
    const hit = page.locator('[data-hit="current"] [data-part="text"]');
    expect(await hit.innerText()).toMatch(/^Message 98:/);
    for (let times = 0; times < 3; times += 1) await page.keyboard.press('Shift+Enter');
    expect(await page.locator(HITS).innerText()).toBe('109 of 111');
    expect(await hit.innerText()).toMatch(/^Message 9897:/);
    await page.waitForFunction(() => CSS.highlights.get('ocx-hit-current')?.size === 1);
    expect(await hitInSight(page)).toBe(true);
    await page.keyboard.press('F3');
    expect(await page.locator(HITS).innerText()).toBe('110 of 111');
    expect(await page.locator(BOX).evaluate((box) => box === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.locator(BOX).inputValue()).toBe('');
    expect(await page.evaluate(() => CSS.highlights.get('ocx-hit')?.size)).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('are all in what Ctrl+A and Ctrl+C take, whatever is searched for, and the jump to the end arrives', async () => {
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
    await page.keyboard.press('Control+A');
    expect(countOf(await page.evaluate(() => getSelection()?.toString() ?? ''))).toBe(ALL);
    await page.keyboard.press('Control+C');
    expect(countOf(await page.evaluate(() => navigator.clipboard.readText()))).toBe(ALL);
    await page.evaluate(() => getSelection()?.removeAllRanges());
  });
});

describe('10,000 messages on paper', () => {
  let page: Page;
  let said: string[];
  beforeAll(async () => {
    ({ page } = long ?? (await open()));
    said = await page.locator(`${CONTROL} [data-part="text"]`).allTextContents();
    expect(said).toHaveLength(ALL);
  });

  test('are all printed by the browser’s own command, and no tool is', async () => {
    const paper = await onPaper(page);
    expect(missingOn(paper, said)).toEqual([]);
    expect(missingOn(paper, ['Mask personal data'])).toHaveLength(1);
  });

  test('are all printed by the control’s tool, and nothing of the form is', async () => {
    const title = await page.locator('h1').first().innerText();
    expect(title).not.toBe('');
    await pressPrint(page);
    const paper = await onPaper(page);
    expect(missingOn(paper, said)).toEqual([]);
    expect(paper.join('').startsWith('OpenCXconversation')).toBe(true);
    expect(missingOn(paper, [title])).toEqual([title]);
    expect(paper.length).toBeGreaterThan(100);
    expect(await page.locator('.ocx-sheet').count()).toBe(0);
  });
});
