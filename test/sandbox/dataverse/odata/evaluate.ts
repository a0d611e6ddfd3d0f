import { refusal } from '../errors';
import { comparable, EDM_TYPES, order, type Primitive, type ValueType } from './compare';
import type { Comparison, Expression, Operand, Path } from './expression';
import { like } from './like';
import type { Property, Scope } from './scope';
import type { Literal } from './tokens';

const OPERATOR_KINDS: Record<Comparison, string> = {
  eq: 'Equal',
  ne: 'NotEqual',
  gt: 'GreaterThan',
  ge: 'GreaterThanOrEqual',
  lt: 'LessThan',
  le: 'LessThanOrEqual',
};

const TEXT_PATTERNS = {
  contains: (text: string) => `%${text}%`,
  startswith: (text: string) => `${text}%`,
  endswith: (text: string) => `%${text}`,
};

/** Binds an expression to what its names mean; refuses names that are not there and types that do not go together. */
export function compile<T>(expression: Expression, scope: Scope<T>): (thing: T) => boolean {
  switch (expression.kind) {
    case 'and': {
      const tests = expression.operands.map((operand) => compile(operand, scope));
      return (thing) => tests.every((test) => test(thing));
    }
    case 'or': {
      const tests = expression.operands.map((operand) => compile(operand, scope));
      return (thing) => tests.some((test) => test(thing));
    }
    case 'not': {
      const test = compile(expression.operand, scope);
      return (thing) => !test(thing);
    }
    case 'compare':
      return comparison(expression, scope);
    case 'text': {
      const subject = resolve(expression.subject, scope);
      if (subject.type !== 'String') {
        throw refusal('badQuery', {
          problem: `No function signature for the function with name '${expression.function}' matches the specified arguments.`,
        });
      }
      const test = like(TEXT_PATTERNS[expression.function](expression.text));
      return (thing) => {
        const value = subject.read(thing);
        return value !== null && test(String(value));
      };
    }
    case 'lambda':
      return lambda(expression, scope);
    case 'in': {
      const { type, read } = resolve({ kind: 'path', names: [expression.property] }, scope);
      const values = new Set(expression.values.map((value) => value.toLowerCase()));
      return (thing) => values.has(String(comparable(read(thing), type))) !== expression.negated;
    }
  }
}

/** Finds the property that a path leads to; a way through a row that is not there reads null. */
export function resolve<T>(path: Path, scope: Scope<T>): Property<T> {
  const [name = '', ...rest] = path.names;
  if (rest.length === 0) {
    const property = scope.property(name);
    if (!property) throw refusal('noProperty', { property: name, table: scope.typeName });
    return property;
  }
  const navigation = scope.navigation(name);
  if (!navigation || navigation.many) throw refusal('noProperty', { property: name, table: scope.typeName });
  const property = resolve({ kind: 'path', names: rest }, navigation.scope);
  return {
    type: property.type,
    read: (thing) => {
      const [other] = navigation.follow(thing);
      return other === undefined ? null : property.read(other);
    },
  };
}

function comparison<T>(expression: Expression & { kind: 'compare' }, scope: Scope<T>): (thing: T) => boolean {
  const { operator } = expression;
  const left = bind(expression.left, scope);
  const right = bind(expression.right, scope);
  const type = commonType(left.type, right.type, operator);
  return (thing) => {
    const one = comparable(left.read(thing), type);
    const two = comparable(right.read(thing), type);
    if (operator === 'eq') return one === two;
    if (operator === 'ne') return one !== two;
    if (one === null || two === null) return false;
    const relation = order(one, two);
    return { gt: relation > 0, ge: relation >= 0, lt: relation < 0, le: relation <= 0 }[operator];
  };
}

interface Bound<T> {
  type: ValueType | 'Null';
  read(thing: T): Primitive;
}

function bind<T>(operand: Operand, scope: Scope<T>): Bound<T> {
  if (operand.kind === 'path') return resolve(operand, scope);
  const { literal } = operand;
  return { type: typeOf(literal), read: () => literal.value };
}

const typeOf = (literal: Literal): ValueType | 'Null' => literal.type;

function commonType(left: ValueType | 'Null', right: ValueType | 'Null', operator: Comparison): ValueType {
  if (left === 'Null') return right === 'Null' ? 'String' : right;
  if (right === 'Null' || left === right) return left;
  const pair = [left, right];
  if (pair.includes('Guid') && pair.includes('String')) return 'Guid';
  throw refusal('badQuery', {
    problem: `A binary operator with incompatible types was detected. Found operand types '${EDM_TYPES[left]}' and '${EDM_TYPES[right]}' for operator kind '${OPERATOR_KINDS[operator]}'.`,
  });
}

function lambda<T>(expression: Expression & { kind: 'lambda' }, scope: Scope<T>): (thing: T) => boolean {
  const [name = '', ...rest] = expression.path.names;
  const navigation = scope.navigation(name);
  if (!navigation?.many || rest.length > 0) {
    throw refusal('noProperty', { property: expression.path.names.join('/'), table: scope.typeName });
  }
  if (!expression.body) return (thing) => navigation.follow(thing).length > 0;
  const test = compile(expression.body, withVariable(navigation.scope, expression.variable));
  return expression.quantifier === 'any'
    ? (thing) => navigation.follow(thing).some(test)
    : (thing) => navigation.follow(thing).every(test);
}

/** Inside a lambda, everything is named through its variable: `n/subject`. */
function withVariable<T>(inner: Scope<T>, variable: string): Scope<T> {
  return {
    typeName: inner.typeName,
    property: () => undefined,
    navigation: (name) =>
      name === variable ? { many: false, scope: inner, follow: (thing) => [thing] } : undefined,
  };
}
