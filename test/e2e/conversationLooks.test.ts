import type { Page } from 'playwright-core';
import { OF_COLOURS, OF_ROOM, violations } from '../browser/axe';
import { STATES_OF_CONVERSATION, seeConversation, wear } from './scenarioStage';
import { CONTROL, Stage } from './stage';

const stage = Stage.setUp();

async function openState(id: string): Promise<Page> {
  const { page } = await stage.page();
  // A preview of a browser without a window ends at once.
  await page.addInitScript(() => (window.print = () => undefined));
  await page.goto(`${stage.sandbox.origin}/scenario/${id}`);
  return page;
}

describe('axe finds nothing, light and dark, from left to right and from right to left, without themes and in high contrast, in the state', () => {
  test.each(STATES_OF_CONVERSATION.map((scenario, place) => [scenario.id, scenario, place] as const))(
    '%s',
    async (id, { shows }, place) => {
      const page = await openState(id);
      await seeConversation(page, shows);
      expect(await violations(page, CONTROL)).toEqual([]);
      // The other looks change colours and places, no roles and names; each pair of theme and direction comes in every other state.
      const odd = place % 2 === 1;
      for (const look of [
        { theme: 'dark', isRtl: true },
        { theme: 'off', isRtl: odd },
        { theme: 'contrast', isRtl: !odd },
      ]) {
        await wear(page, look);
        expect({ look, found: await violations(page, CONTROL, [...OF_COLOURS, ...OF_ROOM]) }).toEqual({
          look,
          found: [],
        });
      }
    },
  );
});

test('what is printed can be read', async () => {
  const page = await openState('state-print');
  await page.waitForSelector('.ocx-sheet', { state: 'attached' });
  await wear(page, { theme: 'dark', isRtl: false });
  await page.emulateMedia({ media: 'print' });
  expect(await violations(page, '.ocx-sheet')).toEqual([]);
});
