import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { MANAGED_ZIP } from '../../solution/pack/build';
import { launch, openPage } from '../browser/pages';
import { OpenCx } from '../sandbox/opencx/openCx';
import { HANDED_OFF } from '../sandbox/opencx/samples';
import { Sandbox } from '../sandbox/sandbox';
import { Refused, type WebApiClient } from '../sandbox/webApiClient';

let sandbox: Sandbox;
let browser: Browser;
let admin: WebApiClient;

beforeAll(async () => {
  sandbox = await Sandbox.start(readFileSync(MANAGED_ZIP));
  browser = await launch();
  admin = sandbox.clientOf('admin');
});
afterAll(async () => {
  await browser.close();
  await sandbox.close();
});

async function handOff(): Promise<string> {
  const openCx = await OpenCx.connect(sandbox.connection());
  const email = HANDED_OFF.find(({ name }) => name === 'email');
  if (!email) throw new Error('There is no sample session.');
  return openCx.handOff(email.session()).then(
    () => 'success',
    (error: unknown) => (error instanceof Refused ? error.message : Promise.reject(error as Error)),
  );
}

async function check(
  page: Page,
  persona = 'admin',
  clientId = sandbox.directory().clientId,
): Promise<string | null> {
  const data = encodeURIComponent(`app=${clientId}`);
  await page.goto(`${sandbox.origin}${sandbox.directory().setupCheck}?as=${persona}&data=${data}`);
  const done = page.locator('[data-opencx="setup-check"][data-state="done"]');
  await done.waitFor();
  return done.getAttribute('data-verdict');
}

const finding = (page: Page, operation: string): Promise<string | null> =>
  page.locator(`[data-operation="${operation}"]`).getAttribute('data-finding');

