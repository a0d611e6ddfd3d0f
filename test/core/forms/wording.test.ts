import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  change,
  english,
  sayApps,
  sayForm,
  sayOutcome,
  sayQuestion,
  type CaseForm,
  type FormAct,
  type FormsWording,
} from '../../../core/forms';
import { LANGUAGE_FILES } from '../../../webresources/setupCheck/languageFiles';
import { failing, failure, Organisation } from './organisation';
import { placed } from './outcome';
import { byHand, PLAIN } from './samples';

const folder = join(__dirname, '../../../core/forms/wording');
const files = readdirSync(folder).filter((file) => file !== 'wording.ts');

/** Every text with the path to it. */
function textsIn(value: unknown, path = ''): Map<string, string> {
  if (typeof value === 'string') return new Map([[path, value]]);
  return new Map(
    Object.entries(value as object).flatMap(([key, inner]) => [...textsIn(inner, `${path}/${key}`)]),
  );
}
const placeholders = (text = ''): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
const wordsOf = async (source: string): Promise<FormsWording> =>
  ((await import(join(folder, source))) as Record<string, FormsWording>)[source] ?? english;

test('there are words for every language of the setup page', () => {
  expect(files.sort()).toEqual(LANGUAGE_FILES.map(({ source }) => `${source}.ts`).sort());
});

describe.each(LANGUAGE_FILES.map(({ source }) => source))('the words in %s', (source) => {
  test('have every text with its placeholders, and none is empty or left in English', async () => {
    const [texts, originals] = [textsIn(await wordsOf(source)), textsIn(english)];
    expect([...texts.keys()].sort()).toEqual([...originals.keys()].sort());
    for (const [path, original] of originals) {
      const text = texts.get(path);
      expect([path, placeholders(text)]).toEqual([path, placeholders(original)]);
      expect([path, text?.trim()]).not.toEqual([path, '']);
      if (source !== 'english' && path !== '/facts/apps') expect([path, text]).not.toEqual([path, original]);
    }
  });
});

async function formOf(facts: Parameters<Organisation['add']>[1], name = 'Case'): Promise<CaseForm> {
  const organisation = new Organisation();
  return organisation.form(organisation.add(name, facts));
}

async function outcomeOf(organisation: Organisation, act: FormAct): Promise<string[]> {
  const [form] = await organisation.forms();
  if (!form) throw new Error('There is no form.');
  const { title, sentences } = sayOutcome(form, act, await change(organisation, form, act), english);
  return [title, ...sentences];
}

test('a form is said to have it, to lack it, or what is wrong with it', async () => {
  const said = async (facts: Parameters<Organisation['add']>[1]) => sayForm(await formOf(facts), english);
  const { states, reasons, facts } = english;
  expect(await said({})).toEqual({ title: states.no, sentences: [] });
  expect(await said({ saved: placed(PLAIN) })).toEqual({ title: states.yes, sentences: [] });
  expect(await said({ saved: byHand() })).toEqual({
    title: states.partly,
    sentences: [reasons['no-library'], reasons['no-handler']],
  });
  expect(await said({ saved: '<form>' })).toEqual({
    title: states.no,
    sentences: ['The form’s text is not well-formed XML (at character 6).'],
  });
  const waiting = { saved: placed(PLAIN), published: PLAIN };
  expect((await said(waiting)).sentences).toEqual([facts.addedUnpublished]);
  expect((await said({ saved: PLAIN, published: placed(PLAIN) })).sentences).toEqual([
    facts.removedUnpublished,
  ]);
  expect((await said({ saved: PLAIN, published: `${PLAIN} ` })).sentences).toEqual([facts.unpublished]);
});

test('the apps are named, or it is said that there are none or that nobody knows', async () => {
  const form = await formOf({});
  expect(sayApps({ ...form, apps: ['Hub', 'Workspace'] }, english)).toBe('Apps: Hub, Workspace');
  expect(sayApps(form, english)).toBe(english.facts.noApp);
  expect(sayApps({ ...form, apps: 'unknown' }, english)).toBe(english.facts.appsUnknown);
});

