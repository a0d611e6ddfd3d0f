import { change, preview, stateOf, type CaseForm, type FormAct, type Outcome } from '../../../core/forms';
import { sayApps, sayForm, sayOutcome } from '../../../core/forms/say';
import { fill } from '../../../core/texts';
import { badge, icon } from '../view/badge';
import { button, element, replaceChildren } from '../view/element';
import { downloadForm, type Desk } from './desk';
import { question } from './question';

export interface FormRow {
  view: HTMLElement;
  form(): CaseForm;
  /** Does what somebody confirmed. */
  carryOut(act: FormAct): Promise<Outcome>;
}

/** One form: how it stands with it, and what can be done about it. */
export function formRow(read: CaseForm, desk: Desk): FormRow {
  const { words, texts } = desk;
  const { page, wording } = words;
  let form = read;
  const heading = element('h3', { id: `form-${form.id}`, tabindex: '-1' }, element('bdi', {}, form.name));
  const line = element('div', { class: 'form-line' });
  const buttons = element('div', { class: 'buttons' });
  /** The question, its progress or its outcome. */
  const below = element('div', { class: 'below' });
  const view = element('li', { class: 'form', 'data-form': form.id }, line, buttons, below);
  show();
  return { view, form: () => form, carryOut };

  function show(): void {
    const state = stateOf(form);
    const { title, sentences } = sayForm(form, wording);
    const { facts } = wording;
    if (!form.customizable) sentences.push(facts.notCustomizable);
    const works = 'placed' in state && state.placed === 'yes' && state.published === 'yes';
    const isOff = 'placed' in state && state.placed === 'no' && state.published === 'no';
    const finding = works
      ? 'pass'
      : isOff
        ? 'not-applicable'
        : 'problem' in state
          ? 'cannot-tell'
          : 'at-risk';
    view.setAttribute('data-placed', 'placed' in state ? state.placed : 'no');
    replaceChildren(
      line,
      icon(finding),
      element(
        'div',
        { class: 'form-words' },
        heading,
        element(
          'p',
          { class: 'hint' },
          form.managed ? facts.managed : facts.unmanaged,
          ' · ',
          sayApps(form, wording),
        ),
        sentences.length === 0
          ? undefined
          : element('ul', {}, ...sentences.map((sentence) => element('li', {}, sentence))),
      ),
      badge(finding, texts, title),
    );
    replaceChildren(buttons, ...acts().map(([label, act]) => asking(label, act)), ...wayBack());
    buttons.hidden = false;
  }

  function acts(): [string, FormAct][] {
    const state = stateOf(form);
    if ('problem' in state || !form.customizable) return [];
    const add: FormAct = { add: {} };
    const waits = state.placed !== state.published;
    if (state.placed === 'no') {
      return [[page.add, add], ...(waits ? ([[page.publish, 'remove']] as [string, FormAct][]) : [])];
    }
    const seen = preview(form, add);
    const lacks = !('problem' in seen) && seen.changes.length > 0;
    return [
      ...(lacks ? ([[page.complete, add]] as [string, FormAct][]) : []),
      ...(!lacks && waits ? ([[page.publish, add]] as [string, FormAct][]) : []),
      [page.remove, 'remove'],
    ];
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
    const working = fill(page.working, { name: form.name });
    replaceChildren(below, element('p', { class: 'working' }, working));
    desk.announce(working);
    const outcome = await desk.inTurn(() => change(desk.connection, form, act)).catch(broken);
    const { title, sentences } = sayOutcome(form, act, outcome, wording);
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
        element('p', {}, element('strong', {}, title)),
        ...sentences.map((sentence) => element('p', {}, sentence)),
      ),
    );
    desk.announce([title, ...sentences].join(' '));
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
      desk.waysBack.set(form.id, { before: outcome.before, left });
    }
    if ('form' in outcome) form = outcome.form;
  }
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
