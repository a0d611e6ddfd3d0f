import { refusal } from '../errors';
import type { Expression, Path } from './expression';
import { parseFilter } from './filter';
import { type Literal, tokenize } from './tokens';

/** The query options of one address, or of one expanded relation. */
export interface Query {
  select?: string[];
  filter?: Expression;
  orderBy: { path: Path; descending: boolean }[];
  top?: number;
  count: boolean;
  expand: Expansion[];
  skipToken?: string;
}

export interface Expansion {
  navigation: string;
  query: Query;
  /** The options as they stand in the parentheses, joined as an address has them. */
  source: string;
}

export type OptionName = '$select' | '$filter' | '$orderby' | '$top' | '$count' | '$expand' | '$skiptoken';

export const COLLECTION_OPTIONS: readonly OptionName[] = [
  '$select',
  '$filter',
  '$orderby',
  '$top',
  '$count',
  '$expand',
  '$skiptoken',
];
export const ROW_OPTIONS: readonly OptionName[] = ['$select', '$expand'];
const EXPANSION_OPTIONS: readonly OptionName[] = ['$select', '$filter', '$orderby', '$top'];

/** Options that the platform has and the sandbox does not. */
const PLATFORM_ONLY = ['$apply', 'fetchXml', 'savedQuery', 'userQuery'];

const MAX_EXPANSIONS = 15;

/** Reads an address's options; what is not in `allowed`, or stands there twice, is refused, never left out. */
export function parseQuery(parameters: URLSearchParams, allowed: readonly OptionName[]): Query {
  const options = new Map<string, string>();
  const aliases = new Map<string, Literal>();
  for (const [name, value] of parameters) {
    if (name.startsWith('@')) {
      const [literal, end] = tokenize(value);
      if (literal?.kind !== 'literal' || end?.kind !== 'end')
        throw refusal('syntax', { problem: 'Syntax error', position: 0, source: value });
      aliases.set(name, literal.literal);
      continue;
    }
    if (options.has(name)) throw twice(name);
    options.set(name, value);
  }
  return queryOf(options, allowed, aliases);
}

function twice(name: string) {
  return refusal('badQuery', {
    problem: `Query option '${name}' was specified more than once, but it must be specified at most once.`,
  });
}

function queryOf(
  options: ReadonlyMap<string, string>,
  allowed: readonly OptionName[],
  aliases: ReadonlyMap<string, Literal>,
): Query {
  const query: Query = { orderBy: [], count: false, expand: [] };
  for (const [name, value] of options) {
    if (PLATFORM_ONLY.includes(name)) throw refusal('notSupported', { what: name });
    if (!allowed.some((option) => option === name)) throw refusal('unknownOption', { option: name });
    READERS[name as OptionName](query, value, aliases);
  }
  return query;
}

const READERS: Record<
  OptionName,
  (query: Query, value: string, aliases: ReadonlyMap<string, Literal>) => void
> = {
  $select: (query, value) => {
    query.select = value.split(',').map((name) => name.trim());
    if (query.select.includes(''))
      throw refusal('syntax', { problem: 'Syntax error', position: 0, source: value });
  },
  $filter: (query, value, aliases) => void (query.filter = parseFilter(value, aliases)),
  $orderby: (query, value) => void (query.orderBy = parseOrder(value)),
  $top: (query, value) => {
    if (!/^\d+$/.test(value) || Number(value) === 0) throw refusal('invalidTop');
    query.top = Number(value);
  },
  $count: (query, value) => {
    if (value !== 'true' && value !== 'false') {
      throw refusal('badQuery', { problem: `Invalid value '${value}' for $count query option found.` });
    }
    query.count = value === 'true';
  },
  $expand: (query, value, aliases) => void (query.expand = parseExpand(value, aliases)),
  $skiptoken: (query, value) => void (query.skipToken = value),
};

function parseOrder(source: string): Query['orderBy'] {
  return source.split(',').map((term) => {
    const [path = '', direction = 'asc', ...rest] = term.trim().split(/[ \t]+/);
    if (path === '' || rest.length > 0 || (direction !== 'asc' && direction !== 'desc')) {
      throw refusal('syntax', { problem: 'Syntax error', position: source.length, source });
    }
    return { path: { kind: 'path', names: path.split('/') }, descending: direction === 'desc' };
  });
}

/** One level: what is expanded may be narrowed, sorted and cut, and expands nothing itself. */
function parseExpand(source: string, aliases: ReadonlyMap<string, Literal>): Expansion[] {
  const items = splitOutside(source, ',');
  if (items.length > MAX_EXPANSIONS) {
    throw refusal('badQuery', { problem: `Maximum number of $expand options is ${MAX_EXPANSIONS}.` });
  }
  return items.map((item) => {
    const text = item.trim();
    const open = text.indexOf('(');
    if (open < 0) return { navigation: text, query: queryOf(new Map(), [], aliases), source: '' };
    if (!text.endsWith(')'))
      throw refusal('syntax', { problem: "')' expected", position: source.length, source });
    const inner = splitOutside(text.slice(open + 1, -1), ';');
    const options = new Map<string, string>();
    for (const option of inner) {
      const equals = option.indexOf('=');
      const name = option.slice(0, equals).trim();
      if (options.has(name)) throw twice(name);
      options.set(name, option.slice(equals + 1));
    }
    if (options.has('$expand')) throw refusal('notSupported', { what: '$expand inside $expand' });
    const query = queryOf(options, EXPANSION_OPTIONS, aliases);
    return { navigation: text.slice(0, open).trim(), query, source: inner.join('&') };
  });
}

/** Cuts at a mark, but not inside parentheses, brackets, braces or quotes of either kind. */
export function splitOutside(source: string, mark: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quote = '';
  let start = 0;
  for (let index = 0; index < source.length; index++) {
    const character = source.charAt(index);
    if (quote) {
      if (character === quote) quote = '';
    } else if (character === "'" || character === '"') quote = character;
    else if ('([{'.includes(character)) depth++;
    else if (')]}'.includes(character)) depth--;
    else if (character === mark && depth === 0) {
      parts.push(source.slice(start, index));
      start = index + 1;
    }
  }
  return [...parts, source.slice(start)];
}
