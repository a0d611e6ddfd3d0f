import { parseArgs } from 'node:util';

/** What a text is taken for; by itself text is a case's description and JSON the file of a note. */
export type ReadAs = 'description' | 'note' | 'file';
const READ_AS: readonly string[] = ['note', 'description', 'file'] satisfies ReadAs[];

export interface Arguments {
  /** In the order given; `-` is standard input. */
  files: string[];
  as?: ReadAs;
  /** Of the note that the text stands in. */
  subject?: string;
  json: boolean;
  /** Quoted history of mails in full. */
  all: boolean;
  help: boolean;
}

export const USAGE = 'npm run read -- [--as note|description|file] [--subject TEXT] [--json] [--all] FILE…';

/** What the command line asks for, or what is wrong with it in one line. */
export function readArguments(given: readonly string[]): Arguments | { problem: string } {
  try {
    const { values, positionals: files } = parseArgs({
      args: [...given],
      allowPositionals: true,
      options: {
        as: { type: 'string' },
        subject: { type: 'string' },
        json: { type: 'boolean', default: false },
        all: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const { as, subject, json = false, all = false, help = false } = values;
    if (as !== undefined && !isReadAs(as))
      return { problem: `--as ${as} is not known: say --as note, --as description or --as file.` };
    if (subject !== undefined && as !== 'note')
      return { problem: '--subject is the subject of a note: say --as note with it.' };
    if (files.length === 0 && !help) return { problem: `No file was named. Usage: ${USAGE}` };
    return { files, as, subject, json, all, help };
  } catch (error) {
    return { problem: `${firstSentence(error)} Usage: ${USAGE}` };
  }
}

function isReadAs(word: string): word is ReadAs {
  return READ_AS.includes(word);
}

/** parseArgs explains at length how a file could be called like an option. */
function firstSentence(error: unknown): string {
  const [first = ''] = String(error instanceof Error ? error.message : error).split(/\. |\n/);
  return `${first.replace(/\.$/, '')}.`;
}
