import type { Locator, Page } from 'playwright-core';
import { ROOT } from './setupCheckStage';
import type { Stage } from './stage';

export const CONTOSO = 'f0000000-0000-4000-8000-000000000001';
export const WARRANTY = 'f0000000-0000-4000-8000-000000000003';
export const UNPUBLISHED = 'Microsoft.Dynamics.CRM.RetrieveUnpublished()';

/** Opens the setup check with the part about case forms open, and waits for the forms. */
export async function openForms(stage: Stage, page: Page, persona = 'admin'): Promise<void> {
  const { setupCheck } = stage.sandbox.directory();
  await page.goto(`${stage.sandbox.origin}${setupCheck}?as=${persona}&data=forms%3D1`);
  await page.waitForSelector(`${ROOT} .case-forms[data-state="ready"], ${ROOT} [data-failure]`);
}

export const rowOf = (page: Page, id: string): Locator => page.locator(`[data-form="${id}"]`);
export const placed = (page: Page, id: string): Promise<string | null> =>
  rowOf(page, id).getAttribute('data-placed');

export async function press(part: Locator, name: string): Promise<void> {
  await part.getByRole('button', { name, exact: true }).click();
}

/** Presses the button, confirms the question and waits for what becomes of it. */
export async function carryOut(
  row: Locator,
  name: string,
  confirm = 'Save and publish',
): Promise<string | null> {
  await press(row, name);
  await press(row.locator('.question'), confirm);
  const outcome = row.locator('[data-outcome]');
  await outcome.waitFor();
  return outcome.getAttribute('data-outcome');
}

/** A form's text over the Web API, as it is saved and as it is published. */
export async function textsOf(stage: Stage, id: string): Promise<{ saved: string; published: string }> {
  const read = async (path: string) =>
    String((await stage.sandbox.clientOf('admin').send('GET', `${path}?$select=formxml`))['formxml']);
  const [saved, published] = await Promise.all([
    read(`systemforms(${id})/${UNPUBLISHED}`),
    read(`systemforms(${id})`),
  ]);
  return { saved, published };
}
