import { readCase } from '../../../core/conversation';
import { isHtml, plainTextOf } from '../../../core/conversation/note/html';
import { HANDOFF_TEXT } from './samples';

/** What a rich text says, in lines. */
function read(html: string): string {
  expect(isHtml(html)).toBe(true);
  return plainTextOf(html);
}

describe('rich text', () => {
  test.each([
    ['paragraphs become lines', '<p>a</p><p>b</p>', 'a\nb'],
    ['blocks in blocks make no blank lines', '<div><div><p>a</p></div></div>\n<div>\n<p>b</p></div>', 'a\nb'],
    ['an empty paragraph is a blank line', '<p>a</p><p><br></p><p>b</p><p>&nbsp;</p><p>c</p>', 'a\n\nb\n\nc'],
    ['a break at the end of a block is no line', '<p>a<br></p><p>b</p>', 'a\nb'],
    ['breaks are lines', '<div>a<br/>b<BR>c</div>', 'a\nb\nc'],
    ['white space in running text is one blank', '<p>a\r\n   b\t<b> c</b> d</p><p>e</p>', 'a b c d\ne'],
    ['preformatted text keeps its lines', '<p>a</p><pre>x\n  y\n</pre><p>b\nc</p>', 'a\nx\n  y\nb c'],
    ['blanks that may not break indent', '<p>a</p><p>&nbsp;&nbsp;b</p>', 'a\n  b'],
    [
      'lists have marks, numbers and depth',
      '<ul><li>a<ol><li><p>b</p></li><li>c</li></ol></li><li>d</li></ul>',
      '- a\n  1. b\n  2. c\n- d',
    ],
    [
      'cells are parted by tabs',
      '<figure class="table"><table><tbody><tr><td><p>a</p></td><td>b</td></tr><tr><th></th><th>c</th></tr><tr><td>d</td><td></td></tr></tbody></table></figure><p>e</p>',
      'a\tb\n\tc\nd\ne',
    ],
    ['tags in capitals are tags', '<DIV>a</DIV><P CLASS=x>b</P>', 'a\nb'],
  ])('%s', (_, html, text) => {
    expect(read(html)).toBe(text);
  });

  test('pasted from Word or Outlook loses what is Office’s own', () => {
    const html =
      '<!--[if gte mso 9]><xml><o:OfficeDocumentSettings></o:OfficeDocumentSettings></xml><![endif]-->' +
      '<?xml:namespace prefix = "o" ns = "urn:schemas-microsoft-com:office:office" />' +
      "<style>p.MsoNormal {margin:0}</style><p class=MsoNormal style='mso-margin-top-alt:auto'><span lang=EN-US>Channel:\n phone</span><o:p></o:p></p>\n" +
      '<p class=MsoNormal><![if !supportLists]><span>1. </span><![endif]>Billing<o:p>&nbsp;</o:p></p>';
    expect(read(html)).toBe('Channel: phone\n1. Billing');
  });

  test.each([
    [
      '&Uuml;ber &ccedil;a, se&ntilde;or, n&atilde;o, &Eacute;t&ecirc;, gro&szlig;',
      'Über ça, señor, não, Étê, groß',
    ],
    ['&#39;&#x1F600;&#8217;&hellip;&iquest;&euro;&laquo;&NBSP;&raquo;', "'😀’…¿€« »"],
    ['&unknown; &#0; &#9999999; &amp;lt; AT&T; a & b', '&unknown; &#0; &#9999999; &lt; AT&T; a & b'],
  ])('has the characters of %s', (entities, text) => {
    expect(read(`<p>${entities}</p>`)).toBe(text);
  });

  test.each([
    [
      '<a href="https://open.cx/x?a=1&amp;b=2" target="_blank">the page</a>',
      'the page (https://open.cx/x?a=1&b=2)',
    ],
    ['<a href="https://open.cx/">https://open.cx</a>', 'https://open.cx'],
    ["<a class=x href='mailto:jane@example.com?subject=Hi'>jane@example.com</a>", 'jane@example.com'],
    ['<a href=tel:+15550100000>+1 (555) 010-0000</a>', '+1 (555) 010-0000'],
    ['<a href="javascript:alert(1)" onclick="x()">here</a>', 'here'],
    ['<a name="top">a</a> b <img src="https://tracker.example/x.png" alt="c">', 'a b'],
  ])('keeps of the link %s only what its words do not say', (link, text) => {
    expect(read(`<p>${link}</p>`)).toBe(text);
  });

  test('shows nothing of scripts and styles, and runs none', () => {
    expect(
      read('<p>a</p><script>alert("<p>x</p>")</script><style>b{}</style><svg onload=x()></svg><p>c</p>'),
    ).toBe('a\nc');
  });

  test('that was escaped once or twice too often is read all the same', () => {
    const html = '<p>Channel: phone</p>\n<p>a &lt; b</p>';
    const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
    expect(read(escaped(html))).toBe('Channel: phone\na < b');
    expect(read(escaped(escaped(html)))).toBe('Channel: phone\na < b');
  });

  test('that tells of tags keeps them', () => {
    expect(read('<p>Type &lt;br&gt; or &amp;lt;</p><p>&lt;b&gt;</p>')).toBe('Type <br> or &lt;\n<b>');
  });

  test('whose lines are parted by line breaks alone keeps them', () => {
    expect(read('<div class="ck-content">Channel: phone\nSummary: x</div>')).toBe(
      'Channel: phone\nSummary: x',
    );
    expect(read('Channel: phone<br>\nSummary: x<br>\nSentiment: happy')).toBe(
      'Channel: phone\nSummary: x\nSentiment: happy',
    );
  });

  test('keeps what a person put between angle brackets', () => {
    expect(read('Send <order number> to <jane@example.com>: x<y and z>w<br>Bye')).toBe(
      'Send <order number> to <jane@example.com>: x<y and z>w\nBye',
    );
  });
});

