/** A file keeps fields apart that a text runs together, and a note's text holds what a description is too short for. */
const RANK = { 'note-file': 2, 'note-text': 1, description: 0 };
/** So many conversations with one opening are looked at closely: a bound for cases that thousands of notes hang on. */
const CLOSE_LOOKS = 64;
/** Characters of an opening that bring two conversations together for a closer look. */
const OPENING = 60;
/** The same conversations with each one once: from its fullest source, with notices for the other sources. */
export function withoutDuplicates(conversations) {
    const kept = [];
    const byKey = new Map();
    for (const conversation of conversations) {
        const keys = keysOf(conversation);
        const same = candidates(byKey, keys).filter((index) => {
            const other = kept[index];
            return other !== undefined && isSame(other, conversation);
        })[0];
        const index = same !== null && same !== void 0 ? same : kept.length;
        const other = kept[index];
        kept[index] = other === undefined ? conversation : merged(other, conversation);
        for (const key of keys)
            remember(byKey, key, index);
    }
    return kept;
}
function remember(byKey, key, index) {
    var _a;
    const indices = (_a = byKey.get(key)) !== null && _a !== void 0 ? _a : [];
    if (indices.indexOf(index) < 0)
        byKey.set(key, indices.concat(index).slice(-CLOSE_LOOKS));
}
function candidates(byKey, keys) {
    return keys.reduce((all, key) => { var _a; return all.concat((_a = byKey.get(key)) !== null && _a !== void 0 ? _a : []); }, []);
}
function keysOf({ sessionId, messages, summary, source }) {
    var _a, _b;
    const keys = [];
    if (sessionId !== undefined)
        keys.push(`session ${sessionId.toLowerCase()}`);
    const first = (_b = (_a = messages[0]) === null || _a === void 0 ? void 0 : _a.text) !== null && _b !== void 0 ? _b : '';
    if (first !== '')
        keys.push(`opening ${plain(first).slice(0, OPENING)}`);
    if (summary !== undefined)
        keys.push(`summary ${plain(summary).slice(0, OPENING)}`);
    if (source.noteId !== undefined)
        keys.push(`note ${source.noteId}`);
    return keys;
}
function isSame(a, b) {
    if (a.sessionId !== undefined && b.sessionId !== undefined) {
        return a.sessionId.toLowerCase() === b.sessionId.toLowerCase();
    }
    // By the format, a note's text is the readable copy of its file.
    if (a.source.noteId !== undefined && a.source.noteId === b.source.noteId)
        return true;
    if (contradicts(a.customer.email, b.customer.email))
        return false;
    const [shorter, longer] = a.messages.length <= b.messages.length ? [a, b] : [b, a];
    if (shorter.messages.length === 0)
        return shorter.summary !== undefined && isCut(shorter.summary, longer.summary);
    return shorter.messages.every((message, index) => {
        const isLast = index === shorter.messages.length - 1;
        return isSameMessage(message, longer.messages[index], isLast);
    });
}
/** The last message of a text that was cut may be cut itself. */
function isSameMessage(a, b, mayBeCut) {
    var _a, _b;
    if (b === undefined || contradicts((_a = a.sentAt) === null || _a === void 0 ? void 0 : _a.iso, (_b = b.sentAt) === null || _b === void 0 ? void 0 : _b.iso))
        return false;
    return plain(a.text) === plain(b.text) || (mayBeCut && (isCut(a.text, b.text) || isCut(b.text, a.text)));
}
function isCut(short, long) {
    return long !== undefined && plain(long).startsWith(plain(short));
}
function contradicts(a, b) {
    return a !== undefined && b !== undefined && a.toLowerCase() !== b.toLowerCase();
}
/** The fuller one with the other's fields where it has none, and the messages that only the other has as unread text. */
function merged(a, b) {
    const [fuller, other] = isFuller(b, a) ? [b, a] : [a, b];
    const notices = fuller.notices.slice();
    if (!isUnreadFile(other))
        notices.push({ kind: 'duplicate', source: other.source });
    for (const notice of other.notices)
        if (concerns(notice))
            notices.push(notice);
    const stated = new Set(fuller.otherFields.map(nameOfField));
    const missing = missingMessages(fuller, other);
    if (missing !== '')
        notices.push({ kind: 'unread', text: missing });
    return {
        ...other,
        ...fuller,
        customer: { ...other.customer, ...fuller.customer },
        otherFields: fuller.otherFields.concat(other.otherFields.filter((field) => !stated.has(nameOfField(field)))),
        notices,
    };
}
/** That the other source is cut or of another version no longer matters once the fuller one is shown. */
function concerns({ kind }) {
    return kind === 'unread' || kind === 'duplicate' || kind === 'file-not-read';
}
function isUnreadFile({ notices }) {
    return notices.some(({ kind }) => kind === 'file-not-read');
}
function nameOfField({ label, value }) {
    return `${label}:${value}`;
}
function missingMessages(fuller, other) {
    const texts = fuller.messages.map(({ text }) => plain(text));
    const known = new Set(texts);
    return other.messages
        .filter(({ text }, index) => { var _a; return !known.has(plain(text)) && !((_a = texts[index]) !== null && _a !== void 0 ? _a : '').startsWith(plain(text)); })
        .map(({ author, sentAt, text }) => { var _a; return [sentAt === null || sentAt === void 0 ? void 0 : sentAt.verbatim, (_a = author.name) !== null && _a !== void 0 ? _a : author.kind, text].filter(Boolean).join(' '); })
        .join('\n');
}
function isFuller(a, b) {
    const byMessages = a.messages.length - b.messages.length;
    const byLength = lengthOf(a) - lengthOf(b);
    return (byMessages || RANK[a.source.kind] - RANK[b.source.kind] || byLength) > 0;
}
function lengthOf({ messages }) {
    return messages.reduce((sum, { text }) => sum + text.length, 0);
}
/** Text by which two renderings of one message are compared. */
function plain(text) {
    return text.replace(/\s+/g, ' ').trim().toLowerCase();
}
