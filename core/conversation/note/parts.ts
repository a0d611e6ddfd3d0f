import type { Conversation, Source } from '../conversation';
import { readHandoffText } from '../handoffText';
import { merged } from '../sameConversation/merged';
import { looksLikeJson } from './conversationFile';
import { plainSource } from './html';
import type { Part } from './part';
import { readPiece, type Piece } from './piece';

/** Milliseconds within which the parts of one conversation are written. */
const ONE_DAY = 24 * 60 * 60 * 1000;

/** Characters on each side of a boundary between parts that show how the text was cut there. */
const BOUNDARY = 2000;

/** Characters in which the headers of two parts begin alike. */
const BEGINNING = 8;

/** A piece that is one of several parts. */
export type PartPiece = Piece & { part: Part };

/** The conversations that texts which call themselves parts make up together. */
export function readParts(pieces: PartPiece[]): Conversation[] {
  const sets: PartPiece[][] = [];
  const newest = new Map<string, PartPiece[]>();
  for (const piece of pieces) {
    const key = [piece.source.kind, piece.sessionId, piece.part.total].join();
    let set = newest.get(key);
    if (!set || !set.every((other) => belong(piece, other))) {
      sets.push((set = []));
      newest.set(key, set);
    }
    set.push(piece);
  }
  const found: Conversation[] = [];
  for (const set of sets) found.push(...readSet(set.sort((a, b) => a.part.number - b.part.number)));
  return found;
}

/** Parts of one conversation are written together, each number once. */
function belong(a: PartPiece, b: PartPiece): boolean {
  const apart = Date.parse(a.source.createdOn || '') - Date.parse(b.source.createdOn || '');
  return a.part.number !== b.part.number && !(Math.abs(apart) > ONE_DAY);
}

function readSet(set: PartPiece[]): Conversation[] {
  const found: Conversation[] = [];
  for (const run of runsOf(set)) found.push(...readPiece(run));
  if (found.length === 0) return found;
  const whole = merged(found);
  if (set.some(({ part }) => set.length < Math.max(part.number, part.total)))
    whole.notices.push({ kind: 'truncated' });
  return [whole];
}

/** The parts as they are to be read: one that goes on in the middle is joined to the one before, one with a head of its own is not. */
function runsOf(set: PartPiece[]): Piece[] {
  const runs: Piece[] = [];
  let run: (Piece & { others: Source[] }) | undefined;
  for (const part of set) {
    const piece = {
      ...part,
      others: [] as Source[],
      text: plainSource(part.text),
    };
    if (
      !run ||
      (beginsLike(run.text, piece.text) &&
        readPiece({ ...piece, vouchedFor: false, otherwise: undefined })[0])
    ) {
      runs.push((run = piece));
    } else {
      run.others.push(part.source);
      run.text += boundary(run.text, piece.text) + piece.text;
      run.limits = [];
    }
  }
  return runs;
}

/** A header that was cut in the middle looks like one, but begins with another line. */
function beginsLike(a: string, b: string): boolean {
  const [first, second] = [a, b].map((text) => text.slice(0, 40).trim().slice(0, BEGINNING));
  return first === second;
}

/** Where a text was cut between two lines, their line break may be gone: with it, more messages begin. */
function boundary(before: string, after: string): string {
  const [left, right] = [before.slice(-BOUNDARY), after.slice(0, BOUNDARY)];
  return !looksLikeJson(before) && messagesIn(`${left}\n${right}`) > messagesIn(left + right) ? '\n' : '';
}

function messagesIn(text: string): number {
  const source = { kind: 'note-text' } as const;
  const read = readHandoffText(text, { source, vouchedFor: true, mayHavePreface: true, limits: [] });
  return read ? read.messages.length : 0;
}
