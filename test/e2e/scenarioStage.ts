import type { Page } from 'playwright-core';
import type { Scenario, Shows } from '../sandbox/scenarios/scenario';
import { SCENARIOS } from '../sandbox/scenarios/scenarios';
import { CONTROL, type Stage } from './stage';

type ShowsConversation = Extract<Shows, { conversation: string }>;

/** The scenarios that show the control in some state: each is opened, and looked over, in conversationLooks.test.ts. */
export const STATES_OF_CONVERSATION = SCENARIOS.filter(
  (scenario): scenario is Scenario & { shows: ShowsConversation } =>
    ['states', 'notes', 'cases'].includes(scenario.group) &&
    'conversation' in scenario.shows &&
    scenario.shows.conversation !== 'none' &&
    // 10,000 messages look like ten, and axe-core takes its time.
    scenario.id !== 'case-long',
);

/** Opens a state by its id and waits for what it promises; `more` is added to the address. */
export async function seeState(stage: Stage, page: Page, id: string, more = ''): Promise<void> {
  const found = STATES_OF_CONVERSATION.find((scenario) => scenario.id === id);
  if (!found) throw new Error(`There is no state '${id}'.`);
  await page.goto(`${stage.sandbox.origin}/scenario?id=${id}${more}`);
  await seeConversation(page, found.shows);
}

/** Waits for what a scenario promises of a case. */
export async function seeConversation(page: Page, shows: ShowsConversation): Promise<void> {
  await page.waitForSelector('[data-form-loaded]');
  if (shows.conversation === 'none')
    return page.getByRole('tab', { name: 'OpenCX' }).waitFor({ state: 'hidden' });
  const control = `${CONTROL}[data-state="${shows.conversation}"]`;
  if (shows.conversation === 'error')
    return void (await page.waitForSelector(`${control} [data-notice="${shows.notice}"]`));
  await page.waitForSelector(control);
  if (shows.sees !== undefined) await page.waitForSelector(`${CONTROL} ${shows.sees}`);
  for (const [name, value] of Object.entries(shows.attributes ?? {}))
    expect(await page.locator('html').getAttribute(name)).toBe(value);
}

/** Gives an open case another look, as an app does that changes its theme: nothing is read or made anew. */
export async function wear(page: Page, look: { theme: string; isRtl: boolean }): Promise<void> {
  await page.evaluate((detail) => {
    const { documentElement: root } = document;
    root.dataset['theme'] = detail.theme;
    root.dir = detail.isRtl ? 'rtl' : 'ltr';
    dispatchEvent(new CustomEvent('sandbox-look', { detail }));
  }, look);
  await page.waitForSelector(`${CONTROL}[dir="${look.isRtl ? 'rtl' : 'ltr'}"]`);
}
