import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { carryOut, questionFor, type Result } from '../../cli/forms/act';
import { allHaveIt, printedList } from '../../cli/forms/list';
import { type FormAct } from '../../core/forms';
import { failing, failure, Organisation } from '../core/forms/organisation';
import { placed } from '../core/forms/outcome';
import { PLAIN } from '../core/forms/samples';

let folder: string;
let organisation: Organisation;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'opencx-forms-'));
  organisation = new Organisation();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function result(act: FormAct): Promise<Result> {
  const [form] = await organisation.forms();
  if (!form) throw new Error('There is no form.');
  const done = await carryOut(organisation, { form, act }, folder);
  if ('problem' in done) throw new Error(done.problem);
  return done;
}

test('the list is good where agents see the conversation on every form', async () => {
  expect(allHaveIt([])).toBe(false);
  organisation.add('One', { saved: placed(PLAIN) });
  expect(allHaveIt(await organisation.forms())).toBe(true);
  organisation.add('Two', { saved: placed(PLAIN), published: PLAIN });
  expect(allHaveIt(await organisation.forms())).toBe(false);
  expect(printedList(await organisation.forms())).toContain('agents do not see it yet');
  expect(printedList([])).toBe('The case table has no active main form.');
});

test('a change is good where the form, read back, is as it should be', async () => {
  organisation.add('Case');
  expect(await result({ add: {} })).toMatchObject({ outcome: 'done', good: true });
  expect(await result({ add: {} })).toMatchObject({ outcome: 'unchanged', good: true });
  organisation.rewrite = (formXml) => formXml.replace(/<Library .*?>/, '');
  expect(await result({ putBack: placed(PLAIN) })).toMatchObject({ outcome: 'done', good: true });
  organisation.rewrite = (formXml) => formXml.replace('enabled="true"', 'enabled="false"');
  expect(await result({ add: {} })).toMatchObject({ outcome: 'done', good: false });
  organisation.rewrite = () => placed(PLAIN);
  expect(await result('remove')).toMatchObject({ outcome: 'done', good: false });
});

test('where nobody knows what happened, the text from before stays in its file', async () => {
  organisation.add('Case');
  organisation.before = failing('form', failure(503), 2);
  const { outcome, good, backup = '' } = await result({ add: {} });
  expect([outcome, good]).toEqual(['uncertain', false]);
  expect(readFileSync(backup, 'utf8')).toBe(PLAIN);
});

test('a name that is no file’s name makes one', async () => {
  organisation.add(' ../a\\b:"c" <é案>\u0000' + 'x'.repeat(300));
  await result({ add: {} });
  const [file = ''] = readdirSync(folder);
  expect(file).toMatch(/^[\p{L}\p{N} ()_-]{1,50}-[0-9a-f-]{36}\.before\.xml$/u);
  expect(file).toContain('é案');
});

test('nobody is asked about what would not be written', async () => {
  organisation.add('Has it', { saved: placed(PLAIN) });
  organisation.add('Waits', { saved: placed(PLAIN), published: PLAIN });
  organisation.add('Fixed', { customizable: false });
  const questions = (await organisation.forms()).map((form) => questionFor({ form, act: { add: {} } }));
  expect(questions).toEqual([undefined, expect.stringContaining('Publish the form “Waits”'), undefined]);
});
