import { element, replaceChildren, type Child } from './element';

type Input = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export interface Field<T extends Input = Input> {
  row: HTMLElement;
  input: T;
  /** Says what is wrong with what was entered; without a text, nothing is. */
  complain(text?: string): void;
}

/** A form field with its label, its hint and room for what is wrong with it. */
export function field<T extends Input>(
  input: T,
  { label, hint, beside }: { label: string; hint?: string; beside?: Child },
): Field<T> {
  const { id } = input;
  const error = element('p', { id: `${id}-error`, class: 'field-error', role: 'alert' });
  input.setAttribute('aria-describedby', hint === undefined ? error.id : `${error.id} ${id}-hint`);
  const isBox = input instanceof HTMLInputElement && input.type === 'checkbox';
  const name = element('label', { for: id }, label);
  const row = element(
    'div',
    { class: isBox ? 'field box' : 'field' },
    ...(isBox
      ? [element('div', { class: 'field-row' }, input, name)]
      : [name, beside === undefined ? input : element('div', { class: 'field-row' }, input, beside)]),
    error,
    hint === undefined ? undefined : element('p', { id: `${id}-hint`, class: 'hint' }, hint),
  );
  return {
    row,
    input,
    complain(text) {
      if (text === undefined) input.removeAttribute('aria-invalid');
      else input.setAttribute('aria-invalid', 'true');
      replaceChildren(error, text);
    },
  };
}

/** A field for an id: nothing in it is a word of any language. */
export function idInput(id: string): HTMLInputElement {
  return element('input', {
    id,
    type: 'text',
    autocomplete: 'off',
    spellcheck: 'false',
    autocapitalize: 'none',
    placeholder: '00000000-0000-0000-0000-000000000000',
    dir: 'ltr',
  });
}
