/** A language of the page, by Dataverse's language id (LCID). */
export interface Language {
  lcid: number;
  /** BCP 47. */
  tag: string;
  direction: 'ltr' | 'rtl';
}

/** For languages that there are no texts for. */
const ENGLISH: Language = { lcid: 1033, tag: 'en', direction: 'ltr' };

/**
 * The languages that there are texts for. A new one is a row here and in `languageFiles.ts`, its eight files of texts, a row in `strings/tools`, the case
 * form's `caseForm/strings/CaseForm.<lcid>.resx`, and the web resources `ocx_/setup/texts.<lcid>.js`, `ocx_/setup/forms.<lcid>.js`,
 * `ocx_/setup/rehearsal.<lcid>.js` and `ocx_/strings/CaseForm.<lcid>.resx` in `solution/src` (the build says what is missing there).
 */
export const LANGUAGES: readonly Language[] = [
  { lcid: 1025, tag: 'ar', direction: 'rtl' },
  { lcid: 1031, tag: 'de', direction: 'ltr' },
  ENGLISH,
  { lcid: 1036, tag: 'fr', direction: 'ltr' },
  { lcid: 1041, tag: 'ja', direction: 'ltr' },
  { lcid: 1046, tag: 'pt-BR', direction: 'ltr' },
  { lcid: 3082, tag: 'es', direction: 'ltr' },
];

/** The language for a person's language id: the same, else another country's of the same language, else English. */
export function languageFor(lcid: number = ENGLISH.lcid): Language {
  const primary = (id: number) => id % 1024;
  return (
    LANGUAGES.find((language) => language.lcid === lcid) ??
    LANGUAGES.find((language) => primary(language.lcid) === primary(lcid)) ??
    ENGLISH
  );
}
