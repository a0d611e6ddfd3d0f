/**
 * Note format v1, published as `opencx.conversation.v1.schema.json` beside the reader. Field names follow
 * OpenCX's own API (docs.open.cx, api-reference/chat-sessions).
 */
export const FORMAT = 'opencx.conversation';
export const VERSION = 1;
/** Subject of a note that carries a conversation. */
export const HANDOFF_NOTE_SUBJECT = 'OpenCX conversation';
/** File name of a conversation: the prefix, the session id, `.json`. */
export const HANDOFF_FILE_PREFIX = 'opencx-conversation-';

type Text = string | null;

/** A conversation file as OpenCX is asked to write it. The reader trusts none of it. */
export interface ConversationFile {
  format: typeof FORMAT;
  version: number;
  session: {
    id: string;
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
  messages: MessageInFile[];
}

export interface MessageInFile {
  id?: Text;
  created_at?: Text;
  sender: { type: string; name?: Text };
  content: { type: string; text?: Text };
  attachments?: AttachmentInFile[] | null;
}

export interface AttachmentInFile {
  name?: Text;
  type?: Text;
  /** Bytes. */
  size?: number | null;
  url?: Text;
}
