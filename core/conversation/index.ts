export type * from './conversation';
export type * from './caseText';
export { MAX_FILE_BYTES } from './caseText';
export { readCase } from './case';
export { readHeader, type Header } from './header';
export { textOfFile } from './note/fileText';
export { isHandoffFile } from './note/handoffFile';
export { quotedFrom } from './transcript/quotedHistory';
export {
  FORMAT,
  HANDOFF_FILE_PREFIX,
  HANDOFF_NOTE_SUBJECT,
  VERSION,
  type ConversationFile,
} from './note/formatV1';
