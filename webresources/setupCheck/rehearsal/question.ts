import { button, element } from '../view/element';

export interface Question {
  ask: string;
  confirm: string;
  cancel: string;
}

/** A question in front of what writes; its heading wants the focus. */
export function question(
  { ask, confirm, cancel }: Question,
  confirmed: () => void,
  cancelled: () => void,
): { view: HTMLElement; heading: HTMLElement } {
  const heading = element('h3', { id: 'question-rehearsal', tabindex: '-1' }, ask);
  const view = element(
    'section',
    { class: 'question', 'aria-labelledby': heading.id },
    heading,
    element(
      'div',
      { class: 'buttons' },
      button(confirm, 'primary', confirmed),
      button(cancel, 'secondary', cancelled),
    ),
  );
  return { view, heading };
}
