import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';

/** Asks on a terminal; standard output is for the answer alone. */
export async function confirmed(question: string, input: Readable, output: Writable): Promise<boolean> {
  const terminal = createInterface({ input, output });
  // Who closes the terminal (Ctrl+D) did not say yes.
  const closed = new Promise<string>((done) => terminal.once('close', () => done('')));
  const said = await Promise.race([terminal.question(`${question} [y/N] `), closed]);
  terminal.close();
  return /^\s*y(es)?\s*$/i.test(said);
}
