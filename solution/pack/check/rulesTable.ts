import { rules } from '../check';
import type { RuleName } from './rule';
import { schemaRule } from './schema';
import { readingRules } from './readSolutionZip';

/** Every rule there is, in the order of findings. */
export const allRules: readonly RuleName[] = [...Object.values(readingRules), ...rules, schemaRule];

/** The rules as a table in Markdown, for `docs/solution-check.md`. */
export function rulesTable(): string {
  const rows = allRules.map(({ name, code, scope, must }) => [name, code, scope, must]);
  const lines = [['rule', 'code', 'for', 'what must hold'], ['---', '---', '---', '---'], ...rows];
  return lines
    .map((cells) => `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |\n`)
    .join('');
}
