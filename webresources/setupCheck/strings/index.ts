import { english } from './english';
import type { Texts } from './texts';

/** By Dataverse's language id (LCID). */
const LANGUAGES: Readonly<Record<number, Texts>> = { 1033: english };

/** English for languages that there are no texts for. */
export function textsFor(languageId: number | undefined): Texts {
  return (languageId === undefined ? undefined : LANGUAGES[languageId]) ?? english;
}

export { fill } from '../../../core/texts';
export type { Subject, Texts } from './texts';
