import type { Notice, Source } from '../../core/conversation';
import { visibleLine } from '../visible';

type Worded = { [Kind in Notice['kind']]: (notice: Extract<Notice, { kind: Kind }>) => string };

const FILE_NOT_READ: Record<Extract<Notice, { kind: 'file-not-read' }>['reason'], string> = {
  'too-large': 'is too large to be read unasked',
  empty: 'has no content',
  packed: 'is packed (zip or gzip); unpack it first',
  unreadable: 'is in no format that the reader knows',
};

const WORDS: Worded = {
  truncated: ({ limit }) =>
    limit === undefined
      ? 'The text seems to stop in the middle: the end may be missing.'
      : `The text stops at ${limit.toLocaleString('en')} characters, where its column ends: the end is missing.`,
  unread: () => 'This part could not be placed in the conversation:',
  duplicate: ({ source }) => `The same conversation also stands in ${sourceInWords(source)}.`,
  'guessed-format': () =>
    'The text has neither times nor words for the sides: names that come again were taken for the speakers.',
  'ambiguous-date': ({ example }) =>
    `Dates may be day first or month first, such as ${visibleLine(example)}: no time was worked out from them.`,
  'file-not-read': ({ fileName, reason }) =>
    `The file ${visibleLine(fileName)} was not read: it ${FILE_NOT_READ[reason]}.`,
  'unknown-version': ({ version }) =>
    `Version ${visibleLine(version) || '(none)'} of the format is not known: it was read as far as it could be.`,
};

/** A notice in plain words, on one line; the text that an `unread` notice carries is printed below it. */
export function noticeInWords(notice: Notice): string {
  return (WORDS[notice.kind] as (notice: Notice) => string)(notice);
}

/** Where a conversation was read from, as a part of a sentence. */
export function sourceInWords({ kind, fileName }: Source): string {
  if (kind === 'description') return 'the description of a case';
  return kind === 'note-text' ? 'the text of a note' : `the file of a note, ${visibleLine(fileName ?? '')}`;
}
