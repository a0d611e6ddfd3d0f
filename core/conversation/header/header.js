import { withPlainBreaks } from '../lines';
import { readCustomerDetails } from './customerDetails';
import { CHANNELS, isEnough, SENTIMENTS } from './evidence';
import { ABSENT } from './keys';
import { findMarks } from './marks';
/**
 * The header of a handoff text (`incident.description`), in time linear to its length.
 * Undefined where the text shows too little evidence that OpenCX wrote it.
 */
export function readHeader(text) {
    const { header, traits } = scanHeader(text);
    return isEnough(traits) ? header : undefined;
}
/** The header as far as there is one, with the traits that speak for it. */
export function scanHeader(source) {
    var _a, _b;
    const text = withPlainBreaks(source);
    const { marks, end, transcriptSeen } = findMarks(text);
    const traits = new Set(transcriptSeen ? ['transcript'] : []);
    const header = {
        customer: {},
        otherFields: [],
        before: text.slice(0, (_b = (_a = marks[0]) === null || _a === void 0 ? void 0 : _a.lineAt) !== null && _b !== void 0 ? _b : 0).trim(),
        rest: text.slice(end),
    };
    marks.forEach((mark, index) => {
        var _a, _b;
        const value = text.slice(mark.valueAt, (_b = (_a = marks[index + 1]) === null || _a === void 0 ? void 0 : _a.lineAt) !== null && _b !== void 0 ? _b : end).trim();
        noteTraits(traits, mark, value);
        if (mark.key === 'details')
            placeDetails(header, mark, value);
        else if (!place(header, mark.key, value))
            header.otherFields.push({ label: mark.label, value });
    });
    return { header, traits };
}
function placeDetails(header, mark, value) {
    const { customer, rest } = readCustomerDetails(value);
    for (const part of ['name', 'email', 'phone']) {
        const stated = customer[part];
        if (stated !== undefined && !place(header, part, stated)) {
            header.otherFields.push({ label: mark.label, value: stated });
        }
    }
    if (rest !== '')
        header.otherFields.push({ label: mark.label, value: rest });
}
/** False where the value has no place in the header: an unknown label, or a second, different value. */
function place(header, key, value) {
    if (key === undefined)
        return false;
    if (ABSENT.has(value.toLowerCase()))
        return true;
    if (key === 'name' || key === 'email' || key === 'phone')
        return set(header.customer, key, value);
    return set(header, key, value);
}
function set(target, key, value) {
    var _a;
    (_a = target[key]) !== null && _a !== void 0 ? _a : (target[key] = value);
    return target[key] === value;
}
function noteTraits(traits, { key, label }, value) {
    if (/opencx/i.test(label))
        traits.add('names-opencx');
    if (key === undefined)
        return;
    traits.add(key);
    const word = value.toLowerCase();
    if (key === 'channel' && CHANNELS.has(word))
        traits.add('known-channel');
    if (key === 'sentiment' && SENTIMENTS.has(word))
        traits.add('known-sentiment');
    if (key === 'details' && /details|info/i.test(label))
        traits.add('customer-details');
    if (key === 'sessionId' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(word))
        traits.add('session-uuid');
}
