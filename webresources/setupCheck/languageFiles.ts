import { LANGUAGES, type Language } from './languages';

/**
 * Name of a language's files in `strings/`, `strings/forms/`, `strings/rehearsal/`, `strings/tools/`, `core/forms/wording/`,
 * `core/access/wording/`, `core/access/wording/pastedErrors/` and `core/access/wording/rehearsal/`, by LCID. Apart from
 * `languages.ts`, which every visit loads: only the build and the tests ask for it.
 */
const SOURCES: Readonly<Record<number, string>> = {
  1025: 'arabic',
  1031: 'german',
  1033: 'english',
  1036: 'french',
  1041: 'japanese',
  1046: 'portuguese',
  3082: 'spanish',
};

export const LANGUAGE_FILES: readonly (Language & { source: string })[] = LANGUAGES.map((language) => ({
  ...language,
  source: SOURCES[language.lcid] ?? language.tag,
}));
