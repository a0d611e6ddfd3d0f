import type { Finding } from '../../../core/access';
import {
  change,
  preview,
  sayApps,
  sayForm,
  sayOutcome,
  stateOf,
  type CaseForm,
  type FormAct,
  type Outcome,
} from '../../../core/forms';
import { fill } from '../../../core/texts';
import { badge, icon } from '../view/badge';
import { button, element, replaceChildren, sentence } from '../view/element';
import { downloadForm, NAMELESS, type Desk } from './desk';
import { question } from './question';

export interface FormRow {
  view: HTMLElement;
  form(): CaseForm;
  /** Does what somebody confirmed. */
  carryOut(act: FormAct): Promise<Outcome>;
}

/** One form: how it stands with it, and what can be done about it. */
export function formRow(read: CaseForm, desk: Desk): FormRow {
  const { texts } = desk;
  const { page, wording } = desk.words;
  let form = read;
  const heading = element('h3', { id: `form-${form.id}`, tabindex: '-1' }, element('bdi', {}, form.name));
  // What changes stands beside the heading, which may have the focus.
  const [mark, facts, state] = [element('span'), element('div'), element('span')];
  const words = element('div', { class: 'form-words' }, heading, facts);
  const line = element('div', { class: 'form-line' }, mark, words, state);
  const buttons = element('div', { class: 'buttons' });
  /** The question, its progress or its outcome. */
  const below = element('div', { class: 'below' });
  const view = element('li', { class: 'form', 'data-form': form.id }, line, buttons, below);
  show();
  return { view, form: () => form, carryOut };

  function show(): void {
    const found = stateOf(form);
    const { title, sentences } = sayForm(form, wording);
    const origin = form.managed ? wording.facts.managed : wording.facts.unmanaged;
    if (!form.customizable) sentences.push(wording.facts.notCustomizable);
    const finding = findingOf(found);
    view.setAttribute('data-placed', 'placed' in found ? found.placed : 'no');
    replaceChildren(mark, icon(finding));
    replaceChildren(
      facts,
      element('p', { class: 'hint' }, origin, ' · ', sayApps(form, wording)),
      ...sentences.map((one) => element('p', {}, one)),
    );
    replaceChildren(state, badge(finding, texts, title));
    replaceChildren(buttons, ...acts().map(([label, act]) => asking(label, act)), ...wayBack());
    buttons.hidden = false;
  }

  /** What can be done, by its button. What is saved so already is published by doing it again. */
  function acts(): [string, FormAct][] {
    const found = stateOf(form);
    if ('problem' in found || !form.customizable) return [];
    const waits = found.placed !== found.published;
    const list: [string, FormAct][] = [];
    if (found.placed === 'no') {
      list.push([page.add, { add: {} }]);
      if (waits) list.push([page.publish, 'remove']);
      return list;
    }
    const seen = preview(form, { add: {} });
    if (!('problem' in seen) && seen.changes.length > 0) list.push([page.complete, { add: {} }]);
    else if (waits) list.push([page.publish, { add: {} }]);
    list.push([page.remove, 'remove']);
    return list;
  }

  function wayBack(): HTMLElement[] {
    const way = desk.waysBack.get(form.id);
    if (!way) return [];
    return [
      ...(way.left === form.formXml ? [asking(page.putBack, { putBack: way.before })] : []),
      described(button(page.downloadBefore, 'secondary', () => downloadForm(form, way.before))),
    ];
  }

  function asking(label: string, act: FormAct): HTMLElement {
    const made = described(button(label, 'secondary', () => ask(act, made)));
    return made;
  }

  /** Says which form a button is about. */
  function described(made: HTMLButtonElement): HTMLButtonElement {
    made.setAttribute('aria-describedby', heading.id);
    return made;
  }

  function ask(act: FormAct, pressed: HTMLElement): void {
    const asked = question(form, act, desk, {
      confirm(chosen) {
        heading.focus();
        void carryOut(chosen);
      },
      cancel() {
        replaceChildren(below);
        buttons.hidden = false;
        pressed.focus();
      },
    });
    buttons.hidden = true;
    replaceChildren(below, asked.view);
    asked.focus();
  }

  async function carryOut(act: FormAct): Promise<Outcome> {
    buttons.hidden = true;
    const { name } = form;
    replaceChildren(below, element('p', {}, ...sentence(page.working, { name })));
    desk.announce(fill(page.working, { name }));
    const outcome = await desk.inTurn(() => staying(change(desk.connection, form, act))).catch(broken);
    const { title, sentences } = sayOutcome(NAMELESS, act, outcome, wording);
    keep(outcome);
    show();
    replaceChildren(
      below,
      element(
        'div',
        {
          class: `outcome ${TONES[outcome.kind]}`,
          'data-outcome': outcome.kind,
          'data-reason': reasonOf(outcome),
        },
        element('p', {}, element('strong', {}, ...sentence(title, { name }))),
        ...sentences.map((one) => element('p', {}, one)),
      ),
    );
    desk.announce([fill(title, { name }), ...sentences].join(' '));
    desk.changed();
    return outcome;
  }

  /** A fault of ours, after which nobody knows how far it came. */
  function broken(thrown: unknown): Outcome {
    return {
      kind: 'uncertain',
      before: form.formXml,
      wanted: form.formXml,
      failure: { failure: 'unexpected-answer', message: String(thrown) },
    };
  }

  function keep(outcome: Outcome): void {
    if ('before' in outcome) {
      const left = outcome.kind === 'uncertain' ? outcome.wanted : outcome.form.formXml;
      // Where something was only published, the way back is still that to the text before it was saved.
      if (outcome.before !== left) desk.waysBack.set(form.id, { before: outcome.before, left });
    }
    if ('form' in outcome) form = outcome.form;
  }
}

/** Has the browser ask before the page is left while something is being written: the way back would go with it. */
async function staying<T>(work: Promise<T>): Promise<T> {
  const ask = (event: Event): void => event.preventDefault();
  addEventListener('beforeunload', ask);
  return work.finally(() => removeEventListener('beforeunload', ask));
}

/** By the findings of the check, whose shapes and colours are known by then. */
function findingOf(state: ReturnType<typeof stateOf>): Finding {
  if ('problem' in state) return 'cannot-tell';
  if (state.placed !== state.published || state.placed === 'partly') return 'at-risk';
  return state.placed === 'yes' ? 'pass' : 'not-applicable';
}

const TONES: Record<Outcome['kind'], string> = {
  done: 'pass',
  unchanged: 'not-applicable',
  'written-not-published': 'at-risk',
  refused: 'missing',
  uncertain: 'cannot-tell',
};

const reasonOf = (outcome: Outcome): string | undefined =>
  outcome.kind === 'refused' ? outcome.reason : undefined;
