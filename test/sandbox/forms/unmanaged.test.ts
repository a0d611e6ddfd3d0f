import fc from 'fast-check';
import { readForm, writeForm } from './formXml';
import { mergeForm } from './mergeForm';
import { seedForms } from './seedForms';
import { MULTISESSION, ourDiff } from './testing/caseForms';
import { generatedForm, generatedLayers } from './testing/generatedForms';
import { isvDiff } from './testing/isvDiff';
import { contentOf } from './testing/laws';
import { layUnmanaged } from './unmanaged';

const base = seedForms()[0]?.baseFormXml ?? '';
const ours = ourDiff(MULTISESSION);
const over = mergeForm(base, [ours]);
const ourCell = /<cell id="\{d12ec2cc[^]*?<\/cell>/;
const admin = isvDiff({
  name: 'admin',
  ordinal: 1,
  adds: ['handler', 'library', 'description'],
  marks: 'container',
});
const content = (form: string): string => contentOf(readForm(form));
const lay = (managed: string, saved: string, was = over): string =>
  layUnmanaged(managed, { saved, over: was });

/** A second version of ours: the cell is taller and a handler is added. */
const upgrade = ours
  .replace('rowspan="20"', 'rowspan="30"')
  .replace(
    '<Handler ',
    '<Handler functionName="two" libraryName="ocx_/case/form.js" handlerUniqueId="{2}" /><Handler ',
  );

describe("an administrator's customisation of a form", () => {
  it('is what was saved, while the managed layers stay as they were', () => {
    const saved = mergeForm(over, [admin]).replace('expanded="true"', 'expanded="false"');
    expect(lay(over, saved)).toBe(saved);
  });

  it('leaves the managed form alone where nothing was changed', () => {
    expect(lay(mergeForm(base, [upgrade]), over)).toBe(mergeForm(base, [upgrade]));
    expect(lay(base, over)).toBe(base);
  });

  it('takes in what an upgrade brings elsewhere', () => {
    const laid = lay(mergeForm(base, [upgrade]), mergeForm(over, [admin]));
    expect(content(laid)).toBe(content(mergeForm(base, [upgrade, admin])));
    expect(laid).toContain('rowspan="30"');
  });

  it('wins where an upgrade changes the same: a label, a place, a height', () => {
    const saved = over
      .replace('"OpenCX conversation" languagecode', '"AI talk" languagecode')
      .replace('rowspan="20"', 'rowspan="5"');
    const laid = lay(mergeForm(base, [upgrade]), saved);
    expect(laid).toContain('"AI talk"');
    expect(laid).toContain('rowspan="5"');
    expect(laid).toContain('functionName="two"');
  });

  it('keeps a tab away that was removed, whatever an upgrade does to it', () => {
    const saved = over.replace(/<tab name="ocx_conversation"[^]*?<\/tab>/, '');
    expect(saved).not.toBe(over);
    const laid = lay(mergeForm(base, [upgrade]), saved);
    expect(laid).not.toContain('<tab name="ocx_conversation"');
    expect(laid).toContain('functionName="two"');
  });

  it('stays when the solution goes, which takes only its own with it', () => {
    const laid = lay(base, mergeForm(over, [admin]));
    expect(content(laid)).toBe(content(mergeForm(base, [admin])));
  });

  it("keeps a field that stands in a managed tab when that tab's solution goes", () => {
    const field = '<row><cell id="{f}"><control id="title" datafieldname="title" /></cell></row>';
    const saved = over.replace(ourCell, `$&</row>${field}<row>`);
    const laid = lay(base, saved);
    expect(laid).toContain('<cell id="{f}">');
    expect(laid).not.toContain('ocx_conversation_control');
    expect(laid).not.toContain('ocx_/case/form.js');
    expect(laid).toMatch(/<rows>\s*<row><cell id="{f}">/);
  });

  describe('on a small form', () => {
    const tab = (id: string, first = '1', second = '2', more = ''): string =>
      `<tab id="{${id}}"${more}><column><p><a>${first}</a></p></column><column><p><b>${second}</b></p></column></tab>`;
    const form = (...tabs: string[]): string => `<form><tabs>${tabs.join('')}</tabs></form>`;
    const was = form(tab('x'), tab('y', '1', '2', ' visible="false"'));

    it('follows the managed order while nothing was changed', () => {
      const now = form(tab('y'), tab('x'));
      expect(lay(now, was, was)).toBe(now);
    });

    it('follows managed values and attributes beside those that were changed', () => {
      const saved = form(tab('x', 'mine'), tab('y', 'mine', '2', ' visible="false"'));
      expect(lay(form(tab('x', '1', 'new'), tab('y')), saved, was)).toBe(
        form(tab('x', 'mine', 'new'), tab('y', 'mine')),
      );
    });

    it('follows the change of a value where attributes were changed', () => {
      const value = (attribute: string, content: string): string =>
        `<form><p a="${attribute}">${content}</p></form>`;
      expect(lay(value('1', 'new'), value('mine', 'old'), value('1', 'old'))).toBe(value('mine', 'new'));
    });

    it('puts a new managed tab after the one that it follows, or first', () => {
      const saved = form(tab('x'), tab('mine'), tab('y', '1', '2', ' visible="false"'));
      const now = form(tab('0'), tab('x'), tab('n'), tab('y', '1', '2', ' visible="false"'));
      const order = Array.from(lay(now, saved, was).matchAll(/id="{(\w+)}"/g), ([, id]) => id);
      expect(order).toEqual(['0', 'x', 'n', 'mine', 'y']);
    });
  });

  it('does not double what a solution brings that the administrator had placed by hand', () => {
    expect(content(lay(over, over.replace('rowspan="20"', 'rowspan="9"'), base))).toBe(
      content(over.replace('rowspan="20"', 'rowspan="9"')),
    );
  });

  it('and managed layers that change other things make the same as if it were the topmost diff', () => {
    fc.assert(
      fc.property(generatedForm, generatedLayers, fc.nat({ max: 3 }), (form, layers, kept) => {
        const diffs = layers.map(({ value }) => value);
        const then = mergeForm(form, diffs.slice(0, kept));
        const now = mergeForm(form, [...diffs].reverse());
        const laid = lay(now, mergeForm(then, [admin]), then);
        expect(content(laid)).toBe(content(mergeForm(now, [admin])));
        expect(writeForm(readForm(laid))).toBe(laid);
      }),
      { numRuns: 200 },
    );
  });
});
