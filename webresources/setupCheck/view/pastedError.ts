import { applicationUser, readPastedError, type PastedError } from '../../../core/access';
import type { Run } from '../run';
import type { Texts } from '../strings/texts';
import { toolTexts } from '../strings/tools';
import { button, code, element, replaceChildren, sentence, type Child } from './element';
import { field } from './field';
import { rightWord, tableWord } from './words';

export interface PastedErrorView {
  view: HTMLElement;
  /** Says the same again in the light of another check. */
  update(run: Run | undefined): void;
}

/** Takes an error that OpenCX showed, and says what it means here. */
export function pastedErrors(results: HTMLElement, texts: Texts): PastedErrorView {
  const words = toolTexts(texts).paste;
  let run: Run | undefined;
  let read: PastedError | undefined;
  const area = element('textarea', { id: 'pasted-error', rows: '3', spellcheck: 'false', dir: 'auto' });
  const answer = element('div', { role: 'status' });
  const show = () => {
    results.querySelectorAll('.named').forEach((row) => row.classList.remove('named'));
    replaceChildren(answer, read && meaning(read, run, results, texts));
  };
  const form = element(
    'form',
    { novalidate: '' },
    field(area, { label: words.label, hint: words.hint }).row,
    element(
      'div',
      { class: 'buttons' },
      element('button', { type: 'submit', class: 'button secondary' }, words.read),
    ),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    read = area.value.trim() === '' ? undefined : readPastedError(area.value);
    show();
  });
  return {
    view: element('div', {}, form, answer),
    update(latest) {
      run = latest;
      show();
    },
  };
}

function meaning(error: PastedError, run: Run | undefined, results: HTMLElement, texts: Texts): HTMLElement {
  const { wording } = texts;
  const { paste: words, pastedErrors: said } = toolTexts(texts);
  const { kind, privilege, right, table, principal, row } = error;
  const requirement = run?.judgement.operations
    .reduce<readonly { table: string; tableName?: string }[]>((all, one) => [...all, ...one.requirements], [])
    .find((one) => one.table === table);
  const tableText = table && tableWord(requirement ?? { table }, wording);
  const values = {
    privilege: privilege ? code(privilege) : '–',
    table: tableText ?? '–',
    right: right ? rightWord(right, wording) : '–',
  };
  const user = run && applicationUser(run.facts.user);
  const lines: [string, Child | undefined][] = [
    [words.privilege, privilege && code(privilege)],
    [words.table, tableText && element('bdi', {}, tableText)],
    [words.row, row && code(row)],
    [words.code, error.code && code(error.code)],
  ];
  return element(
    'div',
    { 'data-pasted-error': kind },
    element('p', {}, element('strong', {}, ...sentence(said.kinds[kind], values))),
    user && principal
      ? element(
          'p',
          { 'data-part': 'who' },
          ...(principal === user.id ? [said.who.same] : sentence(said.who.other, { id: code(principal) })),
        )
      : undefined,
    element(
      'dl',
      { class: 'facts' },
      ...lines.map(([term, value]) =>
        value === undefined
          ? undefined
          : element('div', {}, element('dt', {}, term), element('dd', {}, value)),
      ),
    ),
    privilege === undefined ? undefined : operationsNaming(privilege, results, words.operations),
  );
}

/** Marks the rows of a privilege, and leads to the operations that they belong to. */
function operationsNaming(privilege: string, results: HTMLElement, heading: string): HTMLElement | undefined {
  const links: HTMLElement[] = [];
  results.querySelectorAll<HTMLElement>('[data-operation]').forEach((operation) => {
    const rows = [...operation.querySelectorAll<HTMLElement>('[data-privilege]')].filter(
      (row) => row.getAttribute('data-privilege')?.toLowerCase() === privilege.toLowerCase(),
    );
    if (rows.length === 0) return;
    rows.forEach((row) => row.classList.add('named'));
    const title = operation.querySelector('h3')?.textContent ?? '';
    links.push(
      element(
        'li',
        {},
        button(title, 'link', () => leadTo(operation, rows[0])),
      ),
    );
  });
  if (links.length === 0) return undefined;
  return element(
    'div',
    { class: 'named-operations' },
    element('p', {}, heading),
    element('ul', {}, ...links),
  );
}

function leadTo(operation: HTMLElement, row: HTMLElement | undefined): void {
  operation.hidden = false;
  if (row) row.hidden = false;
  const details = operation.querySelector('details');
  if (details) details.open = true;
  operation.querySelector('summary')?.focus();
  row?.scrollIntoView?.({ block: 'center' });
}
