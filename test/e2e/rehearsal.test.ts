import type { Page } from 'playwright-core';
import type { RehearsalReport } from '../../core/access/rehearsal';
import { LANGUAGE_FILES } from '../../webresources/setupCheck/languageFiles';
import type { RehearsalTexts } from '../../webresources/setupCheck/strings/texts';
import { grant } from '../sandbox/administration';
import { faultsOfLook, openCheck, ROOT, verdict } from './setupCheckStage';
import { Stage } from './stage';

const stage = Stage.setUp();
afterEach(() => stage.sandbox.reset());

const PART = '.rehearsal';
const BANNER = '[data-part="rehearsed"]';
const admin = () => stage.sandbox.clientOf('admin');
const writes = (requests: readonly string[]) => requests.filter((request) => !request.startsWith('GET '));
const button = (page: Page, name: string) => page.locator(PART).getByRole('button', { name, exact: true });
const outcomeOf = (page: Page) => page.locator(PART).getAttribute('data-rehearsal');

/** Unfolds the part by its heading. */
async function unfold(page: Page, heading = 'Rehearse a handoff'): Promise<void> {
  await page.locator('summary', { hasText: heading }).click();
  await page.locator(PART).waitFor();
}

async function confirm(page: Page, start = 'Rehearse a handoff', yes = 'Rehearse now'): Promise<void> {
  await button(page, start).click();
  await button(page, yes).click();
  await page.waitForSelector('[data-rehearsal]:not([data-rehearsal="idle"], [data-rehearsal="running"])');
}

/** Checks as a persona, rehearses, and gives what came of it. */
async function rehearsed(persona = 'admin', settings: Readonly<Record<string, string>> = {}) {
  const watched = await stage.page();
  await openCheck(stage, watched.page, settings, persona);
  await unfold(watched.page);
  await confirm(watched.page);
  return { ...watched, outcome: await outcomeOf(watched.page) };
}

const steps = async (page: Page): Promise<Record<string, string>> =>
  Object.fromEntries(
    await page
      .locator('[data-step]')
      .evaluateAll((rows) =>
        rows.map((row) => [row.getAttribute('data-step') ?? '', row.getAttribute('data-step-state') ?? '']),
      ),
  ) as Record<string, string>;

const isFirst = (page: Page) =>
  page.locator(BANNER).evaluate((banner) => banner.parentElement?.firstElementChild === banner);

async function rowCounts(): Promise<number[]> {
  const sets = ['contacts', 'incidents', 'annotations'];
  const answers = await Promise.all(sets.map((set) => admin().send('GET', `${set}?$select=createdon`)));
  return answers.map(({ value }) => (value as unknown[]).length);
}

/** Without the browser's notes of what has to be refused, the last operation of each change set among them. */
const unexpected = (complaints: readonly string[]) =>
  complaints.filter((complaint) => !/^console: .* status of 40[03] /.test(complaint));

test('a check writes nothing, nor does unfolding the part, nor a question that is cancelled', async () => {
  const { page, requests, complaints } = await stage.page();
  await openCheck(stage, page);
  expect(await page.locator('[data-rehearsal]').count()).toBe(0);
  expect(requests.filter((request) => request.includes('rehearsal'))).toEqual([]);
  await unfold(page);
  expect(await outcomeOf(page)).toBe('idle');
  expect(await page.locator(PART).innerText()).toContain('there will be gaps');
  const asked = requests.length;
  await button(page, 'Rehearse a handoff').click();
  expect(await page.locator('.question').innerText()).toContain('Rehearse a handoff now?');
  await button(page, 'Cancel').click();
  expect(await outcomeOf(page)).toBe('idle');
  expect(requests).toHaveLength(asked);
  expect(writes(requests)).toEqual([]);
  expect(complaints).toEqual([]);
});

