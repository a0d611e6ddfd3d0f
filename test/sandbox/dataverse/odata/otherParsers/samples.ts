import fc from 'fast-check';
import type { Thing } from './condition';

/** Generated cases, and generated filters over their columns. */

const IDS = [1, 2, 3].map((number) => `c00000${number}a-0000-4000-8000-00000000000${number}`);
const TEXTS = [
  'Lamp',
  'lamp',
  'LAMPE',
  "O'Brien",
  "''",
  'Müller',
  'MÜLLER',
  'a and b',
  '100%',
  'a_c',
  'abc',
  '(x) or y',
];
const MORE_TEXTS = [
  ...TEXTS,
  'a+b&c#d',
  '%C3%BC',
  'null',
  'true',
  '5',
  'ß/€',
  '😀',
  'x,y',
  "';--",
  ' lamp',
  'a"b',
  'n:n',
];
const DATES = ['2026-01-01T00:00:00Z', '2026-06-30T22:00:00Z', '2026-11-20T08:15:30Z'];
const text = fc.constantFrom(...MORE_TEXTS);
const perhaps = <T>(values: fc.Arbitrary<T>) => fc.option(values, { freq: 4 });

const note = fc.record({
  subject: perhaps(text),
  filesize: perhaps(fc.integer({ min: -1, max: 3 })),
  isdocument: fc.boolean(),
});
const contact = fc.record({ contactid: fc.constantFrom(...IDS), lastname: perhaps(text) });

export interface World {
  contacts: Thing[];
  /** With `primarycontactid` and `Incident_Annotation` followed. */
  cases: Thing[];
}

const incident = fc.record({
  title: perhaps(text),
  description: perhaps(text),
  prioritycode: perhaps(fc.constantFrom(1, 2, 3)),
  sentimentvalue: perhaps(fc.constantFrom(-1.5, 0, 0.25, 2)),
  isescalated: perhaps(fc.boolean()),
  createdon: fc.constantFrom(...DATES),
  contact: perhaps(fc.nat({ max: 2 })),
  Incident_Annotation: fc.array(note, { maxLength: 3 }),
});

export const world: fc.Arbitrary<World> = fc
  .tuple(
    fc.uniqueArray(contact, { minLength: 3, maxLength: 3, selector: ({ contactid }) => contactid }),
    fc.array(incident, { minLength: 30, maxLength: 30 }),
  )
  .map(([contacts, cases]) => ({
    contacts,
    cases: cases.map(({ contact: index, ...values }, number) => {
      const primarycontactid = (index === null ? undefined : contacts[index]) ?? null;
      return {
        ...values,
        incidentid: `1c0000${String(number).padStart(2, '0')}-0000-4000-8000-0000000000aa`,
        primarycontactid,
        _primarycontactid_value: primarycontactid?.contactid ?? null,
      };
    }),
  }));

type Kind = 'text' | 'number' | 'boolean' | 'date' | 'guid';
const CASE_COLUMNS: [name: string, kind: Kind][] = [
  ['title', 'text'],
  ['description', 'text'],
  ['prioritycode', 'number'],
  ['sentimentvalue', 'number'],
  ['isescalated', 'boolean'],
  ['createdon', 'date'],
  ['_primarycontactid_value', 'guid'],
  ['primarycontactid/lastname', 'text'],
];
const NOTE_COLUMNS: [name: string, kind: Kind][] = [
  ['n/subject', 'text'],
  ['n/filesize', 'number'],
  ['n/isdocument', 'boolean'],
];

/**
 * What each parser reads without fault. Both misread `not`, each in another place, so that together they cover all of them:
 * `@odata/parser` has `not (a) and b` for `not (a and b)`, SAP's parser loses the `not` of `(not (a))`.
 * `plain` is for SAP's: a `not` never opens a group, blanks are single, texts are without quotes, columns come first.
 */
export interface Style {
  plain: boolean;
}

