/** A filter as this folder understands it, whoever parsed it. It shares no code with the sandbox's own filter. */
export type Condition =
  | { kind: 'and' | 'or'; conditions: Condition[] }
  | { kind: 'not'; condition: Condition }
  | { kind: 'compare'; operator: string; left: Term; right: Term }
  | { kind: 'text'; function: string; subject: Term; text: Term }
  | { kind: 'any' | 'all'; path: string[]; variable: string; condition: Condition | undefined };

/** Names that lead to a value, or a literal as it was written. */
export type Term = { path: string[] } | { literal: string };

/** A row as JSON has it; lookups are followed by nested rows, collections by arrays of them. */
export type Thing = { [name: string]: string | number | boolean | null | Thing | Thing[] };

/** A filter that is outside what OData gives a meaning here; the parsers know no types and take it. */
export class Meaningless extends Error {}

/**
 * Whether a row fulfils a condition as Dataverse compares: text without case, dates as instants, null equal to null and
 * different from everything else, wildcards in the text functions (filter-rows on learn.microsoft.com). That `not` of a text
 * function holds for null is inferred from OData's two-valued reading; nobody confirmed it.
 */
export function holds(condition: Condition, row: Thing): boolean {
  switch (condition.kind) {
    case 'and':
      return !condition.conditions.some((each) => !holds(each, row));
    case 'or':
      return condition.conditions.some((each) => holds(each, row));
    case 'not':
      return !holds(condition.condition, row);
    case 'compare':
      return compares(condition.operator, valueOf(condition.left, row), valueOf(condition.right, row));
    case 'text': {
      const subject = valueOf(condition.subject, row);
      const text = valueOf(condition.text, row);
      if (typeof text !== 'string') throw new Meaningless('a text function of no text');
      return typeof subject === 'string' && patternOf(condition.function, text).test(subject);
    }
    default: {
      const found = follow(condition.path, row);
      if (!Array.isArray(found)) throw new Meaningless('a lambda over no collection');
      const { condition: inner, variable } = condition;
      const matches = found.filter((each) => !inner || holds(inner, { [variable]: each }));
      return condition.kind === 'any' ? matches.length > 0 : matches.length === found.length;
    }
  }
}

function compares(operator: string, left: Value, right: Value): boolean {
  if (operator === 'eq') return left === right;
  if (operator === 'ne') return left !== right;
  if (left === null || right === null) return false;
  if (operator === 'gt') return left > right;
  if (operator === 'ge') return left >= right;
  if (operator === 'lt') return left < right;
  if (operator === 'le') return left <= right;
  throw new Meaningless(operator);
}

type Value = string | number | boolean | null;

const DATE = /^\d{4}-\d\d-\d\d(T.*)?$/;

function valueOf(term: Term, row: Thing): Value {
  if ('path' in term) {
    const found = follow(term.path, row);
    if (typeof found === 'object' && found !== null) throw new Meaningless('a row as a value');
    return plain(found ?? null);
  }
  const { literal } = term;
  if (literal.startsWith("'")) return plain(literal.slice(1, -1).split("''").join("'"));
  if (literal === 'null') return null;
  if (literal === 'true' || literal === 'false') return literal === 'true';
  return Number.isNaN(Number(literal)) ? plain(literal) : Number(literal);
}

const plain = (value: Value): Value => {
  if (typeof value !== 'string') return value;
  return DATE.test(value) ? new Date(value).getTime() : value.toLowerCase();
};

function follow(path: readonly string[], row: Thing): Thing[string] | undefined {
  return path.reduce<Thing[string] | undefined>((found, name) => {
    if (typeof found !== 'object' || found === null || Array.isArray(found)) return null;
    return found[name];
  }, row);
}

/** SQL's wildcards as a regular expression; what the generated filters have of them: `%` and `_`. */
function patternOf(name: string, text: string): RegExp {
  const inner = text
    .replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
    .replace(/%/g, '.*')
    .replace(/_/g, '.');
  return new RegExp(
    `${name === 'endswith' ? '' : '^'}${name === 'contains' ? '.*' : ''}${inner}${name === 'startswith' ? '' : name === 'contains' ? '' : '$'}`,
    'isu',
  );
}