test('on the stock sandbox it passes, strengthens the verdict, and leaves as many rows as there were', async () => {
  const before = await rowCounts();
  const { page, requests, complaints, outcome } = await rehearsed();
  expect([outcome, await verdict(page)]).toEqual(['passed', 'pass']);
  expect(await page.locator(BANNER).getAttribute('data-agreement')).toBe('agrees');
  expect(await isFirst(page)).toBe(false);
  const found = await steps(page);
  expect(Object.keys(found)).toHaveLength(9);
  expect(new Set(Object.values(found))).toEqual(new Set(['done', 'done-and-undone']));
  expect(await page.locator('[data-leftovers="nothing"]').innerText()).toContain('Nothing was left');
  expect(new Set(writes(requests))).toEqual(new Set(['POST /api/data/v9.2/$batch']));
  expect(await rowCounts()).toEqual(before);
  expect(unexpected(complaints)).toEqual([]);
});

test('a privilege that is missing is the obstacle, and check and rehearsal agree', async () => {
  await grant(admin(), 'prvCreateNote', 'None');
  const { page, outcome } = await rehearsed();
  expect([outcome, await verdict(page)]).toEqual(['obstacle', 'missing']);
  expect((await steps(page))['attach-note']).toBe('refused');
  const banner = page.locator(BANNER);
  expect(await banner.getAttribute('data-agreement')).toBe('agrees');
  expect(await banner.innerText()).toContain('prvCreateNote');
});

test('a plug-in that the check cannot see is shown first, with both reasons', async () => {
  const before = await rowCounts();
  stage.sandbox.customize({ plugIns: { phoneRequired: true } });
  const { page, outcome } = await rehearsed();
  expect([outcome, await verdict(page)]).toEqual(['obstacle', 'pass']);
  expect(await isFirst(page)).toBe(true);
  const banner = page.locator(BANNER);
  expect(await banner.getAttribute('data-agreement')).toBe('rehearsal-met-more');
  const text = await banner.innerText();
  expect(text).toContain('A case needs a customer with a phone number.');
  expect(text).toMatch(/The check\s+Create a case from an e-mail\s+/);
  expect((await steps(page))['case-from-phone']).toBe('done-and-undone');
  expect((await steps(page))['case-from-email']).toBe('refused');
  expect(await rowCounts()).toEqual(before);
});

test('whoever may not act for others gets no answer, and nothing is written', async () => {
  const { page, requests, outcome } = await rehearsed('limited-admin');
  expect(outcome).toBe('cannot-tell');
  expect(await page.locator(PART).innerText()).toContain('prvActOnBehalfOfAnotherUser');
  expect(await page.locator('[data-leftovers="nothing-sent"]').count()).toBe(1);
  expect(writes(requests)).toEqual([]);
});

test.each([[''], ['$batch']])('a proxy that drops the header never makes a pass: %s', async (match) => {
  const before = await rowCounts();
  stage.sandbox.setFaults([{ match, dropImpersonation: true }]);
  const { page, outcome } = await rehearsed();
  expect(outcome).toBe('cannot-tell');
  expect(await page.locator(PART).innerText()).toContain('A proxy on the way may have dropped a header.');
  expect(await rowCounts()).toEqual(before);
});

/** Sends each batch that writes without the operation that must fail, as nothing should ever do. */
async function letStay(page: Page): Promise<void> {
  await page.route('**/$batch', async (route) => {
    const parts = (route.request().postData() ?? '').split(/(?=--changeset_)/);
    const isSet = parts.length > 3;
    const kept = [...parts.slice(0, -2), ...parts.slice(-1)].join('');
    await route.continue({ postData: isSet ? kept : parts.join('') });
  });
}

test('rows that stayed are named, and deleted when somebody presses that button', async () => {
  const before = await rowCounts();
  const { page, requests } = await stage.page();
  await openCheck(stage, page);
  await unfold(page);
  await letStay(page);
  await confirm(page);
  expect(await outcomeOf(page)).toBe('cannot-tell');
  const left = page.locator('[data-leftovers="rows"] li');
  expect(await left.count()).toBe(6);
  expect(await rowCounts()).not.toEqual(before);
  expect(requests.filter((request) => request.startsWith('DELETE'))).toEqual([]);
  // One that cannot be deleted stays in the list, and can be tried once more.
  stage.sandbox.setFaults([{ match: 'contacts(', method: 'DELETE', status: 403, times: 1 }]);
  await button(page, 'Delete these rows').click();
  await page.locator('.field-error', { hasText: 'Not all could be deleted.' }).last().waitFor();
  expect(await left.count()).toBeGreaterThan(0);
  expect(await left.count()).toBeLessThan(6);
  await button(page, 'Delete these rows').click();
  await page.locator('[data-leftovers="nothing"]').waitFor();
  expect(await rowCounts()).toEqual(before);
});