test.each([
  '<email@x.com> wrote',
  'a < b > c',
  'Fish &amp; chips',
  '<order number>',
  'Channel: phone\nAI: <br>',
  '&lt;3 you',
])('the plain text %j is no rich text', (text) => {
  expect(isHtml(text)).toBe(false);
});

test.each([
  ['breaks before a line break', (size: number) => `${'x<br>'.repeat(size / 5)}\n`],
  ['breaks and blanks', (size: number) => `${'<br> '.repeat(size / 5)}\nx`],
  ['links that do not end', (size: number) => '<a href="https://x.y">z'.repeat(size / 23)],
  ['lists in lists', (size: number) => '<ul><li>'.repeat(size / 8)],
  ['cells', (size: number) => `<tr>${'<td>'.repeat(size / 4)}`],
  ['quotes in a tag', (size: number) => `<a ${' href="'.repeat(size / 7)}>`],
  ['blanks', (size: number) => `<p>${'&nbsp;'.repeat(size / 6)}</p>`],
  ['escaped tags', (size: number) => '&amp;lt;p&amp;gt;'.repeat(size / 17)],
])('the time to read rich text grows no faster than its %s', (_, html) => {
  const time = (text: string) => {
    const start = process.cpuUsage();
    if (isHtml(text)) plainTextOf(text);
    return process.cpuUsage(start).user / 1000;
  };
  const [small, large] = [html(100_000), html(400_000)];
  // A busy machine makes a measurement longer, never shorter: the least of some is near the truth.
  const least = { small: Infinity, large: Infinity };
  let growth = Infinity;
  for (let round = 0; round < 10 && growth >= 9; round++) {
    least.small = Math.min(least.small, time(small));
    least.large = Math.min(least.large, time(large));
    growth = least.large / Math.max(least.small, 4);
  }
  expect(growth).toBeLessThan(9);
});

test('paragraphs that an editor made of a handoff text are read like the text', () => {
  const html = HANDOFF_TEXT.split('\n')
    .map((line) => `<p class=MsoNormal><span>${line}</span><o:p></o:p></p>\n`)
    .join('');
  const [plain] = readCase({ notes: [{ id: 'n', text: HANDOFF_TEXT }] });
  const [rich] = readCase({ notes: [{ id: 'n', text: html }] });
  expect(plain?.messages).toHaveLength(3);
  expect(rich).toEqual(plain);
});
