import { isBlank } from '../lines';
import { isBlankCode, isDigitCode } from './characters';
import {
  behindIntroduction,
  behindMark,
  endsName,
  isOver,
  isStampBelow,
  markOn,
  MAX_BLANKS,
  MAX_SPEAKER,
  NOWHERE,
  over,
} from './line';
import { bracketAt, CLOSING, isColon, isEmphasis, isPartOfName, OPENING } from './marks';
import type { OpeningLine, ShapePath } from './openingLine';
import { behindVerb, takeAboveStamp, takeBefore, takeEmphasised, takeInBrackets } from './speakerEnd';

/** Takes the openings of a line that begins with a name at `from`, in brackets that `close` closes, if in any. */
export function readSpeakerFirst<Shape extends ShapePath<Shape>>(
  line: OpeningLine<Shape>,
  from: number,
  before: Shape,
  close: string,
): void {
  const { text, end } = line;
  const stop = Math.min(end, from + MAX_SPEAKER);
  const name = before.then('P');
  let isEnded = close !== '';
  let isBehindColon = false;
  let blanks = 0;
  // Without a digit, what stands before the first mark belongs to the name.
  const start = line.digitAt < stop ? from + 1 : Math.max(from + 1, line.markAt - 1);
  for (let at = start; at < stop; at++) {
    const code = text.charCodeAt(at);
    if ((code > 96 && code < 123) || (close === '' && isPartOfName(code))) continue;
    if (code === 32) {
      if (++blanks > MAX_BLANKS) return;
      const mayBe = !isBehindColon && mayLeadToStamp(text, at + 1);
      if (mayBe && readStamp(line, at + 1, name, ' ', from, at, isEnded && close === '', close)) return;
      continue;
    }
    if (close !== '' && text.charAt(at) === close) {
      const closed = name.then(close);
      if (!readStamp(line, at + 1, closed, close, from, at, false)) takeInBrackets(line, closed, from, at);
      return;
    }
    const mark = markOn(line, at);
    const ended = isEnded && close === '';
    if (isColon(text, at, end)) {
      if (close !== '') continue;
      if (!isBehindColon && readColon(line, name.then(':'), from, at)) return;
      // Behind a colon only a stamp in brackets would still be a part of the opening.
      if (line.digitAt === NOWHERE) return;
      isEnded = isBehindColon = true;
    } else if (mark === undefined) {
      if (bracketAt(text, at) >= 0 && readStamp(line, at, name, '', from, at, ended, close)) return;
      if (!isEnded) isEnded = takeEmphasised(line, name, from, at);
    } else if (mark !== ':' && !isBehindColon) {
      if (readStamp(line, at + 1, name.then(mark), mark, from, at, ended, close)) return;
      if (isEnded || !endsName(line, at)) continue;
      isEnded = true;
      takeBefore(line, name, from, at, at);
    }
  }
  if (stop === end && !isBehindColon) readOwnLine(line, from, name);
}

/** Takes a speaker that ends in a colon; true where a stamp in brackets follows, `Customer: [14:02] hello`. */
function readColon<Shape extends ShapePath<Shape>>(
  line: OpeningLine<Shape>,
  shape: Shape,
  from: number,
  at: number,
): boolean {
  line.took(shape, from, at, behindMark(line, at));
  if (readStamp(line, at + 1, shape, ':', from, at, false)) return true;
  takeAboveStamp(line, shape, from, at, behindMark(line, at));
  return false;
}

/** Whether a stamp, or a word that leads to one, may stand behind a blank. */
function mayLeadToStamp(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 97 || code > 122) return code < 65 || isBlankCode(code) || code > 0x5cf || code === 0xe0;
  // `at`, `um`, `le`: two letters, but for `a las`.
  return text.charCodeAt(at + 2) === 32 || (code === 97 && text.charCodeAt(at + 1) === 32);
}

/**
 * Takes a speaker with a stamp at `at`, in brackets or bare, if there is one and a mark or the line's end follows. Behind a
 * blank, text may not follow at once, `Room 14:02 is free`; and behind a colon a stamp without brackets is text.
 */
