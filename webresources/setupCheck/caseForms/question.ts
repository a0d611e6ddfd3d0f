import {
  preview,
  sayProblem,
  sayQuestion,
  type CaseForm,
  type FormAct,
  type Preview,
} from '../../../core/forms';
import { fill } from '../../../core/texts';
import { button, element, replaceChildren, sentence } from '../view/element';
import { downloadForm, NAMELESS, type Desk } from './desk';
import { newTabs, tabLabel, tabPicture } from './tabPicture';
import { xmlChanges } from './xmlChanges';

export interface Answers {
  confirm(act: FormAct): void;
  cancel(): void;
}

export interface Question {
  view: HTMLElement;
  focus(): void;
}

/** Asks whether a form shall be changed: what it would look like, what that entails, and its text as it is to keep. */
export function question(form: CaseForm, first: FormAct, desk: Desk, answers: Answers): Question {
  const { texts, words } = desk;
  const { page, wording } = words;
  let act = first;
  const seen = preview(form, first);
  const { title, sentences } = sayQuestion({ ...form, ...NAMELESS }, first, wording);
  const heading = element(
    'h4',
    { id: `question-${form.id}`, tabindex: '-1' },
    ...sentence(title, { name: form.name }),
  );
  const picture = element('div', { class: 'preview' });
  const show = (shown: Preview) =>
    replaceChildren(picture, tabPicture(shown, texts, words), xmlChanges(shown, words));
  const publishes = !('problem' in seen) && seen.changes.length === 0;
  if ('problem' in seen) replaceChildren(picture, element('p', {}, sayProblem(seen.problem, wording)));
  else if (!publishes) show(seen);

  const view = element(
    'section',
    { class: 'question', 'aria-labelledby': heading.id },
    heading,
    picture,
    position(),
    element('ul', {}, ...sentences.map((one) => element('li', {}, one))),
    element(
      'div',
      { class: 'buttons' },
      button(page.download, 'secondary', () => downloadForm(form, form.formXml)),
      'problem' in seen
        ? undefined
        : button(publishes ? page.publish : page.confirm, 'primary', () => answers.confirm(act)),
      button(page.cancel, 'secondary', answers.cancel),
    ),
  );
  return { view, focus: () => heading.focus() };

  /** Where a new tab goes, by the tab that it comes behind. */
  function position(): HTMLElement | undefined {
    if ('problem' in seen || typeof first === 'string' || !('add' in first)) return undefined;
    if (newTabs(seen).length === 0) return undefined;
    const select = element(
      'select',
      { id: `position-${form.id}` },
      element('option', { value: '' }, page.last),
      ...seen.before.map((tab) =>
        element('option', { value: tab.id }, fill(page.after, { tab: tabLabel(tab, texts) })),
      ),
    );
    select.addEventListener('change', () => {
      act = { add: select.value === '' ? {} : { after: select.value } };
      const other = preview(form, act);
      if (!('problem' in other)) show(other);
    });
    return element('div', { class: 'field' }, element('label', { for: select.id }, page.position), select);
  }
}
