/**
 * Note format v1, published as `opencx.conversation.v1.schema.json` beside the reader. Field names follow
 * OpenCX's own API (docs.open.cx, api-reference/chat-sessions).
 */
export const FORMAT = 'opencx.conversation';
export const VERSION = 1;
/** Subject of a note that carries a conversation. */
export const HANDOFF_NOTE_SUBJECT = 'OpenCX conversation';
/** File name of a conversation: the prefix, the session id, or else `ticket-` and its number or `case-` and an id, `.json`. */
export const HANDOFF_FILE_PREFIX = 'opencx-conversation-';

type Text = string | null;

/** A conversation file as OpenCX is asked to write it. The reader trusts none of it. */
export interface ConversationFile {
  format: typeof FORMAT;
  version: number;
  session: {
    /** OpenCX states it always; in a conversation that was saved without it, it is not there. */
    id?: Text;
    ticket_number?: number | Text;
    channel?: Text;
    language?: Text;
    status?: Text;
    url?: Text;
    /** ISO 8601, like every date here. */
    created_at?: Text;
  };
  handoff?: { at?: Text; reason?: Text; summary?: Text; classification?: Text; sentiment?: Text } | null;
  contact?: { name?: Text; email?: Text; phone_number?: Text } | null;
  /** Header lines that have no place above, as the source labels them. */
  other_fields?: FieldInFile[] | null;
  /** Text of the source that could not be placed anywhere. */
  unread?: string[] | null;
  /** What else a person must be told about the conversation, such as that its end is missing. */
  notices?: NoticeInFile[] | null;
  messages: MessageInFile[];
}

export interface FieldInFile {
  label: string;
  value: string;
}

export interface NoticeInFile {
  kind: string;
  /** Of a text that ends where its column does: characters. */
  limit?: number;
  /** Of dates that may be day first or month first: one of them. */
  example?: string;
  /** Of a version of this format that was not known: that version. */
  version?: string;
  /** Of a file that was not read: which, and why. */
  file_name?: string;
  reason?: string;
}

export interface MessageInFile {
  id?: Text;
  created_at?: Text;
  /** The time as the source writes it, where that differs from `created_at`. */
  stamp?: Text;
  /** The heading with the date under which the message stands, as the source writes it. */
  day?: Text;
  sender: { type: string; name?: Text };
  content: { type: string; text?: Text };
  /** What the message states besides, such as the subject and the recipients of an e-mail. */
  fields?: FieldInFile[] | null;
  attachments?: AttachmentInFile[] | null;
}

export interface AttachmentInFile {
  name?: Text;
  type?: Text;
  /** Bytes. */
  size?: number | null;
  url?: Text;
}
