import type { Page } from 'playwright-core';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { press } from './caseFormsStage';
import { CONTROL, READY, Stage } from './stage';

const TOUR = readFileSync(path.resolve(__dirname, '../../docs/tour.md'), 'utf8');
const stage = Stage.setUp();
afterEach(() => stage.sandbox.reset());

/** A text that the tour promises: it has to stand there, or the tour is about something else. */
function promised(text: string): string {
  expect(TOUR.replace(/\s+/g, ' ')).toContain(text);
  return text;
}

/** Opens the front page and follows a link that the tour names. */
async function follow(link: string): Promise<Page> {
  const { page } = await stage.open('/');
  await page.getByRole('link', { name: promised(link), exact: true }).click();
  return page;
}

const seen = (page: Page, text: string): Promise<void> => page.getByText(promised(text)).first().waitFor();

test('steps 1 and 2: a handed-off case, and one whose end is cut off', async () => {
  const phone = await follow('phone');
  await phone.waitForSelector(READY);
  await seen(phone, 'Sentiment: angry');
  await seen(phone, 'Read from the description of the case.');
  expect(await phone.locator('li[data-author]').count()).toBe(6);
  const truncated = await follow('truncated');
  await seen(truncated, 'The text stops at 2,000 characters');
});

test('step 3: all of 10,000 messages are in the page', async () => {
  const page = await follow('long');
  await page.waitForSelector(READY);
  expect(await page.getByText(promised('Message 9999:')).count()).toBe(1);
});

test('step 4: what is hostile stays text', async () => {
  const page = await follow('hostile');
  await page.waitForSelector(READY);
  await seen(page, '<script>alert("xss")</script>');
  const mark = page.locator('.ocx-bidi').first();
  expect(await mark.getAttribute('data-name')).toBe(promised('U+202E'));
});

test('step 5: a case of somebody else’s has no tab', async () => {
  const page = await follow('foreign-notes');
  await page.getByRole('tab', { name: 'Summary' }).waitFor();
  await page.getByRole('tab', { name: 'OpenCX conversation' }).waitFor({ state: 'hidden' });
  expect(await page.getByText('Handed off by OpenCX').count()).toBe(0);
  expect(await page.locator(CONTROL).isVisible()).toBe(false);
});

test('step 6: the check passes, and fails once the role is gone', async () => {
  const page = await follow('as admin');
  await seen(page, 'Ready for handoffs');
  const [, address = ''] = /5365(\/api\/data\/[^']*\$ref)'/.exec(TOUR) ?? [];
  await stage.sandbox.clientOf('admin').send('DELETE', address.replace('/api/data/v9.2/', ''));
  await press(page.locator('body'), promised('Run again'));
  await seen(page, 'Handoffs will fail');
  await seen(page, 'Changes since the last run');
  await stage.sandbox.reset();
  const limited = await follow('as limited-admin');
  await seen(limited, 'Ready for handoffs');
  await seen(limited, 'the user’s own security roles');
});

test('step 7: a rehearsal meets what no check of privileges sees', async () => {
  await follow('no case without a phone number of its customer');
  const page = await follow('as admin');
  await seen(page, 'Ready for handoffs');
  await page.locator('summary', { hasText: promised('Rehearse a handoff') }).click();
  await press(page.locator('.rehearsal'), 'Rehearse a handoff');
  await press(page.locator('.rehearsal'), promised('Rehearse now'));
  await seen(page, 'The rehearsal met an obstacle');
  await seen(page, 'A case needs a customer with a phone number.');
  await seen(page, 'Nothing was left');
});

test('step 8: a form of the organisation’s own gets the tab', async () => {
  const page = await follow('as admin');
  await page.locator('summary', { hasText: promised('Case forms') }).click();
  const contoso = page.locator('[data-form]', { hasText: promised('Case (Contoso)') });
  await press(contoso, promised('Add to form'));
  await press(contoso, promised('Save and publish'));
  await page.waitForSelector('[data-placed="yes"]:has-text("Case (Contoso)")');
  const phone = await follow('phone');
  await phone.getByRole('combobox').selectOption('Case (Contoso)');
  await phone.waitForURL(/formid=/);
  await phone.waitForSelector(READY);
});
