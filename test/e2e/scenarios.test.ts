import type { Page } from 'playwright-core';
import type { Scenario } from '../sandbox/scenarios/scenario';
import { SCENARIOS } from '../sandbox/scenarios/scenarios';
import { faultsOfLook, ROOT } from './setupCheckStage';
import { CONTROL, Stage } from './stage';

const stage = Stage.setUp();

/** Waits for what a scenario promises. */
async function see(page: Page, { shows }: Scenario): Promise<void> {
  if ('front' in shows) return void (await page.getByRole('heading', { name: 'Start here' }).waitFor());
  if ('failure' in shows)
    return void (await page.waitForSelector(`${ROOT} [data-failure="${shows.failure}"]`));
  if ('verdict' in shows) return seeVerdict(page, shows);
  await page.waitForSelector('[data-form-loaded]');
  switch (shows.conversation) {
    case 'none':
      return page.getByRole('tab', { name: 'OpenCX' }).waitFor({ state: 'hidden' });
    case 'error':
      return void (await page.waitForSelector(
        `${CONTROL}[data-state="error"] [data-notice="${shows.notice}"]`,
      ));
    case 'ready':
      await page.waitForSelector(`${CONTROL}[data-state="ready"]`);
      for (const [name, value] of Object.entries(shows.attributes ?? {}))
        expect(await page.locator('html').getAttribute(name)).toBe(value);
  }
}

async function seeVerdict(page: Page, shows: Extract<Scenario['shows'], { verdict: string }>): Promise<void> {
  const shown = `${ROOT}[data-state="done"]`;
  if (shows.handover === undefined)
    return expect(await page.locator(shown).getAttribute('data-verdict')).toBe(shows.verdict);
  const inFrame = page.frameLocator('iframe').locator(shown);
  expect(await inFrame.getAttribute('data-verdict')).toBe(shows.verdict);
  await page.getByRole('button', { name: 'Hand over a case now as OpenCX' }).click();
  expect(await page.locator('[data-outcome]').getAttribute('data-outcome')).toBe(shows.handover);
}

test.each(SCENARIOS.map((scenario) => [scenario.id, scenario] as const))('%s', async (id, scenario) => {
  const { page } = await stage.open(`/scenario/${id}`);
  await see(page, scenario);
});
