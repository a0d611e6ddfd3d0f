import { withoutDuplicates } from './duplicates';
import { readHandoffText } from './handoffText';
import { readNote } from './note/note';
/**
 * Where a case's description ends: 2,000 characters as shipped, and the most a memo column can hold
 * (learn.microsoft.com, dynamics365/developer/reference/entities/incident).
 */
const DESCRIPTION_LIMITS = [2000, 1048576];
/**
 * Every conversation that a case's description and notes tell of, newest first. One that stands in several places comes
 * once, from the place that says most, with a notice for each other place. Never throws; time is linear in the
 * length of the texts.
 */
export function readCase(text) {
    const found = [];
    if (text.description !== null && text.description !== undefined) {
        const inDescription = readHandoffText(text.description, {
            source: { kind: 'description' },
            vouchedFor: false,
            mayHavePreface: true,
            limits: DESCRIPTION_LIMITS,
        });
        if (inDescription !== undefined)
            found.push(inDescription);
    }
    for (const note of text.notes)
        found.push(...readNote(note));
    return newestFirst(withoutDuplicates(found));
}
function newestFirst(conversations) {
    return conversations
        .map((conversation, order) => ({
        conversation,
        order,
        shows: showsAnything(conversation),
        time: timeOf(conversation),
    }))
        .sort((a, b) => Number(b.shows) - Number(a.shows) || b.time - a.time || a.order - b.order)
        .map(({ conversation }) => conversation);
}
/** A file that could not be read says less than any conversation, however new it is. */
function showsAnything({ messages, customer, channel, summary, classification, otherFields, }) {
    var _a, _b, _c, _d;
    const stated = (_d = (_c = (_b = (_a = channel !== null && channel !== void 0 ? channel : summary) !== null && _a !== void 0 ? _a : classification) !== null && _b !== void 0 ? _b : customer.name) !== null && _c !== void 0 ? _c : customer.email) !== null && _d !== void 0 ? _d : customer.phone;
    return messages.length > 0 || otherFields.length > 0 || stated !== undefined;
}
/** Milliseconds of the handoff, else of the last message with a certain time, else of the note; 0 where nothing says. */
function timeOf({ handedOffAt, messages, source }) {
    var _a, _b, _c;
    let lastSent;
    for (const { sentAt } of messages)
        lastSent = (_a = sentAt === null || sentAt === void 0 ? void 0 : sentAt.iso) !== null && _a !== void 0 ? _a : lastSent;
    const time = Date.parse((_c = (_b = handedOffAt !== null && handedOffAt !== void 0 ? handedOffAt : lastSent) !== null && _b !== void 0 ? _b : source.createdOn) !== null && _c !== void 0 ? _c : '');
    return time >= 0 || time < 0 ? time : 0;
}
