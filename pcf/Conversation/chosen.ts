import type { Conversation } from '../../core/conversation';

/** One of a case's conversations: by its number, or as the one that the note of this id belongs to. */
export type Chosen = number | string;

/**
 * Its place among them, newest first; without a choice that of the newest. Numbers are counted from the oldest, so that the choice
 * stays when another conversation joins on top. A file that was read late may move its conversation anywhere.
 */
export function placeOf(chosen: Chosen | undefined, conversations: readonly Conversation[]): number {
  const place =
    typeof chosen === 'string'
      ? conversations.findIndex((each) => belongs(chosen, each))
      : conversations.length - (chosen ?? conversations.length);
  return Math.max(0, place);
}

function belongs(noteId: string, { source, notices }: Conversation): boolean {
  return (
    source.noteId === noteId ||
    notices.some(
      (notice) =>
        (notice.kind === 'duplicate' && notice.source.noteId === noteId) ||
        (notice.kind === 'file-not-read' && notice.noteId === noteId),
    )
  );
}
