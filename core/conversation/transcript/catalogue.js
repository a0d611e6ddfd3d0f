import { isBlankCode, isDigitCode, isLetterCode } from './characters';
import { GRAMMARS } from './grammars';
import { compile, overDecoration, SPEAKER_WINDOW, startsName } from './linePattern';
/** What a quick look at a line tells, as bits. */
const TRAIT = {
    bracket: 1,
    parenthesis: 2,
    stamp: 4,
    name: 8,
    hasParenthesis: 16,
    hasBracket: 32,
    hasDash: 64,
    hasColon: 128,
};
/** By the first character of a pattern. */
const START = { '[': TRAIT.bracket, '(': TRAIT.parenthesis };
/** By the character behind a leading speaker. */
const FOLLOW = {
    '(': TRAIT.hasParenthesis,
    '[': TRAIT.hasBracket,
    '-': TRAIT.hasDash,
    ':': TRAIT.hasColon,
};
export const CATALOGUE = GRAMMARS.map((pattern) => ({
    pattern,
    read: compile(pattern),
    needs: needsOf(pattern),
    weight: weightOf(pattern),
    speakerMustBeKnown: pattern === '{speaker}:' || pattern.endsWith('}⏎'),
}));
export const STAMP_AND_NAME = GRAMMARS.indexOf('[{stamp}] {speaker}⏎');
export const STAMP_AND_TEXT = GRAMMARS.indexOf('[{stamp}]…');
function needsOf(pattern) {
    var _a, _b, _c;
    const follow = (_a = /^\{speaker\}\s?(.)/.exec(pattern)) === null || _a === void 0 ? void 0 : _a[1];
    if (follow !== undefined)
        return TRAIT.name | ((_b = FOLLOW[follow]) !== null && _b !== void 0 ? _b : 0);
    return (_c = START[pattern.charAt(0)]) !== null && _c !== void 0 ? _c : TRAIT.stamp;
}
function weightOf(pattern) {
    if (pattern.indexOf('{speaker}') < 0)
        return 1;
    return pattern.indexOf('{stamp}') < 0 ? 2 : 6;
}
/** The traits of the line from `from` to `end`, to be held against a grammar's `needs`. */
export function traitsOf(text, from, end) {
    const start = overDecoration(text, from, end);
    if (start === end)
        return 0;
    const first = text.charCodeAt(start);
    if (first === 91)
        return TRAIT.bracket;
    if (first === 40)
        return TRAIT.parenthesis;
    if (isDigitCode(first))
        return TRAIT.stamp;
    if (!startsName(text, start))
        return 0;
    let traits = TRAIT.name | (isLetterCode(first) ? TRAIT.stamp : 0);
    const stop = Math.min(end, from + SPEAKER_WINDOW);
    for (let at = start + 1; at < stop; at++) {
        const code = text.charCodeAt(at);
        if (code >= 97 && code <= 122)
            continue;
        if (code === 40)
            traits |= TRAIT.hasParenthesis;
        else if (code === 91)
            traits |= TRAIT.hasBracket;
        else if (code === 45 || code === 0x2013 || code === 0x2014)
            traits |= TRAIT.hasDash;
        else if (code === 0xff1a || (code === 58 && endsSpeaker(text, at + 1, end)))
            traits |= TRAIT.hasColon;
    }
    return traits;
}
function endsSpeaker(text, at, end) {
    return at >= end || text.charCodeAt(at) === 42 || isBlankCode(text.charCodeAt(at));
}
/**
 * Whether a line of grammar `other` opens a message in a transcript read by grammar `best`, with nobody named:
 * `[14:05] Handed over to a person` among lines of `[14:04] AI: …`.
 */
export function companionOf(best, other) {
    var _a;
    return ((_a = CATALOGUE[best]) === null || _a === void 0 ? void 0 : _a.pattern.startsWith('[{stamp}]')) === true && other === STAMP_AND_TEXT;
}
