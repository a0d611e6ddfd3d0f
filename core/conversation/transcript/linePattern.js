import { isBlankCode } from './characters';
import { stampEnd } from './stamp';
/** Characters of decoration before a part, and of a name: no line is looked at further, which keeps reading linear. */
const MAX_DECORATION = 16;
const MAX_SPEAKER = 64;
/** Characters within which the mark behind a leading speaker stands. */
export const SPEAKER_WINDOW = MAX_DECORATION + MAX_SPEAKER;
const DASHES = '-–—';
/** The colon and the full-width one of Chinese and Japanese. */
const COLONS = ':\uff1a';
/** Characters that open no speaker's name. */
const NO_NAME = '-–—|()[]{}<>#:;,./\\=~`!?';
const STAR = 42;
export function startsName(text, at) {
    return NO_NAME.indexOf(text.charAt(at)) < 0;
}
/** Compiles a pattern of the catalogue, such as `[{stamp}] {speaker}:`. */
export function compile(pattern) {
    const steps = stepsOf(pattern);
    return (text, from, end, opening) => {
        opening.stampFrom = opening.stampTo = opening.speakerFrom = opening.speakerTo = -1;
        return read(steps, 0, text, from, end, 0, opening);
    };
}
function stepsOf(pattern) {
    var _a;
    return ((_a = pattern.match(/\{stamp\}|\{speaker\}|\S/g)) !== null && _a !== void 0 ? _a : []).map((token) => {
        if (token === '{stamp}')
            return { part: 'stamp' };
        if (token === '{speaker}')
            return { part: 'speaker' };
        const marks = token === '-' ? DASHES : token === ':' ? COLONS : token;
        return { part: 'mark', marks, code: token.charCodeAt(0) };
    });
}
/** Reads the steps from the `index`th on; `stars` counts the asterisks of Markdown's bold that were passed. */
function read(steps, index, text, from, end, stars, opening) {
    let at = from;
    for (let next = index; next < steps.length; next++) {
        const start = at;
        at = overDecoration(text, at, end);
        if (at > start)
            stars += starsIn(text, start, at);
        const step = steps[next];
        if (step === undefined)
            return false;
        if (step.part === 'speaker')
            return readSpeaker(steps, next, text, at, end, stars, opening);
        if (step.part === 'stamp') {
            const stop = stampEnd(text, at, end);
            if (stop < 0)
                return false;
            opening.stampFrom = at;
            opening.stampTo = stop;
            at = stop;
        }
        else if (step.marks === '⏎' || step.marks === '…') {
            opening.textFrom = at;
            return step.marks === '…' || at === end;
        }
        else if (at < end && isMark(step, text, at)) {
            at++;
        }
        else {
            return false;
        }
    }
    return readColonEnd(text, at, end, stars, opening);
}
/** Tries each place where the mark behind the speaker stands, since names hold colons and parentheses too. */
function readSpeaker(steps, index, text, from, end, stars, opening) {
    const follow = steps[index + 1];
    if (from >= end || !startsName(text, from) || follow === undefined || follow.part !== 'mark')
        return false;
    const stop = Math.min(end, from + MAX_SPEAKER);
    if (follow.marks === '⏎') {
        if (stop < end)
            return false;
        setSpeaker(opening, text, from, end);
        opening.textFrom = end;
        return true;
    }
    for (let at = from + 1; at < stop; at++) {
        if (!isMark(follow, text, at))
            continue;
        const closing = setSpeaker(opening, text, from, at);
        if (read(steps, index + 1, text, at, end, stars + closing, opening))
            return true;
    }
    return false;
}
function isMark(step, text, at) {
    const code = text.charCodeAt(at);
    return code === step.code || (code > 127 && step.marks.indexOf(text.charAt(at)) >= 0);
}
/** Sets the speaker's place without trailing blanks and asterisks; answers the number of asterisks. */
function setSpeaker(opening, text, from, to) {
    let at = to;
    while (at > from && isDecoration(text.charCodeAt(at - 1)))
        at--;
    opening.speakerFrom = from;
    opening.speakerTo = at;
    return at === to ? 0 : starsIn(text, at, to);
}
/** A colon of `https://` or `10:30` is none that ends a speaker: a blank, or the line's end, has to follow. */
function readColonEnd(text, from, end, stars, opening) {
    let at = from;
    const unclosed = stars % 4;
    for (let eaten = 0; unclosed <= 2 && eaten < unclosed && text.charCodeAt(at) === STAR; eaten++)
        at++;
    const isFullWidth = text.charCodeAt(from - 1) === 0xff1a;
    if (at < end && !isFullWidth && !isBlankCode(text.charCodeAt(at)))
        return false;
    opening.textFrom = at;
    return true;
}
export function overDecoration(text, from, end) {
    const stop = Math.min(end, from + MAX_DECORATION);
    let at = from;
    while (at < stop && isDecoration(text.charCodeAt(at)))
        at++;
    return at;
}
function starsIn(text, from, to) {
    let stars = 0;
    for (let at = from; at < to; at++)
        if (text.charCodeAt(at) === STAR)
            stars++;
    return stars;
}
function isDecoration(code) {
    return code === STAR || isBlankCode(code);
}
