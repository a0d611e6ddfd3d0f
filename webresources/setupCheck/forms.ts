import type { DataverseReader } from '../../core/access';
import { formsOver } from '../../core/forms';
import { writerOver } from '../dataverse/writer';
import { formList } from './caseForms/formList';
import type { HostWindow } from './host';
import { loadStyles } from './loadStyles';
import type { Texts } from './strings/texts';

/** The part *Case forms*: a script of its own, and the only one that can write. It writes when somebody confirmed a question. */
export async function caseForms(texts: Texts, reader: DataverseReader): Promise<HTMLElement> {
  const { GetGlobalContext } = window as HostWindow;
  const clientUrl = GetGlobalContext?.().getClientUrl() ?? '';
  const write = writerOver({ clientUrl, fetch: (url, init) => fetch(url, init) });
  await loadStyles(document, 'forms.css');
  return formList(texts, formsOver(reader.retrieveMetadata, write));
}
