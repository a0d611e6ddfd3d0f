import { readFileSync } from 'node:fs';
import { buildIfNeeded, isBuildCurrent, MANAGED_ZIP } from '../../solution/pack/build';
import { readArguments, USAGE, type Arguments } from './environment/arguments';
import { LocalBuild } from './environment/localBuild';
import { Sandbox } from './sandbox';

const DEFAULT_PORT = 5365;

/** A program that ends `npm start` ends npm and its shell, which tell nobody: their death is all that can be seen from here. */
function endWithParent(): void {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && process.exit(0), 500).unref();
}

/** `npm start`: builds where sources are newer than the zip, then serves until Ctrl+C. */
async function start(): Promise<void> {
  const wanted = readArguments(process.argv.slice(2), process.env);
  if ('problem' in wanted) throw new Error(wanted.problem);
  if (wanted.task === 'help') return void process.stdout.write(`${USAGE}\n`);
  endWithParent();
  const port = Number(process.env['PORT'] ?? DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(
      `PORT is '${process.env['PORT']}', which is no port number (0 to 65535; 0 picks a free one).`,
    );
  }
  if (!isBuildCurrent()) process.stdout.write('Building the solution…\n');
  await buildIfNeeded();
  const server = await serve(wanted, port).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    throw new Error(
      `Port ${port} is taken by another program. Choose another one (PORT=0 picks a free one): PORT=0 npm start`,
    );
  });
  process.stdout.write(`${server.says}: ${server.origin}/\n`);
  const stop = (): void => void server.close().then(() => process.exit(0));
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

async function serve(wanted: Exclude<Arguments, { task: 'help' }>, port: number) {
  const zip = readFileSync(MANAGED_ZIP);
  if (wanted.task === 'sandbox') {
    const sandbox = await Sandbox.start(zip, port);
    return { says: 'OpenCX sandbox ready', origin: sandbox.origin, close: () => sandbox.close() };
  }
  const build = await LocalBuild.start(wanted, zip, port);
  const passes = wanted.allowWrites ? 'changes pass' : 'read-only';
  const says = `OpenCX local build over ${wanted.origin} (${passes}) ready`;
  return { says, origin: build.origin, close: () => build.close() };
}

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
