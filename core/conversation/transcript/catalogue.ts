import { GRAMMARS } from './grammars';
import { compile, type LineReader } from './linePattern';

export interface Grammar {
  pattern: string;
  read: LineReader;
  /** A stamp beside a speaker is seldom chance; a colon behind a word often is. */
  weight: number;
  /** Without text on the line, or without a stamp, a speaker counts only if known or recurring. */
  speakerMustBeKnown: boolean;
}

export const CATALOGUE: readonly Grammar[] = GRAMMARS.map((pattern) => ({
  pattern,
  read: compile(pattern),
  weight: weightOf(pattern),
  speakerMustBeKnown: pattern === '{speaker}:' || pattern.endsWith('}⏎'),
}));

export const STAMP_AND_NAME = GRAMMARS.indexOf('[{stamp}] {speaker}⏎');
export const STAMP_AND_TEXT = GRAMMARS.indexOf('[{stamp}]…');

function weightOf(pattern: string): number {
  if (pattern.indexOf('{speaker}') < 0) return 1;
  return pattern.indexOf('{stamp}') < 0 ? 2 : 6;
}

/**
 * Whether a line of grammar `other` opens a message in a transcript read by grammar `best`, with nobody named:
 * `[14:05] Handed over to a person` among lines of `[14:04] AI: …`.
 */
export function companionOf(best: number, other: number): boolean {
  return startsWithStamp(best) && startsWithStamp(other);
}

function startsWithStamp(grammar: number): boolean {
  return CATALOGUE[grammar]?.pattern.startsWith('[{stamp}]') === true;
}
