import { violations } from '../browser/axe';
import { CONTROL, READY, Stage } from './stage';

const stage = Stage.setUp();

test.each([
  ['email', ''],
  ['email', '&theme=dark'],
  ['email', '&theme=off'],
  ['truncated', ''],
  ['mail-thread', ''],
  ['hostile', '&theme=dark'],
  ['right-to-left', '&lcid=1025'],
])('axe finds nothing in the conversation of %s%s', async (name, more) => {
  const { page } = await stage.openCase(stage.sample(name), more);
  await page.waitForSelector(READY);
  expect(await violations(page, CONTROL)).toEqual([]);
});

test.each(['', '&theme=dark'])('axe finds nothing where the notes cannot be read%s', async (more) => {
  stage.sandbox.setFaults([{ match: 'annotations', status: 403 }]);
  const { page } = await stage.openCase(stage.sample('phone'), more);
  await page.waitForSelector(`${CONTROL}[data-state="error"]`);
  expect(await violations(page, CONTROL)).toEqual([]);
});

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
