import { MAX_FILE_BYTES, type Note } from '../caseText';
import type { Conversation, Notice, Source } from '../conversation';
import { looksLikeJson } from './conversationFile';
import { textOfFile } from './fileText';
import { isByOpenCx, isHandoffFile, partOfNote, sessionIdOf } from './handoffFile';
import { readParts, type PartPiece } from './parts';
import { readPiece, type Piece } from './piece';

/** `annotation.notetext` ends here (learn.microsoft.com, power-apps/developer/data-platform/reference/entities/annotation). */
const NOTE_LIMITS = [100_000];

/** The conversations that notes carry in their files and their texts; none for anybody else's notes. */
export function readNotes(notes: Note[]): Conversation[] {
  const found: Conversation[] = [];
  const parts: PartPiece[] = [];
  for (const note of notes) {
    for (const piece of [...filePieces(note), textPiece(note)]) {
      const { part } = piece;
      if (part && part.number) parts.push({ ...piece, part });
      else found.push(...readPiece(piece));
    }
  }
  return found.concat(readParts(parts));
}

function textPiece(note: Note): Piece {
  const isOurs = isByOpenCx(note, 'text');
  return {
    text: note.text || '',
    source: sourceOf(note, 'note-text'),
    vouchedFor: isOurs,
    mayHavePreface: isOurs,
    limits: NOTE_LIMITS,
    part: isOurs ? partOfNote(note, 'text') : undefined,
  };
}

function filePieces(note: Note): Piece[] {
  const { file } = note;
  if (!file || !isHandoffFile(note)) return [];
  const { name, mimeType, size, body } = file;
  const { text, reason } = textOfFile(body || '');
  const unread: Notice[] = [
    body === undefined && size && size > MAX_FILE_BYTES
      ? { kind: 'file-not-read', fileName: name, reason: 'too-large', noteId: note.id, size }
      : { kind: 'file-not-read', fileName: name, reason },
  ];
  if (text) unread.push({ kind: 'unread', text });
  const isPlainText = /\.txt$/i.test(name) || /^text\/plain\b/i.test(mimeType || '');
  return [
    {
      text,
      source: { ...sourceOf(note, 'note-file'), fileName: name },
      sessionId: sessionIdOf(note),
      vouchedFor: isPlainText && !looksLikeJson(text),
      mayHavePreface: true,
      limits: [],
      part: text ? partOfNote(note, 'file') : undefined,
      otherwise: unread,
    },
  ];
}

function sourceOf({ id, createdOn }: Note, kind: Source['kind']): Source {
  return createdOn ? { kind, noteId: id, createdOn } : { kind, noteId: id };
}