/** Holds back each batch that writes until the returned function lets all go. */
async function heldBack(page: Page): Promise<() => void> {
  let release: () => void = () => undefined;
  const released = new Promise<void>((done) => (release = done));
  await page.route('**/$batch', async (route) => {
    if (route.request().postData()?.includes('changeset_')) await released;
    await route.fallback();
  });
  return release;
}

async function started(page: Page): Promise<void> {
  await unfold(page);
  await button(page, 'Rehearse a handoff').click();
  await button(page, 'Rehearse now').click();
}

async function runAgain(page: Page): Promise<void> {
  await page.locator(`${ROOT} .summary`).getByRole('button', { name: 'Run again' }).click();
  await page.waitForSelector(`${ROOT}[data-state="running"]`);
  await page.waitForSelector(`${ROOT}[data-state="done"]`);
}

test('while it runs, it says what is being done and shows the steps that are known', async () => {
  const { page } = await stage.page();
  await openCheck(stage, page);
  const release = await heldBack(page);
  await started(page);
  await page.waitForSelector('[data-doing="handing-over"]');
  expect(await steps(page)).toEqual({ 'read-cases': 'done', 'find-contact': 'done' });
  expect(await page.locator(`${PART} [role="status"]`).textContent()).toContain('as one request');
  release();
  await page.waitForSelector('[data-rehearsal="passed"]');
  expect(await page.locator('[data-doing]').count()).toBe(0);
});

test('whoever leaves the page while it runs is asked first, and afterwards no more', async () => {
  const { page } = await stage.page();
  await openCheck(stage, page);
  const asked: string[] = [];
  page.on('dialog', (dialog) => asked.push(dialog.type()));
  const release = await heldBack(page);
  await started(page);
  await page.waitForSelector('[data-doing="handing-over"]');
  await page.close({ runBeforeUnload: true });
  await page.waitForTimeout(300);
  release();
  await page.waitForSelector('[data-rehearsal="passed"]');
  expect(asked).toEqual(['beforeunload']);
  await page.close({ runBeforeUnload: true });
  if (!page.isClosed()) await page.waitForEvent('close');
  expect(asked).toHaveLength(1);
});

test('rows that stayed are still told of where the check is run again, be it in the midst of the rehearsal', async () => {
  const before = await rowCounts();
  const { page } = await stage.page();
  await openCheck(stage, page);
  await letStay(page);
  const release = await heldBack(page);
  await started(page);
  await page.waitForSelector('[data-doing="handing-over"]');
  await runAgain(page);
  release();
  const left = page.locator('[data-leftovers="rows"] li');
  await left.first().waitFor();
  expect(await left.count()).toBe(6);
  await runAgain(page);
  expect(await left.count()).toBe(6);
  await button(page, 'Delete these rows').click();
  await page.locator('[data-leftovers="nothing"]').waitFor();
  expect(await rowCounts()).toEqual(before);
  await runAgain(page);
  expect(await page.locator(`${BANNER}, [data-rehearsal]`).count()).toBe(0);
});

test('rows of a rehearsal whose page was left are found by the next one', async () => {
  const before = await rowCounts();
  const { page } = await stage.page();
  await openCheck(stage, page);
  await letStay(page);
  await started(page);
  await page.locator('[data-leftovers="rows"]').waitFor();
  const { page: next, outcome } = await rehearsed();
  expect(outcome).toBe('passed');
  expect(await next.locator('[data-leftovers="rows"] li').count()).toBe(6);
  await button(next, 'Delete these rows').click();
  await next.locator('[data-leftovers="nothing"]').waitFor();
  expect(await rowCounts()).toEqual(before);
});

