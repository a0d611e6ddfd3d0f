import { stateOf, type FormsConnection } from '../../../core/forms';
import { fill } from '../../../core/texts';
import type { FormTexts, Texts } from '../strings/texts';
import { button, element, replaceChildren } from '../view/element';
import { failure } from '../view/failure';
import type { Desk } from './desk';
import { formRow, type FormRow } from './formRow';
import { canBeRemoved, removeAll } from './removeAll';

/** All active main forms of the case table; the returned element is filled as they are read. */
export function formList(texts: Texts, words: FormTexts, connection: FormsConnection): HTMLElement {
  const { page } = words;
  let rows: FormRow[] = [];
  let stop: () => void = () => undefined;
  let turn: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  const desk: Desk = {
    texts,
    words,
    connection,
    waysBack: new Map(),
    announce: (text) => replaceChildren(status, text),
    changed: count,
    inTurn(work) {
      waiting++;
      const done = turn.then(work);
      turn = done.catch(() => undefined).then(() => enable(--waiting === 0));
      enable(false);
      return done;
    },
  };
  const status = element('p', { role: 'status', class: 'offscreen' });
  const counted = element('p', { tabindex: '-1' });
  const again = button(page.again, 'secondary', () => {
    counted.focus();
    void read();
  });
  const all = button(page.removeAll, 'secondary', () => {
    removeAll(rows, desk, question, () => all.focus());
  });
  const question = element('div', { class: 'below' });
  const list = element('ul', { class: 'plain forms' });
  const view = element(
    'div',
    { class: 'case-forms' },
    element('p', { class: 'hint' }, page.intro),
    status,
    counted,
    element('div', { class: 'buttons' }, again, all),
    question,
    list,
  );
  void read();
  return view;

  /** What is about all forms waits until nothing is being written. */
  function enable(idle: boolean): void {
    again.disabled = all.disabled = !idle;
  }

  async function read(): Promise<void> {
    stop();
    rows = [];
    all.hidden = again.hidden = true;
    view.setAttribute('data-state', 'loading');
    replaceChildren(question);
    replaceChildren(list);
    replaceChildren(counted, page.reading);
    desk.announce(page.reading);
    try {
      const forms = await desk.inTurn(() => connection.forms());
      rows = forms.map((form) => formRow(form, desk));
      replaceChildren(list, ...rows.map((row) => row.view));
      again.hidden = false;
      view.setAttribute('data-state', 'ready');
      desk.announce(count());
    } catch (thrown) {
      const failed = failure(thrown, texts, () => void read());
      stop = failed.stop;
      replaceChildren(counted);
      desk.announce('');
      replaceChildren(question, failed.view);
      view.setAttribute('data-state', 'error');
    }
  }

  function count(): string {
    const placed = rows.filter((row) => {
      const state = stateOf(row.form());
      return 'placed' in state && state.placed === 'yes' && state.published === 'yes';
    });
    const values = { placed: String(placed.length), all: String(rows.length) };
    const text = rows.length === 0 ? page.none : fill(page.count, values);
    replaceChildren(counted, text);
    all.hidden = !rows.some(canBeRemoved);
    return text;
  }
}
