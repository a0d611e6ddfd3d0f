import fc from 'fast-check';
import { parsers } from 'prettier/plugins/markdown';
import { english, judge, reportMarkdown } from '../../../core/access';
import { foreign } from '../../../core/access/report/markdownText';
import { healthy, PLAIN, ROOT, troubled, type Names } from './reportFacts';

interface Node {
  type: string;
  value?: string;
  children?: Node[];
}

const parse = (markdown: string) =>
  (parsers.markdown as unknown as { parse(text: string, options: object): Node }).parse(markdown, {});

const BLOCKS = ['root', 'heading', 'paragraph', 'list', 'listItem', 'table', 'tableRow', 'tableCell'];
const INLINE = ['text', 'strong', 'inlineCode'];

/** What a renderer would make of it, texts left out. */
function skeleton({ type, children = [] }: Node): unknown {
  if (INLINE.includes(type)) return undefined;
  return [type, ...children.map(skeleton).filter((child) => child !== undefined)];
}

const kinds = ({ type, children = [] }: Node): string[] => [type, ...children.flatMap(kinds)];
const said = ({ value = '', children = [] }: Node): string => value + children.map(said).join('');

/** In each line of a table, the bars that are not escaped: GFM cuts cells there, whatever stands around them. */
const bars = (markdown: string) =>
  markdown
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.match(/(?<!\\)\|/g)?.length);

const reported = (names?: Names) => {
  const facts = troubled(names);
  return reportMarkdown(judge(facts), facts, english);
};

const MARKUP = [
  ...'`|*_[]()<>!#\\~&@:/.-+=$ \t\n\r',
  ...['``', '\\|', '\\`', '\u202e', '\ud800', '\u2028', '\u0000'],
  ...['https://evil.example', 'www.evil.example', 'a@evil.example', '@everyone', '#12', '{role}', '$&'],
  ...['<img src=x onerror=alert(1)>', '<!--', '-->', '&lt;', '[a](https://evil.example)', '![a](b)'],
  ...['\n\n', '\n# ', '\n| a | b |', '\n---\n', '\n- ', '\n1. ', '\n> ', '\n```\n', '\n    '],
];
const anyName = fc.oneof(
  fc.string({
    unit: fc.oneof(fc.constantFrom(...MARKUP), fc.constantFrom('a', 'é', '5', '名')),
    maxLength: 12,
  }),
  fc.string({ unit: 'binary' }),
);
const anyNames = fc.record<Names>({
  user: anyName,
  owner: anyName,
  role: anyName,
  team: anyName,
  unit: anyName,
  table: anyName,
  detail: anyName,
  // An annotation (`x@odata.bind`) is no column.
  column: anyName.map((name) => `x${name.replace(/@/g, '')}`),
});

describe('the report as Markdown', () => {
  test('tells the verdict, the settings, each operation, what is wrong, what to change and what was not seen', () => {
    const markdown = reported();
    for (const expected of [
      '# OpenCX setup check\n\n**Handoffs will fail.**',
      '- Default owner (default_owner_id): `dddddddd-2222-4333-8444-555555555555`',
      '| Active | OK | It is not deactivated. |',
      '| Link the case to the contact | Missing | 4 of 6 |',
      '### Link the case to the contact: Missing',
      '| Kunde: Append To `prvAppendToContact` | Missing | The case is linked to a contact, which belongs to anyone. (all rows) | no. None of the user’s roles grants it. |',
      '## What to change\n\n- Kunde: Read = Organization `prvReadContact`\n- Kunde: Append To = Organization `prvAppendToContact`',
      'The user is System Administrator through “Integration”.',
      '- Kunde: Delete `prvDeleteContact`',
      '- You may not read teams and their security roles. Somebody with the System Administrator role can run this check and see it. Dataverse: Denied',
    ]) {
      expect(markdown).toContain(expected);
    }
  });

  test('names the business unit, and has only its id where the name is unknown', () => {
    const facts = troubled();
    const unit = () => /^- Business unit: (.*)$/m.exec(reportMarkdown(judge(facts), facts, english))?.[1];
    expect(unit()).toBe(`Contoso \`${ROOT}\``);
    if (facts.user.state === 'known' && facts.user.value.match !== 'none')
      facts.user.value.user.businessUnitName = undefined;
    expect(unit()).toBe(`\`${ROOT}\``);
  });

  test('has no part about problems where there are none', () => {
    const facts = healthy();
    const headings = reportMarkdown(judge(facts), facts, english).match(/^#.*$/gm);
    expect(headings).toEqual([
      '# OpenCX setup check',
      '## OpenCX’s settings',
      '## Before the privileges',
      '## What OpenCX will do',
      '## More than OpenCX needs',
      '## What nobody can see from here',
    ]);
  });

  test('names no person', () => {
    const markdown = reported();
    expect(markdown).not.toContain(PLAIN.user);
    expect(markdown).not.toContain(PLAIN.owner);
  });

  test('keeps its structure whatever things are called: no name makes a cell, a heading, a link or HTML', () => {
    const plain = reported();
    const [blocks, cells] = [skeleton(parse(plain)), bars(plain)];
    fc.assert(
      fc.property(anyNames, (names) => {
        const markdown = reported(names);
        const tree = parse(markdown);
        expect(kinds(tree).filter((kind) => !BLOCKS.includes(kind) && !INLINE.includes(kind))).toEqual([]);
        expect(skeleton(tree)).toEqual(blocks);
        expect(bars(markdown)).toEqual(cells);
      }),
      { numRuns: 100 },
    );
  });

  test('shows a name in full, however it is quoted', () => {
    const shown = (name: string) => said(parse(`Role ${foreign(name)}, granted`));
    const harmless = fc.string({ unit: fc.constantFrom(...'ab`*_[]<>!#\\~&@:/. '), minLength: 1 });
    fc.assert(
      fc.property(harmless, (name) => {
        // What remains of a renderer's own: blanks at the ends of a code span, which HTML does not show.
        expect(shown(name).replace(/\s+/g, '')).toBe(`Role${name}, granted`.replace(/\s+/g, ''));
      }),
    );
    expect(foreign('Sales | EMEA')).toBe('`Sales \\u007c EMEA`');
    expect(foreign('Sales EMEA')).toBe('Sales EMEA');
  });
});
