import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { place } from '../../../core/forms';
import { changesOf, inspected, placed, removed, undo } from './outcome';

/** Exports of real forms and Microsoft's schemas beside the repository; the tests that read them run where they are. */
const shared = join(__dirname, '..', '..', '..', '..', 'shared');
const formsFolder = join(shared, 'caseforms');
const schemasFolder = join(shared, 'schemas');
const forms = existsSync(formsFolder)
  ? readdirSync(formsFolder).map((file) => [file, readFileSync(join(formsFolder, file), 'utf8')] as const)
  : [];
const describeForms = forms.length > 0 ? describe : describe.skip;
const canValidate = existsSync(schemasFolder) && spawnSync('xmllint', ['--version']).status === 0;
const describeSchema = forms.length > 0 && canValidate ? describe : describe.skip;

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

describeSchema('FormXml.xsd', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'forms-'));
    // .NET reads the files as they are; libxml2 wants these three patterns written otherwise.
    for (const file of readdirSync(schemasFolder)) {
      const schema = readFileSync(join(schemasFolder, file), 'utf8')
        .replace(/\\\$/g, '$')
        .replace('(?![cC][rR][mM]_)', '')
        .replace(/value="\^(.*?)\$"/g, 'value="$1"');
      writeFileSync(join(folder, file), schema);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const complaints = (form: string): string => {
    const [element = ''] = /<form[\s>].*<\/form>/s.exec(form) ?? [];
    const file = join(folder, 'form.xml');
    writeFileSync(file, element);
    const { status, stderr } = spawnSync(
      'xmllint',
      ['--noout', '--schema', join(folder, 'FormXml.xsd'), file],
      {
        encoding: 'utf8',
      },
    );
    return status === 0 ? '' : stderr;
  };

  /** Diffs carry marks that the schema does not know. */
  const full = cases.filter(([, form]) => !form.includes('solutionaction'));

  test.each(full)('%s: valid with the tab, and with a control placed by hand taken off', (_name, form) => {
    expect(complaints(form)).toBe('');
    const after = placed(form);
    expect(complaints(after)).toBe('');
    for (const cell of form.match(/<cell [^>]*>\s*<labels>.*?<\/cell>/gs)?.slice(0, 1) ?? []) {
      const own = cell.replace(
        /<control .*<\/control>|<control [^>]*\/>/s,
        /<control id="ocx.*?\/>/s.exec(after)?.[0] ?? '',
      );
      expect(own).toContain('ocx_conversation_control');
      const byHand = after.replace(/<tab name="ocx_conversation".*?<\/tab>/s, '').replace(cell, own);
      expect(inspected(byHand).placed).toBe('yes');
      expect(complaints(removed(byHand))).toBe('');
    }
  });

  test('it is not content with everything', () => {
    const form = full.find(([name]) => name.startsWith('case-interactive'))?.[1] ?? '';
    expect(complaints(placed(form).replace('</formLibraries>', '<b /></formLibraries>'))).not.toBe('');
    const outcome = place(form, { after: 'Details' });
    expect('problem' in outcome || complaints(outcome.formXml)).toBe('');
  });
});
