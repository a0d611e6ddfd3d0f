import type { Page } from 'playwright-core';
import { LANGUAGE_FILES } from '../../webresources/setupCheck/languageFiles';
import type { FormTexts } from '../../webresources/setupCheck/strings/texts';
import { carryOut, CONTOSO, openForms, placed, press, rowOf } from './caseFormsStage';
import { faultsOfLook } from './setupCheckStage';
import { Stage } from './stage';

const stage = Stage.setUp();
afterEach(() => stage.sandbox.reset());

const contoso = (page: Page) => rowOf(page, CONTOSO);
const asked = async (page: Page) => {
  await press(contoso(page), 'Add to form');
  await contoso(page).locator('.xml > summary').click();
};
const faulty = (match: string, name: string) => async (page: Page) => {
  stage.sandbox.setFaults([{ match, method: name, status: 403 }]);
  await carryOut(contoso(page), 'Add to form');
};

/** What leads to each state of the part. */
const STATES: Record<string, (page: Page) => Promise<unknown>> = {
  'the list': () => Promise.resolve(),
  'the question, with the changes unfolded': asked,
  'a form that was changed': (page) => carryOut(contoso(page), 'Add to form'),
  'the question whether to put it back': async (page) => {
    await carryOut(contoso(page), 'Add to form');
    await press(contoso(page), 'Put back');
  },
  'a refusal': faulty('systemforms', 'PATCH'),
  'a form that is saved and not published': faulty('PublishXml', 'POST'),
  'the question about all forms': async (page) => {
    await carryOut(contoso(page), 'Add to form');
    await press(page.locator('.case-forms'), 'Remove from all');
  },
  'forms that may not be read': async (page) => {
    stage.sandbox.setFaults([{ match: 'systemforms', status: 403 }]);
    await press(page.locator('.case-forms'), 'Read again');
    await page.waitForSelector('.case-forms[data-state="error"]');
  },
};

test.each(Object.entries(STATES))(
  'in light and dark, narrow and from right to left, nothing is wrong with %s',
  async (_, lead) => {
    const { page } = await stage.page();
    await openForms(stage, page);
    await lead(page);
    expect(await faultsOfLook(page)).toEqual([]);
  },
);

test('it all works by keyboard, and the focus goes to the question and back', async () => {
  const { page } = await stage.page();
  await openForms(stage, page);
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  await contoso(page).getByRole('button', { name: 'Add to form' }).focus();
  await page.keyboard.press('Enter');
  expect(await focused()).toBe('Add the conversation to the form “Case (Contoso)”?');
  const reached: string[] = [];
  for (let step = 0; step < 5; step++) {
    await page.keyboard.press('Tab');
    reached.push(await page.evaluate(() => document.activeElement?.tagName ?? ''));
  }
  expect(reached).toEqual(['SUMMARY', 'SELECT', 'BUTTON', 'BUTTON', 'BUTTON']);
  expect(await focused()).toBe('Cancel');
  await page.keyboard.press('Enter');
  expect(await focused()).toBe('Add to form');
  await page.keyboard.press('Space');
  for (let step = 0; step < 4; step++) await page.keyboard.press('Tab');
  expect(await focused()).toBe('Save and publish');
  await page.keyboard.press('Enter');
  await contoso(page).locator('[data-outcome="done"]').waitFor();
  expect(await focused()).toBe('Case (Contoso)');
  const status = page.locator('.case-forms [role="status"]');
  expect(await status.textContent()).toContain('now has the conversation');
});

test('on paper it is there where it is open, without what can only be pressed', async () => {
  const { page } = await stage.page();
  await openForms(stage, page);
  await page.emulateMedia({ media: 'print' });
  expect(await contoso(page).isVisible()).toBe(true);
  expect(await page.locator('.case-forms').getByRole('button').count()).toBe(0);
  await page.emulateMedia({ media: 'screen' });
  await page.locator('.folded[open] > summary').click();
  await page.emulateMedia({ media: 'print' });
  expect(await contoso(page).isVisible()).toBe(false);
});

test.each(LANGUAGE_FILES)('it speaks the language that is set: $tag', async ({ lcid, source, direction }) => {
  const { page: words } = (await import(
    `../../webresources/setupCheck/strings/forms/${source}`
  )) as FormTexts;
  const { page, requests, complaints } = await stage.page();
  await page.route('**/ClientGlobalContext.js.aspx', async (route) => {
    const script = await (await route.fetch()).text();
    await route.fulfill({ body: script.replace('1033', String(lcid)), contentType: 'text/javascript' });
  });
  await openForms(stage, page);
  expect(requests.filter((one) => /forms\.\d+\.js/.test(one))).toEqual([
    `GET /WebResources/ocx_/setup/forms.${lcid}.js`,
  ]);
  expect(await page.locator('html').getAttribute('dir')).toBe(direction);
  await press(contoso(page), words.add);
  await press(contoso(page), words.confirm);
  await contoso(page).locator('[data-outcome="done"]').waitFor();
  expect(await placed(page, CONTOSO)).toBe('yes');
  await press(contoso(page), words.putBack);
  const text = await page.locator('.case-forms').innerText();
  expect(text).not.toMatch(/[{}]|undefined/);
  if (lcid !== 1033) expect(text).not.toMatch(/\b(the|form|tab|is|not)\b/);
  expect(complaints).toEqual([]);
});
