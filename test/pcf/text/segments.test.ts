/** @jest-environment node */
import fc from 'fast-check';
import { safeHref, segments } from '../../../pcf/Conversation/text/segments';

const links = (text: string): string[] =>
  segments(text).reduce<string[]>(
    (found, each) => (each.kind === 'link' ? [...found, each.href] : found),
    [],
  );

test.each([
  ['See https://example.com/a?b=1#c.', ['https://example.com/a?b=1#c']],
  ['(http://example.com)', ['http://example.com/']],
  ['Write to mailto:help@example.com, please', ['mailto:help@example.com']],
  ['https://one.example https://two.example', ['https://one.example/', 'https://two.example/']],
  ['**https://example.com**', ['https://example.com/']],
  ['~~https://example.com~~', ['https://example.com/']],
  ['[https://one.example](https://two.example)', ['https://one.example/', 'https://two.example/']],
  ['https://example.com/?a[]=1', ['https://example.com/?a[]=1']],
  ['tel:+49301234', []],
  ['javascript:alert(1)', []],
  ['data:text/html,<script>', []],
  ['ftp://example.com', []],
  ['mailto:••na@example.com, [write](mailto:••na@example.com)', []],
  ['https://', []],
  ['xhttps://example.com', []],
])('links in %j', (text, expected) => {
  expect(links(text)).toEqual(expected);
});

test('an address that shows another host than it leads to stays text', () => {
  expect(links('https://bank.example@evil.example/login')).toEqual([]);
  expect(links('https://bank.example:443@evil.example/login')).toEqual([]);
  expect(links('https://:bank.example@evil.example/login')).toEqual([]);
});

test('a link names the host that it really leads to', () => {
  expect(segments('https://раypal.com/x')).toMatchObject([{ kind: 'link', host: 'xn--ypal-43d9g.com' }]);
});

test('every character that turns the direction of text is set apart by its name', () => {
  const all = ['202A', '202B', '202C', '202D', '202E', '2066', '2067', '2068', '2069'];
  const text = all.map((code) => `a${String.fromCharCode(parseInt(code, 16))}`).join('');
  expect(segments(text).filter((each) => each.kind === 'bidi')).toMatchObject(
    all.map((code) => ({ name: `U+${code}` })),
  );
});

test('a hidden character ends an address', () => {
  expect(segments('https://example.com/\u202Efdp.exe').map((each) => each.kind)).toEqual([
    'link',
    'bidi',
    'text',
  ]);
});

test('no text is lost, and none is added', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('https://', 'mailto:a@b', '\u202E', '.)', ' ', '\n'),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      expect(
        segments(text)
          .map((each) => each.text)
          .join(''),
      ).toBe(text);
    }),
  );
});

test.each(['.', 'https://', 'https://a', 'https://a' + '.'.repeat(40), 'mailto:', '\u202E'])(
  'a long run of %j is read in one pass',
  (unit) => {
    const time = (length: number): number => {
      const text = unit.repeat(Math.ceil(length / unit.length)) + ' x';
      const start = performance.now();
      segments(text);
      return performance.now() - start;
    };
    time(20_000);
    expect(time(200_000)).toBeLessThan(2_000);
  },
);

test.each([
  ['https://files.example/a.pdf', 'https://files.example/a.pdf'],
  ['http://files.example/', 'http://files.example/'],
  ['javascript:alert(1)', undefined],
  ['JaVaScRiPt:alert(1)', undefined],
  ['\u0001javascript:alert(1)', undefined],
  ['data:text/html,x', undefined],
  ['mailto:a@b.example', undefined],
  ['https://a@b.example', undefined],
  ['https://:a@b.example', undefined],
  ['/relative', undefined],
  [undefined, undefined],
])('the address of an attachment %j leads to %j', (address, expected) => {
  expect(safeHref(address)).toBe(expected);
});