const quoted = ({ plain }: Style): fc.Arbitrary<string> =>
  (plain ? text.filter((value) => !/['"\\]/.test(value)) : text).map(
    (value) => `'${value.split("'").join("''")}'`,
  );

const literals = (style: Style): Record<Kind, fc.Arbitrary<string>> => ({
  text: quoted(style),
  number: fc.constantFrom('1', '2', '3', '0', '-1', '0.25', '-1.5'),
  boolean: fc.constantFrom('true', 'false'),
  date: fc.constantFrom(...DATES, '2026-07-01T00:00:00+02:00', '2026-01-01', '2026-11-20T08:15:30.000Z'),
  guid: fc.constantFrom(...IDS),
});

// Texts are compared by eq and ne alone: how the platform's collation orders signs and umlauts is not known.
const OPERATORS: Record<Kind, string[]> = {
  text: ['eq', 'ne'],
  number: ['eq', 'ne', 'gt', 'ge', 'lt', 'le'],
  boolean: ['eq', 'ne'],
  date: ['eq', 'ne', 'gt', 'ge', 'lt', 'le'],
  guid: ['eq', 'ne'],
};

/** Text functions take no texts in which brackets would be a set of characters. */
const FUNCTIONS = ['contains', 'startswith', 'endswith'];

function leaf(columns: [string, Kind][], style: Style): fc.Arbitrary<string[]> {
  const comparison = fc
    .constantFrom(...columns)
    .chain(([name, kind]) =>
      fc
        .tuple(
          fc.constantFrom(...OPERATORS[kind]),
          fc.oneof({ weight: 5, arbitrary: literals(style)[kind] }, fc.constant('null')),
          fc.nat(9),
        )
        .map(([operator, literal, turn]) =>
          turn === 0 && !style.plain
            ? [literal, ' ', operator, ' ', name]
            : [name, ' ', operator, ' ', literal],
        ),
    );
  const texts = columns.filter(([, kind]) => kind === 'text').map(([name]) => name);
  const call = fc
    .tuple(fc.constantFrom(...FUNCTIONS), fc.constantFrom(...texts), quoted(style))
    .map(([name, subject, value]) => [name, '(', subject, ',', value, ')']);
  return fc.oneof({ weight: 3, arbitrary: comparison }, call);
}

/** A filter in pieces: names, literals, marks, and the blanks between them. */
export function filterPieces(style: Style, small = false): fc.Arbitrary<string[]> {
  const body = (word: string, columns: [string, Kind][]) =>
    conditions(style, leaf(columns, style), 1).inner.map((inner) => [word, '(', 'n', ':', ...inner, ')']);
  const lambda = fc.oneof(
    fc.constant<string[]>(['Incident_Annotation/any', '(', ')']),
    body('Incident_Annotation/any', NOTE_COLUMNS),
    body('Incident_Annotation/all', NOTE_COLUMNS),
  );
  const bare = leaf(CASE_COLUMNS, style);
  const simple = small ? bare : fc.oneof({ weight: 5, arbitrary: bare }, lambda);
  const { inner, not } = conditions(style, simple, small ? 1 : 3);
  if (!style.plain) return fc.oneof({ weight: 4, arbitrary: inner }, not);
  return fc.oneof(
    { weight: 4, arbitrary: inner },
    fc.tuple(not, WORD, inner).map(([first, word, rest]) => [...first, ' ', word, ' ', ...rest]),
  );
}

const WORD = fc.constantFrom('and', 'or');

/** `inner` may stand in parentheses; see `Style` for where a `not` may stand. */
function conditions({ plain }: Style, simple: fc.Arbitrary<string[]>, maxDepth: number) {
  return fc.letrec<{ inner: string[]; first: string[]; not: string[] }>((tie) => {
    const group = tie('inner').map((inner) => ['(', ...inner, ')']);
    const next = plain ? fc.oneof(tie('first'), tie('not')) : tie('first');
    return {
      first: fc.oneof(
        { maxDepth },
        simple,
        group,
        ...(plain ? [] : [tie('not').map((not) => ['(', ...not, ')'])]),
      ),
      not: tie('inner').map((inner) => ['not', ' ', '(', ...inner, ')']),
      inner: fc.oneof(
        { maxDepth },
        tie('first'),
        fc
          .tuple(
            tie('first'),
            fc.array(fc.tuple(WORD, next), { maxLength: 2 }),
            WORD,
            fc.oneof(tie('first'), tie('not')),
          )
          .map(([first, more, word, last]) => [
            ...first,
            ...more.flatMap(([each, part]) => [' ', each, ' ', ...part]),
            ...[' ', word, ' ', ...last],
          ]),
      ),
    };
  });
}

/** Blanks doubled here and there, and put where OData lets one be. */
export function written(pieces: readonly string[], wide: boolean): string {
  return pieces
    .map((piece) => (wide && piece === ' ' ? '  ' : wide && piece === ',' ? ' , ' : piece))
    .join('');
}

const SHREDS = [
  'and',
  'or',
  'not',
  'eq',
  'EQ',
  'title',
  'nickname',
  "'",
  "''",
  "'x'",
  '(',
  ')',
  ',',
  ':',
  '/',
  ' ',
  '  ',
  '5',
  '-',
  '-1',
  'null',
  'True',
  'any',
  'n',
  '.5',
  '1.',
  '2026-01-01',
  '[',
  '=',
  "not('",
  'add',
  'has',
];

/**
 * Pieces of a filter with one to three of them dropped, doubled or replaced, or another put behind them. Without lambdas:
 * `@odata/parser` keeps a flag of them between its attempts and refuses some good ones.
 */
export const damagedPieces: fc.Arbitrary<string[]> = fc
  .tuple(
    filterPieces({ plain: true }, true),
    fc.array(fc.record({ at: fc.nat(), way: fc.nat(3), shred: fc.constantFrom(...SHREDS) }), {
      minLength: 1,
      maxLength: 3,
    }),
  )
  .map(([pieces, damages]) => {
    const damaged = [...pieces];
    for (const { at, way, shred } of damages) {
      const index = at % (damaged.length + 1);
      const [piece = ''] = damaged.splice(index, 1);
      if (way === 1) damaged.splice(index, 0, piece, piece);
      if (way === 2) damaged.splice(index, 0, shred);
      if (way === 3) damaged.splice(index, 0, piece, shred);
    }
    return damaged;
  });