describe('the question', () => {
  const { consequences } = english;

  test('names the form as it is called, and says what the change entails', async () => {
    const form = await formOf({}, 'Case "{tab}" <b>&$1');
    expect(sayQuestion(form, { add: {} }, english)).toEqual({
      title: 'Add the conversation to the form “Case "{tab}" <b>&$1”?',
      sentences: [consequences.unmanaged, consequences.uninstall, consequences.publishesTable],
    });
  });

  test('says so where the form itself has changes that are not published', async () => {
    const form = await formOf({ saved: PLAIN, published: `${PLAIN} ` });
    expect(sayQuestion(form, { add: {} }, english).sentences).toContain(consequences.publishesForm);
  });

  test('is whether to complete what is there in part', async () => {
    const { title } = sayQuestion(await formOf({ saved: byHand() }), { add: {} }, english);
    expect(title).toBe('Complete the conversation on the form “Case”?');
  });

  test('about removing says nothing of uninstalling, but where the solution brought it', async () => {
    const form = await formOf({ saved: placed(PLAIN) });
    const { title, sentences } = sayQuestion(form, 'remove', english);
    expect(title).toBe('Remove the conversation from the form “Case”?');
    expect(sentences).toEqual([consequences.unmanaged, consequences.publishesTable]);
    const id = '915f6055-2e07-4276-ae08-2b96c8d02c57';
    const formXml =
      '<form><formLibraries><Library name="ocx_/case/form.js" libraryUniqueId="{b1b229bb-6614-4f1b-b51d-63b9010f382e}" /></formLibraries></form>';
    const brought = { ...form, id, formXml };
    expect(sayQuestion(brought, 'remove', english).sentences).toContain(consequences.staysOff);
    expect(sayForm(brought, english).sentences).toContain(english.facts.withSolution);
    const completed = { ...brought, formXml: placed(formXml) };
    expect(sayQuestion(completed, 'remove', english).sentences).toContain(consequences.staysOff);
    expect(sayForm(completed, english).sentences).not.toContain(english.facts.withSolution);
  });

  test('about putting back tells to remove before uninstalling where the text has the conversation', async () => {
    const form = await formOf({});
    expect(sayQuestion(form, { putBack: placed(PLAIN) }, english)).toEqual({
      title: 'Put the form “Case” back as it was before?',
      sentences: [consequences.unmanaged, consequences.uninstall, consequences.publishesTable],
    });
    expect(sayQuestion(form, { putBack: `${PLAIN} ` }, english).sentences).not.toContain(
      consequences.uninstall,
    );
  });

  test('is only about publishing where the form is so already', async () => {
    const form = await formOf({ saved: placed(PLAIN), published: PLAIN });
    expect(sayQuestion(form, { add: {} }, english)).toEqual({
      title: 'Publish the form “Case” as it is saved?',
      sentences: [consequences.uninstall, consequences.publishesTable, consequences.publishesForm],
    });
  });
});

describe('the outcome', () => {
  let organisation: Organisation;
  beforeEach(() => {
    organisation = new Organisation();
    organisation.add('Case');
  });
  const onCase = (text: string): string => text.replace('{name}', 'Case');
  const { outcomes, refusals, failures, reasons } = english;

  test('of what worked is one sentence', async () => {
    expect(await outcomeOf(organisation, { add: {} })).toEqual([onCase(outcomes.added)]);
    expect(await outcomeOf(organisation, { add: {} })).toEqual([onCase(outcomes.unchanged)]);
    expect(await outcomeOf(organisation, 'remove')).toEqual([onCase(outcomes.removed)]);
    expect(await outcomeOf(organisation, { putBack: `${PLAIN} ` })).toEqual([onCase(outcomes.putBack)]);
  });

  test('is what was read back, not what was meant', async () => {
    organisation.rewrite = () => PLAIN.replace('Summary', 'Other');
    expect(await outcomeOf(organisation, { add: {} })).toEqual([onCase(outcomes.notAdded)]);
    organisation.rewrite = (formXml) => formXml.replace(/<Library .*?>/, '');
    expect(await outcomeOf(organisation, { add: {} })).toEqual([
      onCase(outcomes.addedPartly),
      reasons['no-library'],
    ]);
    organisation.rewrite = () => placed(PLAIN);
    expect(await outcomeOf(organisation, 'remove')).toEqual([onCase(outcomes.notRemoved)]);
  });

  test('of a refusal names the privilege and repeats Dataverse’s own words', async () => {
    const words = 'Principal user is missing prvWriteSystemForm privilege';
    organisation.before = failing('save', failure(403, '0x80040220', words));
    expect(await outcomeOf(organisation, { add: {} })).toEqual([
      onCase(refusals['not-written']),
      failures.forbidden,
      'The privilege that is missing: prvWriteSystemForm',
      `Dataverse’s answer: ${words} (HTTP 403, 0x80040220)`,
    ]);
  });

  test('of what was saved and not published says so', async () => {
    organisation.before = failing('publish', failure(503, '', 'Busy.'));
    const [title, ...sentences] = await outcomeOf(organisation, { add: {} });
    expect(title).toBe(onCase(outcomes.notPublished));
    expect(sentences).toEqual([failures.unavailable, 'Dataverse’s answer: Busy. (HTTP 503)']);
  });

  test('of a form that takes no more says why', async () => {
    expect(await outcomeOf(organisation, { add: { after: 'Nowhere' } })).toEqual([
      onCase(refusals['form-problem']),
      'The form has no tab “Nowhere”.',
    ]);
  });

  test('of one that nobody can tell says what to do', async () => {
    organisation.before = failing('form', failure(503, '', 'Busy.'), 2);
    expect((await outcomeOf(organisation, { add: {} }))[0]).toBe(onCase(outcomes.uncertain));
  });
});
