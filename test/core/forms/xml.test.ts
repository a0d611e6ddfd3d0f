import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { readXml } from '../../../core/forms/xml';
import { generatedForms } from './generatedForms';

const isXml = (text: string): boolean => Array.isArray(readXml(text));

test.each([
  '<a/>',
  '\uFEFF<?xml version="1.0"?>\r\n<a\tb = \'"\'\n/>\n<!-- c --> <?p q?>',
  '<a b="&lt;&#10;&#x1F600;&apos;">&amp;<![CDATA[<&]]]>></a >',
  '<a:b xmlns:a="u" a:c="1"><!-- - --><c.d-e_f/></a:b>',
])('well-formed: %j', (text) => expect(isXml(text)).toBe(true));

test.each([
  ['', 0],
  ['text', 0],
  ['<a>', 3],
  ['<a></b>', 3],
  ['<a/><b/>', 4],
  ['<a/>x', 4],
  ['<a b=1/>', 0],
  ['<a b="1"c="2"/>', 0],
  ['<a b="1" b="2"/>', 0],
  ['<a b="<"/>', 0],
  ['<a b="&x;"/>', 0],
  ['<a>&</a>', 3],
  ['<a>&#0;</a>', 3],
  ['<a>&#xD800;</a>', 3],
  ['<a>]]></a>', 3],
  ['<a>\u0001</a>', 3],
  ['<a>\uD800</a>', 3],
  ['<a><!-- -- --></a>', 3],
  ['<a><!-- --->', 3],
  ['<a><![CDATA[</a>', 3],
  ['<![CDATA[]]><a/>', 0],
  ['<a><?xml version="1.0"?></a>', 3],
  ['<a><? p?></a>', 3],
  ['<a/>\uFEFF', 4],
  ['<!DOCTYPE a><a/>', 0],
  ['</a>', 0],
  ['<1/>', 0],
])('not well-formed: %j, from %i', (text, offset) => expect(readXml(text)).toEqual({ offset }));

test('elements know where they are, and values what they mean', () => {
  const text = "<a>\n<b c='1 &lt; 2'><d/></b></a>";
  const [a, b, d] = readXml(text) as Exclude<ReturnType<typeof readXml>, { offset: number }>;
  expect(b && text.slice(b.start, b.end)).toBe("<b c='1 &lt; 2'><d/></b>");
  expect(b && text.slice(b.inner, b.innerEnd)).toBe('<d/>');
  expect(b?.attributes).toEqual([{ name: 'c', value: '1 < 2', start: 10, end: 18 }]);
  expect(d).toMatchObject({ name: 'd', selfClosed: true, parent: b, index: 0 });
  expect(a?.children).toEqual([b]);
});

const linter = spawnSync('xmllint', ['--version']).status === 0;

/** libxml2 as the judge, where its command is at hand. It minds namespaces, too: that is no matter of being well-formed. */
(linter ? test : test.skip)('it takes what libxml2 takes, and refuses what libxml2 refuses', () => {
  const pieces = fc.constantFrom(
    '<',
    '>',
    '/',
    '&',
    '"',
    "'",
    '--',
    ']]>',
    '<a>',
    '</row>',
    '<!--',
    '-->',
    '<?',
    '=',
    ' ',
    '&lt;',
    '1',
    '',
  );
  const damaged = fc.record({
    form: generatedForms,
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(3),
    piece: pieces,
  });
  const texts = fc.sample(damaged, 400).map(({ form, at, length, piece }) => {
    // What an XML declaration says does not matter here, so that it is not looked into.
    const text = form.replace(/<\?xml.*?\?>/, '');
    const from = Math.floor(at * text.length);
    return text.slice(0, from) + piece + text.slice(from + length);
  });
  const folder = mkdtempSync(join(tmpdir(), 'forms-'));
  try {
    const files = texts.map((text, n) => join(folder, `${n}.xml`));
    files.forEach((file, n) => writeFileSync(file, texts[n] ?? ''));
    const { stderr } = spawnSync('xmllint', ['--noout', '--huge', ...files], {
      encoding: 'utf8',
      maxBuffer: 1e8,
    });
    const refused = new Set(
      stderr
        .split('\n')
        .filter((line) => /: parser error/.test(line))
        .map((line) => line.split(':')[0]),
    );
    expect(texts.filter((text, n) => isXml(text) === refused.has(files[n]))).toEqual([]);
    expect(refused.size).toBeGreaterThan(50);
    expect(refused.size).toBeLessThan(395);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
