import {
  type FilterExpression,
  FilterLexer,
  FilterParser,
  type FilterMethodCall,
  type LambdaExpression,
} from '@sap-ux/fe-mockserver-core/dist/request/filterParser';
import { Meaningless, type Condition, type Term } from './condition';

/** Its base class, whose package brings no types along here. */
interface Base {
  input: unknown[];
  errors: { message: string }[];
}

const parser = new FilterParser(undefined, { recoveryEnabled: false }) as FilterParser & Base;

/** What the parser of SAP's mock server reads in a filter. @throws Error where it takes the filter for none */
export function readByMockserver(filter: string): Condition {
  const { tokens, errors } = FilterLexer.tokenize(filter);
  if (errors.length > 0) throw new Error(errors[0]?.message);
  parser.input = tokens;
  const expression = parser.filterExpr();
  if (parser.errors.length > 0) throw new Error(parser.errors[0]?.message);
  return conditionOf(expression);
}

function conditionOf({ expressions, ...single }: FilterExpression): Condition {
  if (!expressions) return leafOf(single);
  const conditions = expressions.map(conditionOf);
  const [first] = conditions;
  const kind = single.operator === 'OR' ? 'or' : 'and';
  const all: Condition = first && conditions.length === 1 ? first : { kind, conditions };
  return single.isReversed ? { kind: 'not', condition: all } : all;
}

function leafOf({ operator, literal, identifier }: FilterExpression): Condition {
  if (typeof identifier === 'object' && identifier.type === 'lambda') return lambdaOf(identifier);
  if (typeof identifier === 'object') return textOf(identifier);
  if (identifier === undefined || operator === undefined || typeof literal !== 'string')
    throw new Meaningless('no comparison');
  return { kind: 'compare', operator, left: { path: identifier.split('/') }, right: { literal } };
}

const termOf = (text: string): Term => (text.startsWith("'") ? { literal: text } : { path: text.split('/') });

function textOf({ method, methodArgs: [subject = '', text = ''] }: FilterMethodCall): Condition {
  return { kind: 'text', function: method, subject: termOf(subject), text: termOf(text) };
}

function lambdaOf({ operator, key, expression, target }: LambdaExpression): Condition {
  return {
    kind: operator === 'ANY' ? 'any' : 'all',
    path: target.split('/'),
    variable: key,
    // Typed as always there; `any()` has none.
    condition: (expression as FilterExpression | undefined) && conditionOf(expression),
  };
}
