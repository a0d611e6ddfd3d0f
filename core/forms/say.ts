import type { ReadFailure } from '../access/facts/failure';
import { readPastedError } from '../access/pastedError';
import { fill } from '../texts';
import type { CaseForm } from './caseForms';
import type { Outcome } from './change';
import type { FormProblem } from './form';
import { inspect } from './inspect';
import { camePartlyWithSolution, cameWithSolution } from './origin';
import { preview, stateOf, type FormAct } from './state';
import type { FormsWording } from './wording/wording';

/** What a form has of the conversation, in a few words; the sentences say more. */
export interface Said {
  title: string;
  sentences: string[];
}

/** How it stands with a form. */
export function sayForm(form: CaseForm, words: FormsWording): Said {
  const state = stateOf(form);
  if ('problem' in state) return { title: words.states.no, sentences: [sayProblem(state.problem, words)] };
  const { facts } = words;
  const sentences = state.reasons.map((reason) => words.reasons[reason]);
  if (state.placed === 'no' && state.published !== 'no') sentences.push(facts.removedUnpublished);
  else if (state.placed !== 'no' && state.published !== state.placed) sentences.push(facts.addedUnpublished);
  else if (form.unpublished) sentences.push(facts.unpublished);
  if (cameWithSolution(form)) sentences.push(facts.withSolution);
  return { title: words.states[state.placed], sentences };
}

/** Which apps offer a form. */
export function sayApps({ apps }: CaseForm, { facts }: FormsWording): string {
  if (apps === 'unknown') return facts.appsUnknown;
  return apps.length === 0 ? facts.noApp : fill(facts.apps, { apps: apps.join(', ') });
}

/** What to ask before an act, and what it entails. */
export function sayQuestion(form: CaseForm, act: FormAct, words: FormsWording): Said {
  const { questions, consequences } = words;
  const seen = preview(form, act);
  const publishes = !('problem' in seen) && seen.changes.length === 0;
  const sentences: string[] = [];
  if (!publishes) sentences.push(consequences.unmanaged);
  if (act === 'remove') {
    if (camePartlyWithSolution(form)) sentences.push(consequences.staysOff);
  } else if ('add' in act || hasConversation(act.putBack)) sentences.push(consequences.uninstall);
  sentences.push(consequences.publishesTable);
  if (form.unpublished) sentences.push(consequences.publishesForm);
  const question = publishes ? questions.publish : questions[questionOf(form, act)];
  return { title: fill(question, { name: form.name }), sentences };
}

function questionOf(form: CaseForm, act: FormAct): 'add' | 'complete' | 'remove' | 'putBack' {
  if (act === 'remove') return 'remove';
  if ('putBack' in act) return 'putBack';
  const state = stateOf(form);
  return 'placed' in state && state.placed === 'partly' ? 'complete' : 'add';
}

function hasConversation(formXml: string): boolean {
  const seen = inspect(formXml);
  return 'placed' in seen && seen.placed !== 'no';
}

/** What became of an act on a form. */
export function sayOutcome(
  { name }: Pick<CaseForm, 'name'>,
  act: FormAct,
  outcome: Outcome,
  words: FormsWording,
): Said {
  const { outcomes, refusals } = words;
  const said = (title: string, sentences: string[] = []): Said => ({
    title: fill(title, { name }),
    sentences,
  });
  switch (outcome.kind) {
    case 'done':
      return said(
        outcomes[doneAs(outcome.form, act)],
        act === 'remove' ? [] : sayForm(outcome.form, words).sentences,
      );
    case 'unchanged':
      return said(outcomes.unchanged);
    case 'written-not-published':
      return said(outcomes.notPublished, sayFailure(outcome.failure, words));
    case 'uncertain':
      return said(outcomes.uncertain, sayFailure(outcome.failure, words));
    case 'refused':
      if ('failure' in outcome) return said(refusals[outcome.reason], sayFailure(outcome.failure, words));
      return said(refusals[outcome.reason], 'problem' in outcome ? [sayProblem(outcome.problem, words)] : []);
  }
}

function doneAs(form: CaseForm, act: FormAct): keyof FormsWording['outcomes'] {
  const state = stateOf(form);
  const placed = 'problem' in state ? 'no' : state.placed;
  if (act === 'remove') return placed === 'no' ? 'removed' : 'notRemoved';
  if ('putBack' in act) return 'putBack';
  return placed === 'yes' ? 'added' : placed === 'partly' ? 'addedPartly' : 'notAdded';
}

/** Why Dataverse did not do something: what it means, the privilege that is missing, and Dataverse's own words. */
export function sayFailure(failure: ReadFailure, words: FormsWording): string[] {
  const { message, status, code } = failure;
  const { privilege } = readPastedError(message);
  const numbers = [status === undefined ? '' : `HTTP ${status}`, code || ''].filter((one) => one !== '');
  const detail = numbers.length > 0 ? `${message} (${numbers.join(', ')})` : message;
  return [
    words.failures[failure.failure],
    ...(privilege === undefined ? [] : [fill(words.privilege, { privilege })]),
    fill(words.detail, { detail }),
  ];
}

/** Why a text is none that can be changed. */
export function sayProblem(problem: FormProblem, { problems }: FormsWording): string {
  const { kind, ...values } = problem;
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(values)) texts[name] = String(value);
  return fill(problems[kind], texts);
}
