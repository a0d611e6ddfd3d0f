import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { Keys, type Stop } from '../browser/keyboard';
import { changeCases } from '../sandbox/scenarios/changeCases';
import { CAME_BACK, EVERYTHING } from '../sandbox/scenarios/contents';
import { CONTROL, READY, Stage } from './stage';

const stage = Stage.setUp();

beforeAll(() =>
  changeCases(stage.sandbox, {
    chat: { files: [...CAME_BACK, EVERYTHING] },
    email: { customerOf: 'chat' },
  }),
);

interface Look {
  /** Of the address. */
  more: string;
  size: { width: number; height: number };
  forcedColors: 'none' | 'active';
}

/** The customer's three handoffs on one case, and one in which everything comes; nothing here is clicked or focused by other means than keys. */
async function open({ more, size, forcedColors }: Look): Promise<{ page: Page; keys: Keys }> {
  const { page, context } = await stage.page();
  await page.setViewportSize(size);
  await page.emulateMedia({ forcedColors });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(() => (window.print = () => document.body.setAttribute('data-printed', 'true')));
  await page.goto(stage.sandbox.origin + stage.caseAddress(stage.sample('chat'), more));
  await page.waitForSelector(READY);
  return { page, keys: new Keys(page) };
}

const FORM_TAB = '[role="tab"][aria-selected="true"]';

const TOOLS = [
  ...['search', 'jump-first', 'jump-handoff', 'jump-last', 'fold', 'help', 'author-customer', 'author-ai'],
  ...['copy-summary', 'copy', 'copy-markdown', 'download', 'print', 'refresh', 'mask'],
];

