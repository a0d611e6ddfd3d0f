import {
  gather,
  judge,
  type AccessFacts,
  type DataverseReader,
  type Guid,
  type Judgement,
} from '../../core/access';
import { fill, type Texts } from './strings';
import { changes } from './view/changes';
import { clientIdForm } from './view/clientIdForm';
import { element, replaceChildren } from './view/element';
import { failure } from './view/failure';
import { gates } from './view/gates';
import { blindSpots, unread } from './view/limits';
import { operations } from './view/operations';
import { summary } from './view/summary';

type State = 'idle' | 'running' | 'done' | 'error';

export interface PageHost {
  reader: DataverseReader;
  texts: Texts;
  /** A client id to check at once. */
  app?: string;
}

/** Fills the root with the page and keeps its state in `data-state` and, when done, `data-verdict`. */
export function openPage(root: HTMLElement, { reader, texts, app }: PageHost): void {
  let latest = 0;
  const status = element('p', { role: 'status', class: 'status' });
  const results = element('div', { class: 'results' });
  const ask = clientIdForm(texts, (clientId) => void check(clientId));
  replaceChildren(root, heading(texts), ask.form, status, results);
  enter('idle');
  window.addEventListener('beforeprint', () => openAll(results));
  if (app !== undefined) ask.submit(app);

  async function check(clientId: Guid): Promise<void> {
    const turn = ++latest;
    const runAgain = () => void check(clientId);
    enter('running');
    replaceChildren(status, texts.running);
    try {
      const facts = await gather(reader, clientId);
      if (turn !== latest) return;
      const judgement = judge(facts);
      replaceChildren(results, ...answer(judgement, facts, texts, { runAgain, check: ask.submit }));
      replaceChildren(status, fill(texts.done, { verdict: texts.verdicts[judgement.verdict].title }));
      root.setAttribute('data-verdict', judgement.verdict);
      enter('done');
    } catch (thrown) {
      if (turn !== latest) return;
      replaceChildren(results, failure(thrown, texts, runAgain));
      replaceChildren(status);
      enter('error');
    }
    results.querySelector<HTMLElement>('[data-part="verdict"]')?.focus();
  }

  function enter(state: State): void {
    if (state !== 'done') root.removeAttribute('data-verdict');
    root.setAttribute('data-state', state);
    results.setAttribute('aria-busy', String(state === 'running'));
  }
}

function heading(texts: Texts): HTMLElement {
  return element(
    'header',
    { class: 'page-header' },
    element('h1', {}, texts.title),
    element('p', {}, texts.intro),
  );
}

function answer(
  judgement: Judgement,
  facts: AccessFacts,
  texts: Texts,
  { runAgain, check }: { runAgain: () => void; check: (clientId: string) => void },
): (HTMLElement | undefined)[] {
  return [
    summary(judgement, facts, texts, runAgain),
    changes(judgement.operations, texts),
    unread(facts, texts),
    gates(judgement.gates, facts, texts, check),
    operations(judgement.operations, texts),
    blindSpots(texts),
  ];
}

/** On paper nothing can be unfolded. */
function openAll(results: HTMLElement): void {
  results.querySelectorAll('details').forEach((details) => (details.open = true));
}
