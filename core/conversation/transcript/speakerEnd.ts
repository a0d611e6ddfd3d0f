import { isDecorationAt } from './characters';
import { behindMark, isOver, isStampBelow, markOn, over, type Line } from './line';
import { bracketAt, isEmphasis } from './marks';
import type { OpeningLine, ShapePath } from './openingLine';
import { SAYS } from './speakers';

/** What a speaker does, in front of a colon: `Jane (14:02) says: hello`. */
const VERB = new RegExp(`\\s*(?:${SAYS})(?=\\s?:)`, 'iy');

/** Behind what a speaker does; the same place where that is not said. */
export function behindVerb({ text }: Line, at: number): number {
  VERB.lastIndex = at;
  return VERB.test(text) ? VERB.lastIndex : at;
}

/** Takes a speaker from `from` to `to` that ends with the mark at `at`. */
export function takeBefore<Shape extends ShapePath<Shape>>(
  line: OpeningLine<Shape>,
  shape: Shape,
  from: number,
  to: number,
  at: number,
): void {
  line.took(shape.then(markOn(line, at) ?? ' '), from, to, behindMark(line, at));
}

/** Takes a speaker in brackets, which close at `to`: behind them comes a colon, another mark, or at once the text. */
export function takeInBrackets<Shape extends ShapePath<Shape>>(
  line: OpeningLine<Shape>,
  shape: Shape,
  from: number,
  to: number,
): void {
  const next = over(line, behindVerb(line, to + 1));
  const mark = markOn(line, next);
  if (mark !== undefined) {
    takeBefore(line, shape, from, to, next);
    if (line.stampFrom < 0) takeAboveStamp(line, shape.then(mark), from, to, behindMark(line, next));
  } else if (isOver(line, to + 1)) {
    line.took(shape.then('⏎'), from, to, to + 1);
    if (line.stampFrom < 0) takeAboveStamp(line, shape, from, to, to + 1);
  } else {
    line.took(shape.then(' '), from, to, to + 1);
  }
}

/** Takes a speaker with a stamp on the line below, where nothing else stands behind `at`. */
export function takeAboveStamp<Shape extends ShapePath<Shape>>(
  line: OpeningLine<Shape>,
  shape: Shape,
  from: number,
  to: number,
  at: number,
): void {
  const { end } = line;
  if (over(line, at) === end && isStampBelow(line))
    line.took(shape.then('⏎').then('S').then('⏎'), from, to, line.end);
  line.end = end;
}

/** Takes a speaker whose emphasis ends at `at` with nothing but text behind, `**Customer** hello`, if so it is. */
export function takeEmphasised<Shape extends ShapePath<Shape>>(
  line: OpeningLine<Shape>,
  shape: Shape,
  from: number,
  at: number,
): boolean {
  const { text } = line;
  if (!isEmphasis(text.charCodeAt(at))) return false;
  const mark = text.charAt(at);
  let start = from - 1;
  while (start >= line.from && isDecorationAt(text, start) && text.charAt(start) !== mark) start--;
  if (start < line.from || text.charAt(start) !== mark) return false;
  const isDouble = start > line.from && text.charAt(start - 1) === mark;
  if (isDouble && text.charAt(at + 1) !== mark) return false;
  const behind = at + (isDouble ? 2 : 1);
  const next = over(line, behind);
  const isText = !isOver(line, behind) && markOn(line, next) === undefined && bracketAt(text, next) < 0;
  if (!isText || behindVerb(line, behind) > behind) return false;
  line.took(shape.then('*'), from, at, behind);
  return true;
}
