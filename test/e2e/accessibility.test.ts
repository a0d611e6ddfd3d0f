import type { Page } from 'playwright-core';
import { violations } from '../browser/axe';
import { changeCases } from '../sandbox/scenarios/changeCases';
import { handoffFile, type Session } from '../sandbox/opencx/session';
import { seeState } from './scenarioStage';
import { CONTROL, READY, Stage } from './stage';

const stage = Stage.setUp();

test.each(['light', 'dark'] as const)('axe finds nothing in the setup check, %s', async (colorScheme) => {
  const { page } = await stage.page();
  await page.emulateMedia({ colorScheme });
  for (const clientId of [stage.sandbox.directory().clientId, '11111111-2222-4333-8444-555555555555']) {
    await stage.check(page, 'admin', clientId);
    expect(await violations(page)).toEqual([]);
  }
});

test('neither page scrolls sideways on a screen of 320 pixels', async () => {
  const { page } = await stage.page();
  await page.setViewportSize({ width: 320, height: 640 });
  const width = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);
  await page.goto(stage.sandbox.origin + stage.caseAddress(stage.sample('email')));
  await page.waitForSelector(READY);
  expect(await width()).toBeLessThanOrEqual(320);
  await stage.check(page);
  expect(await width()).toBeLessThanOrEqual(320);
});

/** As long as a talk can be that is laid out whole. */
const TALK: Session = {
  id: '0b8f0c52-6f0e-4f0e-9c55-3a4c8e1d0400',
  ticketNumber: 4600,
  channel: 'email',
  language: 'en',
  summary: 'A talk of some length.',
  classification: 'Test',
  sentiment: 'neutral',
  handoffReason: 'Asked for a person',
  contact: { name: 'Maria Campbell' },
  messages: Array.from({ length: 400 }, (_, index) => ({
    sender: (['contact', 'ai', 'contact', 'human_agent', 'system'] as const)[index % 5] ?? 'contact',
    at: new Date(Date.parse('2026-11-20T06:00:00Z') + index * 67_000).toISOString(),
    text: `Sentence ${index + 1}.`,
  })),
};
const SPEAKERS = {
  contact: 'Maria Campbell (Customer)',
  ai: 'AI Assistant (AI assistant)',
  human_agent: 'Agent (Agent)',
  system: 'System (System)',
};

/** What Chromium tells a screen reader of: the names of list items. */
async function namesOfItems(page: Page): Promise<string[]> {
  const devTools = await page.context().newCDPSession(page);
  const { nodes } = await devTools.send('Accessibility.getFullAXTree');
  return nodes
    .filter(({ role, ignored }) => role?.value === 'listitem' && !ignored)
    .map(({ name }) => String(name?.value));
}

test('of each message of a talk, in sight or not, Chromium tells a screen reader who spoke, when, and which of how many it is', async () => {
  await changeCases(stage.sandbox, {
    none: { files: [{ name: handoffFile(TALK).name, content: () => handoffFile(TALK).content }] },
  });
  const { page } = await stage.openCase(stage.sample('none'));
  await page.waitForSelector(READY);
  const time = new Intl.DateTimeFormat('en-US', { timeStyle: 'short', timeZone: 'Europe/Berlin' });
  expect(await namesOfItems(page)).toEqual(
    TALK.messages.map(
      ({ sender, at }, index) =>
        `${SPEAKERS[sender]}, ${time.format(new Date(at)).replace(/\s/, ' ')}, message ${index + 1} of 400`,
    ),
  );
});

test('10,000 messages are not laid out all, and it tells of those around the one that the keys lead to', async () => {
  const { page } = await stage.openCase(stage.sample('long'));
  await page.waitForSelector(READY);
  const isLeftOut = (runs: Element[]): boolean =>
    runs.every((run) => getComputedStyle(run).contentVisibility === 'auto');
  expect(await page.$$eval('.ocx-chunk', isLeftOut)).toBe(true);
  await page.focus('.ocx-scroll');
  await page.keyboard.press('End');
  await page.waitForSelector('[aria-label$="message 10,000 of 10,000"]:focus');
  const names = (await namesOfItems(page)).join('\n');
  for (const number of ['9,997', '9,998', '9,999', '10,000'])
    expect(names).toContain(`message ${number} of 10,000`);
});

describe('for who wants less motion', () => {
  const running = (page: Page): Promise<number> =>
    page.$eval(CONTROL, (control) => control.getAnimations({ subtree: true }).length);

  test('nothing moves while one waits, which moves for others', async () => {
    const { page } = await stage.page();
    await seeState(stage, page, 'state-loading');
    expect(await running(page)).toBe(3);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await running(page)).toBe(0);
  });

  test('nothing moves while one uses it, and a jump arrives at once', async () => {
    const { page } = await stage.page();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(stage.sandbox.origin + stage.caseAddress(stage.sample('truncated')));
    await page.waitForSelector(READY);
    const smooth = await page.$$eval(
      [CONTROL, `${CONTROL} *`].join(),
      (all) => all.filter((each) => getComputedStyle(each).scrollBehavior !== 'auto').length,
    );
    expect(smooth).toBe(0);
    const seen = page.evaluate(() => {
      document.querySelector<HTMLElement>('[data-tool="jump-last"]')?.click();
      const [region, last] = ['.ocx-scroll', '[data-current]'].map((selector) =>
        document.querySelector(selector)?.getBoundingClientRect(),
      );
      return region && last && last.top < region.bottom && last.bottom > region.top;
    });
    expect(await seen).toBe(true);
    for (const tool of ['fold', 'help', 'mask', 'download', 'earlier']) {
      await page.hover(`[data-tool="${tool}"]`);
      expect(await running(page)).toBe(0);
      await page.click(`[data-tool="${tool}"]`);
      expect(await running(page)).toBe(0);
    }
  });
});
