import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cameWithSolution, preview, stateOf, type CaseForm, type Preview } from '../../../core/forms';
import { Organisation } from './organisation';
import { placed } from './outcome';
import { byHand, PLAIN } from './samples';

async function formOf(saved: string, published = saved): Promise<CaseForm> {
  const organisation = new Organisation();
  return organisation.form(organisation.add('Case', { saved, published }));
}

function shown(seen: ReturnType<typeof preview>): Preview {
  if ('problem' in seen) throw new Error(seen.problem.kind);
  return seen;
}

const names = (tabs: Preview['after']): string[] => tabs.map(({ name }) => name);

test('a form’s state is that of its saved text, and what agents see that of the published one', async () => {
  expect(stateOf(await formOf(PLAIN))).toEqual({ placed: 'no', reasons: [], published: 'no' });
  expect(stateOf(await formOf(placed(PLAIN), PLAIN))).toEqual({
    placed: 'yes',
    reasons: [],
    published: 'no',
  });
  const waiting = stateOf(await formOf(byHand(), placed(PLAIN)));
  expect(waiting).toMatchObject({
    placed: 'partly',
    reasons: ['no-library', 'no-handler'],
    published: 'yes',
  });
  expect(stateOf(await formOf(PLAIN, ''))).toMatchObject({ published: 'no' });
  expect(stateOf(await formOf('<form>'))).toMatchObject({ problem: { kind: 'not-well-formed' } });
});

test('the preview of adding shows the tabs before and after, and what is inserted where', async () => {
  const form = await formOf(PLAIN);
  const seen = shown(preview(form, { add: {} }));
  expect([names(seen.before), names(seen.after)]).toEqual([['Summary'], ['Summary', 'ocx_conversation']]);
  expect(seen.formXml).toBe(placed(PLAIN, { formId: form.id }));
  expect(seen.changes.map(({ inserted }) => inserted).join('')).toContain('ocx_OpenCX.Conversation');
});

test('the preview of removing shows the tab go', async () => {
  const seen = shown(preview(await formOf(placed(PLAIN)), 'remove'));
  expect([names(seen.before), names(seen.after)]).toEqual([['Summary', 'ocx_conversation'], ['Summary']]);
  expect(seen.changes.every(({ inserted }) => !inserted.includes('ocx_'))).toBe(true);
});

test('what is put back is shown as the one stretch that differs', async () => {
  const text = PLAIN.replace('description="Summary"', 'description="Overview"');
  const seen = shown(preview(await formOf(text), { putBack: PLAIN }));
  expect(seen.changes).toEqual([
    { offset: text.indexOf('Overview'), removed: 'Overview', inserted: 'Summary' },
  ]);
  expect(shown(preview(await formOf(PLAIN), { putBack: PLAIN })).changes).toEqual([]);
});

test.each([
  ['aba', 'aa'],
  ['aa', 'aaaa'],
  ['', 'b'],
])('applying that stretch to what was there (%j) makes what is put back (%j)', async (was, is) => {
  const [before, after] = [PLAIN.replace('"Summary"', `"${was}"`), PLAIN.replace('"Summary"', `"${is}"`)];
  const [{ offset, removed, inserted } = { offset: -1, removed: '', inserted: '' }] = shown(
    preview(await formOf(before), { putBack: after }),
  ).changes;
  expect(before.slice(offset, offset + removed.length)).toBe(removed);
  expect(before.slice(0, offset) + inserted + before.slice(offset + removed.length)).toBe(after);
});

test('a preview of a text that cannot be read says why', async () => {
  expect(preview(await formOf('<form>'), { add: {} })).toMatchObject({
    problem: { kind: 'not-well-formed' },
  });
  expect(preview(await formOf(PLAIN), { putBack: 'x' })).toMatchObject({ problem: {} });
  expect(shown(preview(await formOf('<form>'), { putBack: PLAIN })).before).toEqual([]);
});

describe('what came with the managed solution', () => {
  const folder = join(__dirname, '../../../solution/src/Entities/Incident/FormXml/main');
  const IDS = ['915f6055-2e07-4276-ae08-2b96c8d02c57', 'b05c1e9c-94d0-46c1-8968-df49b8f33ec7'];
  const fromSolution = async (id: string): Promise<CaseForm> => {
    const diff = readFileSync(join(folder, `{${id}}_managed.xml`), 'utf8');
    const form = /<form>[^]*<\/form>/.exec(diff)?.[0] ?? '';
    return { ...(await formOf(form)), id, managed: true };
  };

  test.each(IDS)('is known by the ids in the solution’s own files: %s', async (id) => {
    const form = await fromSolution(id);
    expect(cameWithSolution(form)).toBe(true);
    const ids = form.formXml.match(/ (id|forControl|libraryUniqueId|handlerUniqueId)="\{[^"]*"/g) ?? [];
    expect(ids.length).toBeGreaterThanOrEqual(4);
  });

  test.each(['tab name="[^"]*" id', 'forControl', 'libraryUniqueId', 'handlerUniqueId'])(
    'is no longer all there is where one part is another: %s',
    async (attribute) => {
      const form = await fromSolution(IDS[0] ?? '');
      const formXml = form.formXml.replace(new RegExp(`(<?${attribute}="\\{)........`), '$100000000');
      expect(formXml).not.toBe(form.formXml);
      expect(cameWithSolution({ ...form, formXml })).toBe(false);
    },
  );

  test('is not meant on a copy of such a form, or where nothing is', async () => {
    const form = await fromSolution(IDS[0] ?? '');
    expect(cameWithSolution({ ...form, id: '00000000-0000-4000-8000-000000000001' })).toBe(false);
    expect(cameWithSolution({ ...form, formXml: PLAIN })).toBe(false);
    expect(cameWithSolution({ ...form, formXml: placed(PLAIN) })).toBe(false);
  });
});
