import type { Literal } from './tokens';

export type Comparison = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le';
export type TextFunction = 'contains' | 'startswith' | 'endswith';

/** A property, with the single-valued navigation properties that lead to it in front. */
export interface Path {
  kind: 'path';
  names: string[];
}

export type Operand = Path | { kind: 'literal'; literal: Literal };

export type Expression =
  | { kind: 'and' | 'or'; operands: Expression[] }
  | { kind: 'not'; operand: Expression }
  | { kind: 'compare'; operator: Comparison; left: Operand; right: Operand }
  | { kind: 'text'; function: TextFunction; subject: Path; text: string }
  | { kind: 'lambda'; quantifier: 'any' | 'all'; path: Path; variable: string; body: Expression | undefined }
  | { kind: 'in'; negated: boolean; property: string; values: string[] };
