import { readCase } from '../core/conversation';
import { readArguments, USAGE, type Arguments } from './read/arguments';
import { caseTextOf, textOf, usualPlace } from './read/caseText';
import { readInput } from './input';
import { missingEvidence } from './read/missing';
import { printed } from './read/print';
import { jsonLine, visibleLine } from './visible';
import { workingFolder } from './workingFolder';

const CANNOT_RUN = 2;

/**
 * `npm run read -- FILE…`: what the reader makes of each file, as text or as one line of JSON a file. Writes to standard
 * output and nowhere else. Exit code 2 where a file could not be read (the others still are) or the command is not understood.
 */
async function run(given: readonly string[]): Promise<number> {
  const read = readArguments(given);
  if ('problem' in read) return complain(read.problem);
  if (read.help) {
    process.stdout.write(`Usage: ${USAGE}\n`);
    return 0;
  }
  let exitCode = 0;
  for (const [index, file] of read.files.entries()) {
    const bytes = await readInput(file, workingFolder('read'));
    if ('problem' in bytes) {
      exitCode = complain(bytes.problem);
      continue;
    }
    if (index > 0 && !read.json) process.stdout.write('\n');
    process.stdout.write(`${answer(file, bytes, read)}\n`);
  }
  return exitCode;
}

function answer(file: string, bytes: Buffer, options: Arguments): string {
  const conversations = readCase(caseTextOf(file, bytes, options));
  if (options.json) return jsonLine({ file, conversations });
  const name = visibleLine(file);
  if (conversations.length === 0) {
    const evidence = missingEvidence(textOf(bytes), options.as ?? usualPlace(file));
    return `${name}: no OpenCX conversation found.\n\n${evidence}`;
  }
  return [`${name}:`, ...conversations.map((conversation) => printed(conversation, options))].join('\n\n');
}

function complain(problem: string): number {
  process.stderr.write(`${visibleLine(problem)}\n`);
  return CANNOT_RUN;
}

// `… | head` closes the pipe early, which is no error.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1));
void run(process.argv.slice(2)).then((exitCode) => {
  process.exitCode = exitCode;
});
