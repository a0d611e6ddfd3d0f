import {
  change,
  english,
  preview,
  sayOutcome,
  sayProblem,
  sayQuestion,
  stateOf,
  type CaseForm,
  type FormAct,
  type FormsConnection,
  type Outcome,
  type Said,
} from '../../core/forms';
import { fill } from '../../core/texts';
import { backUp } from './backup';
import { printed, printedTabs } from './words';

/** What is to be done to one form. */
export interface Plan {
  form: CaseForm;
  act: FormAct;
}

/** What became of it. */
export interface Result extends Said {
  form: CaseForm;
  outcome: Outcome['kind'];
  /** As it should be: 0 of the command's exit codes. */
  good: boolean;
  /** The file with the text from before. */
  backup?: string;
}

/** What to ask before a plan is carried out; undefined where it would change nothing, or cannot be carried out. */
export function questionFor({ form, act }: Plan): string | undefined {
  const seen = preview(form, act);
  if ('problem' in seen || !form.customizable) return undefined;
  if (seen.changes.length === 0)
    return form.unpublished ? printed(sayQuestion(form, act, english)) : undefined;
  return `${printed(sayQuestion(form, act, english))}\n${printedTabs(seen)}`;
}

/**
 * Carries a plan out. The form's text is in a file before anything is written.
 * @param backup as named on the command line
 */
export async function carryOut(
  connection: FormsConnection,
  { form, act }: Plan,
  folder: string,
  backup?: string,
): Promise<Result | { problem: string }> {
  const seen = preview(form, act);
  if ('problem' in seen) {
    const title = fill(english.refusals['form-problem'], { name: form.name });
    return { form, outcome: 'refused', good: false, title, sentences: [sayProblem(seen.problem, english)] };
  }
  const kept = seen.changes.length > 0 ? await backUp(form, folder, backup) : undefined;
  if (kept && 'problem' in kept) return kept;
  const outcome = await change(connection, form, act);
  if (outcome.kind === 'refused' || outcome.kind === 'unchanged') await kept?.discard();
  const file = outcome.kind === 'refused' || outcome.kind === 'unchanged' ? undefined : kept?.file;
  return {
    form: 'form' in outcome ? outcome.form : form,
    outcome: outcome.kind,
    good: isGood(outcome, act),
    ...sayOutcome(form, act, outcome, english),
    ...(file !== undefined && { backup: file }),
  };
}

function isGood(outcome: Outcome, act: FormAct): boolean {
  if (outcome.kind === 'unchanged') return true;
  if (outcome.kind !== 'done') return false;
  const state = stateOf(outcome.form);
  if (typeof act === 'object' && 'putBack' in act) return true;
  return 'placed' in state && state.placed === (act === 'remove' ? 'no' : 'yes');
}
