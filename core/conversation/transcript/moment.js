import { isDigitCode } from './characters';
/** Date, `T` or blank, time, then a zone that is a fixed offset: the only shapes that leave no doubt. */
const ISO_SHAPE = /^(\d{4})[-/](\d\d)[-/](\d\d)[T ]\s?(\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s?(?:(?:Z|UTC|GMT)|([+-])(\d\d):?(\d\d))$/i;
/** The shape that `iso` has; most files state it just so. */
const UTC_SHAPE = 'dddd-dd-ddTdd:dd:ddZ';
/**
 * The moment that a stamp states. `iso` (UTC, `2026-11-20T14:02:11Z`, with milliseconds only where the source has a
 * fraction) is set where date, time and zone are all there: a time without a zone is no instant.
 */
export function readMoment(verbatim) {
    const iso = isPlainUtc(verbatim) ? verbatim : isoOf(verbatim);
    return iso === undefined ? { verbatim } : { iso, verbatim };
}
/** A stamp that is its own normal form; days above 28 are left to the calendar. */
function isPlainUtc(stamp) {
    if (stamp.length !== UTC_SHAPE.length)
        return false;
    for (let at = 0; at < stamp.length; at++) {
        const code = stamp.charCodeAt(at);
        const wanted = UTC_SHAPE.charCodeAt(at);
        if (wanted === 100 ? !isDigitCode(code) : code !== wanted)
            return false;
    }
    const month = twoDigits(stamp, 5);
    const day = twoDigits(stamp, 8);
    return (month >= 1 &&
        month <= 12 &&
        day >= 1 &&
        day <= 28 &&
        twoDigits(stamp, 11) < 24 &&
        twoDigits(stamp, 14) < 60 &&
        twoDigits(stamp, 17) < 60);
}
function twoDigits(text, at) {
    return (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48;
}
function isoOf(verbatim) {
    const parts = ISO_SHAPE.exec(verbatim);
    if (parts === null)
        return undefined;
    const [, year = '', month = '', day = '', hour = '', minute = '', second = '00', fraction, sign, ...zone] = parts;
    const offset = sign === undefined ? 0 : (Number(zone[0]) * 60 + Number(zone[1])) * (sign === '-' ? -1 : 1);
    const local = Date.UTC(+year, +month - 1, +day, +hour, +minute, +second);
    // Date.UTC rolls 30 February over to March, and a rolled date is not what the source says.
    const written = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
    if (new Date(local).toISOString().slice(0, 19) !== written || Math.abs(offset) > 14 * 60)
        return undefined;
    const utc = new Date(local - offset * 60000).toISOString().slice(0, 19);
    // Beyond the years 0 to 9999, ISO 8601 has another shape, with a sign.
    if (!isDigitCode(utc.charCodeAt(0)))
        return undefined;
    return fraction === undefined ? `${utc}Z` : `${utc}.${`${fraction}00`.slice(0, 3)}Z`;
}
