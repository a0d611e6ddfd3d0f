import { isReadFailure, type ReadFailure } from '../access/facts/failure';
import type { CaseForm, FormsConnection } from './caseForms';
import type { FormProblem } from './form';
import { applied, type FormAct } from './state';

/** What became of a change. `before` is the text to put back. */
export type Outcome =
  /** Saved and published; `form` is as it was read afterwards. */
  | { kind: 'done'; before: string; form: CaseForm }
  /** The form was so already, and published: nothing was written. */
  | { kind: 'unchanged'; form: CaseForm }
  /** Saved, but agents do not see it yet; publishing it later is all that is left to do. */
  | { kind: 'written-not-published'; before: string; form: CaseForm; failure: ReadFailure }
  /** Nothing was written. */
  | ({ kind: 'refused' } & ChangeRefusal)
  /** No answer said how far it came, and the form could not be read either, or has neither of the two texts. */
  | { kind: 'uncertain'; before: string; wanted: string; failure: ReadFailure };

export type ChangeRefusal =
  /** The form's text is no longer the one that was seen; `form` has the new one. */
  | { reason: 'changed-meanwhile'; form: CaseForm }
  | { reason: 'not-customizable' }
  /** The form, or the text to put back, cannot be read or takes no more. */
  | { reason: 'form-problem'; problem: FormProblem }
  /** The form could not be read again; 404 where it is gone. */
  | { reason: 'not-read'; failure: ReadFailure }
  /** Dataverse refused the new text; the old one stands. */
  | { reason: 'not-written'; failure: ReadFailure };

/**
 * Changes one form and publishes it: the only function here that writes. Nothing is written where the form is not what
 * the person who decided on it saw. A form whose change was saved before and not published is published.
 * @param seen the form as that person saw it
 * @throws nothing that a connection throws
 */
export async function change(connection: FormsConnection, seen: CaseForm, act: FormAct): Promise<Outcome> {
  const read = await attempt(connection.form(seen.id));
  if ('failure' in read) return { kind: 'refused', reason: 'not-read', failure: read.failure };
  const form = read.value;
  if (form.formXml !== seen.formXml) return { kind: 'refused', reason: 'changed-meanwhile', form };
  if (!form.customizable) return { kind: 'refused', reason: 'not-customizable' };
  const changed = applied(form, act);
  if ('problem' in changed) return { kind: 'refused', reason: 'form-problem', problem: changed.problem };
  const before = form.formXml;
  const wanted = changed.formXml;
  if (wanted === before) {
    if (!form.unpublished) return { kind: 'unchanged', form };
    return publish(connection, form, before, wanted);
  }
  const failure = await save(connection, form, wanted);
  if (failure) {
    const now = await attempt(connection.form(form.id));
    const stands = 'value' in now ? now.value : undefined;
    if (failure.status === 412 && stands && stands.formXml !== before) {
      return { kind: 'refused', reason: 'changed-meanwhile', form: stands };
    }
    if (isFinal(failure) || stands?.formXml === before) {
      return { kind: 'refused', reason: 'not-written', failure };
    }
    if (stands?.formXml !== wanted) return { kind: 'uncertain', before, wanted, failure };
  }
  return publish(connection, form, before, wanted);
}

/**
 * Saves a text. An etag that no longer fits says that the row changed, not that its text did (and it is not confirmed that
 * the platform compares it with the unpublished row): where the text still stands, it is written over the row as it is.
 */
async function save(
  connection: FormsConnection,
  form: CaseForm,
  wanted: string,
): Promise<ReadFailure | undefined> {
  const first = failureIn(await attempt(connection.save(form.id, wanted, form.etag)));
  if (!first || form.etag === undefined || !isAboutEtag(first)) return first;
  const now = await attempt(connection.form(form.id));
  if ('failure' in now || now.value.formXml !== form.formXml) return first;
  return failureIn(await attempt(connection.save(form.id, wanted)));
}

/**
 * OptimisticConcurrencyNotEnabled: not every table has it, and whether forms do is not confirmed. Of the two numbers, one is
 * what data-platform/optimistic-concurrency gives it, the other what the example at DeleteRequest.ConcurrencyBehavior does.
 */
const NO_CONCURRENCY = ['0x8006088d', '0x80060883'];

function isAboutEtag({ status, code = '' }: ReadFailure): boolean {
  return status === 412 || NO_CONCURRENCY.includes(code);
}

async function publish(
  connection: FormsConnection,
  form: CaseForm,
  before: string,
  wanted: string,
): Promise<Outcome> {
  const failure = failureIn(await attempt(connection.publish()));
  const now = await attempt(connection.form(form.id));
  if ('failure' in now) return { kind: 'uncertain', before, wanted, failure: failure || now.failure };
  // Publishing may take longer than the request is given, and succeed.
  if (failure && now.value.unpublished) {
    return { kind: 'written-not-published', before, form: now.value, failure };
  }
  return { kind: 'done', before, form: now.value };
}

/** Whether Dataverse itself said no; what got no answer, or a broken one, may be done all the same. */
function isFinal({ status = 0 }: ReadFailure): boolean {
  return status >= 400 && status < 500;
}

type Attempt<T> = { value: T } | { failure: ReadFailure };

async function attempt<T>(asked: Promise<T>): Promise<Attempt<T>> {
  try {
    return { value: await asked };
  } catch (thrown) {
    if (!isReadFailure(thrown)) throw thrown;
    return { failure: thrown };
  }
}

function failureIn(attempt: Attempt<unknown>): ReadFailure | undefined {
  return 'failure' in attempt ? attempt.failure : undefined;
}
