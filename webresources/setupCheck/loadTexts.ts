import type { HostWindow } from './host';
import { languageFor, type Language } from './languages';
import type { Texts } from './strings/texts';

/**
 * Loads the texts of one language, so that a visit does not pay for the others: English where there are none for the
 * person's language or they do not arrive; undefined where those do not arrive, either.
 */
export async function loadTexts(
  page: Document,
  host: HostWindow,
  lcid: number | undefined,
): Promise<{ language: Language; texts: Texts } | undefined> {
  for (const language of [languageFor(lcid), languageFor(undefined)]) {
    const texts = textsOf(host, language) ?? (await fetchTexts(page, host, language));
    if (texts) return { language, texts };
  }
  return undefined;
}

const textsOf = ({ OpenCX }: HostWindow, { lcid }: Language): Texts | undefined =>
  OpenCX?.SetupTexts?.[String(lcid)];

function fetchTexts(page: Document, host: HostWindow, language: Language): Promise<Texts | undefined> {
  return new Promise((resolve) => {
    const script = page.createElement('script');
    script.addEventListener('load', () => resolve(textsOf(host, language)));
    script.addEventListener('error', () => resolve(undefined));
    script.src = `texts.${language.lcid}.js`;
    page.head.appendChild(script);
  });
}
