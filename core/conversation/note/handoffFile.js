import { HANDOFF_FILE_PREFIX, HANDOFF_NOTE_SUBJECT } from './formatV1';
/** Whether the note's file is one whose body is worth loading: named like a conversation, or JSON or text under our subject. */
export function isHandoffFile(note) {
    var _a;
    if (note.file === undefined)
        return false;
    const name = baseName(note.file.name).toLowerCase();
    if (name.startsWith(HANDOFF_FILE_PREFIX) && name.endsWith('.json'))
        return true;
    return hasHandoffSubject(note) && isTextual(name, (_a = note.file.mimeType) !== null && _a !== void 0 ? _a : '');
}
export function hasHandoffSubject(note) {
    var _a;
    return ((_a = note.subject) !== null && _a !== void 0 ? _a : '').trim().toLowerCase() === HANDOFF_NOTE_SUBJECT.toLowerCase();
}
/** The session id that the name of a conversation file states. */
export function sessionIdOfName(fileName) {
    const name = baseName(fileName);
    if (!name.toLowerCase().startsWith(HANDOFF_FILE_PREFIX))
        return undefined;
    const id = name.slice(HANDOFF_FILE_PREFIX.length).replace(/\.json$/i, '');
    return id === '' ? undefined : id;
}
function isTextual(name, mimeType) {
    return /\.(json|txt)$/.test(name) || /^(application\/json|text\/(json|plain))\b/i.test(mimeType);
}
function baseName(path) {
    return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
