import { endsName, markOn, MAX_BLANKS, MAX_SPEAKER, over, behindMark } from './line';
import { isDigitCode, tableOf } from './characters';
import { bracketAt, CLOSING, isColon, mayBeginName, OPENING } from './marks';
import type { OpeningLine, ShapePath } from './openingLine';
import { takeBefore, takeEmphasised, takeInBrackets } from './speakerEnd';
import { isDay } from './stamp';

/** Marks between a stamp and a speaker; more are drawn. */
const MAX_MARKS = 4;
/** Words between a stamp and a speaker: `Am … schrieb Jane:`. */
const BEHIND_STAMP = /(?:by|from|von|par|por|schrieb|מאת|من) /iy;
const FIRST_BEHIND_STAMP = tableOf('bfpsvBFPSV');

/** Takes the openings of a line that begins with a stamp, in brackets that `close` closes, if in any. */
export function readStampFirst<Shape extends ShapePath<Shape>>(
  line: OpeningLine<Shape>,
  before: Shape,
  close: string,
): void {
  const { text, stampTo } = line;
  if (isCutOff(text, stampTo)) return;
  let at = over(line, stampTo);
  let shape = before.then('S');
  let open = close;
  let alone: Shape | undefined;
  if (close !== '' && text.charAt(at) === close) {
    shape = alone = shape.then(close);
    open = '';
    at = over(line, at + 1);
  }
  const textFrom = at;
  // A number before a colon is seldom a count of seconds.
  if (
    close === '' &&
    line.stampTo - line.stampFrom > 9 &&
    isColon(text, at, line.end) &&
    isNumber(line.text.slice(line.stampFrom, line.stampTo))
  )
    return;
  let marks = 0;
  let last = '';
  for (let mark = markOn(line, at); mark !== undefined; mark = markOn(line, at)) {
    if (++marks > MAX_MARKS) return;
    shape = shape.then(mark);
    last = mark;
    at = over(line, at + 1);
  }
  if (at === line.end && at < text.length) {
    // A dash at the end of a line is followed by no speaker.
    if (last !== '' && last !== ':') return;
    if (isDay(text.slice(line.stampFrom, line.stampTo))) return;
    shape = shape.then('⏎');
    line.goOn();
    at = over(line, at + 1);
  }
  BEHIND_STAMP.lastIndex = at;
  if (FIRST_BEHIND_STAMP[text.charCodeAt(at)] !== 0 && BEHIND_STAMP.test(text))
    at = over(line, BEHIND_STAMP.lastIndex);
  const bracket = open === '' ? bracketAt(text, at) : -1;
  if (bracket >= 0) {
    shape = shape.then(OPENING.charAt(bracket));
    open = CLOSING.charAt(bracket);
    at = over(line, at + 1);
  }
  const isName = at < line.end && mayBeginName(text, at);
  if (isName && readSpeaker(line, at, shape.then('P'), open)) return;
  if (alone !== undefined) line.took(alone.then('…'), -1, -1, textFrom);
}

/** `14:02:1`: a time that lacks a digit, and nobody called "1". */
function isCutOff(text: string, stampTo: number): boolean {
  return (
    text.charCodeAt(stampTo) === 58 &&
    isDigitCode(text.charCodeAt(stampTo + 1)) &&
    !isDigitCode(text.charCodeAt(stampTo + 2))
  );
}

function isNumber(stamp: string): boolean {
  return /^\d+$/.test(stamp);
}

/** Takes the places where the name behind a stamp may end; false where there is none. */
function readSpeaker<Shape extends ShapePath<Shape>>(
  line: OpeningLine<Shape>,
  from: number,
  shape: Shape,
  close: string,
): boolean {
  const { text, end } = line;
  const stop = Math.min(end, from + MAX_SPEAKER);
  let isEnded = false;
  let blanks = 0;
  for (let at = from + 1; at < stop; at++) {
    const code = text.charCodeAt(at);
    if (code > 96 && code < 123) continue;
    if (code === 32) {
      if (++blanks > MAX_BLANKS) return isEnded;
    } else if (close !== '') {
      if (text.charAt(at) !== close) continue;
      takeInBrackets(line, shape.then(close), from, at);
      return true;
    } else if (isColon(text, at, end)) {
      line.took(shape.then(':'), from, at, behindMark(line, at));
      return true;
    } else if (!isEnded) {
      isEnded = endsName(line, at);
      if (isEnded) takeBefore(line, shape, from, at, at);
      else isEnded = takeEmphasised(line, shape, from, at);
    }
  }
  if (stop < end || close !== '') return isEnded;
  line.took(shape.then('⏎'), from, stop, stop);
  return true;
}
