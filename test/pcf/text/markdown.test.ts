/** @jest-environment node */
import { markdown, type Part } from '../../../pcf/Conversation/text/markdown';
import { written } from './written';

const read = (text: string): string => written(markdown(text));
const asItIs = (text: string): string => text.replace(/\n/g, '⏎');

describe('emphasis', () => {
  test.each([
    ['**bold**', 'b(‹**›bold‹**›)'],
    ['__bold__', 'b(‹__›bold‹__›)'],
    ['*italic* and _italic_', 'i(‹*›italic‹*›) and i(‹_›italic‹_›)'],
    ['***both***', 'i(‹*›b(‹**›both‹**›)‹*›)'],
    ['**bold *and italic***', 'b(‹**›bold i(‹*›and italic‹*›)‹**›)'],
    ['*italic **and bold***', 'i(‹*›italic b(‹**›and bold‹**›)‹*›)'],
    ['*a **b** c*', 'i(‹*›a b(‹**›b‹**›) c‹*›)'],
    ['_a **b** c_', 'i(‹_›a b(‹**›b‹**›) c‹_›)'],
    ['**over two**\n   lines', 'b(‹**›over two‹**›)⏎   lines'],
    ['**over two\nlines**', 'b(‹**›over two⏎lines‹**›)'],
    ['**Order:** 12', 'b(‹**›Order:‹**›) 12'],
    ['(**bold**), “*so*”', '(b(‹**›bold‹**›)), “i(‹*›so‹*›)”'],
    ['**"said"**', 'b(‹**›"said"‹**›)'],
    ['**48213**', 'b(‹**›48213‹**›)'],
    ['**$5.00**', 'b(‹**›$5.00‹**›)'],
    ['**Bestell**nummer', 'b(‹**›Bestell‹**›)nummer'],
    ['**注意：**次の', 'b(‹**›注意：‹**›)次の'],
    ['これは**「重要」**です', 'これはb(‹**›「重要」‹**›)です'],
    ['**강조**는', 'b(‹**›강조‹**›)는'],
    ['***a** b*', 'i(‹*›b(‹**›a‹**›) b‹*›)'],
    ['***a* b**', 'b(‹**›i(‹*›a‹*›) b‹**›)'],
    ['*a _b* c_', 'i(‹*›a _b‹*›) c_'],
    ['*a*b c*', 'i(‹*›a*b c‹*›)'],
    ['~~gone~~', 's(‹~~›gone‹~~›)'],
    ['~~**a**~~', 's(‹~~›b(‹**›a‹**›)‹~~›)'],
  ])('%j', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  // Of the rules for what is beside a mark in CommonMark 0.31.2, section 6.2.
  test.each([
    'a * foo bar*',
    'a*"foo"*',
    '*\u00a0a\u00a0*',
    '_ foo bar_',
    'a_"foo"_',
    'foo_bar_',
    '5_6_78',
    'пристаням_стремятся_',
    'aa_"bb"_cc',
    '_foo*',
    '*foo bar *',
    '*(*foo)',
    '_foo_bar',
    '** foo bar**',
    'a**"foo"**',
    '__ foo bar__',
    'foo__bar__',
    '**foo bar **',
    '__foo__bar',
    '**foo:**bar',
    '*foo\n\nbar*',
    '** is not an empty emphasis',
    '**** is not an empty strong emphasis',
  ])('none in %j', (text) => {
    expect(read(text)).toBe(asItIs(text));
  });

  test.each([
    ['*(*foo*)*', 'i(‹*›(i(‹*›foo‹*›))‹*›)'],
    ['_(_foo_)_', 'i(‹_›(i(‹_›foo‹_›))‹_›)'],
    ['foo-_(bar)_', 'foo-i(‹_›(bar)‹_›)'],
    ['_foo_bar_baz_', 'i(‹_›foo_bar_baz‹_›)'],
    ['_(bar)_.', 'i(‹_›(bar)‹_›).'],
    ['*foo**bar*', 'i(‹*›foo**bar‹*›)'],
    ['**foo*bar**', 'b(‹**›foo*bar‹**›)'],
    ['**foo "*bar*" foo**', 'b(‹**›foo "i(‹*›bar‹*›)" foo‹**›)'],
    ['*foo [bar](https://x.example)*', 'i(‹*›foo link[x.example](‹[›bar‹](https://x.example)›)‹*›)'],
    ['*foo [bar*](https://x.example)', '*foo link[x.example](‹[›bar*‹](https://x.example)›)'],
    ['*foo `bar*`', '*foo code(‹`›bar*‹`›)'],
    ['**a [b** c](https://x.example) d**', 'b(‹**›a link[x.example](‹[›b** c‹](https://x.example)›) d‹**›)'],
    ['*foo __bar *baz bim__ bam*', 'i(‹*›foo b(‹__›bar *baz bim‹__›) bam‹*›)'],
    ['**foo **bar baz**', '**foo b(‹**›bar baz‹**›)'],
  ])('as CommonMark has it: %j', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([
    ['foo*bar*', 'foo*bar*'],
    ['*foo*bar', '*foo*bar'],
    ['foo**bar**', 'foo**bar**'],
    ['*foo**bar**baz*', 'i(‹*›foo**bar**baz‹*›)'],
    ['**foo*', '**foo*'],
    ['*foo**', '*foo**'],
    ['__foo_ bar_', '__foo_ bar_'],
    ['****foo****', '****foo****'],
    ['foo **_**', 'foo **_**'],
    ['foo *\\**', 'foo *‹\\›**'],
  ])('less than CommonMark has in %j', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([
    '2*3*4',
    '5 * 3',
    '20cm*30cm*40cm',
    'snake_case_name',
    '**',
    '* * *',
    '***',
    '___',
    '---',
    '~5 to ~6',
    '~~',
    '~~~~~~',
    'a ~b~ c',
    '****1234',
    '**** **** **** 1234',
    '****1234****',
    'j***n@e***.com and j***n@e***.com',
    'SSN ***-**-6789',
    '*#*#4636#*#*',
    '*100#, then *100*1#',
    '*1234*',
    'Name: ____________',
    '¯\\(ツ)/¯',
    'C:\\Users\\new and \\\\server\\share',
    '*required',
    '5* hotel, 4* hotel',
    '変数_名前_値',
    'Nom (*) : Dupont\nPrénom (*) : Jean',
    'Press "*", then 1, then "*" again',
    'Press “*”, then 1, then “*” again',
    'Follow @_jane_doe_ now',
    '_jane_@example.com',
    '_a@x.example and b_@x.example',
    'watch/dQ-_abc_-x',
    'www.x.example/_a_/b?c=_d_',
    'C:\\_backup_\\old',
  ])('none in what is typed in a talk: %j', (text) => {
    expect(read(text)).toBe(asItIs(text));
  });
});

describe('code', () => {
  test.each([
    ['`a *b* c`', 'code(‹`›a *b* c‹`›)'],
    ['``a`b``', 'code(‹``›a`b‹``›)'],
    ['`` `a` ``', 'code(‹``› `a` ‹``›)'],
    ['` `', 'code(‹`› ‹`›)'],
    ['`[a](https://x.example)`', 'code(‹`›[a]({https://x.example})‹`›)'],
    ['`a\\`b', 'code(‹`›a\\‹`›)b'],
    ['**`a`**', 'b(‹**›code(‹`›a‹`›)‹**›)'],
    ['请用`a`命令', '请用code(‹`›a‹`›)命令'],
    ['(`a`)s', '(code(‹`›a‹`›))s'],
    ['I`m sure it`s mine', 'I`m sure it`s mine'],
    ['`a', '`a'],
    ['``a`', '``a`'],
    ['\\`a`', '‹\\›`a`'],
    ['```js\nif (*a*)\n```\nafter', 'pre(‹```js⏎›if (*a*)‹⏎```⏎›)after'],
    ['before\n```\na\n\n- b\n```', 'before‹⏎›pre(‹```⏎›a⏎⏎- b‹⏎```›)'],
    ['````\n```\n````', 'pre(‹````⏎›```‹⏎````›)'],
    ['```\n```', 'pre(‹```⏎›‹```›)'],
    ['```\na\n```js\n```', 'pre(‹```⏎›a⏎```js‹⏎```›)'],
    ['```one line```', 'code(‹```›one line‹```›)'],
  ])('%j', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test('a block that is not closed goes on to the end, where a text was cut off', () => {
    expect(read('```\na\n\n# b')).toBe('pre(‹```⏎›a⏎⏎# b)');
  });
});

describe('headings', () => {
  test.each([
    ['# Title', 'h1(‹# ›Title)'],
    ['### **Order** 12\ntext', 'h3(‹### ›b(‹**›Order‹**›) 12‹⏎›)text'],
    ['text\n## Title\n\ntext', 'text‹⏎›h2(‹## ›Title‹⏎›)⏎text'],
    ['text\n\n## Title', 'text⏎⏎h2(‹## ›Title)'],
    ['## 1. Restart', 'h2(‹## ›1. Restart)'],
  ])('%j', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([
    '#1234',
    '# 1234 is my order',
    '# ١٢٣٤ هو طلبي',
    '# of guests: 4',
    '#',
    '# ',
    '#Title',
    '####### Title',
    'a # b',
    'Title\n-----',
    'Title\n==',
  ])('none in %j', (text) => {
    expect(read(text)).toBe(asItIs(text));
  });
});

describe('lists', () => {
  test.each([
    ['- a\n- b', 'ul(li(‹- ›a‹⏎›)li(‹- ›b))'],
    ['* a\n* b\n', 'ul(li(‹* ›a‹⏎›)li(‹* ›b‹⏎›))'],
    ['+ a\n+ b', 'ul(li(‹+ ›a‹⏎›)li(‹+ ›b))'],
    ['1. a\n2. b', 'ol(li1(‹1. ›a‹⏎›)li2(‹2. ›b))'],
    ['3) a\n7) b', 'ol(li3(‹3) ›a‹⏎›)li7(‹7) ›b))'],
    ['One:\n- a\n- b\ntwo', 'One:‹⏎›ul(li(‹- ›a‹⏎›)li(‹- ›b‹⏎›))two'],
    ['One:\n\n- a\n\n- b\n\ntwo', 'One:⏎⏎ul(li(‹- ›a‹⏎⏎›)li(‹- ›b‹⏎›))⏎two'],
    ['- a\n  goes on\n- b', 'ul(li(‹- ›a⏎‹  ›goes on‹⏎›)li(‹- ›b))'],
    ['- a\n    goes on\n- b', 'ul(li(‹- ›a⏎‹  ›  goes on‹⏎›)li(‹- ›b))'],
    ['- a\n\n  goes on\n- b', 'ul(li(‹- ›a⏎⏎‹  ›goes on‹⏎›)li(‹- ›b))'],
    ['- *a\n  b*\n- c', 'ul(li(‹- ›i(‹*›a⏎‹  ›b‹*›)‹⏎›)li(‹- ›c))'],
    ['- a\n  - b\n  - c\n- d', 'ul(li(‹- ›a‹⏎›ul(li(‹  - ›b‹⏎›)li(‹  - ›c‹⏎›)))li(‹- ›d))'],
    ['- a\n    - b\n- c', 'ul(li(‹- ›a‹⏎›ul(li(‹    - ›b‹⏎›)))li(‹- ›c))'],
    ['- a\n\t- b\n- c', 'ul(li(‹- ›a‹⏎›ul(li(‹\t- ›b‹⏎›)))li(‹- ›c))'],
    ['1. a\n   - b\n  - c\n2. d', 'ol(li1(‹1. ›a‹⏎›ul(li(‹   - ›b‹⏎›)li(‹  - ›c‹⏎›)))li2(‹2. ›d))'],
    ['1. a\n- b\n2. c', 'ol(li1(‹1. ›a‹⏎›))ul(li(‹- ›b‹⏎›))ol(li2(‹2. ›c))'],
    ['1. a\n   ```\n   b\n   ```\n2. c', 'ol(li1(‹1. ›a‹⏎›pre(‹   ```⏎›   b‹⏎   ```⏎›))li2(‹2. ›c))'],
    ['1. a\n   ```\n   b\n   ```\n\n2. c', 'ol(li1(‹1. ›a‹⏎›pre(‹   ```⏎›   b‹⏎   ```⏎›)‹⏎›)li2(‹2. ›c))'],
    ['1. Foo\n   - a\n   - b', '1. Foo‹⏎›ul(li(‹   - ›a‹⏎›)li(‹   - ›b))'],
    ['- 2 adults\n- one child', 'ul(li(‹- ›2 adults‹⏎›)li(‹- ›one child))'],
    ['- **a**: x\n- [ ] b', 'ul(li(‹- ›b(‹**›a‹**›): x‹⏎›)li(‹- ›[ ] b))'],
  ])('%j', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([
    '1. Mai ist frei',
    '2026. Was für ein Jahr',
    '1. ',
    '- ',
    '- yes',
    '* yes',
    '1. Mai\nist frei',
    '- 50\n- 20',
    '- ٥٠\n- ٢٠',
    '- $50\n- $20',
    '- EUR 50\n- EUR 20',
    '+ $100\n- $20 fee',
    '+ quick\n- loud\n- large',
    '01) Sales\n02) Support',
    '481234567. Lamp\n481234568. Chair',
    '2023. Umzug\n2024. Heirat',
    '+ 49 30 1234\n+ 49 30 1235',
    '+49 30 1234\n+49 30 1235',
    '-- \nJane',
    '* * *\n- - -\n---\n***',
    '1234567890. a\n1234567891. b',
    '1.5 kg\n2.5 kg',
    '-5 °C\n-6 °C',
    '- a\n\nand\n\n- b',
    '-\n-',
    '> - quoted\n> - quoted',
    '| a | b |\n|---|---|\n| 1 | 2 |',
    '<b>bold</b> <img alt="x_y_z">',
    'text[^1]\n\n[^1]: a note',
  ])('none in %j', (text) => {
    expect(read(text)).toBe(asItIs(text));
  });

  test('an item that is too deep is text of the one that it is in', () => {
    const text = Array.from(
      { length: 10 },
      (_, depth) => `${'  '.repeat(depth)}- ${depth}x\n${'  '.repeat(depth)}- y\n`,
    );
    const read10 = read(text.join(''));
    expect(read10.match(/ul\(/g)).toHaveLength(6);
    expect(read10).toContain('⏎‹            ›- 6x⏎');
  });
});

describe('links with a name', () => {
  test.each([
    ['[a b](https://x.example/p?q=1#r)', 'link[x.example](‹[›a b‹](https://x.example/p?q=1#r)›)'],
    ['[a](http://x.example "Title") b', 'link[x.example](‹[›a‹](http://x.example "Title")›) b'],
    ["[a](HTTPS://X.example 'T')", "link[x.example](‹[›a‹](HTTPS://X.example 'T')›)"],
    ['[a](https://x.example/b_(c)_d)', 'link[x.example](‹[›a‹](https://x.example/b_(c)_d)›)'],
    [
      '[**a** `b`](https://x.example)',
      'link[x.example](‹[›b(‹**›a‹**›) code(‹`›b‹`›)‹](https://x.example)›)',
    ],
    ['[a [b] c](https://x.example)', 'link[x.example](‹[›a [b] c‹](https://x.example)›)'],
    ['**[a](https://x.example)**', 'b(‹**›link[x.example](‹[›a‹](https://x.example)›)‹**›)'],
    ['[mail](mailto:a@x.example)', 'link[a@x.example](‹[›mail‹](mailto:a@x.example)›)'],
    ['[call](tel:+49301234)', 'link[+49301234](‹[›call‹](tel:+49301234)›)'],
    ['![alt](https://x.example/a.png)', 'link[x.example](‹![›alt‹](https://x.example/a.png)›)'],
    [
      '[a [b](https://x.example) c](https://y.example)',
      '[a link[x.example](‹[›b‹](https://x.example)›) c]({https://y.example})',
    ],
    ['[a](https://раypal.com)', 'link[xn--ypal-43d9g.com](‹[›a‹](https://раypal.com)›)'],
  ])('%j', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test('leads where its address leads', () => {
    expect(markdown('[a](HTTPS://X.example/B)')).toMatchObject([
      { kind: 'namedLink', href: 'https://x.example/B', host: 'x.example' },
    ]);
  });

  test.each([
    ['[](https://x.example)', '[]({https://x.example})'],
    ['[**](https://x.example)', '[**]({https://x.example})'],
    ['![](https://x.example/pixel.gif)', '![]({https://x.example/pixel.gif})'],
    ['[a] (https://x.example)', '[a] ({https://x.example})'],
    ['\\[a](https://x.example)', '‹\\›[a]({https://x.example})'],
    ['[a](https://x.example b)', '[a]({https://x.example} b)'],
    ['[a](<https://x.example>)', '[a](<{https://x.example}>)'],
    ['[a](https://x.example', '[a]({https://x.example}'],
    ['<https://x.example/_a_>', '<{https://x.example/_a}_>'],
    ['https://x.example/_a_b_c *d*', '{https://x.example/_a_b_c} i(‹*›d‹*›)'],
    ['**https://x.example/a**', 'b(‹**›{https://x.example/a}‹**›)'],
    ['~~https://x.example/a~~', 's(‹~~›{https://x.example/a}‹~~›)'],
    ['[a][1]\n\n[1]: https://x.example', '[a][1]⏎⏎[1]: {https://x.example}'],
  ])('none with its address seen: %j', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'javascript&colon;alert(1)',
    '&#106;avascript:alert(1)',
    'java&#115;cript:alert(1)',
    '%6aavascript:alert(1)',
    'javascript://x.example/%0aalert(1)',
    'vbscript:x',
    'data:text/html,x',
    'DATA:text/html;base64,PA==',
    'blob:x',
    'file:///c:/x',
    'ftp://x.example',
    '//evil.example',
    '/evil',
    'evil.example',
    '#a',
    '?a',
    'https:evil.example',
    'https:/evil.example',
    'https:\\\\evil.example',
    'https:\\/evil.example',
    'http\n://evil.example',
    'https&colon;//evil.example',
    'sms:+49301234',
    'ms-settings:x',
    '',
  ])('nor where the address is %j', (address) => {
    const text = `[a](${address})`;
    expect(kinds(markdown(text))).not.toContain('link');
  });

  test.each([
    'https://bank.example@evil.example',
    'https://bank.example:443@evil.example/x',
    'https://:bank.example@evil.example/x',
    'https://bank.example\\@evil.example',
    'https://evil.example/\u202Efdp.exe',
    'https://[evil',
  ])('nor with a name where the address is %j', (address) => {
    expect(kinds(markdown(`[a](${address})`))).not.toContain('namedLink');
  });

  test.each([
    ['https://bank.example', 'https://evil.example'],
    ['bank.example', 'https://evil.example'],
    ['www.bank.example/login', 'https://evil.example/www.bank.example/login'],
    ['Log in at bank.example!', 'https://evil.example'],
    ['bank**.example**', 'https://evil.example'],
    ['bank\u200b.example', 'https://evil.example'],
    ['bank．example', 'https://evil.example'],
    ['BANK.example', 'https://evil.example'],
    ['bank.example', 'https://bank.example.evil.example'],
    ['bank.example', 'https://evilbank.example'],
    ['bank.example', 'https://bank.example@evil.example'],
    ['a@bank.example', 'mailto:a@evil.example'],
    ['mailto:a@bank.example', 'mailto:a@evil.example'],
    ['login.bank.example', 'https://bank.example'],
    ['bänk.example', 'https://bank.example'],
    ['bank.example', 'tel:+49301234'],
  ])('an address as a name, %j, is none of another host: %j', (name, address) => {
    expect(kinds(markdown(`[${name}](${address})`))).not.toContain('namedLink');
  });

  test('and both addresses are seen, to be opened on their own', () => {
    expect(read('[https://bank.example](https://evil.example)')).toBe(
      '[{https://bank.example}]({https://evil.example})',
    );
  });

  test.each([
    ['https://x.example/a.php', 'https://x.example/a.php'],
    ['www.x.example', 'https://x.example'],
    ['x.example', 'https://www.x.example/a'],
    ['X.example.', 'https://shop.x.example:8080'],
    ['invoice.pdf', 'https://files.example/1'],
    ['Version 2.0, e.g. this... one', 'https://x.example'],
    ['a@x.example', 'mailto:a@x.example?subject=b'],
  ])('a name, %j, that is the address or none is one: %j', (name, address) => {
    const [link, ...more] = markdown(`[${name}](${address})`);
    expect(link).toMatchObject({ kind: 'namedLink' });
    expect(more).toEqual([]);
    expect(kinds(markdown(`[${name}](${address})`))).not.toContain('link');
  });
});

test('what is nested too deep is text, and what follows is read again', () => {
  const deep = read(`${'*a '.repeat(30)}${'a* '.repeat(30)}**b**`);
  expect(deep.match(/i\(/g)).toHaveLength(20);
  expect(deep.endsWith(' b(‹**›b‹**›)')).toBe(true);
});

describe('escapes', () => {
  test.each([
    ['\\*a\\*', '‹\\›*a‹\\›*'],
    ['snake\\_case', 'snake‹\\›_case'],
    ['\\# a', '‹\\›# a'],
    ['\\- a\n\\- b', '‹\\›- a⏎‹\\›- b'],
    ['\\a \\', '\\a \\'],
  ])('%j', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

test('a character that turns the direction of text is set apart wherever it stands', () => {
  const found = kinds(markdown('**a\u202E** `b\u202E` [c\u202E](https://x.example)\n```\n\u202E\n```'));
  expect(found.filter((kind) => kind === 'bidi')).toHaveLength(4);
});

function kinds(parts: readonly Part[]): string[] {
  return parts.reduce<string[]>(
    (all, each) => [...all, each.kind, ...('parts' in each ? kinds(each.parts) : [])],
    [],
  );
}
