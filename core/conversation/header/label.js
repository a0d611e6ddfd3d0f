import { KEY_OF_LABEL } from './keys';
const MAX_LABEL = 48;
/** Bullets, Markdown headings and bold before a label. Quoted lines (`>`) are somebody's words, not a header. */
const DECORATION = /^[\s\u200b-\u200f\ufeff\-*•#_]{0,16}/;
/** Closes the emphasis of `**Channel:** phone`. */
const EMPHASIS = /^(\*\*|__|\*)/;
const BARE_LABEL = /^\p{L}[\p{L}\p{N} _/.'&()#-]{0,47}$/u;
/** The label that a line (`start` to `end`) opens with: a known one, or one followed by a blank. */
export function readLabel(text, start, end) {
    var _a, _b, _c, _d;
    const head = text.slice(start, Math.min(end, start + MAX_LABEL + 16));
    const skipped = (_b = (_a = DECORATION.exec(head)) === null || _a === void 0 ? void 0 : _a[0].length) !== null && _b !== void 0 ? _b : 0;
    const colon = head.search(/[:\uff1a]/);
    if (colon < 0)
        return headingLabel(head.slice(skipped), end);
    const written = head.slice(0, colon);
    const label = clean(head.slice(skipped, colon));
    const key = KEY_OF_LABEL.get(normal(label));
    const closing = (_d = (_c = EMPHASIS.exec(head.slice(colon + 1))) === null || _c === void 0 ? void 0 : _c[0]) !== null && _d !== void 0 ? _d : '';
    const valueAt = start + colon + 1 + (written.indexOf(closing) < 0 ? 0 : closing.length);
    if (key !== undefined)
        return { text: label, key, valueAt };
    const isApart = valueAt >= end || /\s/.test(text.charAt(valueAt));
    return isApart && BARE_LABEL.test(label) ? { text: label, valueAt } : undefined;
}
/** `### Customer Details` needs no colon to head a block. */
function headingLabel(line, end) {
    const text = clean(line);
    return /^customer (details|info|information)$/.test(normal(text))
        ? { text, key: 'details', valueAt: end }
        : undefined;
}
function clean(label) {
    return label.replace(/[*_]{2}|\*/g, '').trim();
}
function normal(label) {
    return label.toLowerCase().replace(/[\s_]+/g, ' ');
}
