import type { Moment } from '../conversation';

/** Date, `T` or blank, time, then a zone that is a fixed offset: the only shapes that leave no doubt. */
const ISO_SHAPE =
  /^(\d{4})[-/](\d\d)[-/](\d\d)[T ]\s?(\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s?(?:(Z|UTC|GMT)|([+-])(\d\d):?(\d\d))$/i;

/**
 * The moment that a stamp states. `iso` (UTC, `2026-11-20T14:02:11Z`, with milliseconds only where the source has a
 * fraction) is set where date, time and zone are all there: a time without a zone is no instant.
 */
export function readMoment(verbatim: string): Moment {
  const iso = isoOf(verbatim);
  return iso === undefined ? { verbatim } : { iso, verbatim };
}

function isoOf(verbatim: string): string | undefined {
  const parts = ISO_SHAPE.exec(verbatim);
  if (parts === null) return undefined;
  const [
    ,
    year = '',
    month = '',
    day = '',
    hour = '',
    minute = '',
    second = '00',
    fraction,
    ,
    sign,
    ...zone
  ] = parts;
  const offset = sign === undefined ? 0 : (Number(zone[0]) * 60 + Number(zone[1])) * (sign === '-' ? -1 : 1);
  const local = Date.UTC(+year, +month - 1, +day, +hour, +minute, +second);
  // Date.UTC rolls 30 February over to March, and a rolled date is not what the source says.
  const written = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  if (!(local >= 0 || local < 0) || new Date(local).toISOString().slice(0, 19) !== written) return undefined;
  if (Math.abs(offset) > 14 * 60) return undefined;
  const utc = new Date(local - offset * 60_000).toISOString().slice(0, 19);
  return fraction === undefined ? `${utc}Z` : `${utc}.${`${fraction}00`.slice(0, 3)}Z`;
}
