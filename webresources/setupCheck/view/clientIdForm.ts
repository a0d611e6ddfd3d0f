import { readClientId, type Guid } from '../../../core/access';
import type { Texts } from '../strings';
import { element, replaceChildren } from './element';

export interface ClientIdForm {
  form: HTMLFormElement;
  /** As if a person had typed it and pressed the button. */
  submit(text: string): void;
}

/** Asks for a client id, and says what is wrong with what was typed. */
export function clientIdForm(texts: Texts, check: (clientId: Guid) => void): ClientIdForm {
  const input = element('input', {
    id: 'client-id',
    type: 'text',
    autocomplete: 'off',
    spellcheck: 'false',
    autocapitalize: 'none',
    placeholder: '00000000-0000-0000-0000-000000000000',
    'aria-describedby': 'client-id-error client-id-hint',
    dir: 'ltr',
  });
  const error = element('p', { id: 'client-id-error', class: 'field-error', role: 'alert' });
  const form = element(
    'form',
    { class: 'card ask', novalidate: '' },
    element('label', { for: 'client-id' }, texts.clientId.label),
    element(
      'div',
      { class: 'ask-row' },
      input,
      element('button', { type: 'submit', class: 'button primary' }, texts.clientId.check),
    ),
    error,
    element('p', { id: 'client-id-hint', class: 'hint' }, texts.clientId.hint),
  );

  const read = () => {
    const given = readClientId(input.value);
    if ('clientId' in given) {
      replaceChildren(error);
      input.removeAttribute('aria-invalid');
      input.value = given.clientId;
      check(given.clientId);
      return;
    }
    if (given.problem === 'secret') input.value = '';
    input.setAttribute('aria-invalid', 'true');
    replaceChildren(error, texts.input[given.problem]);
    input.focus();
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    read();
  });
  return {
    form,
    submit(text) {
      input.value = text;
      read();
    },
  };
}
