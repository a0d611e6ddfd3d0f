import type { Folded } from './fold';

/** A place in a message's text, in UTF-16 units of the text as it is shown. */
export interface Hit {
  /** The message, by its place in the list that was searched. */
  message: number;
  start: number;
  end: number;
}

/** Where `query`, folded too, stands in the texts: in order, apart from one another, in whole characters. */
export function hitsIn(texts: readonly (Folded | undefined)[], query: string): Hit[] {
  const hits: Hit[] = [];
  if (query === '') return hits;
  texts.forEach((folded, message) => {
    if (folded === undefined) return;
    const { text, origin } = folded;
    for (let at = text.indexOf(query); at >= 0;) {
      let after = at + query.length;
      if (origin === undefined) {
        hits.push({ message, start: at, end: after });
      } else {
        // A character that folds to several is found once, and an accent belongs to the letter before it.
        const last = origin[after - 1];
        while (origin[after] === last) after += 1;
        hits.push({ message, start: origin[at] ?? 0, end: origin[after] ?? 0 });
      }
      at = text.indexOf(query, after);
    }
  });
  return hits;
}

/** The first hit at a place or after it, else the first of all; -1 without any. */
export function firstFrom(hits: readonly Hit[], place: Pick<Hit, 'message' | 'start'>): number {
  const { message, start } = place;
  const found = hits.findIndex(
    (hit) => hit.message > message || (hit.message === message && hit.start >= start),
  );
  return found < 0 && hits.length > 0 ? 0 : found;
}
