/** Files that are packed: their bytes are no text. */
const GZIP = [0x1f, 0x8b];
/** What a byte order mark says about the encoding; without one a file is UTF-8. */
const BYTE_ORDER_MARKS = [
    { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
    { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];
/**
 * The text of a file from its base64 form (`documentbody`), line breaks and a `data:` prefix allowed. Undefined where the
 * base64 is broken or the file is packed or binary.
 */
export function textOfFile(base64) {
    var _a, _b;
    const bytes = bytesOf(base64);
    if (bytes === undefined || startsWith(bytes, GZIP))
        return undefined;
    const encoding = (_b = (_a = BYTE_ORDER_MARKS.filter((mark) => startsWith(bytes, mark.bytes))[0]) === null || _a === void 0 ? void 0 : _a.encoding) !== null && _b !== void 0 ? _b : 'utf-8';
    const text = new TextDecoder(encoding).decode(bytes);
    return text.indexOf('\0') >= 0 ? undefined : text;
}
function bytesOf(base64) {
    try {
        const binary = atob(base64.replace(/^data:[^,]{0,200},/, ''));
        const bytes = new Uint8Array(binary.length);
        for (let at = 0; at < binary.length; at++)
            bytes[at] = binary.charCodeAt(at);
        return bytes;
    }
    catch (_a) {
        return undefined;
    }
}
function startsWith(bytes, start) {
    return start.every((byte, at) => bytes[at] === byte);
}
