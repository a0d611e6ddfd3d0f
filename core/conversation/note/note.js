import { MAX_FILE_BYTES } from '../caseText';
import { readHandoffText } from '../handoffText';
import { readConversationFile } from './conversationFile';
import { textOfFile } from './fileText';
import { hasHandoffSubject, isHandoffFile, sessionIdOfName } from './handoffFile';
/** `annotation.notetext` ends here (learn.microsoft.com, power-apps/developer/data-platform/reference/entities/annotation). */
const NOTE_LIMITS = [100000];
/** The conversations that a note carries, in its file and in its text; none for anybody else's note. */
export function readNote(note) {
    const all = [readFile(note), readText(note)];
    return all.filter((conversation) => conversation !== undefined);
}
function readText(note) {
    if (note.text === null || note.text === undefined)
        return undefined;
    return readHandoffText(note.text, {
        source: sourceOf(note, 'note-text'),
        vouchedFor: hasHandoffSubject(note),
        mayHavePreface: hasHandoffSubject(note),
        limits: NOTE_LIMITS,
    });
}
function readFile(note) {
    const file = note.file;
    if (file === undefined || !isHandoffFile(note))
        return undefined;
    const source = { ...sourceOf(note, 'note-file'), fileName: file.name };
    if (file.body === undefined || file.body.trim() === '')
        return unreadFile(file, source, whyUnloaded(file));
    const text = textOfFile(file.body);
    if (text === undefined)
        return unreadFile(file, source, 'unreadable');
    if (text.trim() === '')
        return unreadFile(file, source, 'empty');
    return readFileText(text, file, source);
}
function readFileText(text, file, source) {
    var _a, _b;
    const read = (_a = readConversationFile(text, source)) !== null && _a !== void 0 ? _a : readHandoffText(text, { source, vouchedFor: isPlainText(file), mayHavePreface: true, limits: [] });
    if (read === undefined)
        return unreadFile(file, source, 'unreadable', { kind: 'unread', text });
    const sessionId = (_b = read.sessionId) !== null && _b !== void 0 ? _b : sessionIdOfName(file.name);
    return sessionId === undefined ? read : { ...read, sessionId };
}
/** A conversation of which no more is known than that its file could not be read. */
function unreadFile(file, source, reason, ...more) {
    const sessionId = sessionIdOfName(file.name);
    return {
        ...(sessionId === undefined ? {} : { sessionId }),
        customer: {},
        otherFields: [],
        messages: [],
        source,
        notices: [{ kind: 'file-not-read', fileName: file.name, reason }, ...more],
    };
}
function whyUnloaded(file) {
    var _a;
    return ((_a = file.size) !== null && _a !== void 0 ? _a : 0) > MAX_FILE_BYTES ? 'too-large' : 'empty';
}
function isPlainText(file) {
    var _a;
    return /\.txt$/i.test(file.name) || /^text\/plain\b/i.test((_a = file.mimeType) !== null && _a !== void 0 ? _a : '');
}
function sourceOf(note, kind) {
    const source = { kind, noteId: note.id };
    if (note.createdOn !== undefined)
        source.createdOn = note.createdOn;
    return source;
}
