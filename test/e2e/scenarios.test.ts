import type { Page } from 'playwright-core';
import type { Scenario } from '../sandbox/scenarios/scenario';
import { SCENARIOS } from '../sandbox/scenarios/scenarios';
import { violations } from '../browser/axe';
import { ROOT } from './setupCheckStage';
import { seeConversation, STATES_OF_CONVERSATION } from './scenarioStage';
import { CONTROL, Stage } from './stage';

const stage = Stage.setUp();

/** Waits for what a scenario promises. */
async function see(page: Page, { shows }: Scenario): Promise<void> {
  if ('front' in shows) return void (await page.getByRole('heading', { name: 'Start here' }).waitFor());
  if ('failure' in shows)
    return void (await page.waitForSelector(`${ROOT} [data-failure="${shows.failure}"]`));
  if ('verdict' in shows) return seeVerdict(page, shows);
  return seeConversation(page, shows);
}

async function seeVerdict(page: Page, shows: Extract<Scenario['shows'], { verdict: string }>): Promise<void> {
  const shown = `${ROOT}[data-state="done"]`;
  if (shows.handover === undefined) {
    expect(await page.locator(shown).getAttribute('data-verdict')).toBe(shows.verdict);
    return expect(await page.locator('html').getAttribute('lang')).toBe(shows.lang ?? 'en');
  }
  const inFrame = page.frameLocator('iframe').locator(shown);
  expect(await inFrame.getAttribute('data-verdict')).toBe(shows.verdict);
  await page.getByRole('button', { name: 'Hand over a case now as OpenCX' }).click();
  expect(await page.locator('[data-outcome]').getAttribute('data-outcome')).toBe(shows.handover);
}

const HERE = SCENARIOS.filter((scenario) => !STATES_OF_CONVERSATION.some((one) => one === scenario));

test.each(HERE.map((scenario) => [scenario.id, scenario] as const))('%s', async (id, scenario) => {
  const { page } = await stage.open(`/scenario/${id}`);
  await see(page, scenario);
});

test('an address says more than its scenario, whichever way it names it', async () => {
  const { page } = await stage.open('/?scenario=case-email&theme=dark&lcid=1025&as=admin');
  await page.waitForSelector(`${CONTROL}[data-state="ready"]`);
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
});

test('an unknown scenario is not there, and the others are listed', async () => {
  const response = await fetch(`${stage.sandbox.origin}/scenario/nonsense`);
  expect(response.status).toBe(404);
  const text = await response.text();
  for (const { id } of SCENARIOS) expect(text).toContain(`/scenario/${id}"`);
});

test('no other site leads to a scenario, a handoff or a plug-in, and nothing is changed by it', async () => {
  await stage.sandbox.reset();
  const before = stage.sandbox.cases;
  const headers = { 'Sec-Fetch-Site': 'cross-site' };
  for (const [method, path] of [
    ['GET', '/scenario/handed-off'],
    ['GET', '/?scenario=handed-off'],
    ['GET', '/?plugIns={}'],
    ['POST', '/handover'],
  ]) {
    expect((await fetch(stage.sandbox.origin + path, { method, headers })).status).toBe(403);
  }
  expect(stage.sandbox.cases).toBe(before);
});

test('the front page can be read by all, light, dark and narrow, and leads to any combination', async () => {
  const { page, complaints } = await stage.open('/');
  await page.locator('summary').last().click();
  await page
    .locator('details')
    .evaluateAll((all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)));
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page)).toEqual([]);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.getByLabel('Case').first().selectOption('chat');
  await page.getByLabel('Theme').selectOption('dark');
  await page.getByLabel('React').selectOption('16.14.0');
  await page.getByRole('button', { name: 'Open this case' }).click();
  await page.waitForSelector(`${CONTROL}[data-state="ready"]`);
  expect(new URL(page.url()).searchParams.get('react')).toBe('16.14.0');
  expect(complaints).toEqual([]);
});
