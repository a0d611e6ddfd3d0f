import { Stage } from './stage';

const APP = '/Apps/uniquename/ocx_OpenCXSetup';
const stage = Stage.setUp();

describe('the app OpenCX Setup', () => {
  test('shows an admin the setup check beside its site map, and the check runs in it', async () => {
    const { page, complaints } = await stage.open(`${APP}?as=admin`);
    expect(await page.title()).toBe('OpenCX Setup');
    const current = page.getByRole('navigation').locator('[aria-current="page"]');
    expect(await current.innerText()).toBe('Setup check');

    const check = page.frameLocator('iframe');
    await check.getByRole('textbox').fill(stage.sandbox.directory().clientId);
    await check.getByRole('button', { name: 'Check', exact: true }).click();
    await check.locator('[data-opencx="setup-check"][data-verdict="pass"]').waitFor();
    expect(complaints).toEqual([]);
  });

  test('has its titles in the person’s language', async () => {
    const { page } = await stage.open(`${APP}?as=admin&lcid=1031`);
    expect(await page.title()).toBe('OpenCX-Einrichtung');
    expect(await page.getByRole('navigation').innerText()).toMatch(/Einrichtung\s+Einrichtungsprüfung/);
  });

  test('is listed on the front page, which an admin comes from', async () => {
    const { page } = await stage.open('/');
    await page.getByRole('link', { name: 'OpenCX Setup' }).click();
    await page.frameLocator('iframe').locator('[data-opencx="setup-check"][data-state="idle"]').waitFor();
  });

  test('is not opened by an agent, until an admin shares it with the agent’s role', async () => {
    const { page } = await stage.open(`${APP}?as=agent`);
    expect(await page.getByRole('heading').innerText()).toMatch(/don’t have access to the app/);
    expect(await page.locator('iframe').count()).toBe(0);

    const admin = stage.sandbox.clientOf('admin');
    const app = await admin.first('appmodules', 'appmoduleid', "uniquename eq 'ocx_OpenCXSetup'");
    const role = await admin.first(
      'roles',
      'roleid',
      "name eq 'Customer Service Representative' and _parentroleid_value eq null",
    );
    await admin.send('POST', `appmodules(${app})/appmoduleroles_association/$ref`, {
      '@odata.id': `${admin.root}roles(${role})`,
    });
    await page.reload();
    expect(await page.locator('iframe').count()).toBe(1);
  });
});
