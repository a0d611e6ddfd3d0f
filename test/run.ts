import { spawn } from 'node:child_process';
import path from 'node:path';
import { ensureChromium } from './browser/chromium';

interface Step {
  name: string;
  command: string[];
}

const script = (name: string): Step => ({ name, command: ['npm', 'run', '--silent', name] });

/** `npm test`: everything that has to hold, cheapest first, in each row at the same time; the last line counts the tests that ran. */
const STEPS: readonly (readonly Step[])[] = [
  [script('build')],
  // Each keeps one processor busy; the types of the control need the build.
  [script('types'), script('lint')],
  [{ name: 'tests', command: ['npx', 'jest', ...process.argv.slice(2)] }],
];

async function run(): Promise<number> {
  const environment = { ...process.env, CHROME_PATH: ensureChromium(), PP_TOOLS_TELEMETRY_OPTOUT: '1' };
  for (const row of STEPS) {
    const ended = await Promise.all(row.map((step) => end(step, environment, row.length > 1)));
    for (const { name, status, says, seconds } of ended) {
      process.stdout.write(says);
      if (name === 'tests') return status;
      if (status === 0) process.stdout.write(`${name}: ${seconds.toFixed(1)} s\n`);
    }
    const failed = ended.filter(({ status }) => status !== 0);
    // The tests end with their own count; a step before them is one failure, and nothing after it ran.
    for (const { name } of failed) process.stdout.write(`The step '${name}' failed.\n`);
    if (failed[0]) {
      process.stdout.write(`0 passed, ${failed.length} failed, 0 skipped\n`);
      return failed[0].status;
    }
  }
  return 0;
}

interface Ended {
  name: string;
  status: number;
  /** What it printed, where that was kept back. */
  says: string;
  seconds: number;
}

/** @param quiet keeps what it prints until its end, so that steps at the same time do not talk across each other */
function end({ name, command }: Step, env: NodeJS.ProcessEnv, quiet: boolean): Promise<Ended> {
  const started = Date.now();
  const [program = '', ...parameters] = command;
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, {
      stdio: quiet ? ['inherit', 'pipe', 'pipe'] : 'inherit',
      cwd: path.resolve(__dirname, '..'),
      env,
      shell: process.platform === 'win32',
    });
    let says = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => (says += text));
    child.on('error', reject);
    child.on('close', (status) =>
      resolve({ name, status: status ?? 1, says, seconds: (Date.now() - started) / 1000 }),
    );
  });
}

run().then(
  (status) => (process.exitCode = status),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
