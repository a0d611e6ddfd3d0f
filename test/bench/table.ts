import { holds, type Measurement } from './benchmark';

export interface Row extends Measurement {
  benchmark: string;
}

const HEADINGS = ['what', 'value', 'unit', 'budget', 'holds'];
/** Columns of numbers, which stand to the right. */
const NUMBERS: ReadonlySet<number> = new Set([1, 3]);

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

function cellsOf(row: Row): string[] {
  const { benchmark, what, value, unit, budget } = row;
  const limit = 'atLeast' in budget ? `≥ ${inDigits(budget.atLeast)}` : `≤ ${inDigits(budget.atMost)}`;
  return [`${benchmark}: ${what}`, inDigits(value), unit, limit, holds(row) ? 'yes' : 'NO'];
}

/** Three digits say enough of a measurement. */
function inDigits(value: number): string {
  return Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en') : String(+value.toPrecision(3));
}

function padded(cell: string, width: number, toTheRight: boolean): string {
  return toTheRight ? cell.padStart(width) : cell.padEnd(width);
}
