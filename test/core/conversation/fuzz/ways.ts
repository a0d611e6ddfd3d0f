import type { CaseText, NoteFile } from '../../../../core/conversation';
import { isHtml, plainTextOf } from '../../../../core/conversation/note/html';

/** A way in which a text comes to the reader. */
export interface Way {
  name: 'description' | 'note' | 'text file' | 'UTF-16 file' | 'JSON file';
  caseText: (text: string) => CaseText;
  /** What of the text arrives: half characters have no bytes, so that a file has none. */
  arrives: (text: string) => string;
}

const SUBJECT = 'OpenCX conversation';
const asIs = (text: string) => text;
const asBytes = (text: string) => Buffer.from(text, 'utf8').toString('utf8');

export const WAYS: readonly Way[] = [
  { name: 'description', caseText: (description) => ({ description, notes: [] }), arrives: asIs },
  { name: 'note', caseText: (text) => ({ notes: [{ id: 'n', subject: SUBJECT, text }] }), arrives: asIs },
  {
    name: 'text file',
    caseText: (text) =>
      inFile({ name: 'transcript.txt', body: Buffer.from(text, 'utf8').toString('base64') }),
    arrives: asBytes,
  },
  {
    name: 'UTF-16 file',
    caseText: (text) =>
      inFile({
        name: 'transcript.txt',
        body: Buffer.from(`\ufeff${asBytes(text)}`, 'utf16le').toString('base64'),
      }),
    arrives: asBytes,
  },
  {
    name: 'JSON file',
    caseText: (text) =>
      inFile({ name: 'opencx-conversation-1.json', body: Buffer.from(text, 'utf8').toString('base64') }),
    arrives: asBytes,
  },
];

function inFile(file: NoteFile): CaseText {
  return { notes: [{ id: 'n', subject: SUBJECT, file }] };
}

/** The text without the marks of rich text, with every line break as `\n`. */
export function plain(text: string): string {
  return withLineFeeds(isHtml(text) ? plainTextOf(text) : text);
}

export function withLineFeeds(text: string): string {
  return text.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n');
}

/** Whether a text is JSON of some structure: of such a file, only the fields of the format are read. */
export function isStructured(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}
