import type { CaseForm } from './caseForms';
import type { Change, Changed } from './edits';
import type { FormProblem } from './form';
import { inspect, type FormInspection, type Reason } from './inspect';
import { place, type PlaceOptions } from './place';
import { remove } from './remove';
import { tabsOf, type FormTab } from './tabs';
import { wholeForm } from './wholeForm';

/** What may be done to a form. `putBack` is a text that the form had before. */
export type FormAct = { add: PlaceOptions } | 'remove' | { putBack: string };

export interface FormState {
  /** In the text as saved. */
  placed: FormInspection['placed'];
  /** Empty unless `placed` is `partly`. */
  reasons: Reason[];
  /** The same in the published text, which is what agents see. */
  published: FormInspection['placed'];
}

/** Whether a case form has the conversation. */
export function stateOf(form: CaseForm): FormState | { problem: FormProblem } {
  const saved = inspect(form.formXml);
  if ('problem' in saved) return saved;
  const live = form.unpublished ? inspect(form.publishedXml) : saved;
  const published = 'problem' in live ? 'no' : live.placed;
  return { placed: saved.placed, reasons: saved.reasons, published };
}

/** What an act would make of a form. */
export interface Preview extends Changed {
  before: FormTab[];
  after: FormTab[];
}

/** What an act would do; without changes where the saved text is already so. */
export function preview(form: CaseForm, act: FormAct): Preview | { problem: FormProblem } {
  const changed = applied(form, act);
  if ('problem' in changed) return changed;
  const before = tabsOf(form.formXml);
  const after = tabsOf(changed.formXml);
  // A text that cannot be read may still be put back over.
  if ('problem' in after) return after;
  return { before: 'problem' in before ? [] : before, after, ...changed };
}

/** The text that an act makes of a form's saved text, and the changes that lead to it. */
export function applied(form: CaseForm, act: FormAct): Changed | { problem: FormProblem } {
  if (act === 'remove') return remove(form.formXml);
  if ('add' in act) return place(form.formXml, { formId: form.id, ...act.add });
  const problem = wholeForm(act.putBack);
  if (problem) return { problem };
  return { formXml: act.putBack, changes: difference(form.formXml, act.putBack) };
}

/** The one stretch in which two texts differ. */
function difference(before: string, after: string): Change[] {
  if (before === after) return [];
  const most = Math.min(before.length, after.length);
  let offset = 0;
  while (offset < most && before[offset] === after[offset]) offset++;
  let same = 0;
  while (same < most - offset && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  const removed = before.slice(offset, before.length - same);
  return [{ offset, removed, inserted: after.slice(offset, after.length - same) }];
}
