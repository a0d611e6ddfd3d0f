/** Blanks within a line, and the marks that take no room (zero width, direction, byte order). */
export function isBlankCode(code) {
    if (code === 32 || code === 9)
        return true;
    if (code < 0xa0)
        return false;
    return code === 0xa0 || code === 0x202f || code === 0xfeff || (code >= 0x200b && code <= 0x200f);
}
export function isDigitCode(code) {
    return code >= 48 && code <= 57;
}
/** A to Z in either case. */
export function isLetterCode(code) {
    const lower = code | 32;
    return lower >= 97 && lower <= 122;
}
