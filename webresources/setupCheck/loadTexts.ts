import type { HostWindow } from './host';
import { languageFor } from './languages';
import { loadScript } from './loadScript';
import type { Texts } from './strings/texts';

/**
 * Loads the texts of one language, so that a visit does not pay for the others: English where there are none for the
 * person's language or they do not arrive; undefined where those do not arrive, either.
 */
export async function loadTexts(
  page: Document,
  host: HostWindow,
  lcid: number | undefined,
): Promise<Texts | undefined> {
  for (const language of [languageFor(lcid), languageFor(undefined)]) {
    const loaded = () => host.OpenCX?.SetupTexts?.[String(language.lcid)];
    if (!loaded()) await loadScript(page, `texts.${language.lcid}.js`);
    const texts = loaded();
    if (texts) return { ...texts, language };
  }
  return undefined;
}
