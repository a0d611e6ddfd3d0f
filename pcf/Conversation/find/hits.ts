import type { Folded } from './fold';

/** Where a hit stands in a text, in UTF-16 units of the text as it is shown. */
export interface Hit {
  start: number;
  end: number;
}

/** Calls `found` for each place of `query`, folded too, in a text: in order, apart from one another, in whole characters. */
function eachHit({ text, origin }: Folded, query: string, found: (start: number, end: number) => void): void {
  if (query === '') return;
  for (let at = text.indexOf(query); at >= 0;) {
    let after = at + query.length;
    if (origin === undefined) found(at, after);
    else {
      // A character that folds to several is found once, and an accent belongs to the letter before it.
      const last = origin[after - 1];
      while (origin[after] === last) after += 1;
      found(origin[at] ?? 0, origin[after] ?? 0);
    }
    at = text.indexOf(query, after);
  }
}

export function hitsIn(text: Folded, query: string): Hit[] {
  const hits: Hit[] = [];
  eachHit(text, query, (start, end) => hits.push({ start, end }));
  return hits;
}

/** How many hits a text has before `end`: there may be a hundred thousand in a transcript, of which few are looked at. */
export function countHits(text: Folded, query: string, end = Infinity): number {
  let count = 0;
  eachHit(text, query, (start) => {
    if (start < end) count += 1;
  });
  return count;
}
