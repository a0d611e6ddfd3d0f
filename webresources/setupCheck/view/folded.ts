import type { Texts } from '../strings/texts';
import { element, replaceChildren } from './element';
import { failure } from './failure';

/** A part of the page that is only made when somebody opens it. */
export function folded(heading: string, texts: Texts, make: () => Promise<HTMLElement>): HTMLDetailsElement {
  const inside = element('div', { class: 'inside' });
  const details = element(
    'details',
    { class: 'card folded' },
    element('summary', {}, element('h2', {}, heading)),
    inside,
  );
  let made = false;
  const open = async () => {
    try {
      replaceChildren(inside, await make());
    } catch (thrown) {
      made = false;
      replaceChildren(inside, failure(thrown, texts, () => void open()).view);
    }
  };
  details.addEventListener('toggle', () => {
    if (!details.open || made) return;
    made = true;
    void open();
  });
  return details;
}
