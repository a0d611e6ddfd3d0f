import { readFileSync } from 'node:fs';
import type { Fault } from '../sandbox/dataverse/faults';
import { carryOut, CONTOSO, openForms, placed, press, rowOf, textsOf, WARRANTY } from './caseFormsStage';
import { openCheck, ROOT } from './setupCheckStage';
import { CONTROL, READY, Stage } from './stage';

const stage = Stage.setUp();
const admin = () => stage.sandbox.clientOf('admin');
const writes = (requests: readonly string[]) => requests.filter((request) => !request.startsWith('GET '));
const openOn = (form: string, name = 'phone') => stage.openCase(stage.sample(name), `&formid=${form}`);

describe('a case form of the organisation’s own', () => {
  afterEach(() => stage.sandbox.reset());

  test('gets the conversation, and agents see it there; put back, the form is the same to the letter', async () => {
    const before = await textsOf(stage, CONTOSO);
    const { page: without } = await openOn(CONTOSO);
    await without.waitForSelector('[role="tab"]');
    expect(await without.locator(CONTROL).count()).toBe(0);

    const { page, complaints, requests } = await stage.page();
    await openForms(stage, page);
    expect(await placed(page, CONTOSO)).toBe('no');
    const row = rowOf(page, CONTOSO);
    expect(await carryOut(row, 'Add to form')).toBe('done');
    expect(await placed(page, CONTOSO)).toBe('yes');
    expect(writes(requests)).toEqual([
      `PATCH /api/data/v9.2/systemforms(${CONTOSO})`,
      'POST /api/data/v9.2/PublishXml',
    ]);

    const { page: shown, complaints: onCase } = await openOn(CONTOSO);
    await shown.waitForSelector(READY);
    expect(await shown.locator('li[data-author]').count()).toBeGreaterThan(1);
    await shown.locator('.notifications').getByText('Handed off by OpenCX · Channel: phone').waitFor();
    const { page: none } = await openOn(CONTOSO, 'none');
    await none.getByText('No warranty is known').waitFor();
    await none.getByRole('tab', { name: 'OpenCX conversation' }).waitFor({ state: 'hidden' });

    expect(await carryOut(row, 'Put back')).toBe('done');
    expect(await textsOf(stage, CONTOSO)).toEqual(before);
    const { page: again } = await openOn(CONTOSO);
    await again.getByRole('tab', { name: 'General' }).waitFor();
    expect(await again.getByRole('tab', { name: 'OpenCX conversation' }).count()).toBe(0);
    expect([complaints, onCase]).toEqual([[], []]);
  });

  test('gets the tab where the admin wants it', async () => {
    const { page } = await stage.page();
    await openForms(stage, page);
    const row = rowOf(page, CONTOSO);
    await press(row, 'Add to form');
    await row.getByLabel('Place of the tab').selectOption({ index: 1 });
    const tabs = row.locator('.tab-row').nth(1).locator('.tab');
    expect(await tabs.nth(1).getAttribute('data-mark')).toBe('added');
    await press(row, 'Save and publish');
    await row.locator('[data-outcome="done"]').waitFor();
    const { page: shown } = await openOn(CONTOSO);
    await shown.waitForSelector(READY);
    expect((await shown.getByRole('tab').allInnerTexts())[1]).toBe('OpenCX conversation');
  });

  test('keeps the text from before as a file', async () => {
    const { page } = await stage.page();
    const { saved } = await textsOf(stage, CONTOSO);
    await openForms(stage, page);
    const row = rowOf(page, CONTOSO);
    await press(row, 'Add to form');
    const download = page.waitForEvent('download');
    await press(row, 'Download the form as it is now');
    const file = await download;
    expect(file.suggestedFilename()).toBe(`Case (Contoso)-${CONTOSO}.before.xml`);
    expect(readFileSync(await file.path(), 'utf8')).toBe(saved);
  });

  test('loses it again, also where Dataverse writes the form in its own words', async () => {
    stage.sandbox.customize({ rewrittenFormXml: true });
    const { page } = await stage.page();
    await openForms(stage, page);
    const row = rowOf(page, CONTOSO);
    const before = await textsOf(stage, CONTOSO);
    expect(await carryOut(row, 'Add to form')).toBe('done');
    expect(await placed(page, CONTOSO)).toBe('yes');
    expect(await carryOut(row, 'Remove')).toBe('done');
    expect(await placed(page, CONTOSO)).toBe('no');
    expect(await textsOf(stage, CONTOSO)).toEqual(before);
  });

  test('lets the solution be uninstalled after it was removed from all forms, and not before', async () => {
    const solution = await admin().first('solutions', 'solutionid', "uniquename eq 'OpenCX'");
    const uninstall = () => admin().send('DELETE', `solutions(${solution})`);
    const { page } = await stage.page();
    await openForms(stage, page);
    await carryOut(rowOf(page, CONTOSO), 'Add to form');
    await expect(uninstall()).rejects.toMatchObject({ code: '0x8004f01d' });
    const all = page.locator('.case-forms');
    await press(all, 'Remove from all');
    const question = all.locator('> .below .question');
    expect(await question.locator('bdi').allInnerTexts()).toEqual(['Case (Contoso)']);
    await press(question, 'Save and publish');
    await page.getByText('The conversation was removed from 1 of 1 forms.').first().waitFor();
    expect(await placed(page, CONTOSO)).toBe('no');
    await uninstall();
  });
});

