import type { Notice, Source } from '../../../core/conversation';
import type { ReadProblem } from '../host/problem';
import type { Formats } from '../host/formats';
import { fill, type StringKey, type Strings } from '../host/strings';

const FILE_NOT_READ: Readonly<Record<'too-large' | 'empty' | 'packed' | 'unreadable', StringKey>> = {
  'too-large': 'Notice_FileTooLarge',
  empty: 'Notice_FileEmpty',
  packed: 'Notice_FilePacked',
  unreadable: 'Notice_FileUnreadable',
};

/** A notice in words; the text that an `unread` notice carries is shown beside them. */
export function noticeText(notice: Notice, formats: Formats, strings: Strings): string {
  switch (notice.kind) {
    case 'truncated':
      return notice.limit === undefined
        ? strings.Notice_CutOff
        : fill(strings.Notice_Truncated, { limit: formats.count(notice.limit) });
    case 'unread':
      return strings.Notice_Unread;
    case 'duplicate':
      return fill(strings.Notice_Duplicate, { source: sourceText(notice.source, formats, strings) });
    case 'guessed-format':
      return strings.Notice_GuessedFormat;
    case 'ambiguous-date':
      return fill(strings.Notice_AmbiguousDate, { example: notice.example });
    case 'file-not-read':
      return fill(strings[FILE_NOT_READ[notice.reason]], {
        file: notice.fileName,
        size: fill(strings.Attachment_Size, { size: formats.count(Math.ceil((notice.size ?? 0) / 1024)) }),
      });
    case 'unknown-version':
      return fill(strings.Notice_UnknownVersion, { version: notice.version });
  }
}

/** Where a conversation was read from, as a part of a sentence. */
export function sourceText(source: Source, formats: Formats, strings: Strings): string {
  if (source.kind === 'description') return strings.Source_Description;
  if (source.kind === 'note-file' && source.fileName !== undefined) {
    return fill(strings.Source_NoteFile, { file: source.fileName });
  }
  const date = source.createdOn === undefined ? undefined : formats.date(source.createdOn);
  return date === undefined ? strings.Source_NoteText : fill(strings.Source_NoteTextOn, { date });
}

const ASKED: Partial<Readonly<Record<ReadProblem, StringKey>>> = {
  'signed-out': 'Asked_SignedOut',
  offline: 'Asked_Offline',
  throttled: 'Problem_Throttled',
};

/** Why something that a person asked for was not read; `otherwise` says it where that is about the thing itself. */
export function askedProblem(problem: ReadProblem, strings: Strings, otherwise: StringKey): string {
  return strings[ASKED[problem] ?? otherwise];
}
