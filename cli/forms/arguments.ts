import { parseArgs } from 'node:util';
import { readAddress, readSignIn, SIGN_IN_OPTIONS, SIGN_IN_USAGE, type SignIn } from '../dataverse/signIn';
import type { ReadFile } from '../input';
import { problemOf } from '../options';

/** What is done to a form; a form is named by its id or its exact name. */
export type Task =
  | { kind: 'list' }
  | { kind: 'add'; form: string; after?: string }
  | { kind: 'remove'; form: string }
  | { kind: 'remove-all' }
  | { kind: 'put-back'; form: string; from: string };

/** What the command line asks for. */
export interface Arguments {
  task: Task;
  origin: string;
  signIn: SignIn;
  /** Nobody is asked before something is written. */
  yes: boolean;
  /** Where the text from before goes. */
  backup?: string;
  json: boolean;
}

export const USAGE = `npm run forms -- list --url https://ORG.crm.dynamics.com SIGN-IN
       npm run forms -- add FORM [--after TAB] …
       npm run forms -- remove FORM …
       npm run forms -- remove --all …
       npm run forms -- put-back FORM --from FILE …

Says which case forms have the conversation, puts it on a form and takes it off again. FORM is the id
of a form or its exact name. What it changes it publishes: the whole case table, with whatever changes
to it wait for that. "list" changes nothing.

  --url URL             the environment
  --after TAB           the tab that the conversation comes after, by name or label; else it comes last
  --from FILE           the form's text from before, as another run left it
  --all                 every form that has the conversation, before the solution is uninstalled;
                        forms that have it from the solution itself stay as they are
  --backup FILE         where the form's text from before goes; it is never written over a file. Unless
                        said otherwise: FORM-ID.before.xml in this folder
  --yes                 do not ask before writing

Sign-in, with the System Administrator or System Customizer role:
${SIGN_IN_USAGE}

Output:
  --json                one JSON document

Exit code: 0 done, or all forms have it; 1 a form lacks it (list), or not all was done; 3 the command
could not run.`;

const OPTIONS = {
  ...SIGN_IN_OPTIONS,
  url: { type: 'string' },
  after: { type: 'string' },
  from: { type: 'string' },
  all: { type: 'boolean' },
  backup: { type: 'string' },
  yes: { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

interface Values {
  after?: string;
  from?: string;
  all?: boolean;
  backup?: string;
}

/** What is asked for, or what is wrong with it. No value that may be a secret is repeated. */
export async function readArguments(
  given: readonly string[],
  environment: NodeJS.ProcessEnv,
  readFile: ReadFile,
): Promise<Arguments | 'help' | { problem: string }> {
  let parsed;
  try {
    parsed = parseArgs({ args: [...given], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    return { problem: `${problemOf(error as NodeJS.ErrnoException)} npm run forms -- --help lists all.` };
  }
  const { values, positionals } = parsed;
  if (values.help) return 'help';
  const task = taskOf(positionals, values);
  if ('problem' in task) return task;
  if (values.url === undefined)
    return { problem: 'Say which environment: --url https://ORG.crm.dynamics.com' };
  const origin = readAddress('--url', values.url);
  if (typeof origin !== 'string') return origin;
  const signIn = await readSignIn(values, environment, readFile);
  if ('problem' in signIn) return signIn;
  const { yes = false, json = false, backup } = values;
  return { task, origin, signIn, yes, json, ...(backup !== undefined && { backup }) };
}

/** Which options belong to which command, and whether it takes a form. */
const COMMANDS = new Map<string, { options: readonly (keyof Values)[]; form: boolean }>([
  ['list', { options: [], form: false }],
  ['add', { options: ['after', 'backup'], form: true }],
  ['remove', { options: ['backup'], form: true }],
  ['remove --all', { options: ['all'], form: false }],
  ['put-back', { options: ['from', 'backup'], form: true }],
]);

function taskOf(positionals: readonly string[], values: Values): Task | { problem: string } {
  const [word = '', form = '', ...rest] = positionals;
  const name = word === 'remove' && values.all ? 'remove --all' : word;
  const command = COMMANDS.get(name);
  if (!command) return { problem: 'Say what to do: list, add, remove or put-back. --help tells more.' };
  const options: readonly (keyof Values)[] = ['after', 'from', 'all', 'backup'];
  const wrong = options.find((option) => values[option] !== undefined && !command.options.includes(option));
  if (wrong) return { problem: `--${wrong} is not for ${name}.` };
  if (!command.form && form !== '') return { problem: `${name} takes no form.` };
  if (command.form && (form === '' || rest.length > 0)) {
    return { problem: `${name} takes one form: its id or its name, a name with blanks in quotes.` };
  }
  const { after, from } = values;
  if (word === 'add') return { kind: 'add', form, ...(after !== undefined && { after }) };
  if (word === 'put-back') {
    return from === undefined
      ? { problem: 'Say which text to put back: --from FILE' }
      : { kind: 'put-back', form, from };
  }
  if (word === 'remove') return values.all ? { kind: 'remove-all' } : { kind: 'remove', form };
  return { kind: 'list' };
}
