import { OpenCx } from '../sandbox/opencx/openCx';
import type { Session } from '../sandbox/opencx/session';
import { CONTROL, READY, REACTS, Stage } from './stage';

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

/** What each React writes onto the elements that it draws. */
const MARKS: Record<string, string[]> = {
  '16.14.0': ['__reactEventHandlers', '__reactInternalInstance'],
  '17.0.2': ['__reactFiber', '__reactProps'],
};

const MESSAGES = `${CONTROL} li[data-author]`;

const stage = Stage.setUp();
let incidentId = '';

beforeAll(async () => {
  const openCx = await OpenCx.connect(stage.sandbox.connection());
  await openCx.testAndSave();
  const handoff = await openCx.handOff(session);
  expect(handoff.contactFound).toBe(false);
  incidentId = handoff.incidentId;
});

test('a handoff is found by the next one of the same customer, which makes no second contact', async () => {
  const openCx = await OpenCx.connect(stage.sandbox.connection());
  expect(
    (await openCx.handOff({ ...session, id: '7d1f2f64-0b7a-4b8e-8a55-6b2f0a9c4e11' })).contactFound,
  ).toBe(true);
});

describe.each(REACTS)('on React %s', (react) => {
  stage.onReact(react);

  describe('a handoff by OpenCX, opened by an agent', () => {
    test('shows card and messages, out of the managed zip', async () => {
      const { page, complaints, requests } = await stage.openCase(incidentId);
      await page.waitForSelector(READY);
      const written = await page.locator(CONTROL).evaluate((root) => Object.keys(root));
      expect(written.map((name) => name.replace(/\$.*/, '')).sort()).toEqual(MARKS[react]);
      const field = (name: string) => page.locator(`[data-field="${name}"]`).first().innerText();
      expect(await field('summary')).toContain(session.summary);
      expect(await field('classification')).toContain('Returns');
      expect((await field('sentiment')).toLowerCase()).toContain('angry');
      expect((await field('channel')).toLowerCase()).toContain('email');
      expect(await field('customer-name')).toContain('Nora Lindqvist');
      expect(await field('customer-email')).toContain('nora.lindqvist@example.com');
      expect(await field('message-count')).toContain('3');

      const messages = page.locator(MESSAGES);
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
    });

    test('warns on the form about the angry customer, once', async () => {
      const { page } = await stage.openCase(incidentId);
      const notification = page.locator('[data-notification][data-level="WARNING"]');
      await notification.waitFor();
      expect(await notification.count()).toBe(1);
      expect(await notification.innerText()).toMatch(/Returns/);
    });
  });

  describe('the sample cases', () => {
    test.each([
      ['phone', 6],
      ['email', 4],
      ['chat', 6],
      ['right-to-left', 4],
      ['hostile', 8],
    ])('%s shows its %d messages without a complaint of the browser', async (name, count) => {
      const { page, complaints } = await stage.openCase(stage.sample(name));
      await page.waitForSelector(READY);
      await page.waitForFunction(
        ([selector, expected]) => document.querySelectorAll(selector).length === expected,
        [MESSAGES, count] as const,
      );
      expect(complaints).toEqual([]);
    });

    test('a case whose description says all costs the control one request, and the form script another', async () => {
      const { page, requests } = await stage.openCase(stage.sample('phone'));
      await page.waitForSelector(READY);
      const calls = requests.filter(
        (request) => request.includes('/api/data/') && !request.includes('/incidents('),
      );
      expect(calls).toHaveLength(2);
      for (const call of calls) {
        expect(call).toMatch(/annotations\?\$select=/);
        expect(call).not.toContain('documentbody');
      }
    });

    test('what a hostile customer typed stays text', async () => {
      const { page, complaints } = await stage.openCase(stage.sample('hostile'));
      await page.waitForSelector(READY);
      const control = page.locator(CONTROL);
      const texts = await control.locator('[data-part="text"]').allInnerTexts();
      expect(texts[0]).toBe('<script>alert("xss")</script>');
      expect(await control.locator('script, img, iframe, base, object, embed').count()).toBe(0);
      expect(await control.locator('a[href^="javascript:" i], a[href^="data:" i]').count()).toBe(0);
      expect(complaints).toEqual([]);
    });

    test('a thread of mails is a message a mail, with its subject above it and the day as it was written', async () => {
      const { page } = await stage.openCase(stage.sample('mail-thread'));
      await page.waitForSelector(READY);
      const mails = page.locator(MESSAGES);
      expect(await mails.evaluateAll((all) => all.map((mail) => mail.getAttribute('data-author')))).toEqual([
        'customer',
        'ai',
        'customer',
      ]);
      const second = mails.nth(1);
      expect(await second.locator('[data-part="field"]').allInnerTexts()).toEqual([
        'To: eva.mueller@example.com',
        'Subject: Re: Where is my lamp?',
      ]);
      expect(await second.innerText()).toContain('Friday, 20 November 2026 14:04');
      expect(await second.locator('[data-part="text"]').textContent()).toMatch(/^Hello Eva,[^]*> my lamp/);
      expect(await second.innerText()).not.toContain('> my lamp');
      await second.locator('summary').press('Enter');
      expect(await second.innerText()).toContain('> my lamp');
    });

    test('a description cut at the column’s limit says so', async () => {
      const { page } = await stage.openCase(stage.sample('truncated'));
      await page.waitForSelector(`${READY} [data-notice="truncated"]`);
    });

    test.each(['foreign-notes', 'none'])('%s has no conversation and no tab', async (name) => {
      const { page, complaints } = await stage.openCase(stage.sample(name));
      await page.waitForSelector('[data-form-loaded]');
      const tab = page.getByRole('tab', { name: 'OpenCX' });
      await tab.waitFor({ state: 'hidden' });
      expect(await page.locator(MESSAGES).count()).toBe(0);
      expect(complaints).toEqual([]);
    });

    test('a case that is being created has no tab, and the control asks for nothing', async () => {
      const watched = await stage.openCase();
      await watched.page.waitForSelector('[data-form-loaded]');
      await watched.page.getByRole('tab', { name: 'OpenCX' }).waitFor({ state: 'hidden' });
      expect(watched.requests.filter((request) => request.includes('annotations'))).toEqual([]);
    });
  });

  describe('when the notes cannot be read', () => {
    test.each([
      [403, 'phone'],
      [500, 'phone'],
    ])('status %d leaves what the description holds on screen, with a message', async (status, name) => {
      const faults = await fetch(`${stage.sandbox.origin}/sandbox/faults`, {
        method: 'POST',
        body: JSON.stringify({ faults: [{ match: 'annotations', status }] }),
      });
      expect(faults.ok).toBe(true);
      const { page } = await stage.openCase(stage.sample(name));
      await page.waitForSelector(`${CONTROL}[data-state="error"]`);
      expect(await page.locator(MESSAGES).count()).toBe(6);
      expect(await page.locator(`${CONTROL} [role="alert"]`).count()).toBeGreaterThan(0);
    });
  });
});
