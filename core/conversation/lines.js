const OTHER_BREAKS = ['\r', '\u2028', '\u2029', '\u0085'];
/** The text with every kind of line break (CRLF, lone CR, U+0085, U+2028, U+2029) as `\n`. */
export function withPlainBreaks(text) {
    // indexOf on a text without the character costs next to nothing, a regular expression over 1 MB does not.
    if (!OTHER_BREAKS.some((mark) => text.indexOf(mark) >= 0))
        return text;
    return text.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n');
}
/** Where the line that holds `from` ends: the place of its `\n`, or the end of the text. */
export function lineEnd(text, from) {
    const end = text.indexOf('\n', from);
    return end < 0 ? text.length : end;
}
/** Whether nothing but white space stands between two places. */
export function isBlank(text, from, to) {
    for (let at = from; at < to; at++) {
        const code = text.charCodeAt(at);
        if (code !== 32 && code !== 9 && text.charAt(at).trim() !== '')
            return false;
    }
    return true;
}
