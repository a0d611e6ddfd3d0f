import fc from 'fast-check';
import { readForm, writeForm } from './formXml';
import type { Layer } from '../components/layered';
import { mergeForm } from './mergeForm';
import { INTERACTIVE, MULTISESSION, ourDiff } from './testing/caseForms';
import { generatedForm, generatedLayers } from './testing/generatedForms';
import { expectLaws } from './testing/laws';

const ours = [MULTISESSION, INTERACTIVE].map((formId): Layer<string> => ({
  solution: 'OpenCX',
  value: ourDiff(formId),
}));

describe('any form, with any other vendors on it', () => {
  it('takes our diff once, gives it back whole, and says everything else as before', () => {
    fc.assert(
      fc.property(
        generatedForm,
        generatedLayers,
        fc.constantFrom(...ours),
        fc.nat({ max: 3 }),
        (base, others, layer, place) => {
          expectLaws(base, others, layer, Math.min(place, others.length));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is as it was where no solution changes it', () => {
    fc.assert(
      fc.property(generatedForm, (base) => {
        expect(mergeForm(base, [])).toBe(writeForm(readForm(base)));
      }),
      { numRuns: 500 },
    );
  });
});
