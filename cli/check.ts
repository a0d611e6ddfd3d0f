import {
  english,
  explain,
  fixesOf,
  gather,
  isReadFailure,
  judge,
  readPastedError,
  reportJson,
  reportMarkdown,
  valueOf,
  type AccessFacts,
  type DataverseReader,
  type Verdict,
} from '../core/access';
import { fill } from '../core/texts';
import { readArguments, USAGE, type Arguments } from './check/arguments';
import { failureInWords } from './check/failure';
import { pastedInWords } from './check/pasted';
import { Patience } from './dataverse/patience';
import { printed } from './check/print';
import { readerOf } from './check/reader';
import { agreed, announcement, exitCodeWith, printedRehearsal, rehearsed } from './check/rehearsal';
import { tokenFor } from './dataverse/token';
import { webApi } from './dataverse/webApi';
import { answer, complain, start } from './command';
import { readInput } from './input';
import { jsonLine } from './visible';
import { workingFolder } from './workingFolder';

const EXIT: Readonly<Record<Verdict, number>> = { pass: 0, missing: 1, 'at-risk': 2, 'cannot-tell': 2 };
const UNKNOWN = 2;

const readFile = (name: string) => readInput(name, workingFolder('check'));

/**
 * `npm run check -- …`: the setup check from a terminal or a pipeline. Standard output gets the answer and nothing else.
 * Exit code as in USAGE.
 */
async function run(given: readonly string[]): Promise<number> {
  const read = await readArguments(given, process.env, readFile);
  if ('problem' in read) return complain(read.problem);
  switch (read.task) {
    case 'help':
      return answer(`Usage: ${USAGE}`, 0);
    case 'error':
      return explainError(read);
    case 'check':
      return check(read);
  }
}

async function explainError({ file, output }: Extract<Arguments, { task: 'error' }>): Promise<number> {
  const bytes = await readFile(file);
  if ('problem' in bytes) return complain(bytes.problem);
  const error = readPastedError(bytes.toString('utf8'));
  const exitCode = error.kind === 'unknown' ? UNKNOWN : 0;
  return answer(output === 'json' ? jsonLine(error) : pastedInWords(error), exitCode);
}

async function check({
  origin,
  signIn,
  settings,
  output,
  rehearse,
}: Extract<Arguments, { task: 'check' }>): Promise<number> {
  if (rehearse === 'ask') {
    process.stderr.write(`${announcement()}\n`);
    if (!process.stdin.isTTY) return complain('There is no terminal to ask on. Say --yes to rehearse.');
    if (!(await agreed())) return complain('Nothing was sent.');
  }
  const patience = new Patience((seconds) =>
    complain(fill(english.retryAfter, { seconds: String(seconds) })),
  );
  const api = webApi({ origin, token: await tokenFor(origin, signIn), patience });
  const reader = readerOf(api);
  // Whoever may not even ask this learns nothing from a report full of what could not be seen.
  await reader.call({ name: 'WhoAmI', parameters: {} });
  const gathered = await gather(reader, settings);
  const judgement = judge(gathered);
  const facts = fixesOf(judgement.operations).length > 0 ? await explained(reader, gathered) : gathered;
  const rehearsal = rehearse === 'no' ? undefined : await rehearsed(api, gathered, judgement);
  const verdict = EXIT[judgement.verdict];
  const exitCode = rehearsal ? exitCodeWith(verdict, rehearsal.report) : verdict;
  if (output === 'markdown') {
    const texts = [reportMarkdown(judgement, facts, english), ...(rehearsal ? [rehearsal.markdown] : [])];
    return answer(texts.map((text) => text.trimEnd()).join('\n\n'), exitCode);
  }
  const report = reportJson(judgement, facts, english);
  if (output === 'json') return answer(jsonLine({ ...report, rehearsal: rehearsal?.report }), exitCode);
  const texts = [printed(report), ...(rehearsal ? [printedRehearsal(rehearsal.report)] : [])];
  return answer(texts.join('\n\n'), exitCode);
}

/** Roles that are asked for what they hold: who has more has a problem that naming one of them does not solve. */
const MOST_ROLES = 10;

async function explained(reader: DataverseReader, facts: AccessFacts): Promise<AccessFacts> {
  const roles = [
    valueOf(facts.roles) ?? [],
    ...(valueOf(facts.teams) ?? []).map((team) => team.roles),
  ].flat();
  if (roles.length > MOST_ROLES) return facts;
  try {
    return await explain(reader, facts);
  } catch (thrown) {
    // The verdict stands without it.
    if (isReadFailure(thrown)) return facts;
    throw thrown;
  }
}

start(run, failureInWords);
