import { defaultParser } from '@odata/parser';
import { Meaningless, type Condition, type Term } from './condition';

/** What `@odata/parser` reads in a filter. @throws Error where it takes the filter for none */
export function readByOdataParser(filter: string): Condition {
  return conditionOf(defaultParser.filter(filter) as unknown as Token);
}

/** Its tokens: some wrap one other in `value`, some hold parts by name, some an array. */
interface Token {
  type: string;
  raw: string;
  value: unknown;
}
interface Parts {
  left: Token;
  right: Token;
  method: string;
  parameters: Token[];
  current: Token;
  next?: Token;
  variable?: Token;
  predicate?: Token;
}

const OPERATORS: Record<string, string> = {
  EqualsExpression: 'eq',
  NotEqualsExpression: 'ne',
  GreaterThanExpression: 'gt',
  GreaterOrEqualsExpression: 'ge',
  LesserThanExpression: 'lt',
  LesserOrEqualsExpression: 'le',
};

function conditionOf(token: Token): Condition {
  const parts = token.value as Parts;
  const operator = OPERATORS[token.type];
  if (operator) return { kind: 'compare', operator, left: termOf(parts.left), right: termOf(parts.right) };
  switch (token.type) {
    case 'AndExpression':
    case 'OrExpression':
      return {
        kind: token.type === 'AndExpression' ? 'and' : 'or',
        conditions: [conditionOf(parts.left), conditionOf(parts.right)],
      };
    case 'NotExpression':
      return { kind: 'not', condition: conditionOf(token.value as Token) };
    case 'BoolParenExpression':
    case 'ParenExpression':
    case 'CommonExpression':
    case 'LambdaPredicateExpression':
      return conditionOf(token.value as Token);
    case 'MethodCallExpression': {
      const [subject, text] = parts.parameters;
      if (!subject || !text) throw new Meaningless(token.raw);
      return { kind: 'text', function: parts.method, subject: termOf(subject), text: termOf(text) };
    }
    case 'FirstMemberExpression':
      return lambdaOf(token);
    default:
      throw new Meaningless(token.type);
  }
}

function lambdaOf(token: Token): Condition {
  const { path, end } = walk(token);
  if (end?.type !== 'AnyExpression' && end?.type !== 'AllExpression') throw new Meaningless(token.raw);
  const { variable, predicate } = end.value as Parts;
  return {
    kind: end.type === 'AnyExpression' ? 'any' : 'all',
    path,
    variable: variable?.raw ?? '',
    condition: predicate && conditionOf(predicate),
  };
}

function termOf(token: Token): Term {
  if (token.type === 'Literal') return { literal: token.raw };
  const { path, end } = walk(token);
  if (end || path.length === 0) throw new Meaningless(token.raw);
  return { path };
}

/** Collects the names along a member expression, up to a lambda where there is one. */
function walk(token: Token): { path: string[]; end?: Token } {
  if (token.type === 'AnyExpression' || token.type === 'AllExpression') return { path: [], end: token };
  if (token.type === 'ODataIdentifier' || token.type === 'LambdaVariableExpression')
    return { path: [token.raw] };
  const { value } = token;
  const parts = value as Parts;
  const steps = Array.isArray(value)
    ? (value as Token[])
    : isToken(value)
      ? [value]
      : [parts?.current, parts?.next].filter((each) => each !== undefined);
  const walked = steps.map(walk);
  return { path: walked.flatMap(({ path }) => path), end: walked.at(-1)?.end };
}

const isToken = (value: unknown): value is Token =>
  typeof value === 'object' && value !== null && 'type' in value;
