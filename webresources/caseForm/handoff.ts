import { readHeadline, type Headline } from './headline';

/** The newest handoff on a case; or none, as far as what was read can tell. */
export type Handoff = Headline | 'none' | 'cannot-tell';

export interface NoteText {
  notetext?: string | null;
  filename?: string | null;
}

/** With as many notes as this an older one may be the handoff: then nothing is said about "none". */
export const NOTES_READ = 50;

/** Files that the conversation control reads. */
const READABLE_FILE = /\.(json|txt)$/i;

/**
 * @param description `null` where the column is empty, undefined where the form does not have it
 * @param notes newest first; undefined where they could not be read
 */
export function newestHandoff(
  description: string | null | undefined,
  notes: readonly NoteText[] | undefined,
): Handoff {
  let certain = description !== undefined && notes !== undefined && notes.length < NOTES_READ;
  for (const { notetext, filename } of [...(notes ?? []), { notetext: description }] as NoteText[]) {
    const headline = readHeadline(notetext ?? '');
    if (typeof headline === 'object') return headline;
    if (headline === 'maybe' || READABLE_FILE.test(filename ?? '')) certain = false;
  }
  return certain ? 'none' : 'cannot-tell';
}
