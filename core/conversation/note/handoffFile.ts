import type { Note } from '../caseText';
import { HANDOFF_FILE_PREFIX, HANDOFF_NOTE_SUBJECT } from './formatV1';
import { partOf, withoutPart, type Part } from './part';

const IS_HANDOFF_NAME = RegExp(`^${HANDOFF_FILE_PREFIX}`, 'i');
/** One that is named after a session, and not, where none was known, after OpenCX's ticket or the case. */
const NAMES_SESSION = RegExp(`^${HANDOFF_FILE_PREFIX}(?!(?:ticket|case)\\b)`, 'i');
const IS_HANDOFF_SUBJECT = RegExp(`^\\s*${HANDOFF_NOTE_SUBJECT}\\s*$`, 'i');

/** What a file's name may end in: the number that browsers give to a second download, its kind, that of its packing. */
const ENDING = /(?: ?\(\d{1,3}\))?(?:\.(?:jsonl?|ndjson|txt|gz|zip)){0,2}$/i;

/** Name and type of a file of text or JSON, packed or not: by its name's ending, by its type, or with neither. */
const IS_READABLE =
  /\.(?:jsonl?|ndjson|txt|gz|zip)\||\|(?:application\/json|text\/(?:json|plain))\b|^[^.|]+\|(?:application\/octet-stream)?$/i;

/**
 * What speaks for OpenCX having written a note's text, and its file. Beside that, a text may show it itself: by its header
 * (header/evidence.ts), or by being JSON in a shape of OpenCX's. A person may attach our file to words of their own, and may
 * give any file our subject.
 */
const EVIDENCE: { text: number; file: number; holds: (note: Note) => boolean }[] = [
  { text: 3, file: 2, holds: ({ subject }) => IS_HANDOFF_SUBJECT.test(withoutPart(subject || '')) },
  { text: 1, file: 2, holds: (note) => IS_HANDOFF_NAME.test(nameOf(note)) },
  {
    text: 0,
    file: 1,
    holds: (note) => IS_READABLE.test(`${nameOf(note)}|${(note.file && note.file.mimeType) || ''}`),
  },
];
const ENOUGH = 3;

/** Whether the note says enough for its text, or its file, whatever that holds. */
export function isByOpenCx(note: Note, which: 'text' | 'file'): boolean {
  return EVIDENCE.reduce((sum, row) => sum + (row.holds(note) ? row[which] : 0), 0) >= ENOUGH;
}

/** Whether the note's file is one whose body is worth loading: named like a conversation, or JSON or text under our subject. */
export function isHandoffFile(note: Note): boolean {
  return !!note.file && isByOpenCx(note, 'file');
}

/** The session id that the name of a conversation file states; empty where none. */
export function sessionIdOf(note: Note): string {
  const name = nameOf(note);
  return NAMES_SESSION.test(name) ? withoutPart(name.replace(ENDING, '')).replace(IS_HANDOFF_NAME, '') : '';
}

/** The part of a conversation that a note's text, or its file, says it is. */
export function partOfNote(note: Note, which: 'text' | 'file'): Part {
  const ofFile = partOf(nameOf(note).replace(ENDING, ''));
  return which === 'file' && ofFile.number ? ofFile : partOf(note.subject || '');
}

function nameOf({ file }: Note): string {
  return file ? file.name.replace(/^.*[\\/]/, '') : '';
}
