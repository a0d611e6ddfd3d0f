import * as React from 'react';
import type { Note } from '../../core/conversation';
import type { NoteReader } from './host/notes';
import type { ReadProblem } from './host/problem';

/** Files that are too large to be read unasked, by the ids of their notes. */
export interface LargeFiles {
  /** What came of asking for them, while there is something to say about it. */
  asked: Readonly<Record<string, 'reading' | ReadProblem | undefined>>;
  /** Ends once the file is on the screen, or was told of that it cannot be read. */
  read: (noteId: string) => Promise<void>;
}

interface State extends Pick<LargeFiles, 'asked'> {
  /** In base64. They stay for as long as the case is open, whatever else is read anew. */
  bodies: Readonly<Record<string, string>>;
}

export function useLargeFiles(notes: NoteReader): LargeFiles & State {
  const [state, setState] = React.useState<State>({ asked: {}, bodies: {} });
  const isGone = React.useRef(false);
  React.useEffect(
    () => () => {
      isGone.current = true;
    },
    [],
  );
  const read = React.useCallback(
    async (noteId: string) => {
      const set = (now: 'reading' | ReadProblem | undefined, body?: string): void => {
        setState(({ asked, bodies }) => ({
          asked: { ...asked, [noteId]: now },
          bodies: body === undefined ? bodies : { ...bodies, [noteId]: body },
        }));
      };
      set('reading');
      const { problem, body } = await notes.fileOf(noteId);
      if (!isGone.current) set(problem, body);
    },
    [notes],
  );
  return { ...state, read };
}

/** The notes with the files that were asked for. */
export function withFiles(notes: Note[], bodies: State['bodies']): Note[] {
  return notes.map((note) => {
    const { id, file } = note;
    const body = bodies[id];
    return file && file.body === undefined && body !== undefined
      ? { ...note, file: { ...file, body } }
      : note;
  });
}
