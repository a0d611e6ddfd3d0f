import type { DataverseReader } from '../../core/access';
import { formsOver } from '../../core/forms';
import { writerOver } from '../dataverse/writer';
import { formList } from './caseForms/formList';
import { pageConnection } from './connection';
import type { HostWindow } from './host';
import { arrived, loadStyles } from './loadScript';
import type { Texts } from './strings/texts';

/**
 * The part *Case forms*: a script of its own, which can write. It does so when somebody confirmed a question.
 * @throws where its texts do not arrive
 */
export async function caseForms(texts: Texts, reader: DataverseReader): Promise<HTMLElement> {
  const host = window as HostWindow;
  const write = writerOver(pageConnection(host));
  const { lcid } = texts.language;
  const [words] = await Promise.all([
    // In the language that the rest of the page is in.
    arrived(document, `forms.${lcid}.js`, () => host.OpenCX?.SetupFormTexts?.[lcid]),
    loadStyles(document, 'forms.css'),
  ]);
  return formList(texts, words, formsOver(reader.retrieveMetadata, write));
}
