import { randomUUID } from 'node:crypto';
import { english, englishPastedErrors, type AccessFacts, type Guid, type Judgement } from '../../core/access';
import {
  compareWithVerdict,
  englishRehearsal,
  rehearsalJson,
  rehearsalMarkdown,
  rehearse,
  removeLeftovers,
  runIdOf,
  type Doing,
  type Progress,
  type RehearsalReport,
  type RehearsalWords,
} from '../../core/access/rehearsal';
import { fill } from '../../core/texts';
import type { WebApi } from '../dataverse/webApi';
import { complain } from '../command';
import { confirmed } from '../forms/confirm';
import { rows, wrapped } from '../wrap';

const WORDS: RehearsalWords = { check: english, errors: englishPastedErrors, rehearsal: englishRehearsal };

/** What a rehearsal does and what it cannot take back, before it does it. */
export function announcement(): string {
  const { does, heading, items } = englishRehearsal.before;
  return [wrapped('', does), heading, ...items.map((item) => wrapped('  - ', item))].join('\n');
}

/** Whether whoever sits at the terminal agrees; false, too, where nobody does. */
export async function agreed(question = englishRehearsal.before.ask): Promise<boolean> {
  return process.stdin.isTTY && (await confirmed(question, process.stdin, process.stderr));
}

export interface Rehearsed {
  report: RehearsalReport;
  markdown: string;
}

/** Rehearses, and takes away what was left where somebody agrees to it. */
export async function rehearsed(api: WebApi, facts: AccessFacts, judgement: Judgement): Promise<Rehearsed> {
  const random = randomUUID();
  const rehearsal = await toTheEnd(rehearse(api, facts, random, progressOn(process.stderr)), random);
  const { leftovers } = rehearsal;
  if (leftovers.found === 'rows') {
    const addresses = leftovers.rows.map(({ path }) => path).join(', ');
    if (await agreed(`Rows of the rehearsal were left: ${addresses}. Delete them?`)) {
      const { leftovers: now, problem } = await removeLeftovers(api, rehearsal, facts);
      rehearsal.leftovers = now;
      if (problem !== undefined) complain(`Not all could be deleted. Dataverse says: ${problem}`);
    }
  }
  const comparison = compareWithVerdict(judgement, rehearsal);
  return {
    report: rehearsalJson(rehearsal, comparison, WORDS),
    markdown: rehearsalMarkdown(rehearsal, comparison, WORDS),
  };
}

/**
 * Ctrl+C ends the command as ever, but whoever presses it is told what became of what was sent: Dataverse goes on to the end of a
 * transaction, and takes it back.
 */
async function toTheEnd<T>(work: Promise<T>, random: Guid): Promise<T> {
  const { marker } = runIdOf(random);
  const interrupted = (): void => {
    complain(
      `Interrupted. Dataverse takes back what was under way. Rows with the text “${marker}” should not be there; the next rehearsal looks for them, too.`,
    );
    process.kill(process.pid, 'SIGINT');
  };
  process.once('SIGINT', interrupted);
  try {
    return await work;
  } finally {
    process.off('SIGINT', interrupted);
  }
}

/** Says what is being done, each thing once. */
function progressOn(output: NodeJS.WritableStream): (progress: Progress) => void {
  let last: Doing | undefined;
  return ({ doing }) => {
    if (doing !== last) output.write(`${englishRehearsal.doing[doing]}\n`);
    last = doing;
  };
}

/** The exit code of a check with a rehearsal: an obstacle counts as something missing, no answer as something not seen. */
export function exitCodeWith(exitCode: number, { result }: RehearsalReport): number {
  if (result === 'obstacle') return 1;
  return result === 'cannot-tell' ? exitCode || 2 : exitCode;
}

/** For a person at a terminal. */
export function printedRehearsal(report: RehearsalReport): string {
  const { title, meaning, text, message, steps, leftovers, agreementText } = report;
  const said = (words: string): string => fill(englishRehearsal.said, { message: words });
  return [
    `${englishRehearsal.title}: ${title}`,
    wrapped('', [meaning, text].filter(Boolean).join(' ')),
    ...(message === undefined ? [] : [wrapped('', said(message))]),
    rows(
      steps.map((step) => [
        step.stateText,
        [step.title, step.text, step.message && said(step.message)].filter(Boolean).join('. '),
      ]),
    ),
    wrapped('', agreementText),
    wrapped('', leftovers.text),
    ...leftovers.rows.map(({ path }) => wrapped('  - ', path)),
  ].join('\n');
}
