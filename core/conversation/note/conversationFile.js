import { readMoment } from '../transcript/moment';
import { FORMAT, VERSION } from './formatV1';
import { arrayField, asObject, field, objectField, stated, textField } from './jsonValue';
import { readMessage } from './messageFile';
/**
 * Reads the text of a JSON file: our note format, or OpenCX's own history (`{items: […]}`). Undefined where it is not
 * JSON or in neither format. Nothing in it is trusted: a field of the wrong type counts as absent.
 */
export function readConversationFile(text, source) {
    const file = parsed(text);
    if (field(file, 'format') === FORMAT)
        return readNoteFormat(file, source);
    const items = arrayField(file, 'items');
    return items === undefined ? undefined : readHistory(items, source);
}
function parsed(text) {
    try {
        return asObject(JSON.parse(text));
    }
    catch (_a) {
        return undefined;
    }
}
function readNoteFormat(file, source) {
    var _a, _b;
    const session = objectField(file, 'session');
    const handoff = objectField(file, 'handoff');
    const contact = objectField(file, 'contact');
    const version = (_a = textField(file, 'version')) !== null && _a !== void 0 ? _a : '';
    const handedOffAt = textField(handoff, 'at');
    const iso = handedOffAt === undefined ? undefined : readMoment(handedOffAt).iso;
    return stated({
        sessionId: textField(session, 'id'),
        ticketNumber: textField(session, 'ticket_number'),
        channel: textField(session, 'channel'),
        language: textField(session, 'language'),
        summary: textField(handoff, 'summary'),
        classification: textField(handoff, 'classification'),
        sentiment: textField(handoff, 'sentiment'),
        handoffReason: textField(handoff, 'reason'),
        handedOffAt: iso,
        customer: stated({
            name: textField(contact, 'name'),
            email: textField(contact, 'email'),
            phone: textField(contact, 'phone_number'),
        }),
        otherFields: handedOffAt !== undefined && iso === undefined ? [{ label: 'at', value: handedOffAt }] : [],
        messages: present(((_b = arrayField(file, 'messages')) !== null && _b !== void 0 ? _b : []).map((item) => readMessage(item, createdAt(item)))),
        source: { ...source, format: `${FORMAT} ${version}`.trim() },
        notices: version === String(VERSION) ? [] : [{ kind: 'unknown-version', version }],
    });
}
function readHistory(items, source) {
    const messages = present(items.map((item) => readMessage(objectField(asObject(item), 'event'), createdAt(item))));
    if (messages.length === 0)
        return undefined;
    return {
        customer: {},
        otherFields: [],
        messages,
        source: { ...source, format: 'OpenCX history' },
        notices: [],
    };
}
function createdAt(item) {
    return textField(asObject(item), 'created_at');
}
function present(messages) {
    return messages.filter((message) => message !== undefined);
}
