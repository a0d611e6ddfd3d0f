import path from 'node:path';
import { HANDOFF_NOTE_SUBJECT, type CaseText } from '../../core/conversation';
import type { ReadAs } from './arguments';
import { STANDARD_INPUT } from '../input';

/** The id of the note that a file is put in to be read. */
const NOTE_ID = 'note';

/** Where the columns end that a text can be cut to fit (core/conversation/case.ts, note/note.ts), in UTF-16 units. */
const COLUMN_LENGTHS: readonly number[] = [2_000, 100_000, 1_048_576];

/** What a byte order mark says about the encoding, as for the file of a note; without one a text is UTF-8. */
const BYTE_ORDER_MARKS = [
  { start: [0xff, 0xfe], encoding: 'utf-16le' },
  { start: [0xfe, 0xff], encoding: 'utf-16be' },
];

export interface ReadAsOptions {
  as?: ReadAs;
  subject?: string;
}

/** JSON is what a note's file holds, any other text what a description holds. */
export function usualPlace(name: string): ReadAs {
  return isJson(name) ? 'file' : 'description';
}

/** The case that says nothing but what the bytes of this file say, in the place asked for. */
export function caseTextOf(name: string, bytes: Buffer, { as, subject }: ReadAsOptions): CaseText {
  switch (as ?? usualPlace(name)) {
    case 'description':
      return { description: columnOf(bytes), notes: [] };
    case 'note':
      return { notes: [{ id: NOTE_ID, subject, text: columnOf(bytes) }] };
    case 'file':
      return { notes: [{ id: NOTE_ID, subject: HANDOFF_NOTE_SUBJECT, file: noteFile(name, bytes) }] };
  }
}

/** A column's text without the line break that editors add at a file's end; it stays where the text just fills a column. */
function columnOf(bytes: Buffer): string {
  const text = textOf(bytes);
  return COLUMN_LENGTHS.includes(text.length) ? text : text.replace(/\r?\n$/, '');
}

export function textOf(bytes: Buffer): string {
  const mark = BYTE_ORDER_MARKS.find(({ start }) => start.every((byte, at) => bytes[at] === byte));
  return new TextDecoder(mark?.encoding ?? 'utf-8').decode(bytes);
}

function noteFile(name: string, bytes: Buffer) {
  return {
    name: name === STANDARD_INPUT ? 'stdin' : path.basename(name),
    mimeType: isJson(name) ? 'application/json' : 'text/plain',
    size: bytes.length,
    body: bytes.toString('base64'),
  };
}

function isJson(name: string): boolean {
  return path.extname(name).toLowerCase() === '.json';
}
