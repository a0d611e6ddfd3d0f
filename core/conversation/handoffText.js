import { isEnough } from './header/evidence';
import { scanHeader } from './header/header';
import { withPlainBreaks } from './lines';
import { isHtml, plainTextOf } from './note/html';
import { readMoment } from './transcript/moment';
import { readTranscript } from './transcript/transcript';
/** Labels of the line that says when the handoff was, lower case. */
const HANDED_OFF_AT = new Set(['handed off at', 'handoff at', 'handoff time']);
/** Reads a text in the handoff text format; undefined where it shows too little evidence of being one. */
export function readHandoffText(source, options) {
    const text = isHtml(source) ? plainTextOf(source) : withPlainBreaks(source);
    const { header, traits } = scanHeader(text);
    const isOurs = isEnough(traits) && (options.mayHavePreface || header.before === '');
    if (!isOurs && !options.vouchedFor)
        return undefined;
    const { before, rest, ...stated } = header;
    const { messages, unread, grammar } = readTranscript(rest, header.customer);
    if (!isOurs && messages.length === 0 && traits.size === 0)
        return undefined;
    const conversation = { ...stated, messages, source: { ...options.source }, notices: [] };
    if (grammar !== undefined)
        conversation.source.format = grammar;
    placeHandoffTime(conversation);
    if (options.limits.indexOf(source.length) >= 0) {
        conversation.notices.push({ kind: 'truncated', limit: source.length });
    }
    for (const part of [before, unread]) {
        if (part !== '')
            conversation.notices.push({ kind: 'unread', text: part });
    }
    return conversation;
}
/** Only a certain instant becomes the time of the handoff; any other value stays a header line as it was. */
function placeHandoffTime(conversation) {
    const isTime = (label) => HANDED_OFF_AT.has(label.toLowerCase());
    const field = conversation.otherFields.filter(({ label }) => isTime(label))[0];
    const iso = field === undefined ? undefined : readMoment(field.value).iso;
    if (iso === undefined)
        return;
    conversation.handedOffAt = iso;
    conversation.otherFields = conversation.otherFields.filter((other) => other !== field);
}
