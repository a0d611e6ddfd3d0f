import fc from 'fast-check';
import { DataverseError } from '../errors';
import { compile } from './evaluate';
import type { Expression } from './expression';
import { parseFilter } from './filter';
import type { Scope } from './scope';

interface Thing {
  title: string | null;
  priority: number | null;
  open: boolean;
  created: string | null;
  parent?: Thing;
  notes?: Thing[];
}

const SCOPE: Scope<Thing> = {
  typeName: 'thing',
  property(name) {
    switch (name) {
      case 'title':
        return { type: 'String', read: ({ title }) => title };
      case 'priority':
        return { type: 'Number', read: ({ priority }) => priority };
      case 'open':
        return { type: 'Boolean', read: ({ open }) => open };
      case 'created':
        return { type: 'Date', read: ({ created }) => created };
      default:
        return undefined;
    }
  },
  navigation(name) {
    if (name === 'parent')
      return { many: false, scope: SCOPE, follow: ({ parent }) => (parent ? [parent] : []) };
    return name === 'notes' ? { many: true, scope: SCOPE, follow: ({ notes = [] }) => notes } : undefined;
  },
};

const thing = (values: Partial<Thing> = {}): Thing => ({
  title: null,
  priority: null,
  open: false,
  created: null,
  ...values,
});
const test1 = (filter: string, values: Partial<Thing>): boolean =>
  compile(parseFilter(filter), SCOPE)(thing(values));
const refusalOf = (filter: string): string => {
  try {
    compile(parseFilter(filter), SCOPE);
  } catch (error) {
    if (error instanceof DataverseError) return error.message;
    throw error;
  }
  return 'no refusal';
};

/** A filter as text, and the same as a JavaScript function: the second opinion. */
interface Sample {
  text: string;
  holds: (thing: Thing) => boolean;
}

const quote = (text: string): string => `'${text.replace(/'/g, "''")}'`;
const plainText = fc.string({ maxLength: 6 }).map((text) => text.replace(/[%_[\]]/g, 'x'));
const title = fc.oneof(plainText, fc.constantFrom('Ada', 'ada', "O'Brien"));
const lower = (text: string | null): string | null => text && text.toLowerCase();

const leaf: fc.Arbitrary<Sample> = fc.oneof(
  title.map((value) => ({
    text: `title eq ${quote(value)}`,
    holds: (each: Thing) => lower(each.title) === value.toLowerCase(),
  })),
  title.map((value) => ({
    text: `contains(title,${quote(value)})`,
    holds: (each: Thing) => each.title !== null && each.title.toLowerCase().includes(value.toLowerCase()),
  })),
  title.map((value) => ({
    text: `startswith(title, ${quote(value)})`,
    holds: (each: Thing) => each.title !== null && each.title.toLowerCase().startsWith(value.toLowerCase()),
  })),
  fc.integer({ min: -5, max: 5 }).map((value) => ({
    text: `priority ge ${value}`,
    holds: (each: Thing) => each.priority !== null && each.priority >= value,
  })),
  fc
    .integer({ min: -5, max: 5 })
    .map((value) => ({ text: `priority ne ${value}`, holds: (each: Thing) => each.priority !== value })),
  fc.constantFrom<Sample>(
    { text: 'title eq null', holds: (each) => each.title === null },
    { text: 'open eq true', holds: (each) => each.open },
    { text: 'open ne true', holds: (each) => !each.open },
  ),
);

const sample = fc.letrec<{ filter: Sample }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.tuple(tie('filter'), tie('filter')).map(([one, two]) => ({
      text: `(${one.text} and ${two.text})`,
      holds: (each: Thing) => one.holds(each) && two.holds(each),
    })),
    fc
      .tuple(tie('filter'), tie('filter'))
      .map(([one, two]) => ({
        text: `(${one.text}) or ${two.text}`,
        holds: (each: Thing) => one.holds(each) || two.holds(each),
      }))
      .map(({ text, holds }) => ({ text: `(${text})`, holds })),
    tie('filter').map((one) => ({ text: `not(${one.text})`, holds: (each: Thing) => !one.holds(each) })),
  ),
})).filter;

const things = fc.record<Thing>({
  title: fc.option(title),
  priority: fc.option(fc.integer({ min: -5, max: 5 })),
  open: fc.boolean(),
  created: fc.constant(null),
});

