import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { MANAGED_ZIP } from '../../solution/pack/build';
import { launch, openPage, type WatchedPage } from '../browser/pages';
import { OpenCx } from '../sandbox/opencx/openCx';
import type { Session } from '../sandbox/opencx/session';
import { REACT_VERSIONS } from '../sandbox/host/platformFiles';
import { Sandbox } from '../sandbox/sandbox';

const session: Session = {
  id: '7d1f2f64-0b7a-4b8e-8a55-6b2f0a9c4e10',
  ticketNumber: 7001,
  channel: 'email',
  language: 'en',
  summary: 'Customer wants to return two lamps and asks for the label.',
  classification: 'Returns',
  sentiment: 'angry',
  handoffReason: 'No return label tool',
  contact: { name: 'Nora Lindqvist', email: 'nora.lindqvist@example.com', phone: '+46 8 555 0101' },
  messages: [
    {
      sender: 'contact',
      at: '2026-11-20T08:00:00.000Z',
      text: 'Both lamps are broken.\nHow do I send them back?',
    },
    {
      sender: 'ai',
      at: '2026-11-20T08:01:30.000Z',
      text: 'I am sorry. I cannot make a return label myself.',
    },
    { sender: 'contact', at: '2026-11-20T08:04:00.000Z', text: 'Then get me somebody who can!' },
  ],
};

let sandbox: Sandbox;
let browser: Browser;

beforeAll(async () => {
  sandbox = await Sandbox.start(readFileSync(MANAGED_ZIP));
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  await sandbox.close();
});

const caseAddress = (incidentId: string, more = ''): string =>
  `${sandbox.origin}${sandbox.directory().caseForm.replace('{id}', incidentId)}&as=agent${more}`;

const sample = (name: string): string => {
  const found = sandbox.cases.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`There is no sample case '${name}'.`);
  return found.incidentId;
};

async function openCase(incidentId: string, more = ''): Promise<WatchedPage> {
  const watched = await openPage(browser, sandbox.origin);
  await watched.page.goto(caseAddress(incidentId, more));
  return watched;
}

const ready = '[data-opencx="conversation"][data-state="ready"]';

describe('a handoff by OpenCX, opened by an agent', () => {
  let incidentId = '';

  beforeAll(async () => {
    const openCx = await OpenCx.connect(sandbox.connection());
    await openCx.testAndSave();
    const handoff = await openCx.handOff(session);
    expect(handoff.contactFound).toBe(false);
    incidentId = handoff.incidentId;
  });

  test.each(Object.keys(REACT_VERSIONS))(
    'shows card and messages on React %s, out of the managed zip',
    async (react) => {
      const { page, context, complaints, requests } = await openCase(incidentId, `&react=${react}`);
      await page.waitForSelector(ready);
      const field = (name: string) => page.locator(`[data-field="${name}"]`).first().innerText();
      expect(await field('summary')).toContain(session.summary);
      expect(await field('classification')).toContain('Returns');
      expect((await field('sentiment')).toLowerCase()).toContain('angry');
      expect((await field('channel')).toLowerCase()).toContain('email');
      expect(await field('customer-name')).toContain('Nora Lindqvist');
      expect(await field('customer-email')).toContain('nora.lindqvist@example.com');
      expect(await field('message-count')).toContain('3');

      const messages = page.locator('[data-opencx="conversation"] li[data-author]');
      expect(
        await messages.evaluateAll((items) => items.map((item) => item.getAttribute('data-author'))),
      ).toEqual(['customer', 'ai', 'customer']);
      expect(await messages.locator('[data-part="text"]').allInnerTexts()).toEqual(
        session.messages.map(({ text }) => text),
      );
      const instants = await messages
        .locator('time')
        .evaluateAll((times) =>
          times.map((time) => new Date(time.getAttribute('datetime') ?? '').toISOString()),
        );
      expect(instants).toEqual(session.messages.map(({ at }) => at));

      const notes = requests.filter((request) => request.includes('annotations'));
      expect(notes.filter((request) => request.includes('documentbody'))).toHaveLength(1);
      expect(complaints).toEqual([]);
      await context.close();
    },
  );

  test('warns on the form about the angry customer, once', async () => {
    const { page, context } = await openCase(incidentId);
    const notification = page.locator('[data-notification][data-level="WARNING"]');
    await notification.waitFor();
    expect(await notification.count()).toBe(1);
    expect(await notification.innerText()).toMatch(/Returns/);
    await context.close();
  });

  test('is found by the next handoff of the same customer, which makes no second contact', async () => {
    const openCx = await OpenCx.connect(sandbox.connection());
    expect(
      (await openCx.handOff({ ...session, id: '7d1f2f64-0b7a-4b8e-8a55-6b2f0a9c4e11' })).contactFound,
    ).toBe(true);
  });
});

