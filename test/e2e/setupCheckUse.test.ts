import { readFileSync } from 'node:fs';
import { grant } from '../sandbox/administration';
import { LANGUAGES } from '../../webresources/setupCheck/languages';
import { toolTexts } from '../../webresources/setupCheck/strings/tools';
import { violations } from '../browser/axe';
import { findings, openCheck, ROOT, verdict } from './setupCheckStage';
import { Stage } from './stage';

const stage = Stage.setUp();
const admin = () => stage.sandbox.clientOf('admin');
const user = () => `systemusers(${stage.sandbox.directory().applicationUserId})`;
const unitOfUser = async () =>
  String((await admin().send('GET', `${user()}?$select=_businessunitid_value`))['_businessunitid_value']);
const PASS = `${ROOT}[data-verdict="pass"]`;

/** Does things in turn, some at a time. */
async function each(count: number, act: (index: number) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < count; start += 20) {
    const batch = Array.from({ length: Math.min(20, count - start) }, (_, index) => act(start + index));
    await Promise.all(batch);
  }
}

describe('with the setup check, an admin', () => {
  afterEach(() => stage.sandbox.reset());

  test('chooses among two thousand application users by any part of a name', async () => {
    const unit = await unitOfUser();
    await each(2000, (index) =>
      admin().send('POST', 'systemusers', {
        firstname: index === 1234 ? 'Éléonore' : 'App',
        lastname: `Nº ${index}`,
        applicationid: `99999999-0000-4000-8000-${String(index).padStart(12, '0')}`,
        'businessunitid@odata.bind': `/businessunits(${unit})`,
      }),
    );
    const { page, complaints } = await stage.page();
    const { setupCheck, clientId } = stage.sandbox.directory();
    await page.goto(`${stage.sandbox.origin}${setupCheck}?as=admin`);
    await page.getByRole('button', { name: 'Choose from the application users' }).click();
    await page.waitForSelector('.user');
    expect(await page.locator('.user').count()).toBe(50);
    const count = page.locator('.user-list [role="status"]');
    expect(await count.innerText()).toMatch(/200\d of 200\d/);
    await page.getByRole('button', { name: 'Show more' }).click();
    expect(await page.locator('.user').count()).toBe(100);
    await page.getByLabel('Name or client ID').fill('eleonore');
    expect(await page.locator('.user').count()).toBe(1);
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('Name or client ID').fill(clientId.toUpperCase());
    await page.locator('.user').click();
    await page.waitForSelector(PASS);
    expect(await page.getByLabel('Application (client) ID').inputValue()).toBe(clientId);
    expect(new URL(page.url()).searchParams.get('data')).toBe(`app=${clientId}`);
    expect(complaints).toEqual([]);
  });

  test('asks three hundred roles for what they grant only on request', async () => {
    const unit = await unitOfUser();
    await each(300, async (index) => {
      const role = await admin().send('POST', 'roles?$select=roleid', {
        name: `Role ${index}`,
        'businessunitid@odata.bind': `/businessunits(${unit})`,
      });
      await admin().send('POST', `${user()}/systemuserroles_association/$ref`, {
        '@odata.id': `${admin().root}roles(${String(role['roleid'])})`,
      });
    });
    await grant(admin(), 'prvAppendToContact', 'None');
    const { page, requests } = await stage.page();
    await openCheck(stage, page);
    expect(await verdict(page)).toBe('missing');
    const asked = () => requests.filter((request) => request.includes('RetrieveRolePrivilegesRole')).length;
    const before = asked();
    await page.locator('.operations').getByRole('button', { name: 'Show which roles grant what' }).click();
    await page.locator('.granted').first().waitFor({ state: 'attached' });
    expect(asked() - before).toBeGreaterThanOrEqual(295);
    expect(await page.locator('.granted').first().textContent()).toContain('OpenCX Integration');
    expect(await verdict(page)).toBe('missing');
  });

  test('sees what changed since the last run', async () => {
    await grant(admin(), 'prvAppendToContact', 'None');
    const { page } = await stage.page();
    await openCheck(stage, page);
    await grant(admin(), 'prvAppendToContact', 'Global');
    await page.getByRole('button', { name: 'Run again' }).click();
    await page.waitForSelector(PASS);
    const change = page.locator('[data-change="prvAppendToContact"]');
    expect(await change.locator('.badge').allInnerTexts()).toEqual(['Missing', 'OK']);
    expect(await page.locator('[data-change="case-from-email"]').count()).toBe(1);
    expect(await page.locator('.status').textContent()).toContain('Changes since the last run');
    expect(await violations(page)).toEqual([]);
  });

  test('pastes the error that OpenCX got, and is led to what rests on the privilege', async () => {
    const { applicationUserId } = stage.sandbox.directory();
    const { page, complaints } = await stage.page();
    await openCheck(stage, page);
    await page.getByText('Did OpenCX show an error?').click();
    await page
      .getByLabel('Error from OpenCX or Dataverse')
      .fill(
        `{"error":{"code":"0x80040220","message":"Principal user (Id=${applicationUserId}, type=8) is missing prvAppendToContact privilege (OTC=2) for entity 'contact'."}}`,
      );
    await page.getByRole('button', { name: 'Read', exact: true }).click();
    const answer = page.locator('[data-pasted-error="missing-privilege"]');
    expect(await answer.innerText()).toContain('It is about the user that was checked');
    await answer.getByRole('button', { name: 'Link the case to the contact' }).click();
    expect(await page.locator('[data-operation="link-contact"] details').getAttribute('open')).not.toBeNull();
    expect(
      await page.evaluate(() => document.activeElement?.closest('[data-operation]')?.outerHTML),
    ).toContain('link-contact');
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('takes the report away: copied, and as a file', async () => {
    const { page, context, complaints } = await stage.page();
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openCheck(stage, page);
    const clipboard = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
    await page.getByText('Report', { exact: true }).click();
    await page.getByRole('button', { name: 'Copy as Markdown' }).click();
    await page.getByText('Copied.').waitFor();
    expect(await clipboard()).toMatch(/^# OpenCX setup check/);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download JSON' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^opencx-setup-check-.*\.json$/);
    const report = JSON.parse(readFileSync(await file.path(), 'utf8')) as Record<string, unknown>;
    expect(report['verdict']).toBe('pass');
    expect(JSON.stringify(report)).not.toContain(await page.locator('.who dd').first().innerText());
    await page.getByRole('button', { name: /Copy link/ }).click();
    await page.locator('.ask').getByText('Copied.').waitFor();
    expect(await clipboard()).toBe(page.url());
    expect(complaints).toEqual([]);
  });

  test('sends the settings along with a link, and they are checked', async () => {
    const { page } = await stage.page();
    const { setupCheck, clientId } = stage.sandbox.directory();
    await page.goto(`${stage.sandbox.origin}${setupCheck}?as=admin`);
    await page.getByText('OpenCX’s settings').click();
    await page.getByLabel(/Chat channels/).check();
    await page.getByLabel('Application (client) ID').fill(clientId);
    await page.keyboard.press('Enter');
    await page.waitForSelector(`${ROOT}[data-state="done"]`);
    const link = page.url();
    const { page: other } = await stage.page();
    await other.goto(link);
    await other.waitForSelector(`${ROOT}[data-state="done"]`);
    expect(await other.getByLabel(/Chat channels/).isChecked()).toBe(true);
    expect(await findings(other, 'operation')).toEqual(await findings(page, 'operation'));
    expect((await findings(other, 'operation'))['chat-omnichannel']).not.toBe('not-applicable');
  });

  test('loads the texts of one language, and what is rarely used only on demand', async () => {
    const { page, requests } = await stage.page();
    await openCheck(stage, page);
    const scripts = () =>
      requests
        .filter((request) => request.includes('/setup/') && request.endsWith('.js'))
        .map((one) => one.split('/').pop());
    expect(scripts().sort()).toEqual(['check.js', 'dataverse.js', 'texts.1033.js']);
    await page.getByText('Report', { exact: true }).click();
    await page.getByRole('button', { name: 'Print' }).waitFor();
    expect(scripts()).toContain('tools.js');
  });

  test.each(LANGUAGES)('reads it in the language that is set: $tag', async (language) => {
    const { lcid, tag, direction } = language;
    const { page, requests, complaints } = await stage.page();
    await page.route('**/ClientGlobalContext.js.aspx', async (route) => {
      const script = await (await route.fetch()).text();
      await route.fulfill({
        contentType: 'text/javascript',
        body: script.replace('"languageId":1033', `"languageId":${lcid}`),
      });
    });
    await grant(admin(), 'prvAppendToContact', 'None');
    await openCheck(stage, page);
    expect(await verdict(page)).toBe('missing');
    expect(
      requests.filter((request) => request.includes('/texts.')).map((one) => one.split('/').pop()),
    ).toEqual([`texts.${lcid}.js`]);
    const html = page.locator('html');
    expect([await html.getAttribute('lang'), await html.getAttribute('dir')]).toEqual([tag, direction]);
    for (const summary of await page.locator('.folded > summary').all()) await summary.click();
    await page.locator('#pasted-error').fill('0x80040220 prvAppendToContact');
    await page.locator('form:has(#pasted-error) button').click();
    const { paste, report, pastedErrors } = toolTexts({ language });
    const said = await page.locator(ROOT).innerText();
    expect([paste.hint, report.hint].filter((hint) => !said.includes(hint))).toEqual([]);
    expect(said).toContain(pastedErrors.kinds['missing-privilege'].split('{')[0]);
    expect(said).not.toMatch(/[{}]|undefined/);
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(complaints).toEqual([]);
  });

  test('prints everything unfolded, and no buttons', async () => {
    const { page } = await stage.page();
    await openCheck(stage, page);
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('[data-privilege="prvReadContact"]').first().isVisible()).toBe(true);
    expect(await page.locator('button:visible').count()).toBe(0);
  });

  test('finds everything in forced colours, and nothing that moves where motion is unwelcome', async () => {
    const { page } = await stage.page();
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    await openCheck(stage, page);
    expect(await violations(page)).toEqual([]);
    const border = await page
      .locator('.badge')
      .first()
      .evaluate((badge) => getComputedStyle(badge).borderTopStyle);
    expect(border).toBe('solid');
  });

  test('works by keyboard alone', async () => {
    const { page } = await stage.page();
    const { setupCheck, clientId } = stage.sandbox.directory();
    await page.goto(`${stage.sandbox.origin}${setupCheck}?as=admin`);
    await page.waitForSelector('#app');
    await page.keyboard.press('Tab');
    await page.keyboard.type(clientId);
    await page.keyboard.press('Enter');
    await page.waitForSelector(PASS);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Ready for handoffs');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Run again');
    for (let tabs = 0; tabs < 3; tabs++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.closest('details')?.open)).toBe(true);
  });
});
