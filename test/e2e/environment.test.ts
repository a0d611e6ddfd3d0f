import { readFileSync } from 'node:fs';
import { MANAGED_ZIP } from '../../solution/pack/build';
import { launch, openPage } from '../browser/pages';
import { LocalBuild } from '../sandbox/environment/localBuild';
import { violations } from '../browser/axe';
import { ROOT } from './setupCheckStage';
import { READY, Stage } from './stage';

const stage = Stage.setUp();
let build: LocalBuild;
let browser: Awaited<ReturnType<typeof launch>>;

beforeAll(async () => {
  const signIn = { token: 'sandbox-token-admin' };
  const environment = { origin: stage.sandbox.origin, signIn, allowWrites: false };
  build = await LocalBuild.start(environment, readFileSync(MANAGED_ZIP));
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  await build.close();
});

test('the setup check of the local build checks the organisation, and nothing else is asked', async () => {
  const { page, complaints } = await openPage(browser, build.origin);
  await page.goto(build.origin);
  expect(await violations(page)).toEqual([]);
  const data = encodeURIComponent(`app=${stage.sandbox.directory().clientId}`);
  await page.goto(`${build.origin}${stage.sandbox.directory().setupCheck}?data=${data}`);
  const done = page.locator(`${ROOT}[data-state="done"]`);
  expect(await done.getAttribute('data-verdict')).toBe('pass');
  expect(complaints).toEqual([]);
});

test('a case of the organisation opens on the local form, with the conversation', async () => {
  const { page, complaints } = await openPage(browser, build.origin);
  await page.goto(build.origin);
  await page.getByRole('link', { name: 'Billing - double charge' }).first().click();
  await page.waitForSelector(READY);
  expect(await page.locator('[data-field="summary"]').first().innerText()).toContain('order 88213');
  expect(complaints).toEqual([]);
});