test('the report tells of it', async () => {
  stage.sandbox.customize({ plugIns: { phoneRequired: true } });
  const { page } = await rehearsed();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.locator('summary', { hasText: 'Report' }).click();
  const copied = async (name: string) => {
    await page.getByRole('button', { name }).click();
    await page.getByText('Copied.').waitFor();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  const { rehearsal } = JSON.parse(await copied('Copy as JSON')) as { rehearsal: RehearsalReport };
  expect([rehearsal.result, rehearsal.step]).toEqual(['obstacle', 'case-from-email']);
  const markdown = await copied('Copy as Markdown');
  expect(markdown).toMatch(
    /^# OpenCX setup check\n[^]*\n\n## Rehearsal\n\n\*\*The rehearsal met an obstacle/,
  );
});

test('another run of the check begins without a rehearsal', async () => {
  const { page } = await rehearsed();
  await runAgain(page);
  expect(await page.locator(`${BANNER}, [data-rehearsal]`).count()).toBe(0);
});

const asking = async (page: Page) => {
  await unfold(page);
  await button(page, 'Rehearse a handoff').click();
};
const rehearsing = async (page: Page) => {
  await unfold(page);
  await confirm(page);
};

test.each<[string, (page: Page) => Promise<unknown>]>([
  ['the question', asking],
  ['a pass', rehearsing],
  [
    'an obstacle that the check does not see',
    (page) => {
      stage.sandbox.customize({ plugIns: { phoneRequired: true } });
      return rehearsing(page);
    },
  ],
  [
    'no answer',
    (page) => {
      stage.sandbox.setFaults([{ dropImpersonation: true }]);
      return rehearsing(page);
    },
  ],
  [
    'rows that stayed',
    async (page) => {
      await letStay(page);
      await rehearsing(page);
    },
  ],
])('in light and dark, narrow and from right to left, nothing is wrong with %s', async (_, lead) => {
  const { page } = await stage.page();
  await openCheck(stage, page);
  await lead(page);
  expect(await faultsOfLook(page)).toEqual([]);
});

test('it all works by keyboard, and the focus goes to the question, back, and to the result', async () => {
  const { page } = await stage.page();
  await openCheck(stage, page);
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  await page.locator('summary', { hasText: 'Rehearse a handoff' }).focus();
  await page.keyboard.press('Enter');
  await page.locator(PART).waitFor();
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('Rehearse a handoff');
  await page.keyboard.press('Enter');
  expect(await focused()).toBe('Rehearse a handoff now?');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('Cancel');
  await page.keyboard.press('Enter');
  expect(await focused()).toBe('Rehearse a handoff');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('Rehearse now');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-rehearsal="passed"]');
  expect(await focused()).toBe('The rehearsal went through');
  const status = page.locator(`${PART} [role="status"]`);
  expect(await status.textContent()).toContain('Check and rehearsal agree.');
});

test.each(LANGUAGE_FILES)('it speaks the language that is set: $tag', async ({ lcid, source }) => {
  const { page: words, rehearsal } = (await import(
    `../../webresources/setupCheck/strings/rehearsal/${source}`
  )) as RehearsalTexts;
  const { page, requests, complaints } = await stage.page();
  await page.route('**/ClientGlobalContext.js.aspx', async (route) => {
    const script = await (await route.fetch()).text();
    await route.fulfill({ body: script.replace('1033', String(lcid)), contentType: 'text/javascript' });
  });
  await openCheck(stage, page);
  await unfold(page, words.start);
  await confirm(page, words.start, words.confirm);
  expect(requests.filter((one) => /rehearsal\.\d+\.js/.test(one))).toEqual([
    `GET /WebResources/ocx_/setup/rehearsal.${lcid}.js`,
  ]);
  const text = await page.locator(PART).innerText();
  expect(text).toContain(rehearsal.outcomes.passed.title);
  expect(text).not.toMatch(/[{}]|undefined/);
  if (lcid !== 1033) expect(text).not.toMatch(/\b(the|was|is|not|left)\b/);
  expect(unexpected(complaints)).toEqual([]);
});
