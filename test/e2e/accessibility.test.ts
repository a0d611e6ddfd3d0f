import { violations } from '../browser/axe';
import { READY, Stage } from './stage';

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
