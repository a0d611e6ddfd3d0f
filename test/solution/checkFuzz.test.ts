import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { checkZip } from '../../solution/pack/check';
import { changedZip, sampleZip, textsOf } from './sampleSolution';

const sample = sampleZip();
const texts = textsOf(sample);
const names = [...texts.keys()];
const runs = Number(process.env['FUZZ_RUNS'] ?? 20);
/** Of one file; a sound one takes a tenth of a second. */
const mostMs = 20_000;

/** Findings or none, each whole, in a time that ends. */
function judged(zip: Uint8Array): void {
  const start = Date.now();
  for (const { rule, code, message } of checkZip(zip)) {
    if (!rule || !code || !message.trim()) throw new Error(`A finding of '${rule}' says nothing.`);
  }
  if (Date.now() - start > mostMs) throw new Error(`It took ${Date.now() - start} ms.`);
}

const position = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const pieces = [
  '',
  '<',
  '>',
  '/',
  '"',
  '&',
  '&#0;',
  '&x;',
  '<!--',
  ']]>',
  '<![CDATA[',
  '<x/>',
  '<?p?>',
  '{}',
  '9'.repeat(400),
  '\u0000',
  '\uFFFF',
  ' xmlns="a"',
];

describe('a zip that is damaged at random', () => {
  it('never makes the check throw or go on for ever: bytes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(position, fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 30 }),
        (flips) => {
          const zip = sample.slice();
          for (const [at, byte] of flips) zip[Math.floor(at * zip.length)] = byte;
          judged(zip);
        },
      ),
      { numRuns: runs },
    );
  });

  it('never makes the check throw or go on for ever: bytes of a file', () => {
    const files = unzipSync(sample);
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.array(fc.tuple(position, fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 5 }),
        (name, flips) => {
          const file = (files[name] ?? new Uint8Array()).slice();
          for (const [at, byte] of flips) file[Math.floor(at * file.length)] = byte;
          judged(zipSync({ ...files, [name]: file }));
        },
      ),
      { numRuns: runs },
    );
  });

  it('never makes the check throw or go on for ever: ends', () => {
    fc.assert(
      fc.property(position, fc.uint8Array({ maxLength: 40 }), (at, tail) => {
        judged(new Uint8Array([...sample.slice(0, Math.floor(at * sample.length)), ...tail]));
      }),
      { numRuns: runs },
    );
  });

  it('never makes the check throw or go on for ever: texts', () => {
    const xml = names.filter((name) => name.endsWith('.xml'));
    const edit = fc.record({
      entry: fc.constantFrom(...xml, 'solution.xml', 'customizations.xml', 'customizations.xml'),
      at: position,
      cut: fc.integer({ min: 0, max: 40 }),
      piece: fc.constantFrom(...pieces),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
        judged(
          changedZip((changed) => {
            for (const { entry, at, cut, piece } of edits) {
              const text = changed.get(entry) ?? '';
              const start = Math.floor(at * text.length);
              changed.set(entry, text.slice(0, start) + piece + text.slice(start + cut));
            }
          }, sample),
        );
      }),
      { numRuns: runs },
    );
  });

  it('never makes the check throw or go on for ever: elements and attributes that are well-formed but wrong', () => {
    const place = fc.tuple(
      fc.constantFrom('solution.xml', 'customizations.xml', '[Content_Types].xml'),
      position,
    );
    const change = fc.constantFrom<(tag: string) => string>(
      (tag) => tag.replace(/ [\w:]+="[^"]*"/, ''),
      (tag) => tag.replace(/="[^"]*"/, '=""'),
      (tag) => tag.replace(/="[^"]*"/, '="__proto__"'),
      (tag) => tag.replace(/^<(\w+)([^>]*?)\/?>$/, '<$1$2><constructor/></$1>'),
      (tag) => `<x/>${tag}`,
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(place, change), { minLength: 1, maxLength: 4 }), (changes) => {
        judged(
          changedZip((changed) => {
            for (const [[entry, at], alter] of changes) {
              const tags = [...(changed.get(entry) ?? '').matchAll(/<\w[^<>]*\/>/g)];
              const tag = tags[Math.floor(at * tags.length)];
              const text = changed.get(entry) ?? '';
              if (tag)
                changed.set(
                  entry,
                  text.slice(0, tag.index) + alter(tag[0]) + text.slice(tag.index + tag[0].length),
                );
            }
          }, sample),
        );
      }),
      { numRuns: runs },
    );
  });

  it('never makes the check throw or go on for ever: elements that are gone, and elements in elements', () => {
    const elements = [
      ...new Set(
        [...(texts.get('customizations.xml') ?? '').matchAll(/<(\w+)[ >]/g)].map(([, name]) => name ?? ''),
      ),
    ];
    for (const name of elements) {
      judged(
        changedZip((changed) => {
          const text = changed.get('customizations.xml') ?? '';
          changed.set(
            'customizations.xml',
            text.replace(new RegExp(`<(/?)${name}(?=[ >/])`, 'g'), '<$1gone'),
          );
        }, sample),
      );
    }
    for (const depth of [1_000, 50_000]) {
      const deep = '<Entity>'.repeat(depth) + '</Entity>'.repeat(depth);
      judged(
        changedZip((changed) => {
          changed.set(
            'customizations.xml',
            `<ImportExportXml><Entities>${deep}</Entities></ImportExportXml>`,
          );
        }, sample),
      );
    }
  });

  it('never makes the check throw or go on for ever: zips of nothing', () => {
    judged(zipSync({}));
    judged(
      zipSync({
        'solution.xml': strToU8(''),
        'customizations.xml': strToU8(''),
        '[Content_Types].xml': strToU8(''),
      }),
    );
    judged(zipSync({ __proto__: strToU8('x'), constructor: strToU8('y') }));
  });
});