describe('the sample cases', () => {
  test.each([
    ['phone', 6],
    ['email', 4],
    ['chat', 6],
    ['right-to-left', 4],
    ['hostile', 8],
    ['long', 10_000],
  ])('%s shows its %d messages without a complaint of the browser', async (name, count) => {
    const { page, context, complaints } = await openCase(sample(name));
    await page.waitForSelector(ready);
    await page.waitForFunction(
      (expected) =>
        document.querySelectorAll('[data-opencx="conversation"] li[data-author]').length === expected,
      count,
    );
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('what a hostile customer typed stays text', async () => {
    const { page, context, complaints } = await openCase(sample('hostile'));
    await page.waitForSelector(ready);
    const control = page.locator('[data-opencx="conversation"]');
    const texts = await control.locator('[data-part="text"]').allInnerTexts();
    expect(texts[0]).toBe('<script>alert("xss")</script>');
    expect(await control.locator('script, img, iframe, base, object, embed').count()).toBe(0);
    expect(await control.locator('a[href^="javascript:" i], a[href^="data:" i]').count()).toBe(0);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('a description cut at the column’s limit says so', async () => {
    const { page, context } = await openCase(sample('truncated'));
    await page.waitForSelector(`${ready} [data-notice="truncated"]`);
    await context.close();
  });

  test.each(['foreign-notes', 'none'])('%s has no conversation and no tab', async (name) => {
    const { page, context, complaints } = await openCase(sample(name));
    await page.waitForSelector('[data-form-loaded]');
    const tab = page.getByRole('tab', { name: 'OpenCX' });
    await tab.waitFor({ state: 'hidden' });
    expect(await page.locator('[data-opencx="conversation"] li[data-author]').count()).toBe(0);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('a case that is being created has no tab, and the control asks for nothing', async () => {
    const watched = await openPage(browser, sandbox.origin);
    await watched.page.goto(`${sandbox.origin}/main.aspx?pagetype=entityrecord&etn=incident&as=agent`);
    await watched.page.waitForSelector('[data-form-loaded]');
    await watched.page.getByRole('tab', { name: 'OpenCX' }).waitFor({ state: 'hidden' });
    expect(watched.requests.filter((request) => request.includes('annotations'))).toEqual([]);
    await watched.context.close();
  });
});

describe('when the notes cannot be read', () => {
  afterEach(async () => {
    await fetch(`${sandbox.origin}/sandbox/faults`, { method: 'POST', body: JSON.stringify({ faults: [] }) });
  });

  test.each([
    [403, 'phone'],
    [500, 'phone'],
  ])('status %d leaves what the description holds on screen, with a message', async (status, name) => {
    await fetch(`${sandbox.origin}/sandbox/faults`, {
      method: 'POST',
      body: JSON.stringify({ faults: [{ match: 'annotations', status }] }),
    });
    const { page, context } = await openCase(sample(name));
    await page.waitForSelector('[data-opencx="conversation"][data-state="error"]');
    expect(await page.locator('[data-opencx="conversation"] li[data-author]').count()).toBe(6);
    expect(await page.locator('[data-opencx="conversation"] [role="alert"]').count()).toBeGreaterThan(0);
    await context.close();
  });
});
