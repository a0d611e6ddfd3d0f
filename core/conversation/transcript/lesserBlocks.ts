import type { Place } from './shape';

/** The share of the longest stamp's length from which on a stamp states as much. */
const WHOLE = 0.6;

/**
 * Without blocks that state less than the heads of the mails around them, such as the `From: Paris`, `To: London` and
 * `Date: 12 May` of a journey: no stamp or a shorter one, and not every line that all the heads have.
 */
export function withoutLesserBlocks(places: Place[]): Place[] {
  let longest = 0;
  for (const place of places) if (place.fields !== undefined) longest = Math.max(longest, stampLength(place));
  const isHead = (place: Place) => stampLength(place) > longest * WHOLE;
  if (longest === 0 || places.every(isHead)) return places;
  const heads = places.filter(isHead);
  // Where most heads have no stamp, one without is as good as they are.
  if (heads.length * 2 < places.length) return places;
  let common = heads[0]?.fields ?? [];
  for (const head of heads) common = common.filter(({ label }) => has(head, label));
  return places.filter(
    (place) => isHead(place) || place.fields === undefined || common.every(({ label }) => has(place, label)),
  );
}

/** Characters of a stamp; 0 where there is none, or a word for that there is none. */
export function stampLength({ stampFrom, stampTo }: Place): number {
  return stampFrom < 0 ? 0 : stampTo - stampFrom;
}

function has({ fields = [] }: Place, label: string): boolean {
  return fields.some((field) => field.label === label);
}
