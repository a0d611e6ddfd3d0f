import type { Place } from '../../../webresources/setupCheck/address';
import { languageFor } from '../../../webresources/setupCheck/languages';
import { openPage } from '../../../webresources/setupCheck/page';
import * as english from '../../../webresources/setupCheck/strings/english';
import { english as toolTexts } from '../../../webresources/setupCheck/strings/tools/english';
import type * as forms from '../../../webresources/setupCheck/forms';
import type * as rehearsals from '../../../webresources/setupCheck/rehearsal';
import * as tools from '../../../webresources/setupCheck/tools';
import { element } from '../../../webresources/setupCheck/view/element';
import { CLIENT_ID, fakeReader, type Environment } from './fakeReader';

export const texts = { ...english, language: languageFor(1033) };
export { toolTexts };

/** An address bar that a test can read. */
export function place(search = '', pathname = '/WebResources/ocx_/setup/check.html'): Place {
  return {
    pathname,
    search,
    replace(changed) {
      this.search = changed;
    },
    href() {
      return `https://contoso.crm.dynamics.com${this.pathname}${this.search}`;
    },
  };
}

/** The page on a fake environment, at an address. */
export function open(search = '', given: Partial<Environment> = {}) {
  document.body.innerHTML = '<main data-opencx="setup-check" data-state="idle"></main>';
  const root = document.querySelector('main') as HTMLElement;
  const dataverse = fakeReader(given);
  const address = place(search);
  const loadTools = jest.fn(() => Promise.resolve(tools));
  const caseForms = () => Promise.resolve(element('p', { class: 'loaded' }));
  const loadForms = jest.fn((): Promise<typeof forms> => Promise.resolve({ caseForms }));
  const rehearsal = () => Promise.resolve(element('p', { class: 'rehearsal' }));
  const loadRehearsal = jest.fn((): Promise<typeof rehearsals> => Promise.resolve({ rehearsal }));
  const loads = { loadTools, loadForms, loadRehearsal };
  openPage(root, { reader: dataverse.reader, texts, place: address, ...loads });
  return { root, address, ...loads, ...dataverse };
}

export type Opened = ReturnType<typeof open>;

export const settled = () => new Promise((resolve) => setTimeout(resolve));

/** The page after a check of the client id, with what a test prepares before. */
export async function checked(prepare: (opened: Opened) => void = () => undefined): Promise<Opened> {
  const opened = open();
  prepare(opened);
  type(opened.root, CLIENT_ID);
  await settled();
  return opened;
}

export function field<T extends HTMLElement = HTMLInputElement>(root: HTMLElement, name: string): T {
  return root.querySelector(`#${name}`) as T;
}

/** Types a client id and presses the button. */
export function type(root: HTMLElement, text: string): HTMLInputElement {
  const input = field(root, 'app');
  input.value = text;
  button(root, /^Check$/).click();
  return input;
}

export function button(root: HTMLElement, name: RegExp): HTMLButtonElement {
  const found = [...root.querySelectorAll('button')].filter(
    ({ textContent, hidden }) => !hidden && name.test(textContent ?? ''),
  );
  expect(found).toHaveLength(1);
  return found[0] as HTMLButtonElement;
}

/** Opens a part that is loaded on demand. */
export async function unfold(root: HTMLElement, heading: string): Promise<HTMLElement> {
  const details = [...root.querySelectorAll('details')].find(
    (one) => one.querySelector('h2')?.textContent === heading,
  ) as HTMLDetailsElement;
  details.open = true;
  await settled();
  await settled();
  return details;
}

export const operation = (root: HTMLElement, id: string) => root.querySelector(`[data-operation="${id}"]`);
export const finding = (element: Element | null | undefined) => element?.getAttribute('data-finding');
export const state = (root: HTMLElement) => [
  root.getAttribute('data-state'),
  root.getAttribute('data-verdict'),
];
export const textsOf = (found: Iterable<Element>) => [...found].map(({ textContent }) => textContent);
