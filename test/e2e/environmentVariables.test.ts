import type { WatchedPage } from '../browser/pages';
import { OpenCx } from '../sandbox/opencx/openCx';
import type { Session } from '../sandbox/opencx/session';
import { ROOT } from './setupCheckStage';
import { READY, Stage } from './stage';

const stage = Stage.setUp();
afterEach(() => stage.sandbox.reset());

/** What an admin does under Solutions > Environment variables. */
async function setVariable(schemaname: string, value: string): Promise<void> {
  const admin = stage.sandbox.clientOf('admin');
  const id = await admin.first(
    'environmentvariabledefinitions',
    'environmentvariabledefinitionid',
    `schemaname eq '${schemaname}'`,
  );
  await admin.send('POST', 'environmentvariablevalues', {
    value,
    'EnvironmentVariableDefinitionId@odata.bind': `/environmentvariabledefinitions(${id})`,
  });
}

const VARIABLES = 'environmentvariabledefinitions';
const dataOf = ({ requests }: WatchedPage) => requests.filter((request) => request.includes('/api/data/'));
const variablesOf = ({ requests }: WatchedPage) => requests.filter((request) => request.includes(VARIABLES));

/** All but what the browser itself says of an answer that is a refusal. */
const ownComplaints = ({ complaints }: WatchedPage) =>
  complaints.filter((complaint) => !complaint.includes('Failed to load resource'));

describe('the setup check, opened without saying whom to check', () => {
  /** The page once the variable is answered, however that goes. */
  async function open(meanwhile: (watched: WatchedPage) => Promise<unknown> = async () => undefined) {
    const watched = await stage.page();
    const { page } = watched;
    const answered = page.waitForResponse((response) => response.url().includes(VARIABLES));
    await page.goto(`${stage.sandbox.origin}${stage.sandbox.directory().setupCheck}?as=admin`);
    await meanwhile(watched);
    await (await answered).finished();
    return { ...watched, field: page.getByLabel('Application (client) ID') };
  }

  test('has the client id that an admin noted, in one request before the check and its own', async () => {
    const { clientId } = stage.sandbox.directory();
    await setVariable('ocx_ApplicationId', ` {${clientId.toUpperCase()}} `);
    const opened = await open();
    await opened.page.waitForFunction(
      (expected) => document.querySelector<HTMLInputElement>('#app')?.value === expected,
      clientId,
    );
    expect(await opened.page.locator(ROOT).getAttribute('data-state')).toBe('idle');
    expect(dataOf(opened)).toEqual(variablesOf(opened));
    expect(dataOf(opened)).toHaveLength(1);
    await opened.page.getByRole('button', { name: 'Check', exact: true }).click();
    await opened.page.waitForSelector(`${ROOT}[data-verdict="pass"]`);
    expect(dataOf(opened).length - variablesOf(opened).length).toBeLessThanOrEqual(12);
    expect(variablesOf(opened)).toHaveLength(1);
    expect(opened.complaints).toEqual([]);
  });

  test('has an empty field where nobody noted one, and no complaint', async () => {
    const { field, complaints, page } = await open();
    expect(await field.inputValue()).toBe('');
    expect(await page.locator(ROOT).getAttribute('data-state')).toBe('idle');
    expect(complaints).toEqual([]);
  });

  test('leaves what was typed while the answer was on its way', async () => {
    await setVariable('ocx_ApplicationId', stage.sandbox.directory().clientId);
    stage.sandbox.setFaults([{ match: VARIABLES, latency: 1500 }]);
    const { field } = await open(({ page }) => page.getByLabel('Application (client) ID').fill('11111111'));
    expect(await field.inputValue()).toBe('11111111');
  });

  test.each([403, 404, 500] as const)(
    'says nothing of an answer with status %d, and checks as ever',
    async (status) => {
      stage.sandbox.setFaults([{ match: VARIABLES, status }]);
      const opened = await open();
      const { page, field } = opened;
      expect(await field.inputValue()).toBe('');
      expect(await page.locator(`${ROOT} [data-failure]`).count()).toBe(0);
      await field.fill(stage.sandbox.directory().clientId);
      await page.keyboard.press('Enter');
      await page.waitForSelector(`${ROOT}[data-verdict="pass"]`);
      expect(ownComplaints(opened)).toEqual([]);
    },
  );
});

const session: Session = {
  id: '7d1f2f64-0b7a-4b8e-8a55-6b2f0a9c4e12',
  ticketNumber: 7002,
  channel: 'email',
  language: 'en',
  summary: 'Customer wants to return two lamps.',
  classification: 'Returns',
  sentiment: 'neutral',
  handoffReason: 'No return label tool',
  contact: { name: 'Nora Lindqvist', email: 'nora.lindqvist@example.com' },
  messages: [
    { sender: 'contact', at: '2026-11-20T08:00:00.000Z', text: 'Both lamps are broken.' },
    { sender: 'ai', at: '2026-11-20T08:01:30.000Z', text: 'I cannot make a return label myself.' },
  ],
};

describe('the session on a case', () => {
  /** The case that OpenCX hands over with a note, which names the session. */
  async function openHandoff() {
    const { incidentId } = await (await OpenCx.connect(stage.sandbox.connection())).handOff(session);
    const watched = await stage.openCase(incidentId);
    await watched.page.waitForSelector(READY);
    const id = watched.page.locator('[data-field="session-id"]');
    expect(await id.innerText()).toBe(session.id);
    return { ...watched, link: id.locator('a') };
  }

  test('is a link where an admin said how sessions are addressed, in one request', async () => {
    await setVariable('ocx_SessionUrl', 'https://app.example.com/sessions/{sessionId}?from=dynamics');
    const opened = await openHandoff();
    await opened.link.waitFor();
    expect(
      await opened.link.evaluate((link) =>
        ['href', 'title', 'target', 'rel'].map((attribute) => link.getAttribute(attribute)),
      ),
    ).toEqual([
      `https://app.example.com/sessions/${session.id}?from=dynamics`,
      'app.example.com',
      '_blank',
      'noopener noreferrer',
    ]);
    expect(variablesOf(opened)).toHaveLength(1);
    expect(opened.complaints).toEqual([]);
  });

  test.each([
    ['as it ships', undefined],
    ['with a script for an address', "javascript:alert('{sessionId}')"],
    ['with an address of no session', 'https://app.example.com/'],
  ])('is a text %s', async (_, template) => {
    if (template !== undefined) await setVariable('ocx_SessionUrl', template);
    const opened = await openHandoff();
    await opened.page.waitForLoadState('networkidle');
    expect(variablesOf(opened)).toHaveLength(1);
    expect(await opened.link.count()).toBe(0);
    expect(opened.complaints).toEqual([]);
  });

  test('is a text where the variable is refused, and everything else is there', async () => {
    stage.sandbox.setFaults([{ match: VARIABLES, status: 403 }]);
    const opened = await openHandoff();
    await opened.page.waitForLoadState('networkidle');
    expect(variablesOf(opened)).toHaveLength(1);
    expect(await opened.link.count()).toBe(0);
    expect(await opened.page.locator('[data-opencx="conversation"] [role="alert"]').count()).toBe(0);
    expect(await opened.page.locator('[data-opencx="conversation"] li[data-author]').count()).toBe(2);
    expect(ownComplaints(opened)).toEqual([]);
  });

  test('is not asked about on a case that names none', async () => {
    const watched = await stage.openCase(stage.sample('phone'));
    await watched.page.waitForSelector(READY);
    await watched.page.waitForLoadState('networkidle');
    expect(variablesOf(watched)).toEqual([]);
  });
});
