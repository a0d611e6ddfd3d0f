import type { Page } from 'playwright-core';
import { grant, roleFor } from '../sandbox/administration';
import { OpenCx } from '../sandbox/opencx/openCx';
import { HANDED_OFF } from '../sandbox/opencx/samples';
import { Refused, type WebApiClient } from '../sandbox/webApiClient';
import { Stage } from './stage';

const stage = Stage.setUp();
let admin: WebApiClient;

beforeAll(() => {
  admin = stage.sandbox.clientOf('admin');
});

/** Hands a session over as OpenCX: `found` or `created`, as its contact was, which others made; else why it was refused. */
async function handOff(): Promise<string> {
  const openCx = await OpenCx.connect(stage.sandbox.connection());
  const email = HANDED_OFF.find(({ name }) => name === 'email');
  if (!email) throw new Error('There is no sample session.');
  return openCx.handOff(email.session()).then(
    ({ contactFound }) => (contactFound ? 'found' : 'created'),
    (error: unknown) => (error instanceof Refused ? error.message : Promise.reject(error as Error)),
  );
}

const finding = (page: Page, operation: string): Promise<string | null> =>
  page.locator(`[data-operation="${operation}"]`).getAttribute('data-finding');

describe('the setup check, opened by an admin', () => {
  afterEach(() => stage.sandbox.reset());

  test('passes with the role that the solution brings, within its requests, and the handoff works', async () => {
    const { page, complaints, requests } = await stage.page();
    expect(await stage.check(page)).toBe('pass');
    expect(await finding(page, 'case-from-email')).toBe('pass');
    expect(await page.locator('[data-unread]').count()).toBe(0);
    expect(await handOff()).toBe('found');
    const calls = requests.filter((request) => request.includes('/api/data/'));
    expect(calls.length).toBeLessThanOrEqual(10);
    expect(calls.filter((call) => !call.startsWith('GET '))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('changes its verdict when a privilege is taken from the role, and names what OpenCX is then refused', async () => {
    await grant(admin, 'prvAppendToContact', 'None');

    const { page } = await stage.page();
    expect(await stage.check(page)).toBe('missing');
    expect(await finding(page, 'case-from-email')).toBe('missing');
    const requirement = page.locator(
      '[data-operation="case-from-email"] [data-privilege="prvAppendToContact"]',
    );
    expect(await requirement.getAttribute('data-finding')).toBe('missing');
    expect(await finding(page, 'test-and-save')).toBe('pass');
    expect(await handOff()).toMatch(/create-case: 403 0x80040220 .*prvAppendToContact/);

    await grant(admin, 'prvAppendToContact', 'Global');
    await page.getByRole('button', { name: /again/i }).click();
    await page.waitForSelector('[data-opencx="setup-check"][data-verdict="pass"]');
    expect(await handOff()).toBe('found');
  });

  test('warns where reading contacts does not reach all of them, since OpenCX would then make duplicates', async () => {
    await grant(admin, 'prvReadContact', 'Basic');
    const { page } = await stage.page();
    expect(await stage.check(page)).toBe('at-risk');
    expect(await finding(page, 'find-contact')).toBe('at-risk');
    expect(await handOff()).toBe('created');
  });

  test('does not judge privileges of a user who is disabled', async () => {
    const { applicationUserId } = stage.sandbox.directory();
    await admin.send('PATCH', `systemusers(${applicationUserId})`, { isdisabled: true });
    const { page } = await stage.page();
    expect(await stage.check(page)).toBe('missing');
    expect(await finding(page, 'case-from-email')).toBe('not-evaluated');
  });

  test('finds a role that only a team passes on', async () => {
    const { applicationUserId } = stage.sandbox.directory();
    const { businessUnitId, roleId } = await roleFor(admin, applicationUserId);
    const team = await admin.send('POST', 'teams?$select=teamid', {
      name: 'Integrations',
      teamtype: 0,
      'businessunitid@odata.bind': `/businessunits(${businessUnitId})`,
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

    const { page } = await stage.page();
    expect(await stage.check(page)).toBe('pass');
    expect(await page.getByText('OpenCX Integration').first().innerText()).toMatch(/Integrations/);
    expect(await handOff()).toBe('found');
  });

  test('cannot tell where a depth can only be judged by business units that the admin may not read', async () => {
    await grant(admin, 'prvReadContact', 'Deep');
    const { page } = await stage.page();
    expect(await stage.check(page, 'limited-admin')).toBe('cannot-tell');
    expect(await stage.check(page, 'admin')).toBe('pass');
  });

  test('checks the client id that is typed, and says what is wrong with anything else', async () => {
    const { page } = await stage.page();
    await page.goto(`${stage.sandbox.origin}${stage.sandbox.directory().setupCheck}?as=admin`);
    const root = page.locator('[data-opencx="setup-check"]');
    expect(await root.getAttribute('data-state')).toBe('idle');
    await page.getByRole('textbox').fill('not an id');
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    expect(await root.getAttribute('data-state')).toBe('idle');
    expect(await page.getByRole('textbox').getAttribute('aria-invalid')).toBe('true');
    await page.getByRole('textbox').fill(` {${stage.sandbox.directory().clientId.toUpperCase()}} `);
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-opencx="setup-check"][data-verdict="pass"]');
  });

  test('starts at once with the client id in the address itself', async () => {
    const { page } = await stage.page();
    const { setupCheck, clientId } = stage.sandbox.directory();
    await page.goto(`${stage.sandbox.origin}${setupCheck}?as=admin&app=${clientId}`);
    await page.waitForSelector('[data-opencx="setup-check"][data-verdict="pass"]');
  });

  test('says that no application user has this client id', async () => {
    const { page } = await stage.page();
    expect(await stage.check(page, 'admin', '11111111-2222-4333-8444-555555555555')).toBe('missing');
    expect(await finding(page, 'case-from-email')).toBe('not-evaluated');
  });

  test('tells an admin who may not read roles and teams what it could not see', async () => {
    const { page, complaints } = await stage.page();
    // What the user holds can be read, and settles it; that roles and teams could not be is said. Business units are not asked for.
    expect(await stage.check(page, 'limited-admin')).toBe('pass');
    expect(await page.locator('[data-finding="missing"]').count()).toBe(0);
    const unread = await page
      .locator('[data-unread]')
      .evaluateAll((items) => items.map((item) => item.getAttribute('data-unread')));
    expect(unread.sort()).toEqual(['roles', 'teams']);
    expect(complaints.filter((complaint) => !complaint.includes('403'))).toEqual([]);
  });
});
