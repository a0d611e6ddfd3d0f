import { mergeForm } from '../sandbox/forms/mergeForm';
import { CONTOSO_FORM } from '../sandbox/forms/organizationForms';
import { MULTISESSION_FORM } from '../sandbox/forms/seedForms';
import { ourDiff } from '../sandbox/forms/testing/caseForms';
import { READY, REACTS, Stage } from './stage';

const stage = Stage.setUp();
const SELECTOR = '[data-form-selector]';
const LOADED = '[data-form-loaded]';
const RAN = '[data-notification="fabrikam-warranty"]';

/** Puts our tab, control and handler on Contoso's form, as an administrator does. */
async function place(): Promise<void> {
  const admin = stage.sandbox.clientOf('admin');
  const { formxml } = await admin.send('GET', `systemforms(${CONTOSO_FORM})?$select=formxml`);
  const placed = mergeForm(String(formxml), [ourDiff(MULTISESSION_FORM)]);
  await admin.send('PATCH', `systemforms(${CONTOSO_FORM})`, { formxml: placed });
}

const publish = () => stage.sandbox.clientOf('admin').send('POST', 'PublishAllXml', {});

describe.each(REACTS)('on React %s', (react) => {
  stage.onReact(react);

  test('an agent chooses another form of the case, with what a vendor has on it and without our tab', async () => {
    const { page } = await stage.openCase(stage.sample('email'));
    await page.waitForSelector(READY);
    expect(await page.locator(`${SELECTOR} option`).allInnerTexts()).toEqual([
      'Case for Multisession experience',
      'Case for Interactive experience',
      'Case (Contoso)',
      'Warranty claim',
    ]);
    await page.getByLabel('Form', { exact: true }).selectOption({ label: 'Case (Contoso)' });
    await page.waitForSelector(RAN);
    expect(new URL(page.url()).searchParams.get('formid')).toBe(CONTOSO_FORM);
    expect(await page.locator('[role="tab"]').allInnerTexts()).toEqual(['General', 'Warranty', 'Timeline']);
    expect(await page.locator(`${SELECTOR} option:checked`).innerText()).toBe('Case (Contoso)');
  });

  test('our tab is on a form from when it is published there until it is published without it', async () => {
    const before = await stage.sandbox
      .clientOf('admin')
      .send('GET', `systemforms(${CONTOSO_FORM})?$select=formxml`);
    const address = `&formid=${CONTOSO_FORM}`;
    const tabs = async (): Promise<string[]> => {
      const { page, complaints } = await stage.openCase(stage.sample('email'), address);
      await page.waitForSelector(LOADED);
      await page.waitForSelector(RAN);
      const shown = page.locator('[role="tab"]:visible');
      if ((await shown.count()) > 3) await page.waitForSelector(READY);
      expect(complaints).toEqual([]);
      return shown.allInnerTexts();
    };
    await place();
    expect(await tabs()).toEqual(['General', 'Warranty', 'Timeline']);
    await publish();
    expect(await tabs()).toEqual(['General', 'Warranty', 'Timeline', 'OpenCX conversation']);
    await stage.sandbox
      .clientOf('admin')
      .send('PATCH', `systemforms(${CONTOSO_FORM})`, { formxml: before['formxml'] });
    await publish();
    expect(await tabs()).toEqual(['General', 'Warranty', 'Timeline']);
  });
});
