import { readAddress } from './address';
import { readHost, type HostWindow } from './host';
import { openPage } from './page';
import { textsFor } from './strings';
import { replaceChildren } from './view/element';
import { noContext } from './view/failure';

/** Opens the page in its document, with what its host offers. */
export function start(page: Document, host: HostWindow, address: string): void {
  const root = page.querySelector<HTMLElement>('[data-opencx="setup-check"]');
  if (!root) return;
  const { languageId, reader } = readHost(host);
  const texts = textsFor(languageId);
  page.documentElement.lang = texts.language;
  page.documentElement.dir = texts.direction;
  page.title = texts.title;
  if (reader) {
    openPage(root, { reader, texts, app: readAddress(address).app });
  } else {
    replaceChildren(root, noContext(texts));
    root.setAttribute('data-state', 'error');
  }
}
