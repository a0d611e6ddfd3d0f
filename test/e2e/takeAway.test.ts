import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { violations } from '../browser/axe';
import { missingOn, onPaper, pressPrint } from './paper';
import { CONTROL, READY, REACTS, Stage } from './stage';

const stage = Stage.setUp();

async function open(name: string, more = ''): Promise<{ page: Page; complaints: string[] }> {
  const watched = await stage.openCase(stage.sample(name), more);
  await watched.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await watched.page.waitForSelector(READY);
  return watched;
}

const press = (page: Page, name: string): Promise<void> => page.click(`[data-tool="${name}"]`);
const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
const texts = (page: Page): Promise<(string | null)[]> =>
  page.$$eval(`li[data-author] [data-part="text"]`, (all) => all.map((each) => each.textContent));

async function downloaded(page: Page, name: string): Promise<{ file: string; text: string }> {
  if (!(await page.isVisible(`[data-tool="${name}"]`))) await press(page, 'download');
  const [file] = await Promise.all([page.waitForEvent('download'), press(page, name)]);
  return { file: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

describe.each(REACTS)('on React %s', (react) => {
  stage.onReact(react);

  test('copies all of a conversation, with the user’s offset on every line', async () => {
    const { page, complaints } = await open('email');
    await press(page, 'copy');
    await page.waitForFunction(() => document.body.innerText.includes('Copied.'));
    const text = await clipboard(page);
    for (const said of await texts(page)) expect(text).toContain(said);
    const stamps = text.match(/^\[\d{4}-\d\d-\d\dT[\d:.]+\+0[12]:00\] /gm) ?? [];
    expect(stamps).toHaveLength(4);
    expect(complaints).toEqual([]);
  });

  test('copies the one message that the keyboard chose', async () => {
    const { page } = await open('phone');
    await page.focus('[data-tool="copy-message"]');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.body.innerText.includes('Copied.'));
    expect(await clipboard(page)).toContain((await texts(page))[1]);
  });

  test('downloads the conversation as text, page and data, each with every message', async () => {
    const { page, complaints } = await open('email');
    const said = await texts(page);
    const text = await downloaded(page, 'download-txt');
    const html = await downloaded(page, 'download-html');
    const json = await downloaded(page, 'download-json');
    expect([text, html, json].map(({ file }) => file.replace(/^opencx-conversation-[\w-]+/, '*'))).toEqual([
      '*.txt',
      '*.html',
      '*.json',
    ]);
    const { messages } = JSON.parse(json.text) as { messages: { content: { text: string } }[] };
    expect(messages.map(({ content }) => content.text)).toEqual(said);
    for (const each of said) expect(text.text).toContain(each);
    await page.setContent(html.text);
    expect(await page.$$eval('article .text', (all) => all.map((each) => each.textContent))).toEqual(said);
    expect(complaints).toEqual([]);
  });

  test('prints what is folded and what is quoted, by its tool and by the browser’s own command', async () => {
    const { page } = await open('mail-thread');
    await press(page, 'fold');
    const folded = page.locator('[data-part="text"][hidden="until-found"]:has(details:not([open]))');
    await folded.waitFor({ state: 'attached' });
    const said = ['The parcel is lost.', 'my lamp (order 4711) should have been here on Monday.'];
    expect(missingOn(await onPaper(page), said)).toEqual([]);
    await pressPrint(page);
    expect(missingOn(await onPaper(page), said)).toEqual([]);
  });

  test('prints no message of an author who is hidden by the browser’s own command, and all by its tool', async () => {
    const { page } = await open('email');
    const [customer, ai] = ['Digits 4417, last order', 'Thank you, that matches.'];
    await press(page, 'author-ai');
    await page.locator('li[data-author="ai"]').first().waitFor({ state: 'hidden' });
    expect(missingOn(await onPaper(page), [customer, ai])).toEqual([ai]);
    await pressPrint(page);
    expect(missingOn(await onPaper(page), [customer, ai])).toEqual([]);
  });

  test('masks what is shown, printed, copied and downloaded, until it is switched off', async () => {
    const { page } = await open('email');
    const email = await page.locator('[data-field="customer-email"]').innerText();
    expect(email).toMatch(/^\w.*@/);
    await press(page, 'mask');
    expect(await page.locator('[data-field="customer-email"]').innerText()).toMatch(/^•+/);
    expect(missingOn(await onPaper(page), [email])).toEqual([email]);
    await pressPrint(page);
    const paper = await onPaper(page);
    expect(missingOn(paper, [email])).toEqual([email]);
    expect(missingOn(paper, ['Digits 4417'])).toEqual([]);
    await press(page, 'copy');
    await page.waitForFunction(() => document.body.innerText.includes('Copied.'));
    expect(await clipboard(page)).not.toContain(email);
    expect((await downloaded(page, 'download-html')).text).not.toContain(email);
    await page.click('[data-tool="raw"]');
    await page.waitForSelector('[data-part="raw"]');
    expect(await page.locator(CONTROL).innerText()).not.toContain(email);
    await press(page, 'mask');
    expect(await page.locator('[data-field="customer-email"]').innerText()).toBe(email);
  });

  test.each(['', '&theme=dark', '&lcid=1025'])(
    'axe finds nothing with the downloads and the source open, and targets are large%s',
    async (more) => {
      const { page } = await open('email', more);
      await page.setViewportSize({ width: 320, height: 640 });
      await press(page, 'download');
      await page.click('[data-tool="raw"]');
      expect(await violations(page, CONTROL)).toEqual([]);
      const small = await page.$$eval(':is(button, summary, input, a)[data-tool]', (all) =>
        all
          .map((each) => ({ name: each.getAttribute('data-tool'), box: each.getBoundingClientRect() }))
          .filter(({ box }) => box.width < 24 || box.height < 24)
          .map(({ name }) => name),
      );
      expect(small).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    },
  );
});
