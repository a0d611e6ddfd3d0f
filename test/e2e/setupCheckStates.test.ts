import type { Page } from 'playwright-core';
import { grant } from '../sandbox/administration';
import type { Customizations } from '../sandbox/dataverse/metadata/customize';
import type { Fault } from '../sandbox/dataverse/faults';
import { faultsOfLook, findings, openCheck, ROOT, verdict } from './setupCheckStage';
import { Stage } from './stage';

const stage = Stage.setUp();
const admin = () => stage.sandbox.clientOf('admin');
const user = () => `systemusers(${stage.sandbox.directory().applicationUserId})`;
const set = (values: object) => () => admin().send('PATCH', user(), values);
const customized = (customizations: Customizations) => () => stage.sandbox.customize(customizations);
const roleNamed = (name: string) =>
  admin().first('roles', 'roleid', `name eq '${name}' and _parentroleid_value eq null`);
const associate = (roleId: string) =>
  admin().send('POST', `${user()}/systemuserroles_association/$ref`, {
    '@odata.id': `${admin().root}roles(${roleId})`,
  });

async function withoutRole(): Promise<void> {
  const held = await admin().send('GET', `${user()}/systemuserroles_association?$select=roleid`);
  for (const { roleid } of held['value'] as { roleid: string }[])
    await admin().send('DELETE', `${user()}/systemuserroles_association(${roleid})/$ref`);
}

interface State {
  prepare?: () => unknown;
  settings?: Record<string, string>;
  persona?: string;
  verdict: string | null;
  /** What must be seen, beside how it looks. */
  see: (page: Page) => Promise<void>;
}

const seesGate = (gate: string, finding: string) => async (page: Page) => {
  expect((await findings(page, 'gate'))[gate]).toBe(finding);
};
const seesOperation = (operation: string, finding: string) => async (page: Page) => {
  expect((await findings(page, 'operation'))[operation]).toBe(finding);
};
const UNKNOWN = '11111111-2222-4333-8444-555555555555';

const STATES: Record<string, State> = {
  'a pass, with what is not applicable': {
    verdict: 'pass',
    see: seesOperation('default-owner', 'not-applicable'),
  },
  'a risk': {
    prepare: () => grant(admin(), 'prvReadContact', 'Basic'),
    verdict: 'at-risk',
    see: seesOperation('find-contact', 'at-risk'),
  },
  'something missing': {
    prepare: () => grant(admin(), 'prvAppendToContact', 'None'),
    verdict: 'missing',
    async see(page) {
      expect((await findings(page, 'privilege'))['prvAppendToContact']).toBe('missing');
      expect(await page.locator('[data-fix="prvAppendToContact"]').count()).toBe(1);
    },
  },
  'something that cannot be told, to a limited admin': {
    prepare: () => grant(admin(), 'prvReadContact', 'Deep'),
    persona: 'limited-admin',
    verdict: 'cannot-tell',
    async see(page) {
      expect(await page.locator('[data-finding="missing"]').count()).toBe(0);
      expect(await page.locator('[data-unread="businessUnits"]').count()).toBe(1);
    },
  },
  'too much: a System Administrator, whatever the role is called': {
    async prepare() {
      stage.sandbox.customize({ localizedAdministrator: 'Administrateur système' });
      await associate(await roleNamed('Administrateur système'));
    },
    verdict: 'pass',
    async see(page) {
      expect(await page.locator('[data-broad-role="administrator"]').innerText()).toContain(
        'Administrateur système',
      );
      const excess = await findings(page, 'excess');
      expect(excess['prvDeleteIncident']).toBe('too-much');
    },
  },
  'nobody with this client id': {
    settings: { app: UNKNOWN },
    verdict: 'missing',
    see: seesGate('exists', 'missing'),
  },
  'the user id in place of the client id': {
    settings: { app: 'a0000000-0000-4000-8000-00000000000a' },
    verdict: 'missing',
    async see(page) {
      await seesGate('exists', 'missing')(page);
      await page.getByRole('button', { name: /instead/ }).click();
      await page.waitForSelector(`${ROOT}[data-verdict="pass"]`);
    },
  },
  'a user who is deactivated': {
    prepare: set({ isdisabled: true }),
    verdict: 'missing',
    async see(page) {
      await seesGate('enabled', 'missing')(page);
      await seesOperation('case-from-email', 'not-evaluated')(page);
    },
  },
  'a user without a role': {
    prepare: withoutRole,
    verdict: 'missing',
    async see(page) {
      await seesGate('role', 'missing')(page);
      expect(await page.locator('[data-assign-role="OpenCX Integration"]').count()).toBe(1);
    },
  },
  'an unusual access mode': {
    prepare: set({ accessmode: 2 }),
    verdict: 'at-risk',
    see: seesGate('access-mode', 'at-risk'),
  },
  'tables that are absent': {
    prepare: customized({ absentTables: ['annotation'] }),
    verdict: 'missing',
    see: seesGate('tables', 'missing'),
  },
  'Omnichannel that is absent': {
    prepare: customized({ absentTables: ['msdyn_ocliveworkitem', 'msdyn_liveworkstream'] }),
    settings: { chat: '1' },
    verdict: 'missing',
    see: seesOperation('chat-omnichannel', 'missing'),
  },
  'tables with names in another script': {
    prepare: customized({ names: { incident: 'الحالة', contact: 'جهة اتصال' } }),
    verdict: 'pass',
    see: async (page) => expect(await page.getByText('الحالة').count()).toBeGreaterThan(0),
  },
  'settings that do not hold': {
    settings: { owner: UNKNOWN, queue: UNKNOWN, priority: '4', properties: '{"nope":1}' },
    verdict: 'missing',
    async see(page) {
      const checks = await findings(page, 'check');
      expect([checks['owner-exists'], checks['queue-is-queue'], checks['properties-known']]).toEqual([
        'missing',
        'missing',
        'missing',
      ]);
    },
  },
};

