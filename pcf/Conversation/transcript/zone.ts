import type { Message } from '../../../core/conversation';
import type { Formats } from '../host/formats';

/** Characters of the date in an ISO 8601 text, and what none begins with. */
const DATE = 10;
const NO_DAY = '-';

/**
 * The zone that times are shown in, where any time is certain: `UTC+01:00`, or `UTC+02:00 / UTC+01:00` for a talk that goes on past
 * the end of summer time. Asked for once a day of the talk, and at its end: a zone changes its offset less often.
 */
export function zoneOf(messages: readonly Message[], formats: Pick<Formats, 'zone'>): string | undefined {
  const zones = new Set<string>();
  const add = (iso: string): void => {
    const zone = formats.zone(iso);
    if (zone !== undefined) zones.add(zone);
  };
  let last = '';
  let day = NO_DAY;
  for (const { sentAt } of messages) {
    const iso = sentAt?.iso;
    if (iso === undefined) continue;
    if (!iso.startsWith(day)) {
      add(iso);
      day = iso.slice(0, DATE);
    }
    last = iso;
  }
  add(last);
  return zones.size > 0 ? [...zones].join(' / ') : undefined;
}
