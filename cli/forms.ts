import { cameWithSolution, formsOver, stateOf, type CaseForm, type FormsConnection } from '../core/forms';
import { Patience } from './dataverse/patience';
import { tokenFor } from './dataverse/token';
import { webApi } from './dataverse/webApi';
import { carryOut, questionFor, type Plan, type Result } from './forms/act';
import { readArguments, USAGE, type Arguments, type Task } from './forms/arguments';
import { confirmed } from './forms/confirm';
import { findForm, tabCalled } from './forms/find';
import { allHaveIt, formJson, printedList } from './forms/list';
import { failureInWords, printed } from './forms/words';
import { answer, complain, start, CANNOT_RUN } from './command';
import { readInput } from './input';
import { jsonLine, visibleLine } from './visible';
import { workingFolder } from './workingFolder';

const LACKING = 1;

const folder = workingFolder('forms');
const readFile = (name: string) => readInput(name, folder);

/**
 * `npm run forms -- …`: the case forms from a terminal or a pipeline. Standard output gets the answer and nothing else.
 * Exit code as in USAGE.
 */
async function run(given: readonly string[]): Promise<number> {
  const read = await readArguments(given, process.env, readFile);
  if (read === 'help') return answer(`Usage: ${USAGE}`, 0);
  if ('problem' in read) return complain(read.problem);
  const { origin, signIn, task, json } = read;
  const patience = new Patience((seconds) =>
    complain(`Dataverse asks to wait ${seconds} seconds before trying again.`),
  );
  const api = webApi({ origin, token: await tokenFor(origin, signIn), patience });
  const connection = formsOver(api.get, api.send);
  const forms = await connection.forms();
  if (task.kind === 'list') return list(forms, json);
  const plans = await plansFor(task, forms);
  return 'problem' in plans ? complain(plans.problem) : carryOutAll(connection, plans, read);
}

function list(forms: readonly CaseForm[], json: boolean): number {
  const text = json ? jsonLine({ forms: forms.map(formJson) }) : printedList(forms);
  return answer(text, allHaveIt(forms) ? 0 : LACKING);
}

async function plansFor(
  task: Exclude<Task, { kind: 'list' }>,
  forms: readonly CaseForm[],
): Promise<Plan[] | { problem: string }> {
  if (task.kind === 'remove-all') {
    return forms.filter(hasItByHand).map((form): Plan => ({ form, act: 'remove' }));
  }
  const form = findForm(forms, task.form);
  if ('problem' in form) return form;
  if (task.kind === 'remove') return [{ form, act: 'remove' }];
  if (task.kind === 'add') {
    const after = task.after === undefined ? {} : { after: tabCalled(form.formXml, task.after) };
    return [{ form, act: { add: after } }];
  }
  const text = await readFile(task.from);
  return 'problem' in text ? text : [{ form, act: { putBack: text.toString('utf8') } }];
}

/** What the managed solution put on a form goes with it, and must not be taken off for good. */
function hasItByHand(form: CaseForm): boolean {
  const state = stateOf(form);
  return 'placed' in state && (state.placed !== 'no' || state.published !== 'no') && !cameWithSolution(form);
}

async function carryOutAll(
  connection: FormsConnection,
  plans: readonly Plan[],
  { yes, backup, json }: Arguments,
): Promise<number> {
  if (!yes && !(await allowed(plans))) return complain('Nothing was written.', LACKING);
  const results: Result[] = [];
  for (const plan of plans) {
    const result = await carryOut(connection, plan, folder, backup);
    if ('problem' in result) {
      complain(result.problem);
      break;
    }
    results.push(result);
    if (!json) process.stdout.write(`${printedResult(result)}\n`);
  }
  if (json) process.stdout.write(`${jsonLine({ forms: results.map(resultJson) })}\n`);
  else if (plans.length === 0) process.stdout.write('No form has the conversation but from the solution.\n');
  if (results.length < plans.length) return CANNOT_RUN;
  return results.every(({ good }) => good) ? 0 : LACKING;
}

/** Asks once for all plans that write. */
async function allowed(plans: readonly Plan[]): Promise<boolean> {
  const questions = plans.map(questionFor).filter((question) => question !== undefined);
  if (questions.length === 0) return true;
  process.stderr.write(`${questions.join('\n\n')}\n`);
  if (!process.stdin.isTTY) {
    complain('There is no terminal to ask on. Say --yes to go ahead.');
    return false;
  }
  return confirmed('Go ahead?', process.stdin, process.stderr);
}

function printedResult(result: Result): string {
  const { backup } = result;
  return [
    printed(result),
    ...(backup === undefined ? [] : [`  Text from before: ${visibleLine(backup)}`]),
  ].join('\n');
}

function resultJson({ form, outcome, title, sentences, backup }: Result): Record<string, unknown> {
  return {
    ...formJson(form),
    outcome,
    text: [title, ...sentences].join(' '),
    ...(backup !== undefined && { backup }),
  };
}

start(run, failureInWords);
