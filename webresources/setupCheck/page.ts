import { explain, writeSettings, type DataverseReader, type Guid, type Settings } from '../../core/access';
import { fill } from '../../core/texts';
import { parameter, readAddress, writeAddress, type Place } from './address';
import { compare, type Change } from './comparison';
import type { Load } from './loadScript';
import { notedClientId } from './notedClientId';
import { watched, type Progress } from './progress';
import { run, type Run } from './run';
import type { Texts } from './strings/texts';
import { element, replaceChildren } from './view/element';
import { failure } from './view/failure';
import { folded } from './view/folded';
import type { PastedErrorView } from './view/pastedError';
import { result } from './view/result';
import { settingsForm } from './view/settingsForm';
import { userChoice } from './userChoice';

type State = 'idle' | 'running' | 'done' | 'error';

export interface PageHost {
  reader: DataverseReader;
  texts: Texts;
  place: Place;
  loadTools: Load<'SetupTools'>;
  loadForms: Load<'SetupForms'>;
  loadRehearsal: Load<'SetupRehearsal'>;
}

/** Fills the root with the page and keeps its state in `data-state` and, when done, `data-verdict`. */
export function openPage(
  root: HTMLElement,
  { reader, texts, place, loadTools, loadForms, loadRehearsal }: PageHost,
): void {
  const { wording, page } = texts;
  let latest = 0;
  let last: Run | undefined;
  let stopWaiting: () => void = () => undefined;

  const status = element('p', { role: 'status', class: 'status' });
  const progress = element('p', { class: 'progress' });
  const results = element('div', { class: 'results' });
  let paste: PastedErrorView | undefined;
  const pasting = folded(page.paste.heading, texts, async () => {
    paste = (await loadTools()).pastedErrors(results, texts);
    paste.update(last);
    return paste.view;
  });
  const forms = folded(page.forms.heading, texts, async () => (await loadForms()).caseForms(texts, reader));
  const form = settingsForm(texts, {
    check: (settings) => void check(settings),
    refuse: ({ app }) => {
      if (app === 'secret') place.replace(writeAddress(place, {}));
    },
    chooseUser: () => users.open(),
    link: () => place.href(),
  });
  const users = userChoice(reader, texts, loadTools, checkOther);
  const header = element(
    'header',
    { class: 'page-header' },
    element('h1', {}, wording.title),
    element('p', {}, page.intro),
  );
  replaceChildren(root, header, form.form, users.region, status, progress, results, pasting, forms);
  enter('idle');
  forms.open = parameter(place.search, 'forms') === '1';
  window.addEventListener('beforeprint', () => openAll(root));
  const written = readAddress(place.search);
  form.fill(written);
  if (written.app !== undefined) form.submit();
  else void notedClientId(reader).then(form.suggest);

  async function check(settings: Settings): Promise<void> {
    const turn = begin(settings);
    try {
      const finished = await run(watched(reader, tell), settings);
      if (turn === latest) show(finished, changesSince(last, finished));
    } catch (thrown) {
      if (turn === latest) fail(thrown, () => void check(settings));
    }
    if (turn === latest) results.querySelector<HTMLElement>('[data-part="verdict"]')?.focus();
  }

  function begin(settings: Settings): number {
    stopWaiting();
    users.close();
    place.replace(writeAddress(place, writeSettings(settings)));
    enter('running');
    announce(page.running);
    return ++latest;
  }

  function checkOther(clientId: Guid): void {
    form.choose(clientId);
    form.submit();
  }

  function tell({ subject, asked, answered }: Progress): void {
    const values = {
      subject: wording.unread.subjects[subject],
      asked: String(asked),
      answered: String(answered),
    };
    replaceChildren(progress, fill(page.progress, values));
  }

  function show(finished: Run, changes: readonly Change[] | undefined): void {
    const { facts, judgement } = finished;
    last = finished;
    const acts = {
      runAgain: () => void check(facts.settings),
      check: checkOther,
      loadTools,
      loadRehearsal,
      explain: () => void explainRoles(finished, changes),
    };
    replaceChildren(results, ...result(finished, changes, texts, acts));
    paste?.update(finished);
    const verdict = fill(page.done, { verdict: wording.verdicts[judgement.verdict].title });
    announce(changes === undefined ? verdict : `${verdict} ${changesText(changes)}`);
    root.setAttribute('data-verdict', judgement.verdict);
    enter('done');
  }

  function changesText(changes: readonly Change[]): string {
    return changes.length === 0
      ? page.comparison.none
      : fill(page.comparison.heading, { count: String(changes.length) });
  }

  async function explainRoles(shown: Run, changes: readonly Change[] | undefined): Promise<void> {
    const turn = begin(shown.facts.settings);
    const unfolded = [...results.querySelectorAll('[data-operation]')]
      .filter((operation) => operation.querySelector('details')?.open)
      .map((operation) => operation.getAttribute('data-operation'));
    try {
      const facts = await explain(watched(reader, tell), shown.facts);
      if (turn !== latest) return;
      show({ ...shown, facts }, changes);
      announce(page.operations.explained);
      results.querySelectorAll('[data-operation]').forEach((operation) => {
        const details = operation.querySelector('details');
        if (details) details.open = unfolded.includes(operation.getAttribute('data-operation'));
      });
    } catch (thrown) {
      if (turn === latest) fail(thrown, () => void explainRoles(shown, changes));
    }
    if (turn === latest) results.querySelector<HTMLElement>('.operations h2, [data-part="verdict"]')?.focus();
  }

  function fail(thrown: unknown, repeat: () => void): void {
    const { view, stop } = failure(thrown, texts, repeat);
    stopWaiting = stop;
    replaceChildren(results, view);
    announce();
    enter('error');
  }

  function announce(text?: string): void {
    replaceChildren(status, text);
  }

  function enter(state: State): void {
    if (state !== 'done') root.removeAttribute('data-verdict');
    if (state !== 'running') replaceChildren(progress);
    root.setAttribute('data-state', state);
    results.setAttribute('aria-busy', String(state === 'running'));
  }
}

/** Runs for the same user only: another user's findings are no change. */
function changesSince(before: Run | undefined, { facts, judgement }: Run): Change[] | undefined {
  if (before?.facts.settings.app !== facts.settings.app) return undefined;
  return compare(before.judgement, judgement);
}

/** On paper nothing can be unfolded. */
function openAll(root: HTMLElement): void {
  root
    .querySelectorAll<HTMLDetailsElement>('details:not(.folded)')
    .forEach((details) => (details.open = true));
}