function readStamp<Shape extends ShapePath<Shape>>(
  line: OpeningLine<Shape>,
  at: number,
  before: Shape,
  mark: string,
  from: number,
  to: number,
  isEnded: boolean,
  outer = '',
): boolean {
  const { text, end } = line;
  let inner = at;
  while (inner < end && (isBlankCode(text.charCodeAt(inner)) || isEmphasis(text.charCodeAt(inner)))) inner++;
  let shape = before;
  const second = markOn(line, inner);
  if (second !== undefined && second !== ':' && second !== '|') {
    shape = shape.then(second);
    inner = over(line, inner + 1);
  }
  const bracket = bracketAt(text, inner);
  const close = CLOSING.charAt(bracket);
  if (bracket >= 0) {
    shape = shape.then(OPENING.charAt(bracket));
    inner = over(line, inner + 1);
  } else {
    if (line.digitAt === NOWHERE || mark === ':' || inner === end) return false;
    const introduced = behindIntroduction(line, inner);
    const code = text.charCodeAt(introduced);
    if (!isDigitCode(code) && code !== 43 && (code < 65 || (introduced === inner && mark === ' ')))
      return false;
    inner = introduced;
  }
  if (!line.isStamp(inner, close)) return false;
  let behind = line.stampTo;
  shape = shape.then('S');
  if (bracket >= 0) {
    behind = over(line, behind);
    if (text.charAt(behind) !== close) return line.noStamp();
    shape = shape.then(close);
    behind++;
  } else if (outer !== '') {
    // `<Customer @ 14:02>`: the brackets around the name are those around both.
    behind = over(line, behind);
    if (text.charAt(behind) !== outer) return line.noStamp();
    shape = shape.then(outer);
    behind++;
  }
  return takeWithStamp(line, shape, mark, from, to, behind, bracket >= 0 || outer !== '', isEnded);
}

/** Takes a speaker with the stamp that was found and ends before `behind`. */
function takeWithStamp<Shape extends ShapePath<Shape>>(
  line: OpeningLine<Shape>,
  shape: Shape,
  mark: string,
  from: number,
  to: number,
  behind: number,
  isBracketed: boolean,
  isEnded: boolean,
): boolean {
  const { text, end } = line;
  const next = over(line, behindVerb(line, behind));
  const last = markOn(line, next);
  if (isOver(line, behind)) {
    // At the end of a line that has another end of a name, it is the time of what that name says.
    if (isEnded) return line.noStamp();
    line.took(shape.then('⏎'), from, to, end);
    return true;
  }
  if (last !== undefined && (last !== ':' || isColon(text, next, end))) {
    // Pipes around a stamp are brackets, behind which a mark may stand.
    const behindPipe = last === '|' && mark === '|' ? over(line, behindVerb(line, next + 1)) : next;
    takeBefore(line, shape, from, to, markOn(line, behindPipe) === undefined ? next : behindPipe);
    return true;
  }
  if (isBracketed || (mark !== ' ' && !isEnded)) line.took(shape.then(' '), from, to, behind);
  // Text that follows a bare stamp at once may well begin with a time itself.
  return isBracketed || line.noStamp();
}

/** Takes a speaker on a line of its own, above a stamp or the text, but for a blank line. */
function readOwnLine<Shape extends ShapePath<Shape>>(
  line: OpeningLine<Shape>,
  from: number,
  name: Shape,
): void {
  const { text, end } = line;
  if (text.charCodeAt(end + 1) === 10) return;
  if (isStampBelow(line)) line.took(name.then('⏎').then('S').then('⏎'), from, end, line.end);
  else if (line.end > end && !isBlank(text, end + 1, line.end) && isFree(text, line.from))
    line.took(name.then('⏎'), from, end, end);
}

/** Whether no text stands on the line above. */
function isFree(text: string, line: number): boolean {
  const last = text.charCodeAt(line - 2);
  if (!(last < 48) || last === 10) return last === 10 || line === 0;
  const above = text.lastIndexOf('\n', line - 2) + 1;
  return !/[\p{L}\p{N}]/u.test(text.slice(Math.max(above, line - MAX_SPEAKER), line));
}
