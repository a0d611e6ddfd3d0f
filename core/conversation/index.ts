export type * from './conversation';
export type * from './caseText';
export { MAX_FILE_BYTES } from './caseText';
