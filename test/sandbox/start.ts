import { readFileSync } from 'node:fs';
import { buildIfNeeded, isBuildCurrent, MANAGED_ZIP } from '../../solution/pack/build';
import { Sandbox } from './sandbox';

const DEFAULT_PORT = 5365;

/** A program that ends `npm start` ends npm and its shell, which tell nobody: their death is all that can be seen from here. */
function endWithParent(): void {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && process.exit(0), 500).unref();
}

/** `npm start`: builds where sources are newer than the zip, then serves until Ctrl+C. */
async function start(): Promise<void> {
  endWithParent();
  const port = Number(process.env['PORT'] ?? DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(
      `PORT is '${process.env['PORT']}', which is no port number (0 to 65535; 0 picks a free one).`,
    );
  }
  if (!isBuildCurrent()) process.stdout.write('Building the solution…\n');
  await buildIfNeeded();
  const sandbox = await Sandbox.start(readFileSync(MANAGED_ZIP), port).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') throw error;
      throw new Error(
        `Port ${port} is taken by another program. Choose another one (PORT=0 picks a free one): PORT=0 npm start`,
      );
    },
  );
  process.stdout.write(`OpenCX sandbox ready: ${sandbox.origin}/\n`);
  const stop = (): void => void sandbox.close().then(() => process.exit(0));
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
