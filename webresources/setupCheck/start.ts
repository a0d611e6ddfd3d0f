import type { Place } from './address';
import { readHost, type HostWindow } from './host';
import { loaderOf } from './loadScript';
import { loadTexts } from './loadTexts';
import { openPage } from './page';
import { replaceChildren } from './view/element';
import { noContext } from './view/failure';

/** All that can be said without texts. */
const NO_TEXTS = 'The texts of this page did not load. Reload it.';

/** Opens the page in its document, with what its host offers. */
export async function start(page: Document, host: HostWindow, place: Place): Promise<void> {
  const root = page.querySelector<HTMLElement>('[data-opencx="setup-check"]');
  if (!root) return;
  const { languageId, reader } = readHost(host);
  const texts = await loadTexts(page, host, languageId);
  if (!texts) {
    replaceChildren(root, NO_TEXTS);
    root.setAttribute('data-state', 'error');
    return;
  }
  page.documentElement.lang = texts.language.tag;
  page.documentElement.dir = texts.language.direction;
  page.title = texts.wording.title;
  if (reader) {
    openPage(root, {
      reader,
      texts,
      place,
      loadTools: loaderOf(page, host, 'tools.js', 'SetupTools'),
      loadForms: loaderOf(page, host, 'forms.js', 'SetupForms'),
      loadRehearsal: loaderOf(page, host, 'rehearsal.js', 'SetupRehearsal'),
    });
  } else {
    replaceChildren(root, noContext(texts));
    root.setAttribute('data-state', 'error');
  }
}
