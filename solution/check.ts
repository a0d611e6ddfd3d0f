import path from 'node:path';
import { parseArgs } from 'node:util';
import { readInput } from '../cli/input';
import { jsonLine, visibleLine } from '../cli/visible';
import { workingFolder } from '../cli/workingFolder';
import { checkZip, type Finding } from './pack/check';
import { rulesTable } from './pack/check/rulesTable';
import { checkSchema, readSchemas, type Schemas } from './pack/check/schema';

const USAGE = 'npm run solution:check -- [--schemas FOLDER] [--json] ZIP… | --rules';
const CANNOT_RUN = 2;

/**
 * `npm run solution:check -- ZIP…`: prints what Dataverse would refuse, a line a finding (`--json`: a line a file).
 * Exit code 0 nothing found, 1 findings, 2 could not run (the other files still are looked at).
 */
async function run(given: readonly string[]): Promise<number> {
  const folder = workingFolder('solution:check');
  let options;
  let schemas: Schemas | undefined;
  try {
    options = argumentsOf(given);
    const place = options.schemas ?? process.env['SCHEMAS'];
    if (place) schemas = readSchemas(path.resolve(folder, place));
  } catch (error) {
    return complain(firstSentence(error));
  }
  if (options.rules) {
    process.stdout.write(rulesTable());
    return 0;
  }
  if (options.files.length === 0) return complain(`No file was named. Usage: ${USAGE}`);

  let exitCode = 0;
  for (const file of options.files) {
    const zip = await readInput(file, folder);
    if ('problem' in zip) {
      exitCode = complain(zip.problem);
      continue;
    }
    const findings = [...checkZip(zip), ...(schemas ? await checkSchema(zip, schemas) : [])];
    process.stdout.write(`${options.json ? jsonLine({ file, findings }) : answer(file, findings)}\n`);
    if (findings.length > 0 && exitCode === 0) exitCode = 1;
  }
  return exitCode;
}

function argumentsOf(given: readonly string[]): {
  files: string[];
  json: boolean;
  rules: boolean;
  schemas?: string;
} {
  const { values, positionals: files } = parseArgs({
    args: [...given],
    allowPositionals: true,
    options: {
      schemas: { type: 'string' },
      json: { type: 'boolean', default: false },
      rules: { type: 'boolean', default: false },
    },
  });
  const { json = false, rules = false, schemas } = values;
  return { files, json, rules, schemas };
}

function answer(file: string, findings: readonly Finding[]): string {
  if (findings.length === 0) return visibleLine(`${file}: nothing that Dataverse would refuse.`);
  return findings
    .map(({ rule, code, message }) =>
      visibleLine(`${file}: ${code} ${rule}: ${message.replace(/\s+/g, ' ')}`),
    )
    .join('\n');
}

/** parseArgs explains at length how a file could be called like an option. */
function firstSentence(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return /^Unknown option|^Option /.test(message)
    ? `${message.split(/\. |\n/)[0]}. Usage: ${USAGE}`
    : message;
}

function complain(problem: string): number {
  process.stderr.write(`${visibleLine(problem)}\n`);
  return CANNOT_RUN;
}

// `… | head` closes the pipe early, which is no error.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1));
run(process.argv.slice(2)).then(
  (exitCode) => {
    process.exitCode = exitCode;
  },
  (error: unknown) => {
    process.exitCode = complain(error instanceof Error ? error.message : String(error));
  },
);
