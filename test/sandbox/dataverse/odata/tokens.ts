import { refusal } from '../errors';
import { parseGuid } from '../guid';

export type Literal =
  | { type: 'String'; value: string }
  | { type: 'Number'; value: number }
  | { type: 'Boolean'; value: boolean }
  | { type: 'Guid'; value: string }
  /** As written; compared as an instant. */
  | { type: 'Date'; value: string }
  | { type: 'Null'; value: null };

/** `position` counts characters from the start of the source. */
export type Token =
  | { kind: 'literal'; literal: Literal; position: number }
  /** A property, an operator or a function: which one, the parser knows. */
  | { kind: 'name'; name: string; position: number }
  | { kind: 'alias'; name: string; position: number }
  | { kind: 'punctuation'; mark: string; position: number }
  | { kind: 'end'; position: number };

const SPACE = /[ \t]+/y;
const ALIAS = /@[A-Za-z_]\w*/y;
const GUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![\w-])/iy;
const DATE = /\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,7})?)?(?:Z|[+-]\d{2}:\d{2})?)?(?![\w-])/y;
const NUMBER = /-?\d+(?:\.\d+)?(?![\w.])/y;
const NAME = /[A-Za-z_][\w.]*/y;
const WORDS: Record<string, Literal> = {
  true: { type: 'Boolean', value: true },
  false: { type: 'Boolean', value: false },
  null: { type: 'Null', value: null },
};

/** Cuts a filter into tokens in one pass; the last one is `end`. */
export function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  let position = 0;
  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = position;
    return pattern.exec(source)?.[0];
  };
  while (position < source.length) {
    const start = position;
    const space = match(SPACE);
    if (space) {
      position += space.length;
      continue;
    }
    if (source[position] === "'") {
      const { value, end } = stringLiteral(source, position);
      tokens.push({ kind: 'literal', literal: { type: 'String', value }, position: start });
      position = end;
      continue;
    }
    const found = word(match) ?? punctuation(source[position]);
    if (!found) throw refusal('syntax', { problem: 'Syntax error', position, source });
    tokens.push({ ...found.token, position: start });
    position += found.length;
  }
  tokens.push({ kind: 'end', position: source.length });
  return tokens;
}

type Unplaced<T> = T extends Token ? Omit<T, 'position'> : never;
type Found = { token: Unplaced<Token>; length: number };

function word(match: (pattern: RegExp) => string | undefined): Found | undefined {
  const literal = (text: string, value: Literal): Found => ({
    token: { kind: 'literal', literal: value },
    length: text.length,
  });
  const alias = match(ALIAS);
  if (alias) return { token: { kind: 'alias', name: alias }, length: alias.length };
  const guid = match(GUID);
  if (guid) return literal(guid, { type: 'Guid', value: parseGuid(guid) ?? guid });
  const date = match(DATE);
  if (date) return literal(date, { type: 'Date', value: date });
  const number = match(NUMBER);
  if (number) return literal(number, { type: 'Number', value: Number(number) });
  const name = match(NAME);
  const known = name === undefined ? undefined : WORDS[name];
  if (name !== undefined && known) return literal(name, known);
  return name === undefined ? undefined : { token: { kind: 'name', name }, length: name.length };
}

function punctuation(mark: string | undefined): Found | undefined {
  if (mark === undefined || !'(),/:=[]'.includes(mark)) return undefined;
  return { token: { kind: 'punctuation', mark }, length: 1 };
}

/** Reads from the opening quote; a doubled quote is one. */
function stringLiteral(source: string, start: number): { value: string; end: number } {
  const parts: string[] = [];
  let from = start + 1;
  for (;;) {
    const quote = source.indexOf("'", from);
    if (quote < 0) {
      throw refusal('syntax', {
        problem: 'There is an unterminated literal',
        position: source.length,
        source,
      });
    }
    parts.push(source.slice(from, quote));
    if (source[quote + 1] !== "'") return { value: parts.join("'"), end: quote + 1 };
    from = quote + 2;
  }
}
