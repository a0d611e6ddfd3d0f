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
