import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { workingFolder } from '../../cli/workingFolder';
import { buildIfNeeded } from '../../solution/pack/build';
import { holds, resultOf } from './benchmark';
import { BENCHMARKS } from './benchmarks';
import { machine, writePage } from './page';
import { table, type Row } from './table';

/**
 * `npm run bench`, `npm run bench -- reading --json FILE`, `npm run bench -- --write` (docs/benchmarks.md): measures and prints
 * a table. Exit code 0 where every budget holds, 1 where one does not, 2 where nothing could be measured.
 */
async function run(given: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...given],
    allowPositionals: true,
    options: { json: { type: 'string' }, write: { type: 'boolean' } },
  });
  const wanted = positionals.map((name) => name.toLowerCase());
  const chosen = BENCHMARKS.filter(({ name }) => wanted.every((part) => name.toLowerCase().includes(part)));
  if (chosen.length === 0) {
    const names = BENCHMARKS.map(({ name }) => name).join(', ');
    throw new Error(`No benchmark is called so. There are: ${names}.`);
  }
  if (values.write && chosen.length < BENCHMARKS.length)
    throw new Error('The page has every benchmark: --write takes no names.');
  await buildIfNeeded();
  const rows: Row[] = [];
  for (const { name, measure } of chosen) {
    process.stderr.write(`${name}…\n`);
    for (const measurement of await measure()) rows.push({ benchmark: name, ...measurement });
  }
  process.stdout.write(`${table(rows)}\n\n${machine()}\n`);
  if (values.json !== undefined) {
    const results = rows.map((row) => resultOf(row.benchmark, row));
    const file = path.resolve(workingFolder('bench'), values.json);
    writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
  }
  if (values.write) await writePage(rows);
  return rows.every(holds) ? 0 : 1;
}

run(process.argv.slice(2)).then(
  (exitCode) => {
    process.exitCode = exitCode;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  },
);
