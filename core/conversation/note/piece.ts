import type { Conversation, Notice, Source } from '../conversation';
import { readHandoffText, type HandoffTextOptions } from '../handoffText';
import { looksLikeJson, readConversationFile } from './conversationFile';
import type { Part } from './part';

/** A text of the case before it is read: its description, a note's own text, or that of a note's file. */
export interface Piece extends HandoffTextOptions {
  text: string;
  part?: Part;
  /** As the file's name states it. */
  sessionId?: string;
  /** Where more of it stood, that was joined to it. */
  others?: Source[];
  /** What there is to tell where the text turns out to be no conversation. */
  otherwise?: Notice[];
}

/** Reads a text in whatever format it has, JSON in one of our shapes or the handoff text format: one conversation or none. */
export function readPiece(piece: Piece): Conversation[] {
  const { source, sessionId, others = [], otherwise } = piece;
  const read = readText(piece) || (otherwise && unread(source, otherwise));
  if (!read) return [];
  if (sessionId && !read.sessionId) read.sessionId = sessionId;
  for (const other of others) read.notices.push({ kind: 'duplicate', source: other });
  return [read];
}

function readText({ text, ...options }: Piece): Conversation | undefined {
  if (!looksLikeJson(text)) return text ? readHandoffText(text, options) : undefined;
  const { source, limits, vouchedFor } = options;
  const read = readConversationFile(text, source) || readHandoffText(text, { ...options, vouchedFor: false });
  if (read || !vouchedFor) return read;
  const limit = limits.find((each) => each === text.length);
  const notices: Notice[] = limit ? [{ kind: 'truncated', limit }] : [];
  return unread(source, notices.concat({ kind: 'unread', text }));
}

function unread(source: Source, notices: Notice[]): Conversation {
  return { customer: {}, otherFields: [], messages: [], source, notices };
}
