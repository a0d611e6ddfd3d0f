import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ensureChromium } from './browser/chromium';

/** `npm test`: everything that has to hold, cheapest first; the last line counts the tests that ran. */
const STEPS: { name: string; command: string[] }[] = [
  { name: 'build', command: ['npm', 'run', '--silent', 'build'] },
  { name: 'types', command: ['npm', 'run', '--silent', 'types'] },
  { name: 'lint', command: ['npm', 'run', '--silent', 'lint'] },
  { name: 'tests', command: ['npx', 'jest', ...process.argv.slice(2)] },
];

function run(): number {
  const environment = { ...process.env, CHROME_PATH: ensureChromium(), PP_TOOLS_TELEMETRY_OPTOUT: '1' };
  for (const { name, command } of STEPS) {
    const started = Date.now();
    const [program = '', ...parameters] = command;
    const { status } = spawnSync(program, parameters, {
      stdio: 'inherit',
      cwd: path.resolve(__dirname, '..'),
      env: environment,
      shell: process.platform === 'win32',
    });
    if (status !== 0) {
      // The tests end with their own count; a step before them is one failure, and nothing after it ran.
      if (name !== 'tests')
        process.stdout.write(`The step '${name}' failed.\n0 passed, 1 failed, 0 skipped\n`);
      return status ?? 1;
    }
    if (name !== 'tests') process.stdout.write(`${name}: ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
  }
  return 0;
}

try {
  process.exitCode = run();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