describe('nothing is written', () => {
  afterEach(() => stage.sandbox.reset());

  test('by a check, by looking at the forms, by a question and by taking it back', async () => {
    const before = await textsOf(stage, CONTOSO);
    const { page, requests, complaints } = await stage.page();
    await openCheck(stage, page, { forms: '1' });
    await page.waitForSelector(`${ROOT} .case-forms[data-state="ready"]`);
    for (const label of ['Add to form', 'Cancel']) await press(rowOf(page, CONTOSO), label);
    await press(page.locator('.case-forms'), 'Read again');
    await page.waitForSelector('.case-forms[data-state="ready"]');
    expect(requests.length).toBeGreaterThan(10);
    expect(writes(requests)).toEqual([]);
    expect(await textsOf(stage, CONTOSO)).toEqual(before);
    expect(complaints).toEqual([]);
  });

  test('to a form whose managed property forbids it: it says so, and offers nothing', async () => {
    const { page } = await stage.page();
    await openForms(stage, page);
    const row = rowOf(page, WARRANTY);
    expect(await row.innerText()).toContain('Must not be customized');
    expect(await row.getByRole('button').count()).toBe(0);
  });

  test('over what another admin did meanwhile', async () => {
    const { page: one } = await stage.page();
    const { page: other } = await stage.page();
    await Promise.all([openForms(stage, one), openForms(stage, other)]);
    await press(rowOf(one, CONTOSO), 'Add to form');
    expect(await carryOut(rowOf(other, CONTOSO), 'Add to form')).toBe('done');
    const theirs = await textsOf(stage, CONTOSO);
    await press(rowOf(one, CONTOSO), 'Save and publish');
    await rowOf(one, CONTOSO).locator('[data-reason="changed-meanwhile"]').waitFor();
    expect(await textsOf(stage, CONTOSO)).toEqual(theirs);
    expect(await placed(one, CONTOSO)).toBe('yes');
  });

  test('twice by two admins who confirm at once', async () => {
    const { page: one } = await stage.page();
    const { page: other } = await stage.page();
    await Promise.all([one, other].map((page) => openForms(stage, page)));
    const ended = await Promise.all(
      [one, other].map((page) => carryOut(rowOf(page, CONTOSO), 'Add to form')),
    );
    expect(ended).toContain('done');
    const { published } = await textsOf(stage, CONTOSO);
    expect(published.match(/<tab name="ocx_conversation/g)).toHaveLength(1);
    expect(published.match(/OpenCX\.CaseForm\.onLoad/g)).toHaveLength(1);
  });

  test('by putting back over somebody else’s change', async () => {
    const { page } = await stage.page();
    await openForms(stage, page);
    const row = rowOf(page, CONTOSO);
    await carryOut(row, 'Add to form');
    const { saved } = await textsOf(stage, CONTOSO);
    const theirs = saved.replace('description="General"', 'description="Theirs"');
    await admin().send('PATCH', `systemforms(${CONTOSO})`, { formxml: theirs });
    expect(await carryOut(row, 'Put back')).toBe('refused');
    expect((await textsOf(stage, CONTOSO)).saved).toBe(theirs);
  });

  test('where the privilege is missing, which is named', async () => {
    const { page } = await stage.page();
    await openForms(stage, page, 'agent');
    const row = rowOf(page, CONTOSO);
    const before = await textsOf(stage, CONTOSO);
    expect(await carryOut(row, 'Add to form')).toBe('refused');
    expect(await row.locator('[data-outcome]').innerText()).toMatch(/privilege that is missing: prv\w+/);
    expect(await textsOf(stage, CONTOSO)).toEqual(before);
  });

  test.each<[string, Fault, string]>([
    ['401', { status: 401 }, 'The session is over'],
    ['403', { status: 403 }, 'You lack a privilege'],
    ['404', { status: 404 }, 'did not accept'],
    ['429', { status: 429, retryAfter: 1 }, 'limiting requests'],
    ['500', { status: 500 }, 'an error of its own'],
    ['no answer', { cut: true }, 'No answer came'],
  ])('when Dataverse answers the change with %s', async (_, fault, said) => {
    const { page } = await stage.page();
    await openForms(stage, page);
    const before = await textsOf(stage, CONTOSO);
    stage.sandbox.setFaults([{ match: 'systemforms', method: 'PATCH', ...fault }]);
    const row = rowOf(page, CONTOSO);
    expect(await carryOut(row, 'Add to form')).toBe('refused');
    expect(await row.locator('[data-outcome]').innerText()).toContain(said);
    expect(await textsOf(stage, CONTOSO)).toEqual(before);
    stage.sandbox.setFaults([]);
    expect(await carryOut(row, 'Add to form')).toBe('done');
  });

  test('offline, neither', async () => {
    const { page, context } = await stage.page();
    await openForms(stage, page);
    const row = rowOf(page, CONTOSO);
    await context.setOffline(true);
    expect(await carryOut(row, 'Add to form')).toBe('refused');
    expect(await row.locator('[data-reason]').getAttribute('data-reason')).toBe('not-read');
    await context.setOffline(false);
    expect(await carryOut(row, 'Add to form')).toBe('done');
  });
});

describe('what is saved and not published', () => {
  afterEach(() => stage.sandbox.reset());

  test('is said to be so, is not seen by agents, and is published on request', async () => {
    const { page } = await stage.page();
    await openForms(stage, page);
    const row = rowOf(page, CONTOSO);
    const { published } = await textsOf(stage, CONTOSO);
    stage.sandbox.setFaults([{ match: 'PublishXml', status: 500 }]);
    expect(await carryOut(row, 'Add to form')).toBe('written-not-published');
    expect((await textsOf(stage, CONTOSO)).published).toBe(published);
    stage.sandbox.setFaults([]);
    expect(await carryOut(row, 'Publish', 'Publish')).toBe('done');
    const texts = await textsOf(stage, CONTOSO);
    expect(texts.published).toBe(texts.saved);
    expect(await placed(page, CONTOSO)).toBe('yes');
  });

  test('names the app that a form is in, and says when that may not be read', async () => {
    const { page } = await stage.page();
    await openForms(stage, page);
    expect(await rowOf(page, CONTOSO).innerText()).toContain('Apps: Customer Service workspace');
    stage.sandbox.setFaults([{ match: 'appmodules', status: 403 }]);
    await openForms(stage, page);
    expect(await rowOf(page, CONTOSO).innerText()).toContain('could not be read');
    expect(await placed(page, CONTOSO)).toBe('no');
  });
});
