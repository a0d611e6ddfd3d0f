import type { Moment } from '../conversation';

/**
 * Negative where the first moment is certainly before the second, positive where it is after, 0 where they may be one or
 * nothing says: compared are instants, or stamps that are written alike.
 */
export function order(a: Moment | undefined, b: Moment | undefined): number {
  if (!a || !b) return 0;
  let [first, second] = [a.verbatim, b.verbatim];
  if (a.iso && b.iso) {
    // One text states milliseconds, another no more than the minute.
    const units = /:00Z/.test(a.iso + b.iso) ? 16 : 19;
    [first, second] = [a.iso.slice(0, units), b.iso.slice(0, units)];
  } else if (first.replace(/\d/g, '0') !== second.replace(/\d/g, '0')) return 0;
  return first === second ? 0 : first < second ? -1 : 1;
}
