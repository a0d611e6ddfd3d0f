import { holds, type Measurement } from './benchmark';

export interface Row extends Measurement {
  benchmark: string;
}

const HEADINGS = ['what', 'value', 'spread', 'unit', 'budget', 'holds'];
/** Columns of numbers, which stand to the right. */
const NUMBERS: ReadonlySet<number> = new Set([1, 2, 4]);

/** The rows as a table for a terminal. */
export function table(rows: readonly Row[]): string {
  const cells = [HEADINGS, ...rows.map(cellsOf)];
  const widths = HEADINGS.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const lines = cells.map((row) =>
    row.map((cell, column) => padded(cell, widths[column] ?? 0, NUMBERS.has(column))).join('  '),
  );
  lines.splice(1, 0, widths.map((width) => '-'.repeat(width)).join('  '));
  return lines.map((line) => line.trimEnd()).join('\n');
}

/** The rows as a table in Markdown. */
export function markdownTable(rows: readonly Row[]): string {
  const rule = HEADINGS.map((_, column) => (NUMBERS.has(column) ? '--:' : '---'));
  return [HEADINGS, rule, ...rows.map(cellsOf)].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function cellsOf(row: Row): string[] {
  const { benchmark, what, value, spread, unit, reason } = row;
  return [
    `${benchmark}: ${what}`,
    Number.isNaN(value) ? '–' : inDigits(value),
    spread ? spread.map(inDigits).join('–') : '',
    unit,
    limitOf(row),
    row.budget === undefined
      ? ''
      : holds(row)
        ? 'yes'
        : ['NO', ...(reason === undefined ? [] : [reason])].join(', '),
  ];
}

function limitOf({ budget }: Row): string {
  if (budget === undefined) return '';
  return 'atLeast' in budget ? `≥ ${inDigits(budget.atLeast)}` : `≤ ${inDigits(budget.atMost)}`;
}

/** Three digits say enough of a measurement. */
function inDigits(value: number): string {
  return Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en') : String(+value.toPrecision(3));
}

function padded(cell: string, width: number, toTheRight: boolean): string {
  return toTheRight ? cell.padStart(width) : cell.padEnd(width);
}