describe.each([
  ['from left to right', { more: '', size: { width: 1280, height: 720 }, forcedColors: 'none' }],
  [
    'from right to left, narrow, with forced colours',
    { more: '&dir=rtl', size: { width: 320, height: 400 }, forcedColors: 'active' },
  ],
] as [string, Look][])('by keyboard alone, %s', (_says, look) => {
  test('Tab comes into the control, through it and out of it, both ways, and one sees where one is', async () => {
    const { keys } = await open(look);
    await keys.tabTo(FORM_TAB);
    await keys.press('Tab');
    const forth = await keys.stopsUntilOut(CONTROL);
    expect(forth.map(({ on }) => on)).toEqual([
      ...[4, 3, 2, 1].map((number) => expect.stringMatching(`^Conversation ${number}: `) as string),
      'yuki.tanaka@example.com',
      ...TOOLS,
      'Transcript. Messages: 2',
      ...['copy-message', 'raw', 'earlier'],
    ]);
    expect((await keys.stop()).on).toBe('body');
    await keys.press('Shift+Tab');
    const back = await keys.stopsUntilOut(CONTROL, 'Shift+Tab');
    expect(back.map(({ on }) => on)).toEqual(forth.map(({ on }) => on).reverse());
    expect(await keys.is(FORM_TAB)).toBe(true);
    const unseen = ({ ring, inSight }: Stop): boolean => !ring || !inSight;
    expect([...forth, ...back].filter(unseen)).toEqual([]);
  });

  test('one chooses a handoff, searches, filters, folds, jumps, moves, opens and follows', async () => {
    const { page, keys } = await open(look);
    const focused = async (): Promise<string> => (await keys.stop()).on;

    await keys.tabTo('.ocx-picker li:last-child button');
    await keys.press('Enter');
    await page.waitForSelector(`${READY} li[data-author="agent"]`);
    expect(await keys.is('.ocx-picker li:last-child button')).toBe(true);

    const hits = (): Promise<string> => page.locator('[data-tool="hits"]').innerText();
    await keys.tabTo('[data-tool="search"]');
    await keys.type('person');
    await page.waitForSelector('[data-hit="current"]');
    expect(await hits()).toBe('1 of 3');
    for (const [key, at] of [
      ['Enter', 2],
      ['Shift+Enter', 1],
      ['F3', 2],
      ['Shift+F3', 1],
    ] as const) {
      await keys.press(key);
      expect(await hits()).toBe(`${at} of 3`);
    }
    expect(await focused()).toBe('search');
    await keys.press('Escape');
    expect(await hits()).toBe('');

    await keys.use('author-system');
    await page.waitForSelector('li[data-author="system"]', { state: 'hidden' });
    await keys.press('Space');
    await page.waitForSelector('li[data-author="system"]');

    await keys.use('fold', 'Shift+Tab');
    await page.waitForSelector('.ocx-show');
    await keys.tabTo('.ocx-scroll');
    await keys.press('Home', 'ArrowDown', 'ArrowDown');
    expect(await focused()).toMatch(/message 3 of 7$/);
    await keys.press('Tab');
    expect(await focused()).toBe('show');
    await keys.press('Enter');
    await page.waitForSelector('.ocx-show', { state: 'hidden' });
    expect(await focused()).toMatch(/message 3 of 7$/);

    await keys.use('jump-last', 'Shift+Tab');
    expect(await focused()).toMatch(/message 7 of 7$/);
    await keys.press('ArrowUp');
    expect(await focused()).toMatch(/message 6 of 7$/);
    await keys.press('Home');
    expect(await focused()).toMatch(/message 1 of 7$/);

    await keys.press('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Tab');
    expect(await focused()).toBe('Earlier mails, as this one quotes them');
    await keys.press('Enter');
    await page.waitForSelector('.ocx-quoted[open]');

    await keys.press('Escape', 'Home', 'Tab');
    expect(await focused()).toBe('https://shop.example.com/orders/1');
    const [opened] = await Promise.all([page.context().waitForEvent('page'), keys.press('Enter')]);
    await opened.close();
    await keys.press('Tab');
    expect(await focused()).toBe('lamp.jpg');
    await keys.press('Escape', 'Escape');
    expect(await focused()).toMatch(/^Transcript/);
  });

  test('one copies, downloads, prints, masks, refreshes, asks for help, for the text as written and for earlier conversations', async () => {
    const { page, keys } = await open(look);
    const clipboard = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
    const said = (text: string): Promise<unknown> => page.getByText(text, { exact: true }).waitFor();

    await keys.tabTo('[data-tool="copy-message"]');
    await keys.press('ArrowDown', 'Enter');
    await said('Copied.');
    expect(await clipboard()).toMatch(/I am sorry\. A colleague will look at it\.$/);

    await keys.use('copy', 'Shift+Tab');
    await page.waitForFunction(async () => (await navigator.clipboard.readText()).includes('Yuki Tanaka'));
    expect(await clipboard()).toContain('my order is not wrapped yet');

    await keys.use('download');
    await keys.tabTo('[data-tool="download-txt"]');
    const [file] = await Promise.all([page.waitForEvent('download'), keys.press('Enter')]);
    expect(readFileSync(await file.path(), 'utf8')).toContain('my order is not wrapped yet');

    await keys.use('print');
    expect(await page.locator('body').getAttribute('data-printed')).toBe('true');
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));

    await keys.use('mask');
    await said('Personal data is masked.');
    expect(await page.locator('[data-field="customer-email"]').innerText()).toMatch(/^•/);
    await keys.press('Space');
    await said('Personal data is shown.');

    await keys.tabTo('[data-tool="refresh"]', 'Shift+Tab');
    const notes = page.waitForRequest((request) => request.url().includes('annotations?'));
    await keys.press('Enter');
    await notes;
    await page.waitForSelector(READY);
    expect(await keys.is('[data-tool="refresh"]')).toBe(true);

    await keys.use('help', 'Shift+Tab');
    await page.waitForSelector('.ocx-help:focus');
    await keys.press('Escape');
    await page.waitForSelector('[data-tool="help"]:focus');
    await keys.tabTo('.ocx-scroll');
    await keys.press('End', '?');
    await page.waitForSelector('.ocx-help:focus');
    await keys.use('help-close');
    expect((await keys.stop()).on).toMatch(/message 2 of 2$/);
    expect(await page.locator('.ocx-help').count()).toBe(0);

    await keys.use('raw');
    await keys.tabTo('[data-part="raw"]');
    expect(await page.locator('[data-part="raw"]').innerText()).toContain('opencx.conversation');

    await keys.use('earlier');
    await page.waitForSelector('[data-earlier="found"] li');
    expect(await keys.is('[data-tool="earlier"]')).toBe(true);
    await keys.press('Tab', 'Enter');
    await page.waitForURL((url) => url.searchParams.get('id') === stage.sample('email'));
  });
});
