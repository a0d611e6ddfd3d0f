/** Where the sandbox and `@odata/parser` differ about what is a filter, each with its reason. */

/**
 * The same filter in the grammar's strict form: its ABNF wants blanks around words. The platform reads filters with
 * OData.NET, whose lexer needs none where a mark parts two words (inferred from its source, not tried on Dataverse).
 */
export function strict(filter: string): string {
  return filter
    .trim()
    .split(/('(?:[^']|'')*')/)
    .map((part, index) => (index % 2 === 1 ? part : strictOutside(part, index > 0)))
    .join('');
}

function strictOutside(part: string, behindText: boolean): string {
  return part
    .replace(/^(?=[a-z])/, behindText ? ' ' : '')
    .replace(/\)(?=[a-z])/g, ') ')
    .replace(/\b(not|and|or)\(/g, '$1 (')
    .replace(/\b(eq|ne|gt|ge|lt|le)-/g, '$1 -')
    .replace(/\b(contains|startswith|endswith) +\(/g, '$1(')
    .replace(/\b(eq|ne|gt|ge|lt|le|and|or|not)$/, '$1 ');
}

/** What OData takes and the sandbox refuses, never silently: by the refusal, or by the filter. */
export const REFUSED_BY_THE_SANDBOX: { why: string; refusal?: RegExp; filter?: RegExp }[] = [
  { why: 'the parser knows no columns', refusal: /^Could not find a property named/ },
  { why: 'the parser knows no types', refusal: /incompatible types|^No function signature/ },
  {
    why: 'text functions take a column first',
    refusal: /^Syntax error/,
    filter: /\b(contains|startswith|endswith)\( *('|-|null|\d)/,
  },
  {
    why: 'text functions take a text second',
    refusal: /^Expression expected/,
    filter: /\b(contains|startswith|endswith)\(/,
  },
  { why: 'no arithmetic', refusal: /^Syntax error/, filter: /-[A-Za-z_]|-\d{4}-| (add|has) / },
  {
    why: 'the parser takes a quote without its other for a name',
    refusal: /^There is an unterminated literal/,
  },
  { why: 'the parser takes years of more than four digits', filter: /\d{5,}-\d\d-\d\d/ },
  {
    why: 'no operand in parentheses',
    refusal: /^Expression expected/,
    filter: /\b(eq|ne|gt|ge|lt|le) *\(/,
  },
  { why: 'the parser takes a comma behind the last argument', filter: /, *\)/ },
];