describe('the setup check shows', () => {
  afterEach(() => stage.sandbox.reset());

  test.each(Object.entries(STATES))('%s', async (_, state) => {
    await state.prepare?.();
    const { page, complaints } = await stage.page();
    await openCheck(stage, page, state.settings, state.persona);
    expect(await verdict(page)).toBe(state.verdict);
    expect(await faultsOfLook(page)).toEqual([]);
    await state.see(page);
    expect(complaints.filter((complaint) => !/status of 40[34]/.test(complaint))).toEqual([]);
  });
});

const FAULTS: Record<string, Fault> = {
  'not-signed-in': { match: '/api/data/', status: 401 },
  forbidden: { match: '/api/data/', status: 403 },
  unavailable: { match: '/api/data/', status: 500 },
  unreachable: { match: '/api/data/', cut: true },
};

describe('the setup check meets', () => {
  test.each(Object.entries(FAULTS))('%s', async (failure, fault) => {
    stage.sandbox.setFaults([fault]);
    const { page } = await stage.page();
    await openCheck(stage, page);
    if (failure === 'forbidden') {
      // Whoever may read nothing learns that, and no verdict that nobody can give.
      expect(await verdict(page)).toBe('cannot-tell');
      expect(await page.locator('[data-unread]').count()).toBeGreaterThan(3);
    } else {
      expect(await page.locator(ROOT).getAttribute('data-state')).toBe('error');
      expect(await page.locator(`[data-failure="${failure}"]`).count()).toBe(1);
    }
    expect(await faultsOfLook(page)).toEqual([]);
    stage.sandbox.setFaults([]);
    await page.getByRole('button', { name: 'Run again' }).click();
    await page.waitForSelector(`${ROOT}[data-verdict="pass"]`);
  });

  test('a limit of requests: it waits as long as Dataverse asks, and runs again by itself', async () => {
    stage.sandbox.setFaults([{ match: 'prioritycode', status: 429, retryAfter: 3, times: 1 }]);
    const { page, requests } = await stage.page();
    await openCheck(stage, page);
    expect(await page.locator('[data-failure="throttled"]').innerText()).toContain('3 seconds');
    const before = requests.length;
    await page.waitForTimeout(1500);
    expect(requests).toHaveLength(before);
    expect(await page.locator('[data-part="countdown"]').innerText()).toMatch(/[12] second/);
    await page.waitForSelector(`${ROOT}[data-verdict="pass"]`);
  });

  test('a connection that is gone, and comes back', async () => {
    const { page, context } = await stage.page();
    await openCheck(stage, page);
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Run again' }).click();
    await page.waitForSelector('[data-failure="unreachable"]');
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Run again' }).click();
    await page.waitForSelector(`${ROOT}[data-verdict="pass"]`);
  });
});
