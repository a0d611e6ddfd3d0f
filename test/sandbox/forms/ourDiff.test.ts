import { formConflicts } from './conflicts';
import { readForm, writeForm } from './formXml';
import type { Layer } from '../components/layered';
import { mergeForm } from './mergeForm';
import { seedForms } from './seedForms';
import { describeReal, INTERACTIVE, MULTISESSION, ourDiff, real, realFullForms } from './testing/caseForms';
import { isvDiff, type IsvDiff } from './testing/isvDiff';
import { expectLaws } from './testing/laws';

const ours = (formId: string): Layer<string> => ({ solution: 'OpenCX', value: ourDiff(formId) });
const isv = (diff: Partial<IsvDiff> & { ordinal: number }): Layer<string> => {
  const whole = {
    name: 'isv',
    adds: ['handler', 'library', 'description'],
    marks: 'container',
    ...diff,
  } as const;
  return { solution: whole.name, value: isvDiff(whole) };
};

const bases: [string, string, Layer<string>][] = [
  ...seedForms().map((form): [string, string, Layer<string>] => [
    form.name,
    form.baseFormXml,
    ours(form.formId),
  ]),
  ...realFullForms().flatMap((file): [string, string, Layer<string>][] => [
    [`${file}, as Multisession`, real(file), ours(MULTISESSION)],
    [`${file}, as Interactive`, real(file), ours(INTERACTIVE)],
  ]),
];

describe.each(bases)('our diff on %s', (_name, base, layer) => {
  const ordinal = Number(
    readForm(layer.value).getElementsByTagName('tab').item(0)?.getAttribute('ordinalvalue'),
  );

  it('is there once, clashes with nothing and leaves the form as it was when it goes', () => {
    expectLaws(base, [], layer, 0);
  });

  it.each([
    ['the same ordinal', 0],
    ['a lower ordinal', -1],
    ['a higher ordinal', 1],
  ])("stands beside another vendor's tab at %s, imported before or after", (_ordinal, distance) => {
    const other = isv({ ordinal: ordinal + distance });
    expectLaws(base, [other], layer, 1);
    expectLaws(base, [other], layer, 0);
  });

  it('stands between two vendors who mark containers and elements, and add some or none', () => {
    const others = [
      isv({ name: 'one', ordinal: 0, marks: 'element' }),
      isv({ name: 'two', ordinal, adds: ['library'] }),
      isv({ name: 'three', ordinal: 90, adds: [] }),
    ];
    for (const place of [0, 2]) expectLaws(base, others, layer, place);
  });
});

describe('our diff on a form without some of the containers', () => {
  const [form] = seedForms();
  const base = form?.baseFormXml ?? '';
  const layer = ours(MULTISESSION);
  const without = (...names: string[]): string => {
    const changed = readForm(base);
    for (const name of names) {
      for (const one of Array.from(changed.getElementsByTagName(name))) one.parentNode?.removeChild(one);
    }
    return writeForm(changed);
  };
  const onlySave = base.replace('name="onload"', 'name="onchange" attribute="title"');

  it.each([
    ['events', without('events')],
    ['an onload event', onlySave],
    ['control descriptions', without('controlDescriptions')],
    ['any', without('events', 'controlDescriptions', 'formLibraries')],
  ])('works without %s; what it took for there is told of', (_what, bare) => {
    const other = isv({ ordinal: 3 });
    expectLaws(bare, [], layer, 0);
    expectLaws(bare, [other], layer, 1);
    expectLaws(bare, [other], layer, 0);
    expect(formConflicts(bare, [layer]).map(({ cause }) => cause)).toContain('out-of-sync');
  });

  it('has nothing to tell of on the forms that it was written for', () => {
    for (const { baseFormXml, formId } of seedForms()) {
      expect(formConflicts(baseFormXml, [ours(formId)])).toEqual([]);
    }
  });

  it("meets the documented conflict with a vendor's tab at the same ordinal, and only then", () => {
    const conflicts = (other: Layer<string>): (string | undefined)[][] =>
      formConflicts(base, [other, layer]).map((one) => [one.cause, one.solution, one.with]);
    expect(conflicts(isv({ ordinal: 3 }))).toEqual([['same-ordinal', 'OpenCX', 'isv']]);
    expect(conflicts(isv({ ordinal: 2 }))).toEqual([]);
  });
});

describeReal('the real interactive case form', () => {
  it('is in step with our diff', () => {
    const base = real('case-interactive-915f6055-full-2019.xml');
    expect(formConflicts(base, [ours(INTERACTIVE)])).toEqual([]);
    expect(mergeForm(base, [ourDiff(INTERACTIVE)])).toContain('ocx_conversation');
  });
});
