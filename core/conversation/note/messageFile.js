import { readMoment } from '../transcript/moment';
import { kindOfRole } from '../transcript/speakers';
import { arrayField, asObject, objectField, sizeField, stated, textField, } from './jsonValue';
/**
 * A message of our format, or an event of OpenCX's history (docs.open.cx, api-reference/chat-sessions: `sender`,
 * `content`, `attachments`). An event without a text, such as `handoff`, is a system message that bears its type.
 */
export function readMessage(value, createdAt) {
    var _a;
    const message = asObject(value);
    if (message === undefined)
        return undefined;
    const sender = objectField(message, 'sender');
    const text = textField(objectField(message, 'content'), 'text');
    const type = textField(message, 'type');
    const isEvent = text === undefined && type !== undefined && type !== 'message';
    const read = {
        author: isEvent ? { kind: 'system' } : authorOf(sender),
        text: text !== null && text !== void 0 ? text : (isEvent ? type : ''),
        attachments: ((_a = arrayField(message, 'attachments')) !== null && _a !== void 0 ? _a : []).map(readAttachment),
    };
    if (createdAt !== undefined)
        read.sentAt = readMoment(createdAt);
    return read;
}
function authorOf(sender) {
    var _a, _b;
    const type = (_a = textField(sender, 'type')) !== null && _a !== void 0 ? _a : textField(sender, 'kind');
    const kind = (_b = (type === undefined ? undefined : kindOfRole(type))) !== null && _b !== void 0 ? _b : 'unknown';
    return stated({ kind, name: textField(sender, 'name') });
}
function readAttachment(value) {
    const attachment = asObject(value);
    return stated({
        name: textField(attachment, 'name'),
        type: textField(attachment, 'type'),
        size: sizeField(attachment, 'size'),
        url: textField(attachment, 'url'),
    });
}
