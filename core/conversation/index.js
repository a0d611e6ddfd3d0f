export { MAX_FILE_BYTES } from './caseText';
export { readCase } from './case';
export { readHeader } from './header';
export { isHandoffFile } from './note/handoffFile';
export { FORMAT, HANDOFF_FILE_PREFIX, HANDOFF_NOTE_SUBJECT, VERSION, } from './note/formatV1';