describe('a filter', () => {
  test('selects what the same condition in JavaScript selects', () => {
    fc.assert(
      fc.property(sample, fc.array(things, { minLength: 1, maxLength: 8 }), ({ text, holds }, some) => {
        expect(some.filter(compile(parseFilter(text), SCOPE))).toEqual(some.filter(holds));
      }),
      { numRuns: 500 },
    );
  });

  test('is parsed or refused with an error of Dataverse, whatever it is', () => {
    const shreds = fc.constantFrom(
      'title',
      'eq',
      'and',
      'not',
      '(',
      ')',
      "'",
      "''",
      ',',
      '/',
      'any',
      ':',
      '5',
      ' ',
      '@p',
      'contains',
      '[',
      '-',
    );
    const texts = fc.oneof(
      fc.string(),
      fc.array(shreds, { maxLength: 30 }).map((parts) => parts.join('')),
      fc.array(shreds, { maxLength: 30 }).map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        try {
          compile(parseFilter(text), SCOPE);
        } catch (error) {
          expect(error).toBeInstanceOf(DataverseError);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('takes time in proportion to its length', () => {
    const time = (terms: number): number => {
      const text = Array.from({ length: terms }, (_none, index) => `title eq 'value ${index}'`).join(' or ');
      const start = process.hrtime.bigint();
      parseFilter(text);
      return Number(process.hrtime.bigint() - start);
    };
    time(2000);
    const best = (terms: number): number => Math.min(...Array.from({ length: 5 }, () => time(terms)));
    expect(best(20_000) / best(2000)).toBeLessThan(40);
  });

  test('binds and closer than or', () => {
    expect(test1("title eq 'a' or title eq 'b' and priority eq 1", { title: 'a' })).toBe(true);
    expect(test1("(title eq 'a' or title eq 'b') and priority eq 1", { title: 'a' })).toBe(false);
  });

  test('compares dates as instants, whatever their zone', () => {
    const created = '2026-11-20T08:00:00Z';
    expect(test1('created eq 2026-11-20T09:00:00+01:00', { created })).toBe(true);
    expect(test1('created gt 2026-11-20T08:00:00Z', { created })).toBe(false);
    expect(test1('created lt 2026-11-21', { created })).toBe(true);
  });

  test('follows single-valued relations by a path, and collections by any and all', () => {
    const parent = thing({ title: 'boss' });
    expect(test1("parent/title eq 'BOSS'", { parent })).toBe(true);
    expect(test1("parent/title eq 'boss'", {})).toBe(false);
    const notes = [thing({ title: 'one' }), thing({ title: 'two' })];
    expect(test1("notes/any(n:n/title eq 'two')", { notes })).toBe(true);
    expect(test1("notes/all(n:n/title eq 'two')", { notes })).toBe(false);
    expect(test1('notes/any()', {})).toBe(false);
  });

  test('treats percent, underscore and brackets in string functions as wildcards', () => {
    expect(test1("contains(title,'a_c')", { title: 'xabcx' })).toBe(true);
    expect(test1("startswith(title,'[OpenCX] talk')", { title: 'o talk' })).toBe(true);
    expect(test1("startswith(title,'[OpenCX] talk')", { title: '[OpenCX] talk' })).toBe(false);
    expect(test1("endswith(title,'%')", { title: 'anything' })).toBe(true);
  });

  test('reads the values of Microsoft.Dynamics.CRM.In', () => {
    const filter = "Microsoft.Dynamics.CRM.In(PropertyName='priority',PropertyValues=['1','3'])";
    expect([1, 2, 3].filter((priority) => test1(filter, { priority }))).toEqual([1, 3]);
  });

  test('reads parameter aliases, and null for one that is not given', () => {
    const aliases = new Map([['@p', { type: 'String' as const, value: 'ada' }]]);
    expect(compile(parseFilter('title eq @p', aliases), SCOPE)(thing({ title: 'Ada' }))).toBe(true);
    expect(compile(parseFilter('title eq @other', aliases), SCOPE)(thing())).toBe(true);
  });

  test.each([
    ["title eq 'O'Brien'", "There is an unterminated literal at position 18 in 'title eq 'O'Brien''."],
    ['nickname eq 1', "Could not find a property named 'nickname' on type 'Microsoft.Dynamics.CRM.thing'."],
    ['title wrong 1', "Syntax error at position 6 in 'title wrong 1'."],
    ['(title eq null', "')' or operator expected at position 14 in '(title eq null'."],
    ["title in ('a')", "Syntax error at position 6 in 'title in ('a')'."],
    [
      'title eq 5',
      "A binary operator with incompatible types was detected. Found operand types 'Edm.String' and 'Edm.Int32' for operator kind 'Equal'.",
    ],
    ['('.repeat(200) + 'open eq true' + ')'.repeat(200), 'Recursion depth exceeded allowed limit.'],
    [
      "tolower(title) eq 'a'",
      "An unknown function with name 'tolower' was found. This may also be a function import or a key lookup on a navigation property, which is not allowed.",
    ],
  ])('%s is refused', (filter, message) => {
    expect(refusalOf(filter)).toBe(message);
  });

  test('keeps a long chain of one operator flat', () => {
    const chain: Expression = parseFilter(Array.from({ length: 5000 }, () => 'open eq true').join(' and '));
    expect(chain.kind === 'and' && chain.operands.length).toBe(5000);
    expect(compile(chain, SCOPE)(thing({ open: true }))).toBe(true);
  });
});
