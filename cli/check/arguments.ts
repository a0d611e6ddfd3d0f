import { parseArgs } from 'node:util';
import { english, readSettings, type Settings, type WrittenSettings } from '../../core/access';
import { readAddress, readSignIn, SIGN_IN_OPTIONS, SIGN_IN_USAGE, type SignIn } from '../dataverse/signIn';
import type { ReadFile } from '../input';
import { problemOf } from '../options';

export type Output = 'text' | 'json' | 'markdown';

/** What the command line asks for. */
export type Arguments =
  | { task: 'help' }
  /** Explain an error that OpenCX showed; `file` as for the reader, `-` is standard input. */
  | { task: 'error'; file: string; output: Output }
  | {
      task: 'check';
      origin: string;
      signIn: SignIn;
      settings: Settings;
      output: Output;
      /** Whether to rehearse a handoff, too, and whether that was agreed to already. */
      rehearse: 'no' | 'ask' | 'yes';
    };

export const USAGE = `npm run check -- --url https://ORG.crm.dynamics.com --app ID SIGN-IN [SETTINGS] [OUTPUT]
       npm run check -- --error FILE

Checks whether OpenCX's application user can do in Dataverse what a handoff takes. Changes nothing,
unless it is asked to rehearse.

  --url URL             the environment
  --app ID              application (client) ID that OpenCX signs in with: who is checked

Sign-in of whoever asks, best with the System Administrator role:
${SIGN_IN_USAGE}

OpenCX's settings for this environment:
  --owner ID            default_owner_id
  --queue ID            default_queue_id
  --priority 1-4        2 unless said otherwise
  --properties JSON     ticket_properties; @FILE reads them from a file
  --chat                chat channels are used (web, SMS, WhatsApp)

Rehearsal:
  --rehearse            does a whole handoff as the application user, in transactions that Dataverse
                        takes back: meets plug-ins and required columns, which no table of
                        privileges knows. Asks first, on a terminal
  --yes                 goes ahead without asking

Output:
  --json, --markdown    one JSON document, or a report for a ticket

  --error FILE          what an error that OpenCX showed means; - reads standard input

Exit code: 0 everything will work, 1 something is missing or the rehearsal met an obstacle,
2 at risk or not everything could be seen, 3 the check could not run.`;

const OPTIONS = {
  url: { type: 'string' },
  app: { type: 'string' },
  ...SIGN_IN_OPTIONS,
  owner: { type: 'string' },
  queue: { type: 'string' },
  priority: { type: 'string' },
  properties: { type: 'string' },
  chat: { type: 'boolean' },
  rehearse: { type: 'boolean' },
  yes: { type: 'boolean' },
  json: { type: 'boolean' },
  markdown: { type: 'boolean' },
  error: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/**
 * What is asked for, or what is wrong with it: one problem a line. No value that may be a secret is repeated.
 * @param environment where the client secret and the token may be
 */
export async function readArguments(
  given: readonly string[],
  environment: NodeJS.ProcessEnv,
  readFile: ReadFile,
): Promise<Arguments | { problem: string }> {
  let values;
  try {
    values = parseArgs({ args: [...given], options: OPTIONS }).values;
  } catch (error) {
    return { problem: `${problemOf(error as NodeJS.ErrnoException)} npm run check -- --help lists all.` };
  }
  const { url, app, properties, json, markdown } = values;
  if (values.help) return { task: 'help' };
  if (json && markdown) return { problem: 'Say --json or --markdown, not both.' };
  if (values.yes && !values.rehearse)
    return { problem: '--yes says that --rehearse need not ask: say both.' };
  if (values.rehearse && values.error !== undefined)
    return { problem: 'Say --rehearse or --error, not both.' };
  const output: Output = json ? 'json' : markdown ? 'markdown' : 'text';
  if (values.error !== undefined) return { task: 'error', file: values.error, output };
  if (url === undefined) return { problem: 'Say which environment: --url https://ORG.crm.dynamics.com' };
  if (app === undefined) {
    return { problem: 'Say whom to check: --app and the application (client) ID that OpenCX signs in with.' };
  }
  const origin = readAddress('--url', url);
  if (typeof origin !== 'string') return origin;
  const read = await readProperties(properties, readFile);
  if ('problem' in read) return read;
  const { owner, queue, priority, chat } = values;
  const settings = settingsOf({ app, owner, queue, priority, properties: read.text, chat: chat ? '1' : '' });
  if ('problem' in settings) return settings;
  const signIn = await readSignIn(values, environment, readFile);
  const rehearse = values.rehearse ? (values.yes ? 'yes' : 'ask') : 'no';
  return 'problem' in signIn ? signIn : { task: 'check', origin, signIn, settings, output, rehearse };
}

async function readProperties(
  written: string | undefined,
  readFile: ReadFile,
): Promise<{ text: string } | { problem: string }> {
  if (!written?.startsWith('@')) return { text: written ?? '' };
  const bytes = await readFile(written.slice(1));
  return 'problem' in bytes ? bytes : { text: bytes.toString('utf8') };
}

function settingsOf(written: WrittenSettings): Settings | { problem: string } {
  const read = readSettings(written);
  if ('settings' in read) return read.settings;
  const problems = Object.entries(read.problems).map(
    ([name, problem]) =>
      `--${name}: ${problem === 'secret' ? SECRET_GIVEN : english.settingProblems[problem]}`,
  );
  return { problem: problems.join('\n') };
}

const SECRET_GIVEN =
  'This looks like a client secret. It was not sent anywhere, but your shell may remember it: replace it, and give the application (client) ID.';
