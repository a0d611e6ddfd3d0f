import type { DataverseReader } from '../../core/access';
import { formsOver } from '../../core/forms';
import { writerOver } from '../dataverse/writer';
import { formList } from './caseForms/formList';
import type { HostWindow } from './host';
import { loadScript, loadStyles } from './loadScript';
import type { FormTexts, Texts } from './strings/texts';

/**
 * The part *Case forms*: a script of its own, and the only one that can write. It does so when somebody confirmed a question.
 * @throws where its texts do not arrive
 */
export async function caseForms(texts: Texts, reader: DataverseReader): Promise<HTMLElement> {
  const host = window as HostWindow;
  const clientUrl = host.GetGlobalContext?.().getClientUrl() ?? '';
  const write = writerOver({ clientUrl, fetch: (url, init) => fetch(url, init) });
  const [words] = await Promise.all([formTexts(document, host, texts), loadStyles(document, 'forms.css')]);
  return formList(texts, words, formsOver(reader.retrieveMetadata, write));
}

/** In the language that the rest of the page is in. */
async function formTexts(page: Document, host: HostWindow, { language }: Texts): Promise<FormTexts> {
  const name = `forms.${language.lcid}.js`;
  const loaded = () => host.OpenCX?.SetupFormTexts?.[language.lcid];
  if (!loaded()) await loadScript(page, name);
  const words = loaded();
  if (!words) throw { failure: 'unreachable', message: name };
  return words;
}
