/** The tags that rich text starts with: `<email@x.com>` or a code sample does not make a text HTML. */
const RICH_TEXT_START = /^\s*<(!doctype|html|head|body|div|p|span|table|ul|ol|h[1-6]|font|b|strong|style)[\s/>]/i;
/** Tags that end a line in plain text. */
const BLOCKS = new Set('br,p,div,tr,ul,ol,table,h1,h2,h3,h4,h5,h6,blockquote,pre,section,article,header,footer,hr,li'.split(','));
/** Elements whose content no reader sees. */
const HIDDEN = new Set(['style', 'script', 'head', 'title']);
const ENTITIES = new Map([
    ['amp', '&'],
    ['lt', '<'],
    ['gt', '>'],
    ['quot', '"'],
    ['apos', "'"],
    ['nbsp', ' '],
    ['ndash', '–'],
    ['mdash', '—'],
    ['hellip', '…'],
    ['lsquo', '‘'],
    ['rsquo', '’'],
    ['ldquo', '“'],
    ['rdquo', '”'],
    ['bull', '•'],
]);
/** Whether a text is rich text as Dataverse's editor leaves it, and not plain text with a tag somewhere. */
export function isHtml(text) {
    return RICH_TEXT_START.test(text.slice(0, 200)) || (text.indexOf('\n') < 0 && /<br\s?\/?>/i.test(text));
}
/**
 * Rich text as plain text: blocks become lines, entities are decoded once, and tags go. Works on characters alone, in
 * one pass; the result is text and must never be treated as HTML again.
 */
export function plainTextOf(html) {
    const find = finder(html);
    const parts = [];
    let at = 0;
    for (let open = html.indexOf('<'); open >= 0; open = html.indexOf('<', at)) {
        parts.push(decodeEntities(html.slice(at, open)));
        const name = tagAt(html, open);
        const close = name === undefined ? -1 : find(name === '!--' ? '-->' : '>', open);
        if (name === undefined || close < 0) {
            parts.push('<');
            at = open + 1;
            continue;
        }
        parts.push(lineBreakFor(name));
        const hiddenTo = HIDDEN.has(name.toLowerCase()) ? find(`</${name}>`, close) : -1;
        at = hiddenTo < 0 ? close : hiddenTo;
    }
    parts.push(decodeEntities(html.slice(at)));
    return parts
        .join('')
        .replace(/\n{3,}/g, '\n\n')
        .trim();
}
/** Finds the end of a mark behind a place. A mark that comes no more is not searched again, or time would grow as the square. */
function finder(html) {
    const exhausted = new Set();
    return (mark, from) => {
        if (exhausted.has(mark))
            return -1;
        const at = html.indexOf(mark, from);
        if (at < 0)
            exhausted.add(mark);
        return at < 0 ? -1 : at + mark.length;
    };
}
/** `div`, `/p`, `!--` of the tag at a `<`; undefined where the `<` opens none. */
function tagAt(html, open) {
    var _a;
    const start = html.slice(open, open + 16);
    return (_a = /^<(!--|!|\/?[a-z][a-z0-9]{0,11}(?=[\s/>]))/i.exec(start)) === null || _a === void 0 ? void 0 : _a[1];
}
function lineBreakFor(tag) {
    const name = tag.replace('/', '').toLowerCase();
    if (name === 'li' && tag.charAt(0) !== '/')
        return '\n- ';
    if (name === 'td' || name === 'th')
        return '\t';
    return BLOCKS.has(name) ? '\n' : '';
}
function decodeEntities(text) {
    if (text.indexOf('&') < 0)
        return text;
    return text.replace(/&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8});/gi, (whole, name) => {
        var _a;
        if (name.charAt(0) !== '#')
            return (_a = ENTITIES.get(name.toLowerCase())) !== null && _a !== void 0 ? _a : whole;
        const code = name.charAt(1).toLowerCase() === 'x' ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    });
}
