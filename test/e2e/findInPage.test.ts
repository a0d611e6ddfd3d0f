import type { Page } from 'playwright-core';
import type { WatchedPage } from '../browser/pages';
import { Desktop, MISSING } from '../browser/desktop';
import { READY, Stage } from './stage';

/** On a machine without the programs this is counted as skipped, and its name says why. */
const [run, title] =
  MISSING.length === 0
    ? [describe, 'Chromium’s own search, by keys typed in its window']
    : [
        describe.skip,
        `Chromium’s own search (skipped, since this machine has no ${MISSING.join(' and no ')})`,
      ];

run(title, () => {
  let desktop: Desktop;
  let watched: WatchedPage;
  let page: Page;
  beforeAll(async () => {
    desktop = await Desktop.start();
  });
  const stage = Stage.setUp(() => desktop.launch());
  beforeAll(async () => {
    watched = await stage.page();
    ({ page } = watched);
    await page.addInitScript(noteStrayKeys);
    await stage.openCase(stage.sample('long'), '', watched);
    await page.waitForSelector(READY);
    await page.getByText('Message 10000:').waitFor({ state: 'attached' });
  });
  afterAll(() => desktop.stop());

  /**
   * What Ctrl+F finds, '' for nothing and undefined where the browser's box was not there yet when keys were typed: it does not say
   * when it is, so that a busy machine takes more patience, in milliseconds. Once the search is left by Esc, what it found is
   * selected, which is how a page learns of it.
   */
  async function look(text: string, patience: number): Promise<string | undefined> {
    await page.evaluate(() => {
      getSelection()?.removeAllRanges();
      document.documentElement.removeAttribute('data-stray');
    });
    desktop.press('ctrl+f');
    await page.waitForTimeout(patience);
    desktop.type(text);
    await page
      .waitForFunction(isInSight, text, { timeout: patience * 5, polling: 100 })
      .catch(() => undefined);
    desktop.press('Escape');
    await page.waitForTimeout(patience);
    if ((await page.locator('html[data-stray]').count()) > 0) return undefined;
    return page.evaluate(() => getSelection()?.toString());
  }

  async function seeFound(text: string): Promise<void> {
    let found: string | undefined;
    for (let patience = 200; found !== text && patience < 2000; patience *= 2)
      found = await look(text, patience);
    expect(found).toBe(text);
    expect(await page.evaluate(isInSight, text)).toBe(true);
  }

  test('finds what is folded, and opens that message', async () => {
    const folded = page.locator('li[data-author="ai"] > [data-part="text"][hidden]');
    await page.click('[data-tool="fold"]');
    await folded.nth(4999).waitFor({ state: 'attached' });
    await seeFound('Message 7000:');
    expect(await folded.getByText('Message 7000:').count()).toBe(0);
    // While it was typed, Message 7: and Message 70: and so on were found, too.
    expect(await folded.count()).toBeGreaterThan(4990);
    await page.click('[data-tool="fold"]');
    await folded.first().waitFor({ state: 'detached' });
  });

  test.each([1, 5000, 10_000])('finds message %d of 10,000 and brings it into sight', (number) =>
    seeFound(`Message ${number}:`),
  );

  test('finds what is left where an author is hidden, and nothing of what that one wrote', async () => {
    const one = page.locator('li[data-author="ai"]').first();
    await page.click('[data-tool="author-ai"]');
    await one.waitFor({ state: 'hidden' });
    await seeFound('Message 3001:');
    expect(await look('Message 3002:', 400)).toBe('');
    await page.click('[data-tool="author-ai"]');
    await one.waitFor({ state: 'visible' });
    await seeFound('Message 3002:');
  });

  test('finds what a mail quotes, and unfolds it', async () => {
    await stage.openCase(stage.sample('mail-thread'), '', watched);
    await page.waitForSelector(READY);
    expect(await page.locator('details.ocx-quoted[open]').count()).toBe(0);
    await seeFound('> my lamp');
    expect(await page.locator('details.ocx-quoted[open]').count()).toBe(1);
  });
});

/** A key that comes to the page was not typed into the browser's box. */
function noteStrayKeys(): void {
  addEventListener('keydown', ({ key, ctrlKey }) => {
    if (key.length === 1 && !ctrlKey) document.documentElement.setAttribute('data-stray', key);
  });
}

/**
 * In the page: whether a text of a message can be seen in the region that scrolls. Where the form was scrolled so that the region is
 * partly below the window, Chromium 156 brings what it finds into sight of the region, and not always of the window.
 */
function isInSight(text: string): boolean {
  const region = document.querySelector('.ocx-scroll')?.getBoundingClientRect();
  const texts = document.createTreeWalker(
    document.querySelector('.ocx-scroll') ?? document,
    NodeFilter.SHOW_TEXT,
  );
  for (let node = texts.nextNode(); node !== null && region; node = texts.nextNode()) {
    const at = node.nodeValue?.indexOf(text) ?? -1;
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + text.length);
    const { top, bottom, height } = range.getBoundingClientRect();
    return height > 0 && top >= region.top && bottom <= region.bottom;
  }
  return false;
}
