import { cameWithSolution, sayQuestion, stateOf } from '../../../core/forms';
import { fill } from '../../../core/texts';
import { button, element, replaceChildren, sentence } from '../view/element';
import { downloadForm, type Desk } from './desk';
import type { FormRow } from './formRow';

/**
 * Whether a form, as saved or as published, has something of OpenCX that does not go with the solution, and that would
 * keep it from being uninstalled.
 */
export function canBeRemoved(row: FormRow): boolean {
  const form = row.form();
  const state = stateOf(form);
  if ('problem' in state || !form.customizable || cameWithSolution(form)) return false;
  return state.placed !== 'no' || state.published !== 'no';
}

/** Asks whether the conversation shall go from all forms that an admin put it on, and takes it off one after the other. */
export function removeAll(
  all: readonly FormRow[],
  desk: Desk,
  place: HTMLElement,
  focusBack: () => void,
): void {
  const { page, wording } = desk.words;
  const rows = all.filter(canBeRemoved);
  const heading = element('h3', { id: 'question-all', tabindex: '-1' }, page.allQuestion);
  const entailed = new Set<string>();
  for (const row of rows)
    sayQuestion(row.form(), 'remove', wording).sentences.forEach((one) => entailed.add(one));
  const view = element(
    'section',
    { class: 'question', 'aria-labelledby': heading.id },
    heading,
    element('ul', { class: 'plain' }, ...rows.map(named)),
    element('ul', {}, ...[...entailed].map((one) => element('li', {}, one))),
    element(
      'div',
      { class: 'buttons' },
      button(page.confirm, 'primary', () => void carryOut()),
      button(page.cancel, 'secondary', close),
    ),
  );
  replaceChildren(place, view);
  heading.focus();

  function named(row: FormRow): HTMLElement {
    const form = row.form();
    const save = button(page.download, 'link', () => downloadForm(form, form.formXml));
    const name = element('bdi', { id: `all-${form.id}` }, form.name);
    save.setAttribute('aria-describedby', name.id);
    return element('li', {}, name, ' ', save);
  }

  function close(): void {
    replaceChildren(place);
    focusBack();
  }

  async function carryOut(): Promise<void> {
    const answer = element('p', { tabindex: '-1', 'data-part': 'removed-all' });
    replaceChildren(place, answer);
    answer.focus();
    let done = 0;
    for (const row of rows) {
      replaceChildren(answer, ...sentence(page.working, { name: row.form().name }));
      const outcome = await row.carryOut('remove');
      if (outcome.kind === 'done' || outcome.kind === 'unchanged') done++;
    }
    const text = fill(page.allDone, { done: String(done), all: String(rows.length) });
    replaceChildren(answer, text);
    desk.announce(text);
  }
}
