import { refusal } from '../errors';
import type { Comparison, Expression, Operand, Path, TextFunction } from './expression';
import { type Literal, type Token, tokenize } from './tokens';

export const COMPARISONS: readonly string[] = ['eq', 'ne', 'gt', 'ge', 'lt', 'le'];
export const TEXT_FUNCTIONS: readonly string[] = ['contains', 'startswith', 'endswith'];
const QUERY_FUNCTIONS = 'Microsoft.Dynamics.CRM.';
/** Those of the query functions that the sandbox has. */
export const SERVED_QUERY_FUNCTIONS: readonly string[] = ['In', 'NotIn'];
const MAX_DEPTH = 100;

/**
 * Parses a `$filter` by recursive descent, one token of look-ahead, in time linear in its length.
 * `aliases` are the literals of `@p` parameters; one that is not given is null.
 */
export function parseFilter(source: string, aliases: ReadonlyMap<string, Literal> = new Map()): Expression {
  return new FilterParser(source, aliases).parse();
}

class FilterParser {
  private readonly tokens: Token[];
  private index = 0;
  private depth = 0;

  constructor(
    private readonly source: string,
    private readonly aliases: ReadonlyMap<string, Literal>,
  ) {
    this.tokens = tokenize(source);
  }

  parse(): Expression {
    const expression = this.alternatives();
    if (this.token.kind !== 'end') throw this.problem('Syntax error');
    return expression;
  }

  private get token(): Token {
    return this.tokens[this.index] ?? { kind: 'end', position: this.source.length };
  }

  private alternatives(): Expression {
    if (++this.depth > MAX_DEPTH)
      throw refusal('badQuery', { problem: 'Recursion depth exceeded allowed limit.' });
    const expression = this.chain('or', () => this.chain('and', () => this.negation()));
    this.depth--;
    return expression;
  }

  private chain(kind: 'and' | 'or', next: () => Expression): Expression {
    const first = next();
    if (!this.takeName(kind)) return first;
    const operands = [first];
    do operands.push(next());
    while (this.takeName(kind));
    return { kind, operands };
  }

  private negation(): Expression {
    let negated = false;
    while (this.takeName('not')) negated = !negated;
    const operand = this.primary();
    return negated ? { kind: 'not', operand } : operand;
  }

  private primary(): Expression {
    if (this.take('(')) {
      const inner = this.alternatives();
      this.expect(')', "')' or operator expected");
      return inner;
    }
    const { token } = this;
    if (token.kind === 'name' && TEXT_FUNCTIONS.includes(token.name) && this.nextIs('('))
      return this.textFunction();
    if (token.kind === 'name' && token.name.startsWith(QUERY_FUNCTIONS))
      return this.queryFunction(token.name);
    const left = this.operand();
    if (left.kind === 'path' && this.take('(')) return this.lambda(left);
    const operator = this.token;
    if (operator.kind !== 'name' || !COMPARISONS.includes(operator.name)) throw this.problem('Syntax error');
    this.index++;
    return { kind: 'compare', operator: operator.name as Comparison, left, right: this.operand() };
  }

  private operand(): Operand {
    const { token } = this;
    switch (token.kind) {
      case 'literal':
        this.index++;
        return { kind: 'literal', literal: token.literal };
      case 'alias':
        this.index++;
        return { kind: 'literal', literal: this.aliases.get(token.name) ?? { type: 'Null', value: null } };
      case 'name':
        return this.path();
      default:
        throw this.problem('Expression expected');
    }
  }

  private path(): Path {
    const names = [this.name()];
    while (this.take('/')) names.push(this.name());
    return { kind: 'path', names };
  }

  /** `contains(title,'x')`, and the same compared with true or false. */
  private textFunction(): Expression {
    const name = this.name() as TextFunction;
    this.expect('(', "'(' expected");
    const subject = this.path();
    this.expect(',', "')' or ',' expected");
    const text = this.operand();
    if (text.kind !== 'literal' || text.literal.type !== 'String') throw this.problem('Expression expected');
    this.expect(')', "')' or ',' expected");
    const call: Expression = { kind: 'text', function: name, subject, text: text.literal.value };
    if (!this.takeName('eq')) return call;
    const wanted = this.operand();
    if (wanted.kind !== 'literal' || wanted.literal.type !== 'Boolean') throw this.problem('Syntax error');
    return wanted.literal.value ? call : { kind: 'not', operand: call };
  }

  /** `Incident_Annotation/any(n:n/subject eq 'x')`; the path comes with the quantifier as its last name. */
  private lambda(called: Path): Expression {
    const names = [...called.names];
    const quantifier = names.pop();
    if ((quantifier !== 'any' && quantifier !== 'all') || names.length === 0) {
      throw refusal('badQuery', {
        problem: `An unknown function with name '${called.names.join('/')}' was found. This may also be a function import or a key lookup on a navigation property, which is not allowed.`,
      });
    }
    const path: Path = { kind: 'path', names };
    if (quantifier === 'any' && this.take(')'))
      return { kind: 'lambda', quantifier, path, variable: '', body: undefined };
    const variable = this.name();
    this.expect(':', "':' expected");
    const body = this.alternatives();
    this.expect(')', "')' or operator expected");
    return { kind: 'lambda', quantifier, path, variable, body };
  }

  /** `Microsoft.Dynamics.CRM.In(PropertyName='x',PropertyValues=['a','b'])`; the other sixty are refused. */
  private queryFunction(called: string): Expression {
    const name = called.slice(QUERY_FUNCTIONS.length);
    if (!SERVED_QUERY_FUNCTIONS.includes(name))
      throw refusal('notSupported', { what: `query function ${called}` });
    this.index++;
    this.expect('(', "'(' expected");
    const property = this.argument('PropertyName');
    this.expect(',', "',' expected");
    const values = this.argument('PropertyValues');
    this.expect(')', "')' expected");
    if (typeof property !== 'string' || typeof values === 'string') throw this.problem('Syntax error');
    return { kind: 'in', negated: name === 'NotIn', property, values };
  }

  private argument(name: string): string | string[] {
    if (!this.takeName(name)) throw this.problem('Syntax error');
    this.expect('=', "'=' expected");
    if (!this.take('[')) return this.text();
    const values: string[] = [];
    do values.push(this.text());
    while (this.take(','));
    this.expect(']', "']' expected");
    return values;
  }

  private text(): string {
    const operand = this.operand();
    if (operand.kind !== 'literal' || operand.literal.type === 'Null')
      throw this.problem('Expression expected');
    return String(operand.literal.value);
  }

  private name(): string {
    const { token } = this;
    if (token.kind !== 'name') throw this.problem('Syntax error');
    this.index++;
    return token.name;
  }

  private takeName(name: string): boolean {
    const { token } = this;
    if (token.kind !== 'name' || token.name !== name) return false;
    this.index++;
    return true;
  }

  private nextIs(mark: string): boolean {
    const next = this.tokens[this.index + 1];
    return next?.kind === 'punctuation' && next.mark === mark;
  }

  private take(mark: string): boolean {
    const { token } = this;
    if (token.kind !== 'punctuation' || token.mark !== mark) return false;
    this.index++;
    return true;
  }

  private expect(mark: string, problem: string): void {
    if (!this.take(mark)) throw this.problem(problem);
  }

  private problem(problem: string) {
    return refusal('syntax', { problem, position: this.token.position, source: this.source });
  }
}
