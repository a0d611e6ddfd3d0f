import { isBlankCode, isDigitCode, isLetterCode } from './characters';
/**
 * Finds where a date and time at the start of a text ends, by looking at each character once.
 * Understood: ISO 8601, `2026-11-20 14:02`, `20/11/2026, 2:02 PM`, `Nov 20, 2026 2:02 PM`, `20 Nov 2026 14:02`,
 * `14:02:05`, `2:02 pm`, and the offsets into a call `02:31`; each with or without a zone.
 */
export function stampEnd(text, from, limit) {
    const date = dateEnd(text, from, limit);
    if (date < 0) {
        const time = timeEnd(text, from, limit);
        return time < 0 ? -1 : zoneEnd(text, time, limit);
    }
    const time = timeEnd(text, gapEnd(text, date, limit), limit);
    return time < 0 ? date : zoneEnd(text, time, limit);
}
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** Abbreviations that end a stamp; without an offset in them they do not make it an instant. */
const ZONES = new Set('UTC GMT EST EDT CST CDT MST MDT PST PDT BST IST WET CET CEST EET EEST'.split(' '));
/** 2026-11-20, 20/11/2026, 20.11.26, Nov 20, 2026, 20 Nov 2026. */
function dateEnd(text, from, limit) {
    const first = digitsEnd(text, from, limit, 4);
    if (first === from)
        return namedDateEnd(text, from, limit);
    const mark = text.charAt(first);
    if (mark === ' ')
        return dayFirstEnd(text, first + 1, limit);
    if (mark !== '-' && mark !== '/' && mark !== '.')
        return -1;
    const second = digitsEnd(text, first + 1, limit, 2);
    if (second === first + 1 || text.charAt(second) !== mark)
        return -1;
    const third = digitsEnd(text, second + 1, limit, 4);
    return third === second + 1 ? -1 : third;
}
/** Nov 20, 2026 */
function namedDateEnd(text, from, limit) {
    const month = monthEnd(text, from, limit);
    if (month < 0)
        return -1;
    const dayAt = gapEnd(text, month, limit);
    const day = digitsEnd(text, dayAt, limit, 2);
    const yearAt = gapEnd(text, day, limit);
    return day > dayAt && digitsEnd(text, yearAt, limit, 4) === yearAt + 4 ? yearAt + 4 : -1;
}
/** `Nov 2026` of 20 Nov 2026 */
function dayFirstEnd(text, from, limit) {
    const month = monthEnd(text, from, limit);
    if (month < 0)
        return -1;
    const yearAt = gapEnd(text, month, limit);
    return digitsEnd(text, yearAt, limit, 4) === yearAt + 4 ? yearAt + 4 : -1;
}
function monthEnd(text, from, limit) {
    const at = wordEnd(text, from, Math.min(limit, from + 10));
    if (at - from < 3 || MONTHS.indexOf(text.slice(from, from + 3).toLowerCase()) < 0)
        return -1;
    return text.charAt(at) === '.' ? at + 1 : at;
}
/** 14:02, 14:02:05.120, 2:02 PM */
function timeEnd(text, from, limit) {
    const hour = digitsEnd(text, from, limit, 3);
    if (hour === from || text.charCodeAt(hour) !== 58)
        return -1;
    let end = digitsEnd(text, hour + 1, limit, 2);
    if (end !== hour + 3)
        return -1;
    if (text.charCodeAt(end) === 58 && digitsEnd(text, end + 1, limit, 2) === end + 3) {
        end += 3;
        const mark = text.charAt(end);
        if (mark === '.' || mark === ',') {
            const fraction = digitsEnd(text, end + 1, limit, 9);
            if (fraction > end + 1)
                end = fraction;
        }
    }
    return halfOfDayEnd(text, end, limit);
}
/** AM or PM, with the narrow no-break space that ICU puts before it, or with full stops. */
function halfOfDayEnd(text, from, limit) {
    const at = isBlankAt(text, from) ? from + 1 : from;
    const letter = text.charCodeAt(at) | 32;
    if (at >= limit || (letter !== 97 && letter !== 112))
        return from;
    const found = /^[ap](\.m\.|m(?![a-z]))/i.exec(text.slice(at, Math.min(at + 5, limit)));
    return found === null ? from : at + found[0].length;
}
/** Z, +01:00, UTC, GMT+1, (CET) */
function zoneEnd(text, from, limit) {
    if ((text.charCodeAt(from) | 32) === 122)
        return from + 1;
    const at = isBlankAt(text, from) ? from + 1 : from;
    const word = wordEnd(text, at, Math.min(limit, at + 5));
    const named = word > at && ZONES.has(text.slice(at, word).toUpperCase()) ? word : -1;
    const signAt = named < 0 ? at : named;
    const sign = text.charAt(signAt);
    if (signAt < limit && (sign === '+' || sign === '-' || sign === '−')) {
        const hours = digitsEnd(text, signAt + 1, limit, 4);
        if (hours > signAt + 1)
            return text.charAt(hours) === ':' ? digitsEnd(text, hours + 1, limit, 2) : hours;
    }
    return named < 0 ? from : named;
}
/** Over `T`, a comma, blanks, ` at `. */
function gapEnd(text, from, limit) {
    const first = text.charAt(from);
    if (first === 'T' || first === 't')
        return from + 1;
    let at = first === ',' ? from + 1 : from;
    for (let blanks = 0; blanks < 3 && at < limit && isBlankAt(text, at); blanks++)
        at++;
    return text.startsWith('at ', at) ? at + 3 : at;
}
function digitsEnd(text, from, limit, most) {
    const stop = Math.min(limit, from + most);
    let at = from;
    while (at < stop && isDigitCode(text.charCodeAt(at)))
        at++;
    return at;
}
function wordEnd(text, from, limit) {
    let at = from;
    while (at < limit && isLetterCode(text.charCodeAt(at)))
        at++;
    return at;
}
function isBlankAt(text, at) {
    return isBlankCode(text.charCodeAt(at));
}
