import type { Note } from '../caseText';
import { HANDOFF_FILE_PREFIX, HANDOFF_NOTE_SUBJECT } from './formatV1';

/** Whether the note's file is one whose body is worth loading: named like a conversation, or JSON or text under our subject. */
export function isHandoffFile(note: Note): boolean {
  if (note.file === undefined) return false;
  const name = baseName(note.file.name).toLowerCase();
  if (name.startsWith(HANDOFF_FILE_PREFIX) && name.endsWith('.json')) return true;
  return hasHandoffSubject(note) && isTextual(name, note.file.mimeType ?? '');
}

export function hasHandoffSubject(note: Note): boolean {
  return (note.subject ?? '').trim().toLowerCase() === HANDOFF_NOTE_SUBJECT.toLowerCase();
}

/** The session id that the name of a conversation file states. */
export function sessionIdOfName(fileName: string): string | undefined {
  const name = baseName(fileName);
  if (!name.toLowerCase().startsWith(HANDOFF_FILE_PREFIX)) return undefined;
  const id = name.slice(HANDOFF_FILE_PREFIX.length).replace(/\.json$/i, '');
  return id === '' ? undefined : id;
}

function isTextual(name: string, mimeType: string): boolean {
  return /\.(json|txt)$/.test(name) || /^(application\/json|text\/(json|plain))\b/i.test(mimeType);
}

function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
