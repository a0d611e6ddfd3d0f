import * as React from 'react';
import { readCase, textOfFile, type Conversation, type Note, type Source } from '../../core/conversation';
import type { NoteReader, NotesAnswer } from './host/notes';
import type { FormRecord, Guid } from './host/record';
import { useLargeFiles, withFiles, type LargeFiles } from './useLargeFiles';

/** Something that could not be read, or not in full. */
export type Problem = NonNullable<NotesAnswer['problem']> | 'unknown-record' | 'column-secured';

export interface Reading {
  /** `error`: something that could hold a conversation was not read; what was read is there all the same. */
  state: 'loading' | 'ready' | 'empty' | 'error';
  /** Newest first. */
  conversations: readonly Conversation[];
  problems: readonly Problem[];
  retry: () => void;
  files: LargeFiles;
  /** The text of a source as it was written: looked up when asked for, since a copy of each would take its place again. */
  rawText: (source: Source) => string | undefined;
}

export interface CaseOnForm {
  record: FormRecord;
  /** The bound column; undefined where column security hides it. */
  description: string | null | undefined;
}

/** A question to the host, and the answer to it. */
interface Answered extends NotesAnswer {
  id: Guid;
  description: CaseOnForm['description'];
  attempt: number;
}

/** One array for "none", so that an answer without notes changes nothing on the screen. */
const NO_NOTES: Note[] = [];

/**
 * The conversations of the case on the form. What the bound column holds is there at once; the notes are
 * asked for when the row or the column changes, or on `retry`, and an answer that comes too late is dropped.
 */
export function useConversations({ record, description }: CaseOnForm, notes: NoteReader): Reading {
  const id = record.kind === 'saved' ? record.id : undefined;
  const [attempt, setAttempt] = React.useState(0);
  const [answered, setAnswered] = React.useState<Answered>();

  React.useEffect(() => {
    if (id === undefined) return;
    let stale = false;
    void notes.ofRecord(id).then((answer) => {
      if (!stale) setAnswered((before) => ({ ...keepNotes(answer, before, id), id, description, attempt }));
    });
    return () => {
      stale = true;
    };
  }, [notes, id, description, attempt]);

  const { bodies, ...files } = useLargeFiles(notes);

  const answer = answered?.id === id ? answered : undefined;
  const loading = id !== undefined && (answer?.description !== description || answer?.attempt !== attempt);
  const listed = answer === undefined || answer.notes.length === 0 ? NO_NOTES : answer.notes;
  const known = React.useMemo(() => withFiles(listed, bodies), [listed, bodies]);
  const unsaved = record.kind === 'unsaved';
  const conversations = React.useMemo(
    () => (unsaved ? [] : readCase({ description, notes: known })),
    [unsaved, description, known],
  );
  const problems: Problem[] = [];
  if (!loading && answer?.problem) problems.push(answer.problem);
  if (record.kind === 'unknown') problems.push('unknown-record');
  if (description === undefined) problems.push('column-secured');

  return {
    state:
      loading || Object.values(files.asked).includes('reading')
        ? 'loading'
        : stateOf(conversations.length > 0, problems),
    conversations,
    problems,
    files,
    retry: React.useCallback(() => {
      setAttempt((before) => before + 1);
    }, []),
    rawText: ({ kind, noteId }) => {
      if (kind === 'description') return description ?? undefined;
      const note = known.find((each) => each.id === noteId);
      const text = kind === 'note-text' ? note?.text : textOfFile(note?.file?.body ?? '').text;
      return text ?? undefined;
    },
  };
}

/** A read that failed takes nothing away that an earlier one brought. */
function keepNotes(answer: NotesAnswer, before: Answered | undefined, id: Guid): NotesAnswer {
  const failed = answer.problem !== undefined && answer.notes.length === 0;
  return failed && before?.id === id ? { ...answer, notes: before.notes } : answer;
}

/** Problems that leave nothing in doubt once a conversation was found elsewhere. */
const MINOR: readonly Problem[] = ['more-notes', 'unknown-record', 'column-secured'];

function stateOf(found: boolean, problems: readonly Problem[]): Reading['state'] {
  if (problems.some((problem) => !MINOR.includes(problem))) return 'error';
  if (found) return 'ready';
  return problems.length > 0 ? 'error' : 'empty';
}
