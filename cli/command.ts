import { visible } from './visible';

/** Exit code of a command that has no answer. */
export const CANNOT_RUN = 3;

/**
 * Starts a command with what was typed behind its name, and ends the process with the exit code that it comes to.
 * @param failureInWords what to say of an error that the command did not catch
 */
export function start(
  command: (given: readonly string[]) => Promise<number>,
  failureInWords: (thrown: unknown) => string,
): void {
  // `… | head` closes the pipe early, which is no error.
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) =>
    process.exit(code === 'EPIPE' ? process.exitCode : CANNOT_RUN),
  );
  // Node's own exit code for an error that nobody caught, 1, would be an answer.
  void command(process.argv.slice(2))
    .catch((thrown: unknown) => complain(failureInWords(thrown)))
    .then((exitCode) => {
      process.exitCode = exitCode;
    });
}

/** Writes to standard output, which gets the answer and nothing else. */
export function answer(text: string, exitCode: number): number {
  process.stdout.write(`${text}\n`);
  return exitCode;
}

export function complain(problem: string, exitCode = CANNOT_RUN): number {
  process.stderr.write(`${visible(problem)}\n`);
  return exitCode;
}
