import type { Texts, ToolTexts } from '../texts';
import { arabic } from './arabic';
import { english } from './english';
import { french } from './french';
import { german } from './german';
import { japanese } from './japanese';
import { portuguese } from './portuguese';
import { spanish } from './spanish';

/** By LCID, a row for each of the page's languages. */
const TOOL_TEXTS: Readonly<Record<number, ToolTexts>> = {
  1025: arabic,
  1031: german,
  1033: english,
  1036: french,
  1041: japanese,
  1046: portuguese,
  3082: spanish,
};

/** In the language that the rest of the page is in. */
export function toolTexts({ language }: Pick<Texts, 'language'>): ToolTexts {
  return TOOL_TEXTS[language.lcid] ?? english;
}