describe('the setup check, opened by an admin', () => {
  afterEach(() => sandbox.reset());

  test('passes with the role that the solution brings, within its requests, and the handoff works', async () => {
    const { page, context, complaints, requests } = await openPage(browser, sandbox.origin);
    expect(await check(page)).toBe('pass');
    expect(await finding(page, 'case-from-email')).toBe('pass');
    expect(await page.locator('[data-unread]').count()).toBe(0);
    expect(await handOff()).toBe('success');
    const calls = requests.filter((request) => request.includes('/api/data/'));
    expect(calls.filter((call) => call.includes('RetrieveUserSetOfPrivilegesByNames'))).toHaveLength(1);
    expect(calls.length).toBeLessThanOrEqual(12);
    expect(calls.filter((call) => !call.startsWith('GET '))).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('changes its verdict when a privilege is taken from the role, and names what OpenCX is then refused', async () => {
    const roleId = await admin.first(
      'roles',
      'roleid',
      "name eq 'OpenCX Integration' and _parentroleid_value eq null",
    );
    const privilegeId = await admin.first('privileges', 'privilegeid', "name eq 'prvAppendToContact'");
    await admin.send('POST', `roles(${roleId})/Microsoft.Dynamics.CRM.RemovePrivilegeRole`, {
      PrivilegeId: privilegeId,
    });

    const { page, context } = await openPage(browser, sandbox.origin);
    expect(await check(page)).toBe('missing');
    expect(await finding(page, 'case-from-email')).toBe('missing');
    const requirement = page.locator(
      '[data-operation="case-from-email"] [data-privilege="prvAppendToContact"]',
    );
    expect(await requirement.getAttribute('data-finding')).toBe('missing');
    expect(await finding(page, 'test-and-save')).toBe('pass');
    expect(await handOff()).toMatch(/create-case: 403 0x80040220 .*prvAppendToContact/);

    await admin.send('POST', `roles(${roleId})/Microsoft.Dynamics.CRM.AddPrivilegesRole`, {
      Privileges: [{ PrivilegeId: privilegeId, Depth: 'Global' }],
    });
    await page.getByRole('button', { name: /again/i }).click();
    await page.waitForSelector('[data-opencx="setup-check"][data-verdict="pass"]');
    expect(await handOff()).toBe('success');
    await context.close();
  });

  test('warns where reading contacts does not reach all of them, since OpenCX would then make duplicates', async () => {
    const roleId = await admin.first(
      'roles',
      'roleid',
      "name eq 'OpenCX Integration' and _parentroleid_value eq null",
    );
    const privilegeId = await admin.first('privileges', 'privilegeid', "name eq 'prvReadContact'");
    await admin.send('POST', `roles(${roleId})/Microsoft.Dynamics.CRM.AddPrivilegesRole`, {
      Privileges: [{ PrivilegeId: privilegeId, Depth: 'Basic' }],
    });
    const { page, context } = await openPage(browser, sandbox.origin);
    expect(await check(page)).toBe('at-risk');
    expect(await finding(page, 'find-contact')).toBe('at-risk');
    await context.close();
  });

  test('does not judge privileges of a user who is disabled', async () => {
    const { applicationUserId } = sandbox.directory();
    await admin.send('PATCH', `systemusers(${applicationUserId})`, { isdisabled: true });
    const { page, context } = await openPage(browser, sandbox.origin);
    expect(await check(page)).toBe('missing');
    expect(await finding(page, 'case-from-email')).toBe('not-evaluated');
    await context.close();
  });

  test('finds a role that only a team passes on', async () => {
    const { applicationUserId } = sandbox.directory();
    const user = await admin.send('GET', `systemusers(${applicationUserId})?$select=_businessunitid_value`);
    const unit = String(user['_businessunitid_value']);
    const roleId = await admin.first(
      'roles',
      'roleid',
      `name eq 'OpenCX Integration' and _businessunitid_value eq ${unit}`,
    );
    const team = await admin.send('POST', 'teams?$select=teamid', {
      name: 'Integrations',
      teamtype: 0,
      'businessunitid@odata.bind': `/businessunits(${unit})`,
      'administratorid@odata.bind': `/systemusers(${applicationUserId})`,
    });
    const teamAddress = `teams(${String(team['teamid'])})`;
    await admin.send('POST', `${teamAddress}/teamroles_association/$ref`, {
      '@odata.id': `${admin.root}roles(${roleId})`,
    });
    await admin.send('POST', `${teamAddress}/teammembership_association/$ref`, {
      '@odata.id': `${admin.root}systemusers(${applicationUserId})`,
    });
    await admin.send(
      'DELETE',
      `systemusers(${applicationUserId})/systemuserroles_association(${roleId})/$ref`,
    );

    const { page, context } = await openPage(browser, sandbox.origin);
    expect(await check(page)).toBe('pass');
    expect(await page.getByText('OpenCX Integration').first().innerText()).toMatch(/Integrations/);
    expect(await handOff()).toBe('success');
    await context.close();
  });

  test('cannot tell where a depth can only be judged by business units that the admin may not read', async () => {
    const roleId = await admin.first(
      'roles',
      'roleid',
      "name eq 'OpenCX Integration' and _parentroleid_value eq null",
    );
    const privilegeId = await admin.first('privileges', 'privilegeid', "name eq 'prvReadContact'");
    await admin.send('POST', `roles(${roleId})/Microsoft.Dynamics.CRM.AddPrivilegesRole`, {
      Privileges: [{ PrivilegeId: privilegeId, Depth: 'Deep' }],
    });
    const { page, context } = await openPage(browser, sandbox.origin);
    expect(await check(page, 'limited-admin')).toBe('cannot-tell');
    expect(await check(page, 'admin')).toBe('pass');
    await context.close();
  });

  test('checks the client id that is typed, and says what is wrong with anything else', async () => {
    const { page, context } = await openPage(browser, sandbox.origin);
    await page.goto(`${sandbox.origin}${sandbox.directory().setupCheck}?as=admin`);
    const root = page.locator('[data-opencx="setup-check"]');
    expect(await root.getAttribute('data-state')).toBe('idle');
    await page.getByRole('textbox').fill('not an id');
    await page.getByRole('button', { name: 'Check' }).click();
    expect(await root.getAttribute('data-state')).toBe('idle');
    expect(await page.getByRole('textbox').getAttribute('aria-invalid')).toBe('true');
    await page.getByRole('textbox').fill(` {${sandbox.directory().clientId.toUpperCase()}} `);
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-opencx="setup-check"][data-verdict="pass"]');
    await context.close();
  });

  test('starts at once with the client id in the address itself', async () => {
    const { page, context } = await openPage(browser, sandbox.origin);
    const { setupCheck, clientId } = sandbox.directory();
    await page.goto(`${sandbox.origin}${setupCheck}?as=admin&app=${clientId}`);
    await page.waitForSelector('[data-opencx="setup-check"][data-verdict="pass"]');
    await context.close();
  });

  test('says that no application user has this client id', async () => {
    const { page, context } = await openPage(browser, sandbox.origin);
    expect(await check(page, 'admin', '11111111-2222-4333-8444-555555555555')).toBe('missing');
    expect(await finding(page, 'case-from-email')).toBe('not-evaluated');
    await context.close();
  });

  test('tells an admin who may not read roles, teams and business units what it could not see', async () => {
    const { page, context, complaints } = await openPage(browser, sandbox.origin);
    // What the user holds can be read, and settles it; that roles, teams and business units could not be is said.
    expect(await check(page, 'limited-admin')).toBe('pass');
    expect(await page.locator('[data-finding="missing"]').count()).toBe(0);
    const unread = await page
      .locator('[data-unread]')
      .evaluateAll((items) => items.map((item) => item.getAttribute('data-unread')));
    expect(unread.sort()).toEqual(['businessUnits', 'roles', 'teams']);
    expect(complaints.filter((complaint) => !complaint.includes('403'))).toEqual([]);
    await context.close();
  });
});
