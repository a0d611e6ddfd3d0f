import { isHeading } from '../header/transcriptStart';
import { lineEnd } from '../lines';
import { authorReader } from './author';
import { CATALOGUE, companionOf, STAMP_AND_NAME, STAMP_AND_TEXT, traitsOf } from './catalogue';
import { readMoment } from './moment';
import { isNoSpeaker } from './speakers';
/** Reads the lines below a header, in time linear to their length. */
export function readTranscript(text, customer) {
    var _a, _b;
    const authors = authorReader(customer);
    const candidates = withKnownSpeakers(findCandidates(text), authors);
    const best = bestGrammar(candidates);
    const grammar = CATALOGUE[best];
    if (grammar === undefined)
        return { messages: [], unread: withoutHeadings(text) };
    const starts = candidates.filter((line) => line.grammar === best || companionOf(best, line.grammar));
    return {
        messages: starts.map((start, index) => { var _a, _b; return readMessage(text, start, (_b = (_a = starts[index + 1]) === null || _a === void 0 ? void 0 : _a.lineFrom) !== null && _b !== void 0 ? _b : text.length, authors); }),
        unread: withoutHeadings(text.slice(0, (_b = (_a = starts[0]) === null || _a === void 0 ? void 0 : _a.lineFrom) !== null && _b !== void 0 ? _b : 0)),
        grammar: grammar.pattern,
    };
}
function findCandidates(text) {
    const found = [];
    const opening = { stampFrom: -1, stampTo: -1, speakerFrom: -1, speakerTo: -1, textFrom: 0 };
    for (let from = 0; from < text.length;) {
        const to = lineEnd(text, from);
        const grammar = to > from ? grammarOf(text, from, to, opening) : -1;
        if (grammar >= 0) {
            const { stampFrom, stampTo, speakerFrom, speakerTo, textFrom } = opening;
            const speaker = speakerFrom < 0 ? '' : text.slice(speakerFrom, speakerTo);
            found.push({ lineFrom: from, grammar, speaker, speakerFrom, stampFrom, stampTo, textFrom });
        }
        from = to + 1;
    }
    return found;
}
/** The first grammar that explains a line; -1 where none does. */
function grammarOf(text, from, to, opening) {
    const traits = traitsOf(text, from, to);
    if (traits === 0)
        return -1;
    for (let index = 0; index < CATALOGUE.length; index++) {
        const grammar = CATALOGUE[index];
        if (grammar === undefined || (traits & grammar.needs) !== grammar.needs)
            continue;
        if (grammar.read(text, from, to, opening))
            return index;
    }
    return -1;
}
/**
 * Without the lines whose speaker has to be known and is not: `Note: …` is a speaker only if it comes again,
 * and `Email: …` never is.
 */
function withKnownSpeakers(candidates, authors) {
    var _a;
    const isDoubtful = (line) => { var _a; return ((_a = CATALOGUE[line.grammar]) === null || _a === void 0 ? void 0 : _a.speakerMustBeKnown) === true; };
    const uses = new Map();
    for (const line of candidates) {
        if (isDoubtful(line))
            uses.set(line.speaker, ((_a = uses.get(line.speaker)) !== null && _a !== void 0 ? _a : 0) + 1);
    }
    if (uses.size === 0)
        return candidates;
    const isKnown = (name) => { var _a; return authors(name).kind !== 'unknown' || (((_a = uses.get(name)) !== null && _a !== void 0 ? _a : 0) > 1 && !isNoSpeaker(name)); };
    const kept = [];
    for (const line of candidates) {
        if (!isDoubtful(line) || isKnown(line.speaker))
            kept.push(line);
        else if (line.grammar === STAMP_AND_NAME)
            kept.push(withoutSpeaker(line));
    }
    return kept;
}
/** `[14:05] Handed over to a person`, read as a stamp and a name at first, is a stamp and a text. */
function withoutSpeaker(line) {
    return { ...line, grammar: STAMP_AND_TEXT, textFrom: line.speakerFrom, speaker: '' };
}
/** The grammar with most lines by weight; the earlier one on a tie; -1 where there is none. */
function bestGrammar(candidates) {
    var _a, _b, _c;
    const scores = CATALOGUE.map(() => 0);
    for (const { grammar } of candidates)
        scores[grammar] = ((_a = scores[grammar]) !== null && _a !== void 0 ? _a : 0) + ((_c = (_b = CATALOGUE[grammar]) === null || _b === void 0 ? void 0 : _b.weight) !== null && _c !== void 0 ? _c : 0);
    const most = Math.max(...scores);
    return most === 0 ? -1 : scores.indexOf(most);
}
function readMessage(text, line, end, authors) {
    const author = authors(line.speaker);
    const body = text.slice(line.textFrom, end).trim();
    if (line.stampFrom < 0)
        return { author, text: body, attachments: [] };
    const sentAt = readMoment(text.slice(line.stampFrom, line.stampTo));
    return { author, sentAt, text: body, attachments: [] };
}
/** The text without the headings and drawn lines at its top and bottom. */
function withoutHeadings(text) {
    let from = 0;
    let to = text.length;
    while (from < to && isDispensable(text, from, lineEnd(text, from)))
        from = lineEnd(text, from) + 1;
    while (to > from) {
        const at = text.lastIndexOf('\n', to - 1) + 1;
        if (at < from || !isDispensable(text, at, to))
            break;
        to = Math.max(from, at - 1);
        if (at === 0)
            break;
    }
    return text.slice(from, to).trim();
}
function isDispensable(text, from, to) {
    const line = text.slice(from, to);
    return line.trim() === '' || isHeading(line);
}
