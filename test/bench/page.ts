import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import os from 'node:os';
import path from 'node:path';
import { ensureChromium } from '../browser/chromium';
import { markdownTable, type Row } from './table';

const PAGE = path.resolve(__dirname, '../../docs/benchmarks.md');
/** What stands above it is written by hand. */
const HEADING = '## The last run';

/** What it was measured on, and how busy that was: the mean of processes that ran or wanted to, over a minute. */
export function machine(): string {
  const chromium = execFileSync(ensureChromium(), ['--version', '--no-sandbox'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
  const processors = os.cpus();
  const memory = Math.round(os.totalmem() / 2 ** 30);
  const load = os.loadavg()[0] ?? 0;
  return [
    `${processors.length} processors (${processors[0]?.model.trim() ?? 'unknown'}), ${memory} GB, ${os.type()} ${os.arch()}`,
    `Node ${process.version}, ${chromium}, load at the end ${load.toFixed(1)}`,
  ].join('; ');
}

export async function writePage(rows: readonly Row[]): Promise<void> {
  const [byHand = ''] = readFileSync(PAGE, 'utf8').split(HEADING);
  const text = `${byHand}${HEADING}\n\n${machine()}.\n\n${markdownTable(rows)}\n`;
  writeFileSync(PAGE, await format(text, { ...(await resolveConfig(PAGE)), parser: 'markdown' }));
}
