import { DOMParser, XMLSerializer, type Element } from '@xmldom/xmldom';
import fc from 'fast-check';
import { place } from '../../../core/forms';
import { formFaults, hasSchemas } from './formSchema';
import { generatedForms } from './generatedForms';
import { changesOf, inspected, placed, removed, undo } from './outcome';

/** `FORMS=20000` looks longer; a failure prints its seed, and `FORMS_SEED` runs that one again. */
const numRuns = Number(process.env['FORMS'] ?? 1000);
const seed = process.env['FORMS_SEED'];
/** @param share of the forms, since each law makes its own */
const check = (law: (form: string) => void, share = 0.3): void =>
  fc.assert(fc.property(generatedForms, law), {
    numRuns: Math.ceil(numRuns * share),
    ...(seed && { seed: Number(seed) }),
  });

/** Every id that an element goes by; those of `customControl` are classes. */
const idsOf = (form: string): string[] =>
  [
    ...form
      .replace(/<customControl id=/g, '')
      .matchAll(/\s(?:id|uniqueid|libraryUniqueId|handlerUniqueId)=["'](\{[^}]+\})["']/g),
  ].map(([, id]) => id ?? '');

const parse = (form: string): Element => {
  const root = new DOMParser().parseFromString(form.replace(/^\uFEFF/, ''), 'text/xml').documentElement;
  if (!root) throw new Error('no root');
  return root;
};

/** What a form means: elements, attributes in no order, and text; no comments, no blanks between elements. */
function meaning(element: Element): unknown {
  const attributes = Array.from(element.attributes, ({ name, value }) => `${name}=${value}`).sort();
  const children = Array.from(element.childNodes).flatMap((node) => {
    if (node.nodeType === 1) return [meaning(node as Element)];
    const text = node.nodeType === 3 || node.nodeType === 4 ? (node.nodeValue ?? '').trim() : '';
    return text ? [text] : [];
  });
  return [element.nodeName, attributes, children];
}

test('taking off what was put on gives the same bytes again', () => {
  check((form) => expect(removed(placed(form))).toBe(form), 1);
});

test('what is put on is complete', () => {
  check((form) => expect(inspected(placed(form))).toMatchObject({ placed: 'yes', reasons: [] }));
});

test('a form without OpenCX has none, before and after', () => {
  check((form) => {
    expect(inspected(form).placed).toBe('no');
    expect(inspected(removed(placed(form))).placed).toBe('no');
    expect(removed(form)).toBe(form);
  });
});

test('putting it on twice is putting it on once', () => {
  check((form) => expect(placed(placed(form))).toBe(placed(form)));
});

test('the changes are all that changed, and nothing of the form’s own is among them', () => {
  check((form) => {
    const changes = changesOf(form);
    expect(undo(placed(form), changes)).toBe(form);
    for (const { removed: gone, inserted } of changes) {
      // A self-closing container gets an end tag; nothing else goes.
      if (gone !== '') expect([gone, inserted.slice(0, 1)]).toEqual(['/>', '>']);
    }
  });
});

test('no id on a form is given twice', () => {
  check((form) => {
    const before = idsOf(form);
    const added = idsOf(placed(form)).length - before.length;
    expect(added).toBe(6);
    expect(new Set(idsOf(placed(form))).size).toBe(new Set(before).size + added);
  });
});

test('a form that somebody wrote anew in between means the same again', () => {
  check((form) => {
    const rewritten = new XMLSerializer().serializeToString(parse(placed(form)));
    expect(meaning(parse(removed(rewritten)))).toEqual(meaning(parse(form)));
  });
});

test('the same holds behind a tab of the form', () => {
  const behind = (form: string): string | undefined =>
    /<tab\b[^>]*\sid=["']([^"']+)/.exec(form.replace(/<!--.*?-->/g, ''))?.[1];
  let tried = 0;
  check((form) => {
    const after = behind(form);
    if (after === undefined) return;
    tried++;
    const outcome = place(form, { after });
    if ('problem' in outcome) throw new Error(JSON.stringify(outcome.problem));
    expect(removed(outcome.formXml)).toBe(form);
    expect(inspected(outcome.formXml).placed).toBe('yes');
  });
  expect(tried).toBeGreaterThan(numRuns / 30);
});

/** Few of the generated forms are valid: most have something that no schema knows. */
(hasSchemas ? test : test.skip)('what is valid by FormXml.xsd stays valid', async () => {
  const forms = fc.sample(generatedForms, { numRuns: 2 * numRuns, ...(seed && { seed: Number(seed) }) });
  const before = await formFaults(forms.map((form, index) => [String(index), form]));
  const valid = forms.filter((_, index) => !before.has(String(index)));
  expect(valid.length).toBeGreaterThan(numRuns / 100);
  const after = await formFaults(valid.map((form) => [form, placed(form)]));
  expect([...after]).toEqual([]);
});
