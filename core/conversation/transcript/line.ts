import { isBlank, lineEnd } from '../lines';
import { isAnyDigit, isBlankCode, isDecorationAt, isDigitCode, tableOf } from './characters';
import { CLOSING, bracketAt, isWeak, markAt, matters, ENDS } from './marks';
import { StampFinder } from './stampFinder';

/** Characters and blanks of a speaker, and of decoration: no line is looked at further, which keeps reading linear. */
export const MAX_SPEAKER = 56;
/** Characters of a line among which the colon behind its label stands. */
export const MAX_LABEL = 28;
export const MAX_BLANKS = 7;
const MAX_DECORATION = 12;
/** Characters behind a colon in which a stamp in brackets shows its first digit. */
const BEHIND_COLON = 16;
/** How far behind the start of a stamp its first digit stands: `Wednesday, the 20th`. */
const MAX_BEFORE_DIGIT = 32;
export const NOWHERE = 1 << 30;

/** What programs print in brackets where they have no time. */
const NO_STAMP = /(?:null|undefined|none|n\/a|nan|invalid date|unknown)(?=[\])}])/iy;
/** Words before a stamp: `On … Jane wrote:`, `Jane at …`. */
const INTRODUCTION = /(?:on|at|am|um|le|à|el|a las?|em|às|ב|בתאריך|في) (?=[\d٠-٩a-zא-ת\u0620-\u064a])/iy;
const INTRODUCES = tableOf('aelouAELOU');

/** The line of a text that is read for what may open a message, and the stamp that was found on it. */
export class Line {
  from = 0;
  end = 0;
  /** Where its first digit stands; far behind it if it has none, for then it has no stamp. */
  digitAt = NOWHERE;
  /** Where its first mark stands, likewise. */
  markAt = NOWHERE;
  /** Whether it has a mark that may open something by itself. */
  isMarked = false;
  /** Where its first colon stands, likewise; or before it, where that was not looked for. */
  colonAt = NOWHERE;
  stampFrom = -1;
  stampTo = -1;
  private readonly stamps: StampFinder;

  constructor(readonly text: string) {
    this.stamps = new StampFinder(text, CLOSING);
  }

  /** Goes to a line, and looks at each of its first characters once: most lines of a message's text are done with that. */
  start(from: number): void {
    const { text } = this;
    this.from = from;
    this.stampFrom = this.stampTo = -1;
    this.digitAt = this.markAt = this.colonAt = NOWHERE;
    this.isMarked = false;
    const first = text.charCodeAt(from) === 91 ? from + 1 : from;
    if (isDigitCode(text.charCodeAt(first))) {
      // Such a line begins with a stamp or is read no further.
      this.digitAt = first;
      this.markAt = from;
      this.isMarked = true;
      this.end = lineEnd(text, first);
      return;
    }
    let stop = from + MAX_DECORATION + MAX_SPEAKER;
    let blanks = 0;
    let at = from;
    for (; at < stop; at++) {
      const code = text.charCodeAt(at);
      if ((code > 96 && code < 123) || !matters(code)) continue;
      if (code === 32) {
        if (++blanks <= MAX_DECORATION) continue;
        if (this.colonAt === NOWHERE && at < from + MAX_LABEL) this.colonAt = from;
        break;
      } else if (code === 10) {
        this.end = at;
        return;
      } else if (isAnyDigit(code)) {
        if (this.digitAt === NOWHERE) this.digitAt = at;
      } else {
        const isFirst = this.markAt === NOWHERE;
        if (isFirst) this.markAt = at;
        this.isMarked = this.isMarked || !isWeak(code);
        if (this.colonAt === NOWHERE && (code === 58 || code === 0xff1a)) this.colonAt = at;
        // Behind the end of a name, a stamp follows soon or not at all.
        if (isFirst && code === 58) stop = Math.min(stop, at + BEHIND_COLON);
      }
    }
    this.end = lineEnd(text, at);
  }

  /** Goes on with the line below, as a part of the same opening. */
  goOn(): void {
    this.digitAt = this.end + 1;
    this.end = lineEnd(this.text, this.end + 1);
  }

  /** Whether a stamp stands at a place; in brackets, which `close` closes, it may also be a word for that there is none. */
  isStamp(at: number, close = ''): boolean {
    const { text, digitAt } = this;
    if (close !== '' && close !== '>' && digitAt !== at) {
      NO_STAMP.lastIndex = at;
      if (NO_STAMP.test(text)) {
        this.stampFrom = -1;
        this.stampTo = NO_STAMP.lastIndex;
        return true;
      }
    }
    if (digitAt - at > MAX_BEFORE_DIGIT) return false;
    const to = this.stamps.end(at, this.end);
    if (to < 0) return false;
    this.stampFrom = at;
    this.stampTo = to;
    return true;
  }

  noStamp(): false {
    this.stampFrom = this.stampTo = -1;
    return false;
  }
}

/** Behind a word that leads to a stamp; the same place where there is none. */
export function behindIntroduction({ text, digitAt }: Line, at: number): number {
  if (digitAt - at > MAX_BEFORE_DIGIT || INTRODUCES[text.charCodeAt(at)] === 0) return at;
  INTRODUCTION.lastIndex = at;
  return INTRODUCTION.test(text) ? INTRODUCTION.lastIndex : at;
}

/** Over blanks, emphasis and pictures. */
export function over({ text, end }: Line, from: number): number {
  const stop = Math.min(end, from + MAX_DECORATION);
  let at = from;
  while (at < stop && isDecorationAt(text, at)) at++;
  return at;
}

export function markOn({ text, end }: Line, at: number): string | undefined {
  return at < end ? markAt(text, at) : undefined;
}

/** Whether nothing stands between a place and the end of the line. */
export function isOver({ text, end }: Line, at: number): boolean {
  return end - at < MAX_SPEAKER && isBlank(text, at, end);
}

/** A mark that ends a speaker's name, since it stands free or nobody writes it within one; colons apart. */
export function endsName(line: Line, at: number): boolean {
  const { text, end } = line;
  const mark = markOn(line, at);
  if (mark === undefined || ENDS.indexOf(mark) < 0) return false;
  if (mark === '|') return true;
  const next = text.charCodeAt(at + 1);
  const isFree = at + 1 >= end || isBlankCode(next) || next === 62;
  return isFree && (mark !== '-' || isBlankCode(text.charCodeAt(at - 1)));
}

/** Where a text starts behind a mark, of which a second one may belong to the first: `::`, `->`. */
export function behindMark({ text, end }: Line, at: number): number {
  const next = text.charAt(at + 1);
  if (at + 1 >= end || (next !== ':' && next !== '>')) return at + 1;
  return at + 2 >= end || isDecorationAt(text, at + 2) ? at + 2 : at + 1;
}

/** Whether the line below is a stamp; the line goes on with it. */
export function isStampBelow(line: Line): boolean {
  const { text, end } = line;
  if (end >= text.length) return false;
  line.goOn();
  let at = over(line, end + 1);
  const bracket = bracketAt(text, at);
  if (bracket >= 0) at = over(line, at + 1);
  if (!line.isStamp(at)) return false;
  at = over(line, line.stampTo);
  if (bracket >= 0 && text.charAt(at) === CLOSING.charAt(bracket)) at = over(line, at + 1);
  return at === line.end || line.noStamp();
}
