import fc from 'fast-check';
import { inspect, place, remove, tabsOf } from '../../../core/forms';
import { generatedForms } from './generatedForms';
import { inspected, placed, removed } from './outcome';

/*
 * What people and other tools make of a form that had our tab: parts taken off, doubled, moved elsewhere, renamed. And
 * then texts that are no form at all. `FORMS=20000` looks longer; a failure prints its seed, `FORMS_SEED` runs it again.
 */
const seed = process.env['FORMS_SEED'];
const runs = { numRuns: Number(process.env['FORMS'] ?? 500), ...(seed && { seed: Number(seed) }) };

const PARTS = [
  /<tab name="ocx_conversation".*?<\/tab>/s,
  /<section name="ocx_conversation_section".*?<\/section>/s,
  /<control id="ocx_conversation_control".*?\/>/s,
  /<controlDescription forControl="[^"]*"><customControl id="{E0D.*?<\/controlDescription>/s,
  /<customControl formFactor="\d" name="ocx_OpenCX.Conversation">.*?<\/customControl>/s,
  /<Library name="ocx_\/case\/form.js".*?\/>/s,
  /<Handler functionName="OpenCX.CaseForm.onLoad".*?\/>/s,
];
const WORDS = [
  ['"ocx_conversation"', '"mine"'],
  ['OpenCX.CaseForm.onLoad', 'OpenCX.CaseForm.other'],
  ['ocx_/case/form.js', 'other.js'],
  ['"onload"', '"onsave"'],
  ['{F9A8A302-114E-466A-B582-6771B2AE0D92}', '{E0DECE4B-6FC8-4A8F-A065-082708572369}'],
  ['rowspan="20"', 'rowspan="7" visible="false"'],
] as const;

interface Hit {
  kind: 'take' | 'double' | 'move' | 'word';
  which: number;
  where: number;
}
const hits: fc.Arbitrary<Hit[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('take', 'double', 'move', 'word'),
    which: fc.nat(),
    where: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  { minLength: 1, maxLength: 5 },
);

/** A start tag's end that something may be put behind. */
function placeIn(form: string, where: number): number {
  const ends = [
    ...form.matchAll(
      /<(?:tabs|rows|row|cell|sections|Handlers|events|controlDescriptions)(?:\s[^>]*[^/])?>/g,
    ),
  ];
  const end = ends[Math.floor(where * ends.length)];
  return end ? end.index + end[0].length : -1;
}

function hit(form: string, { kind, which, where }: Hit): string {
  const [from, to] = WORDS[which % WORDS.length] ?? ['', ''];
  if (kind === 'word') return form.replace(from, to);
  const part = PARTS[which % PARTS.length]?.exec(form)?.[0] ?? '';
  const left = kind === 'double' ? form : form.replace(part, '');
  const at = placeIn(left, where);
  return kind === 'take' || at < 0 ? left : left.slice(0, at) + part + left.slice(at);
}

const remnants = fc
  .record({ form: generatedForms, hits })
  .map((made) => made.hits.reduce(hit, placed(made.form)));

test('nothing of ours is left when it was taken off, whatever became of it before', () => {
  const seen = { yes: 0, partly: 0, no: 0 };
  fc.assert(
    fc.property(remnants, (form) => {
      if ('problem' in inspect(form)) return;
      seen[inspected(form).placed] += 1;
      expect(inspected(removed(form)).placed).toBe('no');
      expect(removed(removed(form))).toBe(removed(form));
    }),
    runs,
  );
  expect(seen.partly).toBeGreaterThan(runs.numRuns / 2);
  expect(seen.yes).toBeGreaterThan(0);
});

test('putting it on once more changes nothing, whatever became of it before', () => {
  let whole = 0;
  fc.assert(
    fc.property(remnants, (form) => {
      const outcome = place(form);
      if ('problem' in outcome) return;
      expect(placed(outcome.formXml)).toBe(outcome.formXml);
      const { placed: now, reasons } = inspected(outcome.formXml);
      // What somebody hid on a tab of their own stays hidden.
      if (reasons.every((reason) => !reason.endsWith('-hidden'))) expect(now).toBe('yes');
      whole += now === 'yes' ? 1 : 0;
    }),
    runs,
  );
  expect(whole).toBeGreaterThan(runs.numRuns / 2);
});

test('no text makes it throw', () => {
  const pieces = fc.constantFrom(
    '<form>',
    '</form>',
    '<tabs',
    '/>',
    '<tab name="ocx_conversation"',
    '>',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '&',
    '"',
    '<?',
    '?>',
    '=',
    ' ',
    '\0',
    '\uD800',
    '<forms>',
    '<systemform>',
    'ocx_/case/form.js',
    '<Library name="',
    '&#x110000;',
    '&#99999999;',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 12 }).map((made) => made.join('')),
    fc
      .record({ form: generatedForms, from: fc.nat(2000), length: fc.nat(40), piece: pieces })
      .map(({ form, from, length, piece }) => {
        const text = placed(form);
        return text.slice(0, from) + piece + text.slice(from + length);
      }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      for (const outcome of [inspect(text), place(text), remove(text), tabsOf(text)]) {
        if ('problem' in outcome && outcome.problem.kind === 'not-well-formed')
          expect(outcome.problem.offset).toBeLessThanOrEqual(text.length);
      }
    }),
    runs,
  );
});
