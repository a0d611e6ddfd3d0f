import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { place } from '../../../core/forms';
import { formFaults, hasSchemas } from './formSchema';
import { changesOf, inspected, placed, removed, undo } from './outcome';

/** Exports of real forms and Microsoft's schemas beside the repository; the tests that read them run where they are. */
const shared = join(__dirname, '..', '..', '..', '..', 'shared');
const formsFolder = join(shared, 'caseforms');
const forms = existsSync(formsFolder)
  ? readdirSync(formsFolder).map((file) => [file, readFileSync(join(formsFolder, file), 'utf8')] as const)
  : [];
const describeForms = forms.length > 0 ? describe : describe.skip;
const describeSchema = forms.length > 0 && hasSchemas ? describe : describe.skip;

/** Ways in which forms differ: the same with line ends of Windows, on one line, and without some of its containers. */
const variants: Record<string, (form: string) => string> = {
  'as it is': (form) => form,
  'with CRLF': (form) => form.replace(/\r?\n/g, '\r\n'),
  'on one line': (form) => form.replace(/>\s+</g, '><'),
  'without libraries': (form) => form.replace(/<formLibraries>.*?<\/formLibraries>/s, ''),
  'without events': (form) =>
    form.replace(/(<\/header>.*)<events>.*?<\/events>(?=\s*<clientresources)/s, '$1'),
  'without descriptions': (form) =>
    form.replace(/<controlDescriptions>.*?<\/controlDescriptions>/s, '<controlDescriptions/>'),
};
const cases = forms.flatMap(([file, form]) =>
  Object.entries(variants).map(([name, vary]) => [`${file}, ${name}`, vary(form)] as const),
);

describeForms('real forms', () => {
  test.each(cases)('%s: the tab comes and goes without a trace', (_name, form) => {
    expect(inspected(form).placed).toBe('no');
    const after = placed(form);
    expect(inspected(after)).toMatchObject({ placed: 'yes', reasons: [] });
    expect(removed(after)).toBe(form);
    expect(placed(after)).toBe(after);
    expect(undo(after, changesOf(form))).toBe(form);
  });
});

/** Diffs carry marks that the schema does not know. */
const full = cases.filter(([, form]) => !form.includes('solutionaction'));

describeSchema('FormXml.xsd', () => {
  /** The control in place of another one, on a form that is otherwise without us. */
  function byHand(form: string): string {
    const [cell = ''] = /<cell [^>]*>\s*<labels>.*?<\/cell>/s.exec(form) ?? [];
    const after = placed(form);
    const [ours = ''] = /<control id="ocx_conversation_control".*?\/>/s.exec(after) ?? [];
    const own = cell.replace(/<control .*<\/control>|<control [^>]*\/>/s, ours);
    return after.replace(/<tab name="ocx_conversation".*?<\/tab>/s, '').replace(cell, own);
  }

  test('forms are valid as they are, with the tab, and with a control placed by hand taken off', async () => {
    const documents = full.flatMap(([name, form]) => {
      expect(inspected(byHand(form)).placed).toBe('yes');
      return [
        [name, form],
        [`${name}, with the tab`, placed(form)],
        [`${name}, with a control taken off`, removed(byHand(form))],
      ] as const;
    });
    expect(documents).toHaveLength(4 * 6 * 3);
    expect(await formFaults(documents)).toEqual(new Map());
  });

  test('it is not content with everything', async () => {
    const form = full.find(([name]) => name.startsWith('case-interactive'))?.[1] ?? '';
    const after = place(form, { after: 'Details' });
    if ('problem' in after) throw new Error(after.problem.kind);
    expect(await formFaults([['after Details', after.formXml]])).toEqual(new Map());
    const spoilt = placed(form).replace('</formLibraries>', '<b /></formLibraries>');
    expect([...(await formFaults([['spoilt', spoilt]])).keys()]).toEqual(['spoilt']);
  });
});
