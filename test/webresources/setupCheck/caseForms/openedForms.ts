import { formList } from '../../../../webresources/setupCheck/caseForms/formList';
import * as formTexts from '../../../../webresources/setupCheck/strings/forms/english';
import type { Organisation } from '../../../core/forms/organisation';
import { settled, texts } from '../openedPage';

export const { page, wording } = formTexts;

/** The list of an organisation's case forms, in a document of its own. */
export async function openForms(organisation: Organisation) {
  const view = formList(texts, formTexts, organisation);
  document.body.innerHTML = '<main></main>';
  document.querySelector('main')?.append(view);
  await settled();
  const row = (id: string): HTMLElement => {
    const found = view.querySelector<HTMLElement>(`[data-form="${id}"]`);
    if (!found) throw new Error(`There is no form ${id}.`);
    return found;
  };
  return { view, row, status: () => view.querySelector('[role="status"]')?.textContent };
}

/** The buttons of a part that can be pressed, by what they say. */
export function buttons(part: Element): string[] {
  return [...part.querySelectorAll('button')]
    .filter((one) => !one.closest('[hidden]'))
    .map(({ textContent }) => textContent ?? '');
}

/** Presses a button, and waits for what comes of it. */
export async function press(part: Element, label: string): Promise<HTMLButtonElement> {
  const [found, ...others] = [...part.querySelectorAll('button')].filter(
    (one) => one.textContent === label && !one.closest('[hidden]'),
  );
  expect([label, found?.tagName, others]).toEqual([label, 'BUTTON', []]);
  found?.click();
  for (let turn = 0; turn < 4; turn++) await settled();
  return found as HTMLButtonElement;
}
