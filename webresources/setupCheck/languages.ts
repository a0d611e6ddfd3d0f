/** A language of the page, by Dataverse's language id (LCID). */
export interface Language {
  lcid: number;
  /** BCP 47. */
  tag: string;
  direction: 'ltr' | 'rtl';
  /** Name of its files in `strings/`, `strings/forms/`, `strings/tools/`, `core/forms/wording/`, `core/access/wording/` and `core/access/wording/pastedErrors/`. */
  source: string;
}

/** For languages that there are no texts for. */
const ENGLISH: Language = { lcid: 1033, tag: 'en', direction: 'ltr', source: 'english' };

/**
 * The languages that there are texts for. A new one is a row here, its six files of texts, a row in `strings/tools`, the case
 * form's `caseForm/strings/CaseForm.<lcid>.resx`, and the web resources `ocx_/setup/texts.<lcid>.js`, `ocx_/setup/forms.<lcid>.js` and
 * `ocx_/strings/CaseForm.<lcid>.resx` in `solution/src` (the build says what is missing there).
 */
export const LANGUAGES: readonly Language[] = [
  { lcid: 1025, tag: 'ar', direction: 'rtl', source: 'arabic' },
  { lcid: 1031, tag: 'de', direction: 'ltr', source: 'german' },
  ENGLISH,
  { lcid: 1036, tag: 'fr', direction: 'ltr', source: 'french' },
  { lcid: 1041, tag: 'ja', direction: 'ltr', source: 'japanese' },
  { lcid: 1046, tag: 'pt-BR', direction: 'ltr', source: 'portuguese' },
  { lcid: 3082, tag: 'es', direction: 'ltr', source: 'spanish' },
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
