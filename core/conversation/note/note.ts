import { MAX_FILE_BYTES, type Note, type NoteFile } from '../caseText';
import type { Conversation, Notice, Source } from '../conversation';
import { readHandoffText } from '../handoffText';
import { readConversationFile } from './conversationFile';
import { textOfFile } from './fileText';
import { hasHandoffSubject, isHandoffFile, sessionIdOfName } from './handoffFile';

/** `annotation.notetext` ends here (learn.microsoft.com, power-apps/developer/data-platform/reference/entities/annotation). */
const NOTE_LIMITS = [100_000];

/** The conversations that a note carries, in its file and in its text; none for anybody else's note. */
export function readNote(note: Note): Conversation[] {
  const all = [readFile(note), readText(note)];
  return all.filter((conversation): conversation is Conversation => conversation !== undefined);
}

function readText(note: Note): Conversation | undefined {
  if (note.text === null || note.text === undefined) return undefined;
  return readHandoffText(note.text, {
    source: sourceOf(note, 'note-text'),
    vouchedFor: hasHandoffSubject(note),
    mayHavePreface: hasHandoffSubject(note),
    limits: NOTE_LIMITS,
  });
}

function readFile(note: Note): Conversation | undefined {
  const file = note.file;
  if (file === undefined || !isHandoffFile(note)) return undefined;
  const source: Source = { ...sourceOf(note, 'note-file'), fileName: file.name };
  if (file.body === undefined || file.body.trim() === '') return unreadFile(file, source, whyUnloaded(file));
  const text = textOfFile(file.body);
  if (text === undefined) return unreadFile(file, source, 'unreadable');
  if (text.trim() === '') return unreadFile(file, source, 'empty');
  return readFileText(text, file, source);
}

function readFileText(text: string, file: NoteFile, source: Source): Conversation {
  const read =
    readConversationFile(text, source) ??
    readHandoffText(text, { source, vouchedFor: isPlainText(file), mayHavePreface: true, limits: [] });
  if (read === undefined) return unreadFile(file, source, 'unreadable', { kind: 'unread', text });
  const sessionId = read.sessionId ?? sessionIdOfName(file.name);
  return sessionId === undefined ? read : { ...read, sessionId };
}

/** A conversation of which no more is known than that its file could not be read. */
function unreadFile(
  file: NoteFile,
  source: Source,
  reason: 'too-large' | 'empty' | 'unreadable',
  ...more: Notice[]
): Conversation {
  const sessionId = sessionIdOfName(file.name);
  return {
    ...(sessionId === undefined ? {} : { sessionId }),
    customer: {},
    otherFields: [],
    messages: [],
    source,
    notices: [{ kind: 'file-not-read', fileName: file.name, reason }, ...more],
  };
}

function whyUnloaded(file: NoteFile): 'too-large' | 'empty' {
  return (file.size ?? 0) > MAX_FILE_BYTES ? 'too-large' : 'empty';
}

function isPlainText(file: NoteFile): boolean {
  return /\.txt$/i.test(file.name) || /^text\/plain\b/i.test(file.mimeType ?? '');
}

function sourceOf(note: Note, kind: Source['kind']): Source {
  const source: Source = { kind, noteId: note.id };
  if (note.createdOn !== undefined) source.createdOn = note.createdOn;
  return source;
}
