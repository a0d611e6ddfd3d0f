import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** The name that stands for standard input. */
export const STANDARD_INPUT = '-';

/** What happened to a file that could not be read, by Node's code, and what to do. */
const PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file; check the path.',
  ENOTDIR: 'there is no such file; check the path.',
  EISDIR: 'this is a folder; name the files in it.',
  EACCES: 'you may not read this file; ask for the right to.',
  EPERM: 'you may not read this file; ask for the right to.',
  ERR_FS_FILE_TOO_LARGE: 'this file is too large to be read at once; cut it.',
};

/** Reads a file that an argument names; `-` is standard input. */
export type ReadFile = (name: string) => Promise<Buffer | { problem: string }>;

/** The bytes of a file named on the command line, or why there are none. */
export async function readInput(name: string, folder: string): Promise<Buffer | { problem: string }> {
  try {
    return name === STANDARD_INPUT ? await readStandardInput() : await readFile(path.resolve(folder, name));
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    return { problem: `${name}: ${PROBLEMS[code] ?? `this file could not be read (${message}).`}` };
  }
}

async function readStandardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
